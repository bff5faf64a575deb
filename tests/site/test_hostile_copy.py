"""Copy that would break out of its page, its file or its folder."""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence

import pytest

from newspaper import DAY, Newspaper
from parts.easel import Elements
from xianbao.desk import story

SAID = [
    "<script>alert(1)</script>",
    "</title></textarea></style></script><svg onload=alert(1)>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "{{ 7*7 }}{{ config }}",
    "{% raw %}",
    "${7*7} %s {0} {name}",
    "&lt;b&gt;&amp;",
    "🌉👨‍👩‍👧桥",
    '=HYPERLINK("http://x")',
    "@SUM(1+1)*cmd",
    "[x](javascript:alert(1))",
    "\u200e\u200f桥\u061c",
]
TAME = "岫水昨夜涨了半尺。"
BODY = """\
{said}

## {said}

> {said}

| {said} |
| --- |
| {said} |

<script>alert(2)</script>

<a href="java&#115;cript:alert(1)" onmouseover="alert(1)" style="x">甲</a>
<svg onload=alert(1)></svg> <iframe src="//x"></iframe> <style>*{{}}</style> <base href="//x">
<form action="javascript:1"><button formaction="javascript:1">乙</button></form>
<object data="x"></object> <embed src="x"> <meta http-equiv="refresh" content="0">
"""
READING, PAPER, SEARCHING = (
    f"/assets/xianbao/{name}.js" for name in ("reading", "paper", "search-page")
)
"""The paper's own scripts: what was chosen is set before the page is drawn; the page works; the
search page searches."""
DATA = "application/ld+json"
"""A script of this type is never run: it tells search engines what the page is."""
STORY_DATA = 2
"""Of those, a story's page has one of the story and one of the way to it."""
SEARCH = "search/index.html"
NO_TEXT = (".png", ".webp", ".bin")
"""Endings of what holds no text: photos, cards, and the shards of the search index."""
SCHEMES = re.compile(r"(?:https?|mailto|tel):|[^:]*$", re.IGNORECASE)


def quoted(text: str) -> str:
    """The text in double quotes of YAML, which are those of JSON."""
    return json.dumps(text, ensure_ascii=False)


def file_hostile_copy(paper: Newspaper, said: str) -> None:
    """``said`` in every field that takes a text."""
    word, name = quoted(said), quoted(f"张{said}")
    paper.file(
        "masthead.yml",
        f"""\
name: {quoted("报" + said)}
english: {word}
county: {word}
places: [{word}]
motto: {word}
cn: {word}
ear: {{title: {word}, text: {word}}}
copyright: {word}
record: {word}
colophon: {{{word}: {word}}}
sections: [{{name: {quoted("要闻" + said)}, about: {word}, english: {word}, key: yaowen}}]
series: [{{name: {quoted("走" + said)}, about: {word}, banner: {word}, key: zou}}]
""",
    )
    person = f"name: {name}, aliases: [{word}], job: {word}, about: {word}, key: z"
    paper.file("staff.yml", f"- {{{person}}}\n")
    paper.file(
        f"{DAY}/issue.yml",
        f"number: 14806\nnote: {word}\npages: [{{page: 1, name: {word}, photos: {word}}}]\n",
    )
    body = TAME if "<img" in said or "](" in said else BODY.format(said=said)
    paper.file(
        f"{DAY}/01-01/index.md",
        f"""\
---
title: {quoted("桥" + said)}
section: {quoted("要闻" + said)}
kicker: {word}
subtitle: {word}
series: [{quoted("走" + said)}]
dateline: {word}
highlights: [{word}, {word}]
summary: {word}
author: [{name}]
correspondent: [{quoted("通讯通讯" + said)}]
photos:
  - {{file: a.png, caption: {word}, alt: {word}, courtesy: {word}}}
  - {{file: b.png, caption: {word}, alt: {word}, photographer: [{quoted("摄影摄影" + said)}]}}
statistics:
  title: {word}
  period: {word}
  source: {word}
  note: {word}
  items:
    - {{label: {word}, value: 46米, note: {word}}}
    - label: {quoted(said + "线")}
      points: {{{quoted(said + "1")}: 3万度, {quoted(said + "2")}: 4万度}}
source: {word}
original_title: {word}
original_author: {word}
corrections: [{{date: 2026-11-23, text: {word}}}]
aliases: [/old/1.html]
note: {word}
---

{body}

![{said.replace("]", "").replace("[", "")}](c.png "图说 资料片")
""",
    )
    for photo in "abc":
        paper.photo(f"{DAY}/01-01/{photo}.png")


