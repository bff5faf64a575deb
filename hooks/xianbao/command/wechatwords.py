"""What is said of a story for 微信公众号, in the preview and at the command line."""

from collections.abc import Iterator

from xianbao.desk.words import Language, Words
from xianbao.press.wechat.copy import Over, WechatCopy

FIELDS = {
    "title": Words("标题", "Title"),
    "author": Words("作者", "Author"),
    "digest": Words("摘要", "Digest"),
    "original": Words("阅读原文", "Read more"),
}
_OVER = Words(
    "“{field}”有 {length} 个字，公众号最多 {most} 个。→ {step}",
    "The {field} has {length} characters; the editor takes {most}. → {step}",
)
_STEPS = {
    "title": Words("请在公众号里另拟一个短题", "Write a shorter one there"),
    "author": Words("已截短，请看是否合适", "It was shortened; see whether that will do"),
    "digest": Words("已截短，请看是否合适", "It was shortened; see whether that will do"),
}
_NO_ADDRESS = Words(
    "不知道网站的网址，没有“阅读原文”，站内链接也没有写进注里。→ 请在 mkdocs.yml 里写 site_url",
    "The site's address is not known: there is no “read more”, and links to the paper itself are"
    " not among the notes. → Set site_url in mkdocs.yml",
)


def doubts(copy: WechatCopy, language: Language) -> Iterator[str]:
    """What must be looked at before the story is sent, a line each."""
    for over in copy.over:
        yield _over(over, language)
    if not copy.original:
        yield _NO_ADDRESS.said(language)


def _over(over: Over, language: Language) -> str:
    return _OVER.said(language).format(
        field=FIELDS[over.field].said(language),
        length=over.length,
        most=over.most,
        step=_STEPS[over.field].said(language),
    )
