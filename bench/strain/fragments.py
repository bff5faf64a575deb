"""Fragments: what a story is made of, over and over, to find where time grows with its square."""

from collections.abc import Iterator

INLINE = (
    *("[", "]", "![", "[]", "[](", "![](", "[a](", "[a](b", "[a][", "[a][b]", "[^", "[^a]"),
    *("*", "**", "*a", "**a", "*a**", "_", "_a", "__a", "`", "``", "`a", "``a`"),
    *("<", "<a", "<a ", "<a b=", '<a b="', "<b>", "</b>", "<!", "<!--", "<![", "<?", "<http://a"),
    *("&", "&#", "&#x", "&amp", "&a;", "\\", "\\[", "|", "(", ")", "((", "{", "{{", "{%", "{:"),
    *("(a)[b]", "[a](b)", "![a](b)", "[a](/b)", "<i>a</i>", "<script>", "javascript:"),
    *("《", "》", "“", "”", "‘", "（", "）", "「", "【", "——", "……", "·", "，", "。", "：", "、"),
    *("1", "1.", "1,", "1-", "12 ", "1/", "1%", "12:", "http://a.b/", "a@b.", "www.a.cn "),
    *(
        "一",
        "万",
        "百分之",
        "2026年",
        "同比增长",
        "（记者 ",
        "（记者张三）",
        "张",
        "说",
        "王海涛说",
    ),
    *("本报讯", "县人民医院", "的", "了了", "a", "a ", " ", "\u3000", "😀", "e\u0301", "電", "桥"),
    *("15400000716", "990181197103135907", "宁Z0716K", "住一组1号", "共3人，", "3人中2人，"),
    *("“《", "《“", "“a”", "、、", "！？", ".,", "-", "--", "=", "~", "~~", "~~~", "^", "#", "@"),
    *('"', "'", "\"a'", "$", "%", "+", "\xa0", "第1版", "下转第2版", "1亿元，增长2%，"),
)
"""Without line breaks, so that all of it is one paragraph."""

BLOCK = (
    *("- ", "- a\n", "-\n", "* a\n", "1. a\n", "1. ", "> ", "> a\n", ">\n", "> > a\n", "    a\n"),
    *("# a\n", "#\n", "#", "a\n=\n", "a\n-\n", "---\n", "***\n\n", "| a ", "| a |\n", "|-|\n"),
    *("a | b\n", "[a]: b\n", "[^a]: b\n", "[^a]: b\n\n", ":::\n", "```\n", "~~~\n", "```\na\n"),
    *(
        "<div>\n",
        "<div>\n\n",
        "</div>\n",
        "<p>a\n\n",
        "<!-- a\n\n",
        "<b\n",
        "<pre>\n",
        "[\n",
        "*a\n",
    ),
    *(
        "\n",
        " \n",
        "a\n",
        "a\n\n",
        "a  \n",
        "桥\n",
        "桥\n\n",
        "桥。\n\n",
        "## 桥\n\n",
        "## 桥\n\n桥。\n\n",
    ),
    *(
        "{: a }\n",
        "*[a]: b\n",
        ": a\n",
        "a\n: b\n",
        "- a\n\n",
        "- a\n\n  b\n\n",
        "1. a\n\n    b\n\n",
    ),
    *(
        "> - a\n",
        "- > a\n",
        "  - a\n",
        "![a](b.png)\n\n",
        "[a](b.md)\n\n",
        "&#\n",
        "\\\n",
        "“\n",
        "《\n",
    ),
)
"""With line breaks."""

TABLE = "| 村 | 户 |\n| --- | --- |\n"


