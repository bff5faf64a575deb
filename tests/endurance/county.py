"""A county's paper that is made up: what lies in its folder, as values that can be edited."""

import io
import json
from copy import deepcopy
from dataclasses import dataclass, field
from functools import lru_cache
from random import Random
from typing import Any

from PIL import Image

from endurance import words
from newspaper import NOON, PROJECT, STANDING

Photo = tuple[int, int, int]
"""Width and height in pixels, and a shade of grey."""
SIZES = ((240, 160), (160, 240), (320, 180))
NAMES = ("a.png", "b.png", "c.png")


@dataclass
class Story:
    """One story: its fields as they are written, its paragraphs, and where its file lies."""

    fields: dict[str, Any]
    body: list[str]
    in_folder: bool = False
    pictures: list[str] = field(default_factory=list)

    def written(self) -> str:
        """The story's file."""
        fields = dict(self.fields)
        if self.pictures:
            credit = {"courtesy": "资料片", "caption": "晨雾里的渡口"}
            fields["photos"] = [{"file": name, **credit} for name in self.pictures]
        lines = (f"{name}: {yaml(value)}\n" for name, value in fields.items())
        text = "\n\n".join(self.body)
        return f"---\n{''.join(lines)}---\n\n{text}\n"


@dataclass
class County:
    """All that a build is made of; `files` gives it as bytes by path.

    ``broken`` are files whose content is not what it should be. ``templates`` are the changed ones
    in a folder of the paper's own; without them the project's are used.
    """

    stories: dict[str, Story] = field(default_factory=dict)
    staff: list[dict[str, Any]] = field(default_factory=list)
    masthead: dict[str, Any] = field(default_factory=dict)
    issues: dict[str, dict[str, Any]] = field(default_factory=dict)
    photos: dict[str, Photo] = field(default_factory=dict)
    docs: dict[str, str] = field(default_factory=dict)
    templates: dict[str, str] | None = None
    site_url: str = words.SITES[0]
    broken: dict[str, str] = field(default_factory=dict)
    at: int = NOON

    def folder_of(self, key: str) -> str:
        """Where a story's photos lie, below ``articles/``."""
        return key if self.stories[key].in_folder else key[:10]

    def path_of(self, key: str) -> str:
        """A story's file below ``articles/``."""
        return f"{key}/index.md" if self.stories[key].in_folder else f"{key}.md"

    def picture(self, key: str, name: str) -> str:
        """The path of a photo that stands in a story, below ``articles/``."""
        return f"{self.folder_of(key)}/{name}"

    def pieces(self) -> dict[str, bytes]:
        """Every file of the project's folder by its path."""
        copy = {"masthead.yml": _mapping(self.masthead), "staff.yml": _listing(self.staff)}
        if not self.staff:
            del copy["staff.yml"]
        copy |= {f"{day}/issue.yml": _mapping(issue) for day, issue in self.issues.items()}
        copy |= {self.path_of(key): story.written() for key, story in self.stories.items()}
        copy |= self.broken
        found = {f"articles/{path}": text.encode() for path, text in copy.items()}
        found |= {f"articles/{path}": png(*photo) for path, photo in self.photos.items()}
        found |= {f"docs/{path}": text.encode() for path, text in self.docs.items()}
        found["mkdocs.yml"] = self._settings().encode()
        if self.templates is not None:
            found |= {f"overrides/{path}": content for path, content in _templates().items()}
            found |= {f"overrides/{path}": t.encode() for path, t in self.templates.items()}
        return found

    def copied(self) -> "County":
        """The same, to be edited by itself."""
        return deepcopy(self)

    def _settings(self) -> str:
        text = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8").split("\nnav:")[0]
        text = text.replace("site_url: https://example.org/", f"site_url: {self.site_url}")
        text = text.replace(" hooks/newsroom.py", f" {PROJECT / 'hooks/newsroom.py'}")
        if self.templates is None:
            text = text.replace(" overrides", f" {PROJECT / 'overrides'}")
        return text + "\n"


def founded(chance: Random, stories: int | None = None) -> County:
    """A paper of 15 to 60 stories, unless a number is given."""
    county = County(docs={"about.md": STANDING})
    sections = chance.sample(words.SECTIONS, chance.randint(2, 5))
    county.masthead = {"name": "棠岫日报", "sections": [{"name": name} for name in sections]}
    county.masthead["series"] = [{"name": n} for n in chance.sample(words.SERIES, 2)]
    if chance.random() < 0.8:
        people = chance.sample(words.STAFF, chance.randint(2, 6))
        county.staff = [{"name": name} for name in people]
    for _ in range(chance.randint(15, 60) if stories is None else stories):
        add_story(county, chance)
    for day in chance.sample(words.DAYS, 3):
        county.issues[day] = issue(county, chance)
    return county


