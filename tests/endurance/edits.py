"""Edits of one paper, as a newsroom makes them in a year: each changes a county in place."""

from collections.abc import Callable
from random import Random
from typing import Any

from endurance import words
from endurance.county import (
    County,
    add_story,
    body,
    credited,
    free_key,
    moment,
    paragraph,
    photo,
    statistics,
)

Edit = Callable[[County, Random], None]


def some(county: County, chance: Random) -> str:
    """The key of some story, if there is one; else of a new one."""
    return chance.choice(list(county.stories)) if county.stories else add_story(county, chance)


def edit_a_word(county: County, chance: Random) -> None:
    """One word of the last paragraph."""
    story = county.stories[some(county, chance)]
    story.body[-1] = story.body[-1].replace("。", f"，共{chance.randint(1, 999)}处。", 1)


def edit_the_opening(county: County, chance: Random) -> None:
    """The first paragraph, which lists show too."""
    county.stories[some(county, chance)].body[0] = paragraph(chance)


def rewrite(county: County, chance: Random) -> None:
    """The whole text, links in it too."""
    key = some(county, chance)
    county.stories[key].body = body(county, chance, key)


def edit_a_field(county: County, chance: Random) -> None:
    """One of the fields that are a line of text."""
    story = county.stories[some(county, chance)]
    name = chance.choice(("title", "title", "kicker", "subtitle", "summary", "dateline"))
    story.fields[name] = f"{chance.choice(words.TITLES)}{chance.randint(2, 99)}"


def drop_a_field(county: County, chance: Random) -> None:
    """One of the fields that a story need not have."""
    story = county.stories[some(county, chance)]
    names = [name for name in story.fields if name not in {"title", "section"}]
    if names:
        del story.fields[chance.choice(names)]


def move_to_another_section(county: County, chance: Random) -> None:
    """The section."""
    section = chance.choice(county.masthead["sections"])["name"]
    county.stories[some(county, chance)].fields["section"] = section


def change_the_kind(county: County, chance: Random) -> None:
    """The kind, or its place on the front."""
    story = county.stories[some(county, chance)]
    if chance.random() < 0.6:
        story.fields["kind"] = chance.choice(words.KINDS)
    else:
        story.fields["front"] = chance.choice(("lead", "second", "none"))


def change_the_page(county: County, chance: Random) -> None:
    """The printed page."""
    county.stories[some(county, chance)].fields["page"] = str(chance.randint(1, 6))


def change_the_series(county: County, chance: Random) -> None:
    """One series or two, where the paper has any."""
    names = [series["name"] for series in county.masthead.get("series", ())]
    if names:
        chosen = chance.sample(names, min(len(names), chance.randint(1, 2)))
        county.stories[some(county, chance)].fields["series"] = chosen


def change_the_credits(county: County, chance: Random) -> None:
    """Who wrote it."""
    story = county.stories[some(county, chance)]
    for role in (*words.ROLES, *words.FREE_ROLES):
        story.fields.pop(role, None)
    story.fields |= credited(county, chance)


def change_the_time(county: County, chance: Random) -> None:
    """The time of its day."""
    key = some(county, chance)
    county.stories[key].fields["date"] = moment(chance, key)


def change_the_figures(county: County, chance: Random) -> None:
    """The box of figures."""
    county.stories[some(county, chance)].fields["statistics"] = statistics(chance)


def correct(county: County, chance: Random) -> None:
    """A printed correction."""
    correction = {"date": "2026-11-23", "text": chance.choice(words.PHRASES)}
    county.stories[some(county, chance)].fields["corrections"] = correction


def add_some(county: County, chance: Random) -> None:
    """One to three new stories, on any day or on a new one."""
    for _ in range(chance.randint(1, 3)):
        day = f"2026/{chance.randint(1, 11):02}/{chance.randint(1, 28):02}"
        add_story(county, chance, chance.choice((None, None, day)))


def delete_some(county: County, chance: Random) -> None:
    """One or two stories, with most links to them; now and then a whole day or month."""
    keys = chance.sample(list(county.stories), min(len(county.stories), chance.randint(1, 2)))
    if keys and chance.random() < 0.2:
        reach = chance.choice((7, 10))
        keys = [key for key in county.stories if key[:reach] == keys[0][:reach]]
    for key in keys:
        story = county.stories[key]
        pictures = {county.picture(key, name) for name in story.pictures}
        del county.stories[key]
        if chance.random() < 0.6:
            _drop_unused(county, pictures)
        _unlink(county, f"/{key}/")
    for period in {key[:reach] for key in keys for reach in (7, 10)}:
        if not any(key.startswith(period) for key in county.stories):
            _unlink(county, f"/{period}/")