def whole(size: int) -> Iterator[tuple[str, str]]:
    """Name and body of every story of that many bytes."""
    for fragment in (*INLINE, *BLOCK):
        yield repr(fragment), fragment * (size // len(fragment.encode()))
    yield "long table", TABLE + "| 一 | 2 |\n" * (size // 15)
    yield (
        "wide table",
        "|" + " a |" * (size // 10) + "\n|" + " - |" * (size // 10) + "\n" + "| b |\n",
    )
    yield "square table", _square(size)
    yield "long heading", "## " + "桥" * (size // 3)
    yield "gap in a heading", "## a" + " " * size + "b"
    yield "signs in a heading", "## a" + " #" * (size // 2) + "b"
    yield "gap before a table", "a | b\n" + " " * size + "x|"
    yield "gap in a table", "a | b\n-" + " " * size + "x|"
    yield "endless tag", "<" + "a" * size
    yield "endless end tag", "</" + "a" * size
    yield "marks of all sorts", "- + * " * (size // 6)
    yield "links", "".join(f"[桥{n}](https://example.com/{n})\n" for n in range(size // 36))
    yield "footnotes", "".join(f"桥[^{n}]\n\n[^{n}]: 岸\n\n" for n in range(size // 32))
    yield "references", "".join(f"[{n}]: https://a.cn/{n}\n" for n in range(size // 24))
    yield "same headings", "## 桥\n" * (size // 7)
    yield "growing quotes", "\n".join(">" * n + " a" for n in range(1, int((size * 2) ** 0.5)))
    yield "growing list", "\n".join(" " * n + "- a" for n in range(1, int((size * 2) ** 0.5)))
    yield "growing ticks", "".join("`" * n + "a" for n in range(1, int((size * 2) ** 0.5)))
    yield "growing stars", "".join("*" * n + "a" for n in range(1, int((size * 2) ** 0.5)))
    yield "nested brackets", "[" * (size // 2) + "]" * (size // 2)
    yield "nested links", "[" * (size // 8) + "a" + "](b)" * (size // 8)
    yield "nested stars", "*a " * (size // 6) + "b* " * (size // 6)
    yield "nested tags", "<b>" * (size // 7) + "</b>" * (size // 7)
    yield "nested divs", "<div>" * (size // 11) + "</div>" * (size // 11)
    yield "attributes", "<a " + "b " * (size // 2) + ">"
    yield "indent then text", " " * size + "a"
    yield "text then spaces", "a" + " " * size + "b"
    yield "rule and no rule", "- " * (size // 2) + "a"


def _square(size: int) -> str:
    side = int((size / 4) ** 0.5)
    return "\n".join(["|" + " a |" * side, "|" + " - |" * side, *(["|" + " b |" * side] * side)])


FIELDS = (
    *("[", "{", "- ", "- - ", "a: ", "? ", "&a ", "*a ", "!a ", "!!a", "'", '"', "|\n", "#", ": "),
    *("a: b\n", "- a\n", "- a: b\n", "[a, ", "{a: ", "{a: b, ", "a: {b: c}\n", "a: [b]\n", "\n"),
    *(
        "%",
        "@",
        "<<: *a\n",
        " ",
        "a: |\n  b\n",
        "a: >\n  b\n",
        "'a' ",
        '"\\',
        "标题: 桥\n",
        "标题：桥\n",
    ),
    *(
        "- {",
        "- [",
        "[[",
        "{{",
        "[{",
        ",",
        "a, ",
        "桥、",
        "(",
        "（",
        "12 ",
        "12亿元，",
        "a:\n  ",
        "\\n",
    ),
)
"""What fills the front matter."""

NAMED = (
    "标题",
    "引题",
    "摘要",
    "记者",
    "来源",
    "核心提示",
    "专栏",
    "日期",
    "旧地址",
    "更正",
    "电头",
)
"""Fields that are filled with one fragment each."""

IN_FIELD = (
    *(
        "桥",
        "1",
        "12亿元，",
        "、",
        "，",
        "张三、",
        "（",
        "“",
        "《",
        "a",
        "a ",
        "|",
        "/",
        ".",
        "<b>",
        "&",
    ),
    *("2026-", "12:", "-", "年", "张三（", "本报记者 ", "通讯员 "),
)


def fields(size: int) -> Iterator[tuple[str, str]]:
    """Name and front matter of every story of that many bytes."""
    for fragment in FIELDS:
        yield f"yaml {fragment!r}", fragment * (size // len(fragment.encode()))
    for name in NAMED:
        for fragment in IN_FIELD:
            text = fragment * (size // len(fragment.encode()))
            yield f"{name}: {fragment!r}", f"{name}: '{text}'"
    yield "数据", "数据:\n" + "  - 到位资金: 35亿元，增长17%\n" * (size // 40)
    yield "图片", "图片:\n" + "  - {文件: a.png, 图说: 桥}\n" * (size // 36)
    yield "yaml deep", "\n".join(f"{' ' * n}a:" for n in range(int((size * 2) ** 0.5)))