def add_story(county: County, chance: Random, day: str | None = None) -> str:
    """File one more story, and return its key."""
    key = free_key(county, chance, day)
    story = county.stories[key] = Story(headed(county, chance), body(county, chance, key))
    story.in_folder = chance.random() < 0.2
    if chance.random() < 0.3:
        story.fields |= credited(county, chance)
    if chance.random() < 0.25:
        story.fields["series"] = [chance.choice(county.masthead["series"])["name"]]
    if chance.random() < 0.15:
        story.fields["statistics"] = statistics(chance)
    if chance.random() < 0.2:
        name = chance.choice(NAMES)
        story.pictures.append(name)
        county.photos.setdefault(county.picture(key, name), photo(chance))
    if chance.random() < 0.1:
        story.fields["aliases"] = [f"/old/{key.replace('/', '-')}.html"]
    if chance.random() < 0.2:
        story.fields["date"] = moment(chance, key)
    return key


def free_key(county: County, chance: Random, day: str | None = None) -> str:
    """An address that no story has."""
    while True:
        name = f"0{chance.randint(1, 4)}-{chance.randint(1, 60):02}"
        if chance.random() < 0.3:
            name = f"web-{chance.randint(1, 99)}"
        key = f"{day or chance.choice(words.DAYS)}/{name}"
        if key not in county.stories:
            return key


def headed(county: County, chance: Random) -> dict[str, Any]:
    """The fields that every story has, and the kind of some."""
    fields = {
        "title": chance.choice(words.TITLES),
        "section": chance.choice(county.masthead["sections"])["name"],
    }
    if chance.random() < 0.3:
        fields["kind"] = chance.choice(words.KINDS)
    if chance.random() < 0.2:
        fields["kicker"] = chance.choice(words.MOTTOES[1:])
    return fields


def body(county: County, chance: Random, key: str) -> list[str]:
    """Some paragraphs, one in four stories with a link to another story or day."""
    parts = [paragraph(chance) for _ in range(chance.randint(1, 4))]
    others = [other for other in county.stories if other != key]
    if others and chance.random() < 0.25:
        other = chance.choice(others)
        target = chance.choice((f"/{other}/", f"/{other[:10]}/", f"/{other[:7]}/"))
        parts.append(f"详见[本报此前的报道]({target})。")
    if chance.random() < 0.1:
        parts.insert(1, "## 力促通车")
    return parts


def paragraph(chance: Random) -> str:
    """A few sentences."""
    return "".join(chance.sample(words.PHRASES, chance.randint(1, 4)))


def credited(county: County, chance: Random) -> dict[str, Any]:
    """Credits of staff, where there are any, and of people from outside."""
    found: dict[str, Any] = {}
    spelt = [person["name"] for person in county.staff]
    spelt += [alias for person in county.staff for alias in person.get("aliases", ())]
    if spelt:
        found[chance.choice(words.ROLES)] = [chance.choice(spelt)]
    if chance.random() < 0.6:
        found[chance.choice(words.FREE_ROLES)] = chance.sample(words.OUTSIDERS, 2)
    return found


def statistics(chance: Random) -> dict[str, Any]:
    """A box of figures."""
    labels = chance.sample(words.MEASURED, chance.randint(1, 3))
    return {"title": "前三季度", "items": {label: chance.choice(words.VALUES) for label in labels}}


def issue(county: County, chance: Random) -> dict[str, Any]:
    """The file of a day's issue."""
    pages: list[dict[str, Any]] = []
    for number in range(1, chance.randint(2, 5)):
        page: dict[str, Any] = {"page": number, "name": f"{chance.choice(words.SECTIONS)}版"}
        if county.staff and chance.random() < 0.4:
            page["duty_editor"] = chance.choice(county.staff)["name"]
        pages.append(page)
    return {"number": str(chance.randint(14000, 15000)), "pages": pages}


def moment(chance: Random, key: str) -> str:
    """A time on a story's own day."""
    return f"{key[:10].replace('/', '-')} {chance.randint(0, 23):02}:{chance.randint(0, 59):02}"


def photo(chance: Random) -> Photo:
    """Some photo."""
    return (*chance.choice(SIZES), chance.randint(1, 254))


def yaml(value: object) -> str:
    """A value as one line of YAML, which reads JSON too."""
    return json.dumps(value, ensure_ascii=False)


@lru_cache(maxsize=256)
def png(width: int, height: int, shade: int) -> bytes:
    """A grey photo; two of one size in pixels have nearly always one size in bytes."""
    out = io.BytesIO()
    Image.new("L", (width, height), shade).save(out, "PNG")
    return out.getvalue()


def _mapping(fields: dict[str, Any]) -> str:
    return "".join(f"{name}: {yaml(value)}\n" for name, value in fields.items())


def _listing(items: list[dict[str, Any]]) -> str:
    return "".join(f"- {yaml(item)}\n" for item in items)


def template(path: str) -> str:
    """One of the project's own templates or styles, by its path below ``overrides/``."""
    return _templates()[path].decode()


@lru_cache(maxsize=1)
def _templates() -> dict[str, bytes]:
    root = PROJECT / "overrides"
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }
