"""Edits of what all stories share: people, the masthead, templates, styles, standing pages."""

from random import Random
from typing import Any

from endurance import words
from endurance.county import County, template
from endurance.edits import Edit
from newspaper import STANDING

DRAWN = (
    "xianbao/story.html",
    "xianbao/front.html",
    "xianbao/section.html",
    "xianbao/part/pair.html",
    "xianbao/part/foot.html",
)
STYLES = ("assets/xianbao/css/50-story.css", "assets/xianbao/css/60-box.css")
PAGES = ("rules.md", "deep/history.md", "contact.md", "logo.svg")


def rename_a_colleague(county: County, chance: Random) -> None:
    """Under another name, most often with every credit."""
    if not county.staff:
        return
    person = chance.choice(county.staff)
    old, taken = person["name"], {one["name"] for one in county.staff}
    person["name"] = chance.choice([*(name for name in words.STAFF if name not in taken), "卢照"])
    if chance.random() < 0.3:
        person["aliases"] = [*person.get("aliases", ()), old]
    elif chance.random() < 0.8:
        _rename_credits(county, old, person["name"])


def add_a_colleague(county: County, chance: Random) -> None:
    """Someone new, or someone from outside who joins."""
    taken = {spelt for one in county.staff for spelt in (one["name"], *one.get("aliases", ()))}
    free = [name for name in (*words.STAFF, *words.OUTSIDERS) if name not in taken]
    person: dict[str, Any] = {"name": chance.choice(free)}
    county.staff.insert(chance.randint(0, len(county.staff)), person)


def remove_a_colleague(county: County, chance: Random) -> None:
    """Someone who is credited in their roles no more, most often."""
    if len(county.staff) > 1:
        person = county.staff.pop(chance.randrange(len(county.staff)))
        if chance.random() < 0.8:
            for name in (person["name"], *person.get("aliases", ())):
                _drop_credits(county, name)


def reorder_the_staff(county: County, chance: Random) -> None:
    """Another order, which is that of the people's page."""
    chance.shuffle(county.staff)


def change_a_colleague(county: County, chance: Random) -> None:
    """An alias, a job, roles, an introduction or an address of their own."""
    if not county.staff:
        return
    person = chance.choice(county.staff)
    match chance.randint(0, 4):
        case 0:
            person["aliases"] = [words.ALIASES.get(person["name"], f"{person['name']}儿")]
        case 1:
            person["job"] = chance.choice(words.JOBS)
        case 2:
            person["roles"] = chance.sample(words.ROLES, 2)
        case 3:
            person["about"] = chance.choice(words.ABOUT)
        case _:
            person["key"] = f"staff-{chance.randint(1, 99)}"


def rename_a_section(county: County, chance: Random) -> None:
    """Under another name, its stories with it, most often."""
    _rename_label(county, chance, "sections", words.SECTIONS)


def rename_a_series(county: County, chance: Random) -> None:
    """Under another name, its stories with it, most often."""
    _rename_label(county, chance, "series", words.SERIES)


def add_a_label(county: County, chance: Random) -> None:
    """A section or a series more, anywhere."""
    sort = chance.choice(("sections", "series"))
    labels = county.masthead.setdefault(sort, [])
    names = words.SECTIONS if sort == "sections" else words.SERIES
    free = [name for name in names if name not in {label["name"] for label in labels}]
    if free:
        labels.insert(chance.randint(0, len(labels)), {"name": chance.choice(free)})


def remove_a_label(county: County, chance: Random) -> None:
    """A section, its stories going to another, or a series; sometimes with all series."""
    sort = chance.choice(("sections", "series"))
    labels = county.masthead.get(sort, [])
    if len(labels) > 1 or (labels and sort == "series"):
        name = labels.pop(chance.randrange(len(labels)))["name"]
        other = labels[0]["name"] if labels else ""
        _relabel(county, "section" if sort == "sections" else sort, name, other)
        if not labels:
            del county.masthead[sort]


def change_a_label(county: County, chance: Random) -> None:
    """Order, introduction, English name, address or banner of sections and series."""
    sort = chance.choice(("sections", "series"))
    labels = county.masthead.get(sort, [])
    if not labels:
        return
    label = chance.choice(labels)
    match chance.randint(0, 3):
        case 0:
            chance.shuffle(labels)
        case 1:
            label["about"] = chance.choice(words.ABOUT)
        case 2:
            label["key"] = f"{sort[0]}-{chance.randint(1, 99)}"
        case _:
            label["english"] = f"Label {chance.randint(1, 99)}"


