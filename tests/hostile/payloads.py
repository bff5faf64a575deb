"""Payloads: what somebody might send in, and what must come of it at the desk.

``REFUSED`` must be told with its line; ``TEXT`` is printed as it was written, or as the plain mark
that it is, and does nothing. Every one calls ``ran()`` if it can.
"""

from collections.abc import Iterator

REFUSED = (
    # Scripts, in every spelling that a parser may take for one.
    *("<script>ran()</script>", "<SCRIPT>ran()</SCRIPT>", "<script src=//x.example/a.js></script>"),
    *("<script/x>ran()</script>", "<script\n>ran()</script>", "<scr<script>ipt>ran()</script>"),
    *("<script type=module>ran()</script>", "<script>ran()", "</p><script>ran()</script><p>"),
    *("<noscript><p title='</noscript><script>ran()</script>'>", "<b><script>ran()</script></b>"),
    # Events and styles.
    *("<b onclick=ran()>桥</b>", "<b ONCLICK='ran()'>桥</b>", "<b/onmouseover=ran()>桥</b>"),
    *("<p onfocus=ran() autofocus tabindex=0>桥</p>", "<a href=/ onclick=ran()>桥</a>"),
    *("<b style='background:url(javascript:ran())'>桥</b>", "<div style='position:fixed'>桥</div>"),
    *("<style>*{background:url(//x.example)}</style>", "<style>@import '//x.example';</style>"),
    *(
        "<td style='text-align: left; x:y'>桥</td>",
        "<b class='md-typeset'>桥</b>",
        "<b id=x>桥</b>",
    ),
    *("<details open ontoggle=ran()>桥</details>", "<marquee onstart=ran()>桥</marquee>"),
    *("<body onload=ran()>", "<html onload=ran()>", "<b data-x=1>桥</b>", "<b hidden>桥</b>"),
    # What embeds.
    *(
        "<iframe src=javascript:ran()></iframe>",
        "<iframe srcdoc='<script>ran()</script>'></iframe>",
    ),
    *(
        "<object data=javascript:ran()></object>",
        "<embed src=//x.example>",
        "<frameset></frameset>",
    ),
    *("<video src=x onerror=ran()></video>", "<audio src=x onerror=ran()></audio>"),
    *("<applet code=x></applet>", "<portal src=//x.example></portal>", "<dialog open>桥</dialog>"),
    *("<input autofocus onfocus=ran()>", "<button formaction=javascript:ran()>桥</button>"),
    *("<form action=//x.example><input name=a></form>", "<textarea>桥</textarea>"),
    *("<select autofocus onfocus=ran()></select>", "<keygen autofocus onfocus=ran()>"),
    *("<meta http-equiv=refresh content='0;url=javascript:ran()'>", "<link rel=import href=//x>"),
    *("<base href=//x.example/>", "<title>桥</title>", "<plaintext>", "<xmp><script></xmp>"),
    *("<template><script>ran()</script></template>", "<slot name=x></slot>", "<x-y>桥</x-y>"),
    # Pictures.
    *("<img src=x onerror=ran()>", "<IMG SRC=x OnErRoR=ran()>", "<img src='//x.example/a.gif'>"),
    *(
        '<img """><script>ran()</script>">',
        "<image src=x onerror=ran()>",
        "<img/src/onerror=ran()>",
    ),
    *("<picture><source srcset=//x.example></picture>", "<map><area href=javascript:ran()></map>"),
    # SVG and MathML.
    *("<svg onload=ran()>", "<svg><script>ran()</script></svg>", "<svg/onload=ran()>"),
    *(
        "<svg><a xlink:href=javascript:ran()><text>桥</text></a></svg>",
        "<svg><use href=data:x></svg>",
    ),
    *(
        "<svg><animate onbegin=ran() attributeName=x></svg>",
        "<svg><style><img src=x onerror=ran()>",
    ),
    *("<svg><foreignObject><b onclick=ran()>桥</b></foreignObject></svg>", "<svg></p><style><a>"),
    *(
        "<math><mtext><table><mglyph><style><img src=x onerror=ran()>",
        "<math href=javascript:ran()>",
    ),
    *(
        "<math><annotation-xml encoding='text/html'><script>ran()</script>",
        "<math><mi//xlink:href=x>",
    ),
    # Comments, declarations, instructions.
    *("<!-- 桥 -->", "<!--><script>ran()</script>-->", "<!-- --!><script>ran()</script>"),
    *("<!DOCTYPE html>", "<![CDATA[<script>ran()</script>]]>"),
    *("<![if IE]><script>ran()</script><![endif]>", "<?xml version='1.0'?>", "<?php ran(); ?>"),
    # Tags that do not pair.
    *("<b>桥", "桥</b>", "<b><i>桥</b></i>", "<p>桥", "</div>桥", "<table><tr><td>桥"),
    # Links in disguise.
    *("[桥](javascript:ran())", "[桥](JaVaScRiPt:ran())", "[桥](<javascript:ran()>)"),
    *("[桥](java&#115;cript:ran())", "[桥](&#x6A;avascript:ran())", "[桥](javascript&colon;ran())"),
    *("[桥](java%73cript:ran())", "[桥](%6Aavascript:ran())", "[桥](javascript%3Aran())"),
    *("[桥](java%2573cript:ran())", "[桥](<java\tscript:ran()>)", "[桥](javascript&Tab;:ran())"),
    *("[桥](ｊａｖａｓｃｒｉｐｔ:ran())", "[桥](javascript：ran())", "[桥](vbscript:ran())"),
    *("[桥](data:text/html,<script>ran()</script>)", "[桥](data:text/html;base64,PHNjcmlwdD4=)"),
    *("[桥](blob:https://x.example/1)", "[桥](file:///etc/passwd)", "[桥](about:blank)"),
    *(
        "[桥](filesystem:https://x/)",
        "[桥](view-source:https://x.example)",
        "[桥](ftp://x.example)",
    ),
    *(
        "[桥](intent://x#Intent;end)",
        "[桥](weixin://dl/chat)",
        "[桥](ms-msdt:/id)",
        "[桥](jar:x!/)",
    ),
    *(
        "[桥](//x.example/)",
        "[桥](/\\x.example/)",
        "[桥](\\\\x.example\\a)",
        "[桥](https:x.example)",
    ),
    *("[桥](https:/x.example)", "[桥](https:///x.example)", "[桥](https://gov.example@x.example/)"),
    *("[桥](https://gov.example\\@x.example/)", "[桥](https://x%2eexample/)", "[桥](https://[x/)"),
    *(
        "[桥](https://bаnk.example/)",
        "[桥](https://xn--bnk-6cd.example/)",
        "[桥](https://ɡov.example)",
    ),
    *("[桥](https://x.example:99999/)", "[桥](HTTPS://user:pass@x.example)", "[桥](//x.example)"),
    *(
        "[桥][1]\n\n[1]: javascript:ran()",
        "[桥]\n\n[桥]: javascript:ran()",
        "[a][]\n\n[a]: data:x,y",
    ),
    *("[桥][1]\n\n[1]: <javascript:ran()>", "[桥][1]\n\n[1]: //x.example/", "<javascript:ran()>"),
    *(
        "<ftp://x.example/>",
        "<a href=javascript:ran()>桥</a>",
        "<a href='java&#10;script:ran()'>桥</a>",
    ),
    *("<a href=//x.example>桥</a>", "<a href=/ target=_blank>桥</a>", "<a name=x>桥</a>"),
    *(
        "<a ping=//x.example href=/>桥</a>",
        "<a href=/ download>桥</a>",
        "<a href='/' rel=opener>桥</a>",
    ),
    # What cannot be seen, given by its number.
    *(
        "桥&#x202e;梁",
        "桥&#8238;梁",
        "桥&#0;梁",
        "桥&#1梁",
        "桥&#30;/梁",
        "桥&#x1E;/梁",
        "[桥](/a/&#30;/)",
    ),
    *("桥&#xD800;梁", "桥&#x110000;梁", "桥&#99999999999;梁", "桥&#xE0041;梁", "桥&#x3164;梁"),
    # Pictures from elsewhere.
    *("![桥](https://x.example/a.gif '张辉 摄')", "![桥](//x.example/a.png '张辉 摄')"),
    *("![桥](data:image/png;base64,AA '张辉 摄')", "![桥](javascript:ran() '张辉 摄')"),
    *("![桥][1]\n\n[1]: https://x.example/a.gif", "![桥](../../../../../etc/passwd '张辉 摄')"),
    *("![桥](map.svg '张辉 摄')", "![桥](a.tiff '张辉 摄')", "![桥](a.html '张辉 摄')"),
)

