"""Where a link leads is judged with all disguises taken off."""

import pytest

from xianbao.desk.destination import scheme_of, trouble
from xianbao.desk.rulebook import body as rules

FREE = (
    *("", "#注1", "/2026/11/22/01-01/", "../21/01-01.md", "01-02.md", "a b", "/a?b=c&d", "?a=\\b"),
    *("https://a.example", "http://a.example:80/b?c=d#e", "HTTPS://A.Example/", "https://桥.中国/"),
    *("https://a.example/%41?u=a@b.example", "https://a.example/a?b=c\\d", "mailto:a@b.example"),
    *("tel:+86-0571", "MAILTO:a@b.example", "https://[2001:db8::1]:8080/", "https://a_b.example/"),
    *("https://a.example/a%2525b", "https://xn--fiq228c.example/", "#a\\b", "https://𠀀.example/"),
)
REFUSED = {
    "javascript:ran()": rules.LINK_SCHEME,
    "JavaScript:ran()": rules.LINK_SCHEME,
    "java\tscript:ran()": rules.LINK_SCHEME,
    " \x01javascript:ran()": rules.LINK_SCHEME,
    "&#106;avascript:ran()": rules.LINK_SCHEME,
    "javascript&colon;ran()": rules.LINK_SCHEME,
    "%6aavascript:ran()": rules.LINK_SCHEME,
    "%25256aavascript:ran()": rules.LINK_SCHEME,
    "%2525256aavascript:ran()": rules.LINK_SCHEME,
    "ｊavascript:ran()": rules.LINK_SCHEME,
    "data:text/html,x": rules.LINK_SCHEME,
    "ftp://a.example/": rules.LINK_SCHEME,
    "//a.example/": rules.LINK_HIDDEN_HOST,
    "/\\a.example": rules.LINK_HIDDEN_HOST,
    "\\\\a.example": rules.LINK_HIDDEN_HOST,
    "%5c%5ca.example": rules.LINK_HIDDEN_HOST,
    "/\t/a.example": rules.LINK_HIDDEN_HOST,
    "https://": rules.LINK_HIDDEN_HOST,
    "https:///a": rules.LINK_HIDDEN_HOST,
    "https:a.example": rules.LINK_HIDDEN_HOST,
    "https://a.example@b.example/": rules.LINK_HIDDEN_HOST,
    "https://@b.example/": rules.LINK_HIDDEN_HOST,
    "HTTPS://a.example@b.example/": rules.LINK_HIDDEN_HOST,
    "/%5ca.example": rules.LINK_HIDDEN_HOST,
    "/%2fa.example": rules.LINK_HIDDEN_HOST,
    "https://a.example\\b/": rules.LINK_HIDDEN_HOST,
    "https://a.example/a\\b": rules.LINK_HIDDEN_HOST,
    "http://a.example@b.example/": rules.LINK_HIDDEN_HOST,
    "http://аpple.example/": rules.LINK_LOOKALIKE,
    "https://a.example\\@b.example/": rules.LINK_HIDDEN_HOST,
    "https://a.example%2f@b/": rules.LINK_HIDDEN_HOST,
    "https://a%2eexample/": rules.LINK_HIDDEN_HOST,
    "https://a.example:99999/": rules.LINK_HIDDEN_HOST,
    "https://[::1": rules.LINK_HIDDEN_HOST,
    "https://xn--a-\x80.example/": rules.LINK_HIDDEN_HOST,
    "https://аpple.example/": rules.LINK_LOOKALIKE,
    "https://xn--pple-43d.example/": rules.LINK_LOOKALIKE,
    "https://XN--pple-43d.example/": rules.LINK_LOOKALIKE,
    "https://a。example/": rules.LINK_LOOKALIKE,
}


@pytest.mark.parametrize("target", FREE)
def test_an_honest_target_is_no_trouble(target: str) -> None:
    assert trouble(target) is None


@pytest.mark.parametrize("target", REFUSED)
def test_a_target_in_disguise_breaks_its_rule(target: str) -> None:
    assert trouble(target) is REFUSED[target]


@pytest.mark.parametrize(
    ("target", "scheme"),
    [
        ("https://a.example", "https"),
        ("MailTo:a", "mailto"),
        ("java\nscript:x", "javascript"),
        ("%6dailto:a", "mailto"),
        ("/a:b", ""),
        ("a", ""),
        ("2026:a", ""),
    ],
)
def test_a_scheme_is_told_without_its_disguise(target: str, scheme: str) -> None:
    assert scheme_of(target) == scheme
