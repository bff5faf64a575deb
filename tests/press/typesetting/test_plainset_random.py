"""Plain copy against the full converter, over copy that a seeded hand has thrown together."""

import random
from pathlib import Path

import pytest
from markupsafe import Markup

from xianbao.press.address import ROOT
from xianbao.press.typesetting import typeset
from xianbao.press.typesetting.plainset import plain
from xianbao.press.typesetting.typeset import Typesetter
from xianbao.press.view.picture import Picture

STORIES = Path(__file__).parents[3] / "articles"
PICTURES = {"a/b.jpg": Picture(f"{ROOT}a/b.jpg", 3, 4, '桥"<')}
# Between ¶ a block each, ↵ a line break in it; below it the scraps, a space at each side of a bar.
BLOCKS = (
    """\
柿子红了，全县开工。¶　　今天上午，**项目**在石笕镇落地。¶## 小标题¶### **小标题**¶**一、兴旺**
> 引语一。↵> 引语二。¶> 引↵>↵> 语¶> - 甲↵> - 乙¶> ## 题¶- 甲↵- 乙¶* 甲¶1. 甲↵2. 乙¶3. 丙
![桥](/a/b.jpg "图 一")¶![](/c.png)¶看[昨天](/2026/11/21/)的[报](https://example.org/a_b)
第一行  ↵第二行¶第一行↵第二行¶甲↵　　↵乙¶# 题↵正文¶正文↵## 题↵正文¶1.加强领导¶-10℃¶+ &NewLine;
（来源：x_y）¶100万元*¶　¶a **b** c¶\\*注¶1\\. 甲¶x > y & z¶甲&nbsp;乙&hellip;¶[注]甲¶__¶---¶* * *
甲↵- 乙¶甲↵> 乙¶甲↵1. 乙¶甲|乙¶甲↵---¶|甲|乙|↵|-|-:|↵|1|**2**|↵|3|¶| 甲 |↵|---|↵| 乙 |¶    甲
[^1]: 注¶[a]: /x¶甲[^1]¶<b>甲</b>¶`甲`¶甲\t乙\
""".replace("\n", "¶")
    .replace("↵", "\n")
    .split("¶")
)
SCRAPS = (
    """\
柿子¶全县¶“引语”¶1.¶2. ¶10. ¶１. ¶Hello¶a_b¶zhang_hui@163.com¶https://a.cn/x_y?z=1¶ ¶  ¶   ¶    ¶
　¶　　¶\xa0¶**¶**¶**¶*¶***¶_¶__¶#¶##¶## ¶> ¶>¶- ¶* ¶+ ¶-¶---¶===¶&¶&nbsp;¶&lt;¶&#38;¶&AMP;¶R&D¶<¶>
[¶](/x/)¶[外](https://example.org/a-b)¶[密](/hidden/)¶![桥](/a/b.jpg)¶![¶!¶[^1]¶]:¶[1]¶`¶\\¶\\*¶\\_
\\.¶\\[¶\\>¶~¶"¶'¶%¶😀¶e\u0301¶\u200b¶\u2003¶\u2028¶\x85¶1) ¶—¶\t¶\x02¶|¶|¶|---|¶↵¶↵¶↵↵¶↵↵¶↵↵
↵↵↵¶  ↵¶↵　↵\
""".replace("\n", "¶")
    .replace("↵", "\n")
    .split("¶")
)


def thrown_together(hand: random.Random) -> str:
    if hand.random() < 0.5:
        blocks = [hand.choice(BLOCKS) for _ in range(hand.randint(1, 6))]
        return hand.choice(("\n\n", "\n\n", "\n\n\n", "\n")).join(blocks)
    return "".join(hand.choice(SCRAPS) for _ in range(hand.randint(1, 12)))


def mutated(body: str, hand: random.Random) -> str:
    text = list("\n\n".join(body.split("\n\n")[:3])[:300])
    for _ in range(hand.randint(1, 5)):
        text.insert(hand.randrange(len(text) + 1), hand.choice(SCRAPS))
    return "".join(text)


def inputs(seed: int) -> list[str]:
    hand = random.Random(seed)  # noqa: S311  # no secret
    files = sorted(STORIES.rglob("*.md"))
    bodies = [file.read_text("utf-8").split("\n---\n", 1)[1].strip("\n") for file in files]
    made = [thrown_together(hand) for _ in range(700)]
    return made + [mutated(hand.choice(bodies), hand) for _ in range(100)]


@pytest.mark.parametrize("seed", [1957, 1978, 2001, 2026])
def test_whatever_is_thrown_together_is_set_as_the_full_converter_sets_it(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    setter = Typesetter(
        lambda picture: Markup('<figure><img src="{}"></figure>').format(picture.src),
        lambda link: "hidden" not in link,
    )
    texts = [text for text in inputs(seed) if plain(text, lambda target: target) is not None]
    assert len(texts) > 250
    by_hand = [str(setter.body(text, "本报讯", PICTURES)) for text in texts]
    monkeypatch.setattr(typeset, "plain", lambda _text, _lead: None)
    full = [str(setter.body(text, "本报讯", PICTURES)) for text in texts]
    assert dict(zip(texts, by_hand, strict=True)) == dict(zip(texts, full, strict=True))
