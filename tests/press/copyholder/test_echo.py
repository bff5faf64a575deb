"""What other files had is passed over, and nothing is missed for it, whatever stands around it."""

import json
from xml.sax.saxutils import escape

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from press.copyholder.planted import ANY, DRAFT, HAN, LATIN, PLANTS, SITE, cases, withheld
from xianbao.paper.hold import Hold
from xianbao.press.copyholder.copyholder import Copyholder, Find
from xianbao.press.copyholder.echo import Echoes
from xianbao.press.copyholder.secret import Secret

HEAD, TAIL = PLANTS[1][3:9], PLANTS[1][9:15]
"""Two parts of what is withheld, neither of which tells anything."""
SAID = "岫水昨夜涨了半尺，渡口照常开船。"
MARKUP = f"<p>{TAIL}，{SAID}</p>\n" + f'<p class="x">{SAID}</p>\n' * 5 + f"<p>{SAID}{HEAD}</p>"
PLAIN = f"{TAIL}，{SAID}\n" + f"{SAID}\n" * 7 + f"{SAID}{HEAD}"
SHELL = f'<nav><a href="../">{TAIL}要闻</a><b>民生{HEAD}</b></nav>\n'
FOOT = f"</main>\n<footer><p>{TAIL}欢迎来稿{HEAD}</p></footer></html>"
FOUND = Find(Secret(DRAFT, Hold.DRAFT), "a")


def in_json(markup: str = MARKUP, plain: str = PLAIN, version: int = 1) -> bytes:
    body = {"version": version, "value": plain, "contentType": "text/html", "html": markup}
    return json.dumps({"bodies": [body]}, ensure_ascii=False).encode()


def in_xml(markup: str = MARKUP, title: str = "水情") -> bytes:
    entry = f'<title>{title}</title>\n<content type="html">{escape(markup)}</content>'
    return f'<?xml version="1.0"?>\n<feed><entry>{entry}</entry></feed>'.encode()


def in_page(main: str = SAID) -> bytes:
    head = "<!doctype html>\n<html>\n<meta name=x>\n<title>县报</title>\n</head>\n<body>\n"
    return f"{head}{SHELL}<main><p>{main}</p>\n{FOOT}".encode()


CLEAN = [("b", in_json()), ("b", in_xml()), ("b", in_page())]


@pytest.fixture(scope="module")
def reader() -> Copyholder:
    return withheld()[0]


def found(reader: Copyholder, content: bytes) -> set[Find]:
    """What shows in a file after others of which it may have a part."""
    assert reader.read(CLEAN) == []
    return set(reader.read([("a", content)]))


def found_plainly(reader: Copyholder, content: bytes) -> set[Find]:
    """What shows where nothing is passed over: a file that begins so is no page and no feed."""
    return set(reader.read([("a", b"." + content)]))


def test_a_long_passage_of_another_file_is_passed_over() -> None:
    echoes = Echoes()
    for make in (in_json, in_xml):
        assert echoes.without(make()) == make()
        echoes.showed_nothing()
        again = echoes.without(make())
        assert SAID.encode() not in again
        assert len(again) < len(make()) // 3
    other = echoes.without(in_json(version=2))
    assert b'"version": 2' in other
    assert SAID.encode() not in other


def test_what_showed_something_is_read_again_in_every_file(reader: Copyholder) -> None:
    leak = in_json(plain=f"{PLAIN}\n{PLANTS[0]}")
    for _ in range(2):
        files = [(name, leak) for name in "abc"]
        assert [find.file for find in reader.read(files)] == ["a", "b", "c"]


@pytest.mark.parametrize("line", ['he said "open the gate now"', "the gate <nav> is open now"])
def test_nothing_is_passed_over_where_a_withheld_line_may_go_over_an_end(line: str) -> None:
    echoes = Echoes([line[at : at + 15].encode() for at in range(len(line) - 14)])
    for _ in range(2):
        assert echoes.without(in_json()) == in_json()


@pytest.mark.parametrize("way", sorted({**ANY, **HAN}))
def test_a_trace_between_and_inside_known_passages_is_found(reader: Copyholder, way: str) -> None:
    for name, wrapped in cases(PLANTS, {way: {**ANY, **HAN}[way]}, 2):
        if wrapped.isascii() or way in {"plain", "invisible signs", *HAN}:
            for content in (in_json(), in_xml(), in_page()):
                for place in range(0, len(content), 97):
                    if content[place] < 0x80:
                        leak = content[:place] + b"\n" + wrapped + b"\n" + content[place:]
                        assert FOUND in found(reader, leak), (name, place)


