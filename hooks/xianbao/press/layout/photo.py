"""A photo's legend: what its stories and their page say of it."""

from xianbao.paper import catalogue
from xianbao.press.darkroom.legend import Legend
from xianbao.press.layout.composer import Composer


def legend(file: str, composer: Composer) -> Legend:
    """The legend of a photo: that of the oldest story which prints it."""
    edition = composer.edition
    cards = edition.stories(catalogue.photo(file))
    article = edition.article(cards[-1].key)
    photo = next(photo for photo in article.photos if photo.file == file)
    credits_, courtesy = composer.credited(photo, article)
    return Legend(
        stories=tuple(card.key for card in cards),
        width=photo.width,
        height=photo.height,
        creators=tuple(dict.fromkeys(credit.name for credit in credits_)),
        credit=courtesy or composer.credit_line(credits_),
        caption=photo.caption,
        ai=photo.ai,
    )
