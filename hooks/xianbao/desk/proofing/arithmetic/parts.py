"""Parts and their sum: 共80户，其中30户、50户; 96个（34个、28个、24个）; 46人、38人，合计84人.

Parts of people overlap: a runner may be a woman and old. They are added up only where what they
are called divides people, as 男 and 女 or ages do; things are taken to be of one kind only.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import takewhile

from xianbao.desk.proofing.arithmetic.figure import Figure, Span
from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence
from xianbao.desk.proofing.manuscript import Where
from xianbao.desk.rulebook import arithmetic as rules

_AMONG = re.compile("(?:，|（)?其中(?:包括|有|含)?[：，]?")
_TAIL = re.compile("[^，。；：、（）0-9]{0,14}")
_BRACKET = re.compile("（(?P<inside>[^（）]{4,160})）")
_NOUN = re.compile("[^，。；：、（）0-9]{0,8}")
_PARTING = re.compile("[、，；]|以?及|和|与")
_OTHER_STORY = re.compile(
    "另|还有|还|同比|环比|增加|增长|减少|下降|较|比[去上前]|约|近|余|超过|除了?|不含|不包括|累计|今年|"
    "去年|昨|当天|每|平均|最|共|合计|总|已|被|惠及|带动|节约|节省|占|第|新增|完成|分别|等|有[^，]{0,3}$"
)
_LIKE_OTHER = re.compile("其他|其它|其余|余下|剩下|剩余")
_TOTAL = re.compile("，(?:总共|一共|合计|总计|共计|共有|共)(?:为|是|有|达)?[ ]?")
_AGE = re.compile("[0-9]+(?:周?岁|至|—|-|~)|老年|中年|青年|少年")
_SEX = re.compile("男|女")
_DIVIDED = ("男女", "age")
_PLACE = re.compile("(?:镇|乡|村|县|区|街道|社区|组|班|队|厂|站|校|年级|片|点|局|所)$")
_OVERLAPPING = frozenset("人 户 家 人次 户次 家次 次 个 所 村".split())
"""Units of which one may be counted under several heads."""
_SURE = frozenset("元 吨 亩 公里 平方米 公顷 公斤 斤 千瓦时 度 枚 票 张 起 宗 件 台 辆 支".split())


def find_parts(sentence: Sentence) -> Iterator[Finding]:
    """Parts that do not add up to what they are parts of."""
    if "其中" in sentence.text:
        yield from _among(sentence)
    if _TOTAL.search(sentence.text):
        yield from _totals(sentence)
    if "（" in sentence.text:
        yield from _brackets(sentence)


def _among(sentence: Sentence) -> Iterator[Finding]:
    """共A名，其中a名、b名."""
    for match in _AMONG.finditer(sentence.text):
        before = sentence.before(match.start() + 1)
        if not before or not _TAIL.fullmatch(sentence.text, before[0].end, match.start()):
            continue
        total = before[0]
        labels, parts = _listed(sentence, match.end(), total)
        if len(parts) < 2 or not total.exact or total.is_ratio or sentence.text[: total.start].endswith("第"):
            continue
        whole = any(_LIKE_OTHER.search(label) for label in labels[1:]) or _divides(labels)
        if total.kind in _OVERLAPPING and not whole and not _parted(labels):
            continue
        yield from _judge(sentence, total, parts, least=not whole)


def _listed(sentence: Sentence, start: int, total: Figure) -> tuple[list[str], list[Figure]]:
    """Labels and figures of the parts from a place on, as far as they are parts."""
    labels: list[str] = []
    parts: list[Figure] = []
    for figure in sentence.figures:
        if figure.start < start:
            continue
        mark = _PARTING.match(sentence.text, start)
        label = sentence.text[mark.end() if mark else start : figure.start]
        if figure.kind != total.kind:
            if figure.quantity.unit in ("岁", "周岁", "年") and not re.search("[，；、。]", label):
                continue  # 36岁至60岁31名: the ages are the label
            break
        if parts and not mark:
            break
        if re.search("[，；。：（）]", label) or len(label) > 16 or _OTHER_STORY.search(label):
            break
        if not figure.exact:
            return [], []
        labels.append(label)
        parts.append(figure)
        start = figure.end
        noun = re.match("[^，。；：、（）0-9和及与]{0,8}(?=[，。；、和及与]|$)", sentence.text[start:])
        if noun is None:
            break
        start += noun.end()
    return labels, parts


def _divides(labels: list[str]) -> bool:
    """Whether what the parts are called leaves nobody out and counts nobody twice."""
    sexes = {match[0] for label in labels if (match := _SEX.search(label))}
    return len(labels) == 2 and sexes == {"男", "女"}


def _parted(labels: list[str]) -> bool:
    """Whether nobody can be under two of these heads."""
    return all(map(_AGE.search, labels)) or all(map(_PLACE.search, labels))


def _judge(
    sentence: Sentence, total: Figure, parts: list[Figure], *, least: bool
) -> Iterator[Finding]:
    """With ``least``, the parts may be less than the whole."""
    zero = Fraction(0)
    span = Span(sum((p.span.low for p in parts), zero), sum((p.span.high for p in parts), zero))
    more = span.low > total.span.high
    less = span.high < total.span.low
    if not more and (least or not less):
        return
    yield sentence.finding(
        rules.WRONG_SUM,
        total.start,
        total.end,
        parts=tuple(part.raw for part in parts),
        found=total.alike(sum((part.value for part in parts), zero)),
        printed=total.raw,
    )


def _totals(sentence: Sentence) -> Iterator[Finding]:
    """46人、38人、27人，合计111人."""
    for match in _TOTAL.finditer(sentence.text):
        total = sentence.at(match.end())
        if total is None or not total.exact or total.is_ratio:
            continue
        parts: list[Figure] = []
        end = match.start()
        for figure in sentence.before(match.start() + 1):
            gap = sentence.text[figure.end : end]
            if figure.kind != total.kind or not figure.exact:
                parts = [] if figure.kind == total.kind else parts
                break
            if parts and not re.fullmatch("[^，。；：（）0-9]{0,4}[、，和][^，。；：、（）0-9]{0,8}", gap):
                break
            if not parts and gap not in ("", "的") and not _NOUN.fullmatch(gap):
                break
            if parts and _OTHER_STORY.search(gap):
                break
            parts.append(figure)
            end = figure.start
        if len(parts) >= 2:
            yield from _judge(sentence, total, parts[::-1], least=False)


def _brackets(sentence: Sentence) -> Iterator[Finding]:
    """A个（a个、b个、c个）."""
    for match in _BRACKET.finditer(sentence.text):
        before = sentence.before(match.start() + 1)
        if not before or not _NOUN.fullmatch(sentence.text, before[0].end, match.start()):
            continue
        total = before[0]
        pieces = re.split("[、，；]", match["inside"])
        inside = [f for f in sentence.figures if match.start() < f.start < match.end()]
        if len(inside) != len(pieces) or len(pieces) < 2 or not total.exact or total.is_ratio:
            continue
        labels = []
        place = match.start("inside")
        for piece, figure in zip(pieces, inside, strict=True):
            label = sentence.text[place : figure.start]
            if figure.end > place + len(piece) or figure.kind != total.kind or not figure.exact:
                break
            if _OTHER_STORY.search(piece):
                break
            labels.append(label)
            place += len(piece) + 1
        if len(labels) < len(pieces):
            continue
        bare = not any(labels)
        people = total.kind in ("人", "户", "家")
        whole = bare or _divides(labels) or _parted(labels) or not people
        if whole:
            yield from _judge(sentence, total, inside, least=False)


def find_itemized(sentences: Sequence[Sentence]) -> Iterator[Finding]:
    """作品58件，其中： before a list of items, each with its figure."""
    for index, sentence in enumerate(sentences):
        if sentence.run.where is not Where.BODY or not sentence.text.rstrip().endswith("："):
            continue
        match = _BEFORE_ITEMS.search(sentence.text)
        before = sentence.before(match.start() + 1) if match else ()
        if not match or not before or not _TAIL.fullmatch(sentence.text, before[0].end, match.start()):
            continue
        total = before[0]
        items = list(takewhile(_is_item, sentences[index + 1 :]))
        figures = [[one for one in item.figures if one.kind == total.kind] for item in items]
        if len(items) < 2 or not total.exact or total.kind in _OVERLAPPING:
            continue
        if all(len(of) == 1 and of[0].exact for of in figures):
            parts = [of[0] for of in figures]
            yield from _judge(sentence, total, parts, least="其中" in match[0])


_BEFORE_ITEMS = re.compile("(?:，其中|，(?:具体)?(?:为|是|包括)|，分别(?:为|是))：\\s*$|：\\s*$")


def _is_item(sentence: Sentence) -> bool:
    return sentence.run.where is Where.LIST
