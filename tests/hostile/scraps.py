"""Scraps of Markdown and HTML that hostile copy is put together of, and of ordinary copy."""

SCRAPS = (
    *("<", ">", "</", "<!", "<!--", "-->", "<![", "]]>", "<?", "&", "&#", ";", '"', "'", "`", "``"),
    *("[", "]", "](", ")", "!", "![", "]:", "[^1]", "[^1]:", "(", "*", "**", "_", "__", "\\", "|"),
    *(
        "\n",
        "\n\n",
        "    ",
        "\t",
        "# ",
        "> ",
        "- ",
        "1. ",
        "---\n",
        "| - |\n",
        "  \n",
        "={",
        "{:",
        "}",
    ),
    *("a", "b", "script", "svg", "img", "onerror=ran()", "href=", "src=", "style=", "javascript:"),
    *(
        "https://a.example/",
        "/2026/11/21/01-01/",
        "//x.example",
        "//",
        "data:,",
        "桥",
        "。",
        "“",
        "é",
    ),
    *("&nbsp;", "&#x6a;", "%6a", "\xa0", "\u3000", "\u2028", "🌉", "1", "\ufffd"),
    *("[桥](/a/)", "![桥](/a.jpg)", "**桥**", "| 桥 |"),
)
MARKS = ("\x02", "\x03", "wzxhzdk:0", "klzzwxh:0001")
"""What Python-Markdown itself marks places with."""