def trespasses(page: str, path: str) -> Iterator[str]:
    """What stands in a page that only the house may put there, and not even the house."""
    elements = Elements(page)
    yield from _strange_scripts(elements.named("script"), path)
    for tag, attributes in elements.found:
        if tag in {"iframe", "object", "embed", "base", "style", "foreignobject"}:
            yield f"<{tag}>"
        if tag == "form" and (path, attributes.get("action")) != (SEARCH, "../search/"):
            yield f"<form {attributes}>"
        for name, value in attributes.items():
            if name.startswith("on") or name in {"srcdoc", "formaction"}:
                yield f"<{tag} {name}={value}>"
            if name in {"href", "src", "action"} and not SCHEMES.match(value or ""):
                yield f"<{tag} {name}={value}>"
    if "\x1e" in page:
        yield "a slot or the mark of the root"
    if ">49<" in page or "&lt;Config" in page or "<Config" in page:
        yield "copy was taken for a template"


def _strange_scripts(scripts: Sequence[Mapping[str, str | None]], path: str) -> Iterator[str]:
    """Scripts that are neither the house's own, each once, nor data."""
    run = [script for script in scripts if script != {"type": DATA}]
    sources = sorted(re.sub(r"^(?:\.{1,2}/)+", "/", script.get("src") or "") for script in run)
    own = [PAPER, READING, *([SEARCHING] if path == SEARCH else [])]
    # A redirect has none.
    if run and sources != sorted(own):
        yield f"scripts: {run}"


def _data_in(page: str) -> list[str]:
    """What search engines are told, as a browser reads it: up to the first end of a script."""
    start = re.escape(f'<script type="{DATA}">')
    return re.findall(f"{start}(.*?)</script", page, re.DOTALL)


@pytest.mark.parametrize("said", SAID)
def test_no_words_break_out_of_a_page_or_a_table(
    paper: Newspaper, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(story, "check_markup", lambda *_: None)  # the press by itself
    file_hostile_copy(paper, said)
    pages = paper.printed(strict=False)
    assert len(pages) > 40
    texts = {p: c.decode("utf-8-sig") for p, c in pages.items() if not p.endswith(NO_TEXT)}
    assert len(_data_in(texts[f"{DAY}/01-01/index.html"])) == STORY_DATA
    for path, text in texts.items():
        if path.endswith(".html"):
            assert list(trespasses(text, path)) == [], path
            for data in _data_in(text):
                assert json.loads(data)["@type"], path
        elif path.endswith(".json"):
            json.loads(text)
        elif path.endswith(".csv"):
            cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
            assert [cell for cell in cells if cell.lstrip().startswith(tuple("=+-@"))] == [], path


@pytest.mark.parametrize("said", ["<script>alert(1)</script>", "{{ 7*7 }}", "&lt;b&gt;&amp;"])
def test_hostile_words_are_printed_as_they_were_written(
    paper: Newspaper, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(story, "check_markup", lambda *_: None)  # the press by itself
    file_hostile_copy(paper, said)
    page = paper.printed(strict=False)[f"{DAY}/01-01/index.html"].decode()
    escaped = said.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert page.count(escaped) > 20


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ('title: "桥\\0通了"', "XB106"),
        ('title: "桥\\x1e通了"', "XB106"),
        ('title: "桥\u202e通了"', "XB106"),
        ("title: 桥\x00通了", "XB106"),
        (f"title: {'桥' * 10_000}", "XB2"),
        ("source: 云澹日报\nsource_url: javascript:alert(1)", "XB2"),
        ("source: 云澹日报\nsource_url: ' javascript:alert(1)'", "XB2"),
        ("source: 云澹日报\nsource_url: 'data:text/html,x'", "XB2"),
        ("photos: {file: ../../../../../etc/passwd, courtesy: 资料片}", "XB5"),
        ("photos: {file: /etc/passwd, courtesy: 资料片}", "XB5"),
        ("photos: {file: 'file:///etc/passwd', courtesy: 资料片}", "XB5"),
        ("photos: {file: secret.png, courtesy: 资料片}", "XB5"),
        ("aliases: [/../../x.html]", "XB3"),
        ("aliases: ['//example.org/x']", "XB3"),
        ("aliases: [/]", "XB3"),
        ("aliases: [/index.html]", "XB3"),
    ],
)
def test_what_cannot_be_printed_is_refused_politely(
    paper: Newspaper, fields: str, code: str
) -> None:
    secret = paper.folder / "secret.png"
    paper.photo("kept.png").rename(secret)
    (paper.articles / DAY / "secret.png").symlink_to(secret)
    paper.story("01-01.md", fields)
    run = paper.run("mkdocs", "build")
    assert run.returncode == 1
    assert code in run.stderr
    assert "Traceback" not in run.stderr
    assert len(run.stderr) < 2000
    assert not paper.site.exists()
    assert paper.leftovers() == []


def test_a_folder_of_copy_that_leads_elsewhere_is_not_followed(paper: Newspaper) -> None:
    elsewhere = paper.folder / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "01-01.md").write_text("---\ntitle: 别处的稿\nsection: 要闻\n---\n\n正文。\n")
    (paper.articles / "2026/11").mkdir(parents=True)
    (paper.articles / DAY).symlink_to(elsewhere)
    run = paper.run("mkdocs", "build")
    assert run.returncode == 1
    assert f"articles/{DAY}:1:1: XB107" in run.stderr
    assert not paper.site.exists()