TEXT = (
    *(
        "{{ 7*7 }}",
        "{% include 'x' %}",
        "{{ config.items() }}",
        "{# 桥 #}",
        "${7*7}",
        "#{7*7}",
        "<%= 7*7 %>",
    ),
    *(
        '--8<-- "/etc/passwd"',
        "{! /etc/passwd !}",
        "!include /etc/passwd",
        "[TOC]",
        "[[桥]]",
        "@import x",
    ),
    *(
        "桥{: onclick=ran() }",
        "# 桥 {: onclick=ran() }",
        "{: .x onclick=ran() }",
        "桥{ onclick=ran() }",
    ),
    *(
        "*[桥]: 岸",
        "::: 桥",
        "!!! note\n    桥",
        "??? note\n    桥",
        "/// html | script\nran()\n///",
    ),
    *(
        "`<script>ran()</script>`",
        "    <script>ran()</script>",
        "&lt;script&gt;ran()&lt;/script&gt;",
    ),
    *(
        "&#60;script&#62;ran()&#60;/script&#62;",
        "\\u003cscript\\u003eran()",
        "＜script＞ran()＜/script＞",
        "&#26725;",
        "&#x6865;",
    ),
    *(
        "a<5 且 b>3",
        "<桥>",
        "5 < 6",
        "<3",
        "<>",
        "< script >ran()< /script >",
        "1<<2",
        "<![",
        "<!",
        "<b",
        "<b x",
        "<!ENTITY x '桥'>",
    ),
    *(
        '[桥](#a"onclick="ran())',
        "[桥](mailto:a@b.cn)",
        "[桥](tel:+8612345)",
        "[桥](https://a.example/?x=<b>)",
    ),
    *("[桥](https://例子.中国/)", "<https://a.example/>", "<a@b.cn>", "甲[^1]\n\n[^1]: 注"),
    *("**桥**", "<b>桥</b>", "<ruby>桥<rt>qiáo</rt></ruby>", "H<sub>2</sub>O", "<kbd>Ctrl</kbd>"),
    *("$\\href{javascript:ran()}{x}$", "\\(x\\)", "~~桥~~", "==桥==", "^桥^", ":桥:", "#桥", "@桥"),
    *("桥\u200b梁", "桥\u00ad梁", "👨\u200d👩\u200d👧", "e\u0301", "葛\U000e0100", "桥\u200e"),
    *(
        "'; DROP TABLE stories; --",
        "$(touch /tmp/ran)",
        "`touch /tmp/ran`",
        "%s %n {0} {name}",
        "\\",
    ),
    *('=HYPERLINK("http://x")', "@SUM(1+1)*cmd|' /C calc'!A0", "-2+3", "]]>", "-->", "*/", "</"),
)

HOMES = (
    "{}",
    "岫水昨夜涨了半尺。\n\n{}\n\n渡口照常开船。",
    "岫水{}涨了半尺。",
    "- 桥\n- {}",
    "> {}",
    "## {}",
    "| 桥 |\n| --- |\n| {} |",
    "**{}**",
    "1. 桥\n\n    {}",
)
"""Where in a text a payload may stand."""


def housed(payload: str) -> Iterator[str]:
    """A payload in every place of a text that it fits into."""
    for home in HOMES:
        if "\n" not in payload or home.count("\n\n") == home.count("{}\n\n") * 2 or home == "{}":
            yield home.format(payload) if "{" not in payload else home.replace("{}", payload)