def change_the_masthead(county: County, chance: Random) -> None:
    """What the paper is called, says of itself and goes by."""
    fields: tuple[tuple[str, Any], ...] = (
        ("name", chance.choice(("棠岫日报", "岫水新报"))),
        ("motto", chance.choice(words.MOTTOES)),
        ("labels", chance.choice(("pinyin", "english", "none"))),
        ("label_style", chance.choice(("joined", "words"))),
        ("script", chance.choice(("hans", "hant"))),
        ("zone", chance.choice(words.ZONES)),
        ("county", "棠岫县"),
        ("places", ["棠岫"]),
        ("founded", f"19{chance.randint(10, 99)}-03-18"),
        ("ear", {"title": "云母坪水库", "text": f"蓄水{chance.randint(1, 3000)}万立方米"}),
        ("colophon", {"主办": "棠岫日报社", "电话": str(chance.randint(100, 999))}),
    )
    name, value = chance.choice(fields)
    county.masthead[name] = value


def change_a_template(county: County, chance: Random) -> None:
    """One template, part or style in a folder of the paper's own, or back to the project's."""
    if county.templates is not None and chance.random() < 0.2:
        county.templates = None
        return
    templates = dict(county.templates or {})
    path = chance.choice((*DRAWN, *STYLES))
    mark = chance.randint(1, 999)
    more = f"\n/* {mark} */\n" if path.endswith(".css") else f"<!-- {mark} -->"
    text = template(path)
    if path.endswith("pair.html"):
        text, more = text.replace('class="pair"', f'class="pair" data-of="{mark}"'), ""
    elif "/part/" in path:
        text, more = text.replace("{%- endmacro", f"{more}{{%- endmacro", 1), ""
    templates[path] = text + more
    county.templates = templates


def change_a_standing_page(county: County, chance: Random) -> None:
    """A page of ``docs/`` comes, goes or says something else, or leaves the foot."""
    path = chance.choice((*PAGES, "about.md"))
    if path.endswith(".svg"):
        county.docs[path] = (
            f"<svg xmlns='http://www.w3.org/2000/svg'><!--{chance.random()}--></svg>"
        )
    elif path in county.docs and path != "about.md" and chance.random() < 0.4:
        del county.docs[path]
    else:
        foot = "foot: true\n" if chance.random() < 0.5 else ""
        title = chance.choice(words.TITLES)
        county.docs[path] = f"---\ntitle: {title}\n{foot}---\n\n# {title}\n\n{words.PHRASES[0]}\n"
    if chance.random() < 0.1:
        county.docs["about.md"] = STANDING


def change_the_address(county: County, chance: Random) -> None:
    """Where the site stands."""
    county.site_url = chance.choice(words.SITES)


def _rename_credits(county: County, old: str, new: str) -> None:
    for fields in _crediting(county):
        for role in (*words.ROLES, *words.FREE_ROLES):
            if isinstance(fields.get(role), list):
                fields[role] = [new if name == old else name for name in fields[role]]
            elif fields.get(role) == old:
                fields[role] = new


def _drop_credits(county: County, name: str) -> None:
    for fields in _crediting(county):
        for role in (*words.ROLES, *words.FREE_ROLES):
            if role in fields and name in fields[role]:
                del fields[role]


def _crediting(county: County) -> list[dict[str, Any]]:
    """Everything that credits people: stories, and the pages of issues."""
    pages = [page for issue in county.issues.values() for page in issue["pages"]]
    return [*(story.fields for story in county.stories.values()), *pages]


def _rename_label(county: County, chance: Random, sort: str, names: tuple[str, ...]) -> None:
    labels = county.masthead.get(sort, [])
    free = [name for name in names if name not in {label["name"] for label in labels}]
    if labels and free:
        label = chance.choice(labels)
        old, label["name"] = label["name"], chance.choice(free)
        if chance.random() < 0.9:
            _relabel(county, "section" if sort == "sections" else sort, old, label["name"])


def _relabel(county: County, field: str, old: str, new: str) -> None:
    """Let stories follow a name; an empty one takes the field away."""
    for story in county.stories.values():
        value = story.fields.get(field)
        if value == old:
            story.fields[field] = new
        elif isinstance(value, list) and old in value:
            value = list(dict.fromkeys(new if name == old else name for name in value))
            story.fields[field] = [name for name in value if name]
            if not story.fields[field]:
                del story.fields[field]


OF_THE_HOUSE: dict[str, Edit] = {
    edit.__name__: edit
    for edit in (
        rename_a_colleague,
        add_a_colleague,
        remove_a_colleague,
        reorder_the_staff,
        change_a_colleague,
        rename_a_section,
        rename_a_series,
        add_a_label,
        remove_a_label,
        change_a_label,
        change_the_masthead,
        change_a_template,
        change_a_standing_page,
        change_the_address,
    )
}
