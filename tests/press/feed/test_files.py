import json
from dataclasses import replace
from datetime import date, datetime

import feedparser
import pytest
from markupsafe import Markup

import judges
from press.county import BASE, county
from press.fiction import MASTHEAD, SHANGHAI, article, edition
from xianbao.paper.article import Correction
from xianbao.paper.edition import Edition
from xianbao.press.feed.entry import Entries
from xianbao.press.feed.files import feed_leaves
from xianbao.press.layout.composer import Composer
from xianbao.press.standing.plan import plan
from xianbao.press.typesetting.typeset import Typesetter
from xianbao.press.wording import Wording


def entries(of: Edition, base: str = BASE) -> Entries:
    masthead = of.masthead
    composer = Composer(of, Wording(masthead.labels, masthead.script), base)
    return Entries(composer, Typesetter(lambda _: Markup()))


def files(name: str, of: Edition, base: str = BASE) -> dict[str, bytes]:
    made = entries(of, base)
    return {leaf.file: leaf.content for leaf in feed_leaves(name, made.composer, made)}


def test_every_feed_of_a_rich_paper_is_valid() -> None:
    of = county().edition()
    made = entries(of)
    names = [name for name in plan(of) if name.partition("/")[0].endswith("feed")]
    assert {name.partition("/")[0] for name in names} == {
        *("feed", "correction-feed", "section-feed", "series-feed", "person-feed"),
    }
    for name in names:
        atom, rss, feed = (leaf.content for leaf in feed_leaves(name, made.composer, made))
        assert judges.atom(atom) + judges.rss(rss) + judges.json_feed(feed) == []
        items = json.loads(feed)["items"]
        assert len(items) <= (10 if name.startswith("person") else 20)
        assert (
            len(feedparser.parse(rss).entries) == len(feedparser.parse(atom).entries) == len(items)
        )


def test_a_feed_is_as_new_as_the_newest_change_in_it() -> None:
    old = article("2026/11/20/01-01")
    corrected = replace(old, corrections=(Correction(date(2026, 11, 22), "应为46米"),))
    for story, moment in (
        (old, "2026-11-20T08:00:00+08:00"),
        (corrected, "2026-11-22T00:00:00+08:00"),
    ):
        content = files("feed/", edition(story))["feed/atom.xml"].decode()
        assert content.count(f"<updated>{moment}</updated>") == 2
    updated = replace(old, updated=datetime(2026, 11, 21, 9, tzinfo=SHANGHAI))
    assert b"2026-11-21T09:00:00+08:00" in files("feed/", edition(updated))["feed/atom.xml"]


def test_a_feed_without_stories_is_valid_and_the_same_each_time() -> None:
    first, again = (files("section-feed/minsheng", edition()) for _ in range(2))
    assert first == again
    assert judges.atom(first["sections/minsheng/feed/atom.xml"]) == []


def test_a_paper_without_an_address_has_no_feeds() -> None:
    assert files("feed/", edition(article("2026/11/22/01-01")), base="") == {}


def test_a_corrected_story_says_so_in_its_feeds() -> None:
    note = Correction(date(2026, 11, 22), "应为46米")
    story = article("2026/11/20/01-01", corrections=(note,), highlights=("要点 <一>",))
    content = json.loads(files("feed/", edition(story))["feed/feed.json"])["items"][0]
    assert "应为46米" in content["content_html"]
    assert "要点 &lt;一&gt;" in content["content_html"]


def test_the_feed_of_corrections_holds_what_was_corrected_last_however_old_it_is() -> None:
    late, early = (Correction(date(2026, 11, day), "应为46米") for day in (23, 22))
    stories = (
        article("2020/01/02/01-01", corrections=(early, late)),
        article("2026/11/20/01-01", corrections=(early,)),
        article("2026/11/21/01-01"),
    )
    feed = json.loads(files("correction-feed/", edition(*stories))["corrections/feed/feed.json"])
    assert [item["id"] for item in feed["items"]] == [
        f"{BASE}2020/01/02/01-01/",
        f"{BASE}2026/11/20/01-01/",
    ]
    assert feed["home_page_url"] == f"{BASE}corrections/"


def test_what_was_read_for_an_entry_is_noted_by_each_feed_that_carries_it() -> None:
    of = edition(article("2026/11/22/01-01", body="见[旧稿](/2026/11/20/01-01/)。"))
    made = entries(of)
    noted = []
    for name in ("feed/", "section-feed/yaowen"):
        of.readings.start()
        feed_leaves(name, made.composer, made)
        noted.append(of.readings.taken())
    for subjects in noted:
        assert {"text 2026/11/22/01-01", "face 2026/11/22/01-01"} <= subjects


def test_a_feed_of_nobody_is_none() -> None:
    with pytest.raises(KeyError):
        files("section-feed/weather", edition())
    assert MASTHEAD.sections