TOKENS = (
    *('"', '":"', '","', '"value":"', '\\"', "\\n", "\n", " ", "x", "12", ">", "/>", "<", "&"),
    *("<p>", "</p>", "<b ", "<b>", "</b>", '<a title="', "&lt;b ", "&lt;p&gt;", "&gt;", "&quot;"),
    *("<!--", "-->", "&lt;!--", "--&gt;", "<title>", "</head>", "<nav>", "<main>", "</main>"),
    *('<content type="html">', "</content>", HEAD, TAIL, SAID, PLANTS[2], LATIN, SITE, DRAFT),
    *(json.dumps(one, ensure_ascii=False)[1:-1] for one in (PLAIN, MARKUP)),
    *(escape(MARKUP), MARKUP, SHELL, FOOT, SHELL + "<main>", f"</head>\n{SHELL}"),
)
BEGINNINGS = ('{"a":"', '{"bodies": [{"version": 1, "value": "', '<?xml version="1.0"?>\n<feed>')
PAGES = ("<!doctype html>\n<html>\n<meta name=x>\n<title>", "<!doctype html><title>x</title>")


@settings(max_examples=400, deadline=None)
@given(st.sampled_from((*BEGINNINGS, *PAGES)), st.lists(st.sampled_from(TOKENS), max_size=14))
@example(BEGINNINGS[0], [HEAD, '"', TOKENS[-8]])
@example(BEGINNINGS[2], [HEAD, "<b ", '<content type="html">', TOKENS[-6], "</content>"])
@example(PAGES[0], ["</head>", HEAD, "<b ", SHELL, "<main>", TAIL, FOOT])
@example(PAGES[0], [HEAD, "<!--", f"</head>\n{SHELL}", "<main>", "-->", TAIL, FOOT])
def test_as_much_is_found_as_where_nothing_is_passed_over(
    reader: Copyholder, beginning: str, tokens: list[str]
) -> None:
    content = (beginning + "".join(tokens)).encode()
    assert found(reader, content) == found_plainly(reader, content)


LONG = SAID * 8
TOP = "<!doctype html>\n<title>x</title>"


@pytest.mark.parametrize(
    ("known", "before", "part", "after"),
    [
        ('{"a":"', f'{{"{HEAD}"', f"{TAIL}\\n{LONG}", '"}'),
        ('{"a":"', f'{{"b":"{HEAD}<b ":"', f">{TAIL}\\n{LONG}", '"}'),
        ('{"a":"', f'{{"b":"{HEAD}&lt;b ":"', f"&gt;{TAIL}\\n{LONG}", '"}'),
        ('{"a":"', f'{{"b":"{HEAD}<!-- ":"', f"\\n{LONG}", f'","c":"-->{TAIL}"}}'),
        ('{"a":"', '{"a":"', f"\\n{LONG}{HEAD}<b ", f'","c":">{TAIL}"}}'),
        ('{"a":"', '{"a":"', f"\\n{LONG}{HEAD}&lt;b ", f'","c":"&gt;{TAIL}"}}'),
        ('{"a":"', '{"a":"', f"\\n{LONG}{HEAD}<!-- ", f'","c":"-->{TAIL}"}}'),
        ("<?xml?><a>", "<?xml?><a>", f"&lt;{LONG}{HEAD}&lt;b ", f"</a><a>{TAIL}</a>"),
        (f"{TOP}", f"{TOP}{HEAD}<b ", f"</head>{TAIL}{SAID}<p><nav>", "<main></main>"),
        (f"{TOP}", f"{TOP}{HEAD[:3]}<!--", f"</head>{HEAD[3:]}<p><nav>", f"-->{TAIL}<main>"),
        (f"{TOP}", f"{TOP}", f"</head>{SAID}{HEAD}<!--\n><nav", f"--><main>{TAIL}</main>"),
        (f"{TOP}", f"{TOP}", f"</head>{SAID}{HEAD}<b <nav", f">{TAIL}<main></main>"),
        (f"{TOP}<nav><main>", f"{TOP}<nav><main>{HEAD}<b ", f"</main>{TAIL}{SAID}</p>", ""),
    ],
)
def test_what_reaches_over_an_end_of_something_known_is_found(
    known: str, before: str, part: str, after: str
) -> None:
    reader = withheld()[0]
    for text in (known + part, f'{known}{part}"<x>{SAID}'):
        for more in ("", "x", '"<x>', "<main>"):
            assert reader.read([("b", f"{text}{more}".encode())]) == []
    leak = f"{before}{part}{after}".encode()
    assert set(reader.read([("a", leak)])) == found_plainly(reader, leak)