def move(county: County, chance: Random) -> None:
    """Another address, or the same in a folder of the story's own and back."""
    key = some(county, chance)
    story = county.stories[key]
    photos = {name: county.photos[county.picture(key, name)] for name in story.pictures}
    left = {county.picture(key, name) for name in story.pictures}
    now = key
    if chance.random() < 0.6:
        now = free_key(county, chance, key[:10] if chance.random() < 0.5 else None)
        del county.stories[key]
        story.fields.pop("date", None)
        county.stories[now] = story
        _relink(county, key, now)
    if now == key or chance.random() < 0.3:
        story.in_folder = not story.in_folder
    for name, content in photos.items():
        county.photos.setdefault(county.picture(now, name), content)
    _drop_unused(county, left)


def change_a_photo(county: County, chance: Random) -> None:
    """Another photo under the same name, of any size or of the same."""
    if county.photos:
        path = chance.choice(list(county.photos))
        width, height, shade = county.photos[path]
        same = (width, height, shade % 254 + 1)
        county.photos[path] = same if chance.random() < 0.6 else photo(chance)


def add_a_photo(county: County, chance: Random) -> None:
    """A photo to a story, at the head or within the text, or one that no story prints."""
    key = some(county, chance)
    story = county.stories[key]
    name = chance.choice(("a.png", "b.png", "d.png"))
    county.photos.setdefault(county.picture(key, name), photo(chance))
    where = chance.random()
    if name in story.pictures or where < 0.2:
        return
    if where < 0.6:
        story.pictures.append(name)
    else:
        story.body.insert(1, f'![渡口]({name} "渡口。覃小舟 摄")')


def remove_a_photo(county: County, chance: Random) -> None:
    """A photo of a story; its file most often too."""
    keys = [key for key, story in county.stories.items() if story.pictures]
    if keys:
        key = chance.choice(keys)
        name = county.stories[key].pictures.pop()
        if chance.random() < 0.7:
            _drop_unused(county, {county.picture(key, name)})


def hide(county: County, chance: Random) -> None:
    """A draft, an embargo or an end, some hours from now either way."""
    story = county.stories[some(county, chance)]
    for name in ("status", "embargo", "expires"):
        story.fields.pop(name, None)
    name = chance.choice(("status", "embargo", "expires", "none"))
    if name == "status":
        story.fields["status"] = "draft"
    elif name != "none":
        day, hour = chance.randint(20, 24), chance.randint(0, 23)
        story.fields[name] = f"2026-11-{day} {hour:02}:00"


def move_the_clock(county: County, chance: Random) -> None:
    """Hours or days, forward or back."""
    county.at += chance.choice((-86400, -7200, -1, 1, 3600, 7200, 86400, 2 * 86400))


def change_an_issue(county: County, chance: Random) -> None:
    """Its number, note, or a page's name or editor; or the file comes or goes."""
    from endurance.county import issue  # noqa: PLC0415  # it is a word of this module too

    day = chance.choice(words.DAYS)
    if day in county.issues and chance.random() < 0.3:
        del county.issues[day]
    elif day in county.issues and chance.random() < 0.6:
        found: dict[str, Any] = county.issues[day]
        found["note"] = chance.choice(words.ABOUT)
        if found["pages"] and chance.random() < 0.5:
            found["pages"][0]["name"] = f"{chance.choice(words.SECTIONS)}版"
        elif found["pages"]:
            found["pages"].pop()
    else:
        county.issues[day] = issue(county, chance)


def break_a_file(county: County, chance: Random) -> None:
    """A story, or the masthead, that the desk must refuse."""
    path = chance.choice(("masthead.yml", county.path_of(some(county, chance))))
    texts = ("---\ntitle: 无栏目\n---\n\n正文。\n", "---\ntitel: 甲\n", "", "报名: [\n")
    county.broken[path] = chance.choice(texts)


def _drop_unused(county: County, paths: set[str]) -> None:
    """Remove photo files that no story prints any more."""
    for key, story in county.stories.items():
        paths = paths - {county.picture(key, name) for name in story.pictures}
        inline = {n for n in ("a.png", "b.png", "d.png") if any(f"]({n} " in p for p in story.body)}
        paths -= {county.picture(key, name) for name in inline}
    for path in paths:
        county.photos.pop(path, None)


def _unlink(county: County, target: str) -> None:
    for story in county.stories.values():
        story.body = [part for part in story.body if f"]({target})" not in part] or ["空。"]


def _relink(county: County, old: str, new: str) -> None:
    """Let links follow a story; those to a day that has none left are dropped."""
    for story in county.stories.values():
        story.body = [part.replace(f"](/{old}/)", f"](/{new}/)") for part in story.body]
    for period in (old[:7], old[:10]):
        if not any(key.startswith(period) for key in county.stories):
            _unlink(county, f"/{period}/")


OF_STORIES: dict[str, Edit] = {
    edit.__name__: edit
    for edit in (
        edit_a_word,
        edit_the_opening,
        rewrite,
        edit_a_field,
        drop_a_field,
        move_to_another_section,
        change_the_kind,
        change_the_page,
        change_the_series,
        change_the_credits,
        change_the_time,
        change_the_figures,
        correct,
        add_some,
        delete_some,
        move,
        change_a_photo,
        add_a_photo,
        remove_a_photo,
        hide,
        move_the_clock,
        change_an_issue,
        break_a_file,
    )
}
