"""Rates: 受理1200件，办结1080件，办结率为90%.

A rate is bound to its figures by its own noun: the part must stand in a clause with 办结, or one of
its synonyms, right before the rate, and the whole before it, in the same unit.
"""

import re
from collections.abc import Iterator, Sequence

from xianbao.desk.proofing.arithmetic.figure import Figure
from xianbao.desk.proofing.arithmetic.reading import Finding, Sentence, clause_start
from xianbao.desk.rulebook import arithmetic as rules
from xianbao.paper.notation import one_notation

_RATE = re.compile(
    "(?P<name>[^，。；：、（）“”《》 \n0-9%]{1,12}?)率(?:仅|只|也|已|就|便|更|均|都)?"
    "(?:为|达到|达|是|高达|仅为|仅有|只有|升到|升至|提高到|提升到|提高至|提升至|：)?[ ]?"
    "(?=[0-9百千一二三四五六七八九十])"
)
_PARTS: dict[str, str] = {
    "办结": "办结|办理完毕|结案",
    "结案": "审结|结案|办结",
    "审结": "审结|结案",
    "出席": "实到|出席|到会",
    "到会": "实到|到会|出席",
    "出勤": "实到|出勤|到岗",
    "到课": "实到|到课",
    "挂牌": "挂牌|号牌|上牌",
    "上牌": "上牌|号牌|挂牌",
    "投票": "投票|收回选票",
    "回收": "回收|收回",
    "破案": "破获|侦破|破案",
    "调解": "调解成功|调成|化解",
    "化解": "化解|办结|调解成功",
    "入住": "入住|搬入|住进|住满",
    "就业": "就业|上岗",
    "到位": "到位",
    "兑现": "兑现|发放|兑付",
    "开工": "开工|动工",
}
"""What a part may be called beside the noun of its rate."""
_WHOLES = {
    "办结": "受理|接到|收到|接收|交办|接诉|接报",
    "结案": "新收|受理|收案|立案",
    "合格": "抽检|抽查|检测|检查|检验|监测|送检",
    "达标": "抽检|抽查|检测|检查|监测",
    "满意": "回访|测评|受访|调查|随访",
    "不良": "贷款余额|贷款总额|筛查|检查|受检|体检",
    "出席": "应到",
    "投票": "选民|应参加投票",
    "成活": "栽植|栽种|种植|栽下|补植",
    "发现": "抽查|检查|排查|夜查|巡查",
    "检出": "筛查|体检|检查|检测|抽检|抽查",
}
"""What the whole is called, for rates whose whole may stand in an earlier sentence."""
_ODD = re.compile(
    "当年|去年|上年|往年|同期|平均|年均|累计|全国|全省|全市|两项|综合|目标|以上|增长|[利税汇费概频]$|其中"
)
"""Words in a rate's name that say it is of something else than the figures beside it."""
_CHANGE = re.compile("(?:增加|增长|增|多|减少|减|少|下降|提高|比|较|超)了?[^，。；：]{0,2}$")
_NUMBER_BEFORE = re.compile("[0-9一二三四五六七八九十百千万亿零][^，；：。、（）]{1,20}[，（、]$")
_TO_RATE = re.compile("[^，；：。、（）0-9]*[，（、]")
_NOT = "不未没无"
_REACH = 14
"""Characters between a part and the comma before its rate: 3.06万辆装上号牌，挂牌率."""


def find_rates(sentences: Sequence[Sentence]) -> Iterator[Finding]:
    """Rates that differ from what their figures give."""
    for index, sentence in enumerate(sentences):
        if "率" not in sentence.text:
            continue
        for match in _RATE.finditer(sentence.text):
            if not _NUMBER_BEFORE.search(sentence.text, max(match.start() - 30, 0), match.start()):
                continue
            rate = sentence.at(match.end())
            if rate is not None and rate.is_ratio and rate.exact and rate.value > 0:
                yield from _judge(sentences, index, match, rate)


def _judge(
    sentences: Sequence[Sentence], index: int, match: re.Match[str], rate: Figure
) -> Iterator[Finding]:
    sentence = sentences[index]
    name = match["name"]
    noun = name[-2:]
    if _ODD.search(name):
        return
    part = _part(sentence, match, name)
    if part is None:
        return
    wholes, far = _wholes(sentences, index, part, noun)
    if not wholes or any(_fits(part, whole, rate) for whole in (*wholes, *far)):
        return
    whole = wholes[0]
    if part.value > whole.value and noun not in ("完成", "达成"):
        return
    found = rate.alike(part.value / whole.value)
    if found == one_notation(rate.raw):
        return
    yield sentence.finding(
        rules.WRONG_RATE,
        rate.start,
        rate.end,
        part=part.raw,
        whole=whole.raw,
        found=found,
        printed=rate.raw,
    )


def _part(sentence: Sentence, match: re.Match[str], name: str) -> Figure | None:
    """The figure in the clause right before a rate, if the rate's noun stands in that clause."""
    before = sentence.before(match.start() + 1)
    part = before[0] if before else None
    if part is None or part.is_ratio or not part.exact or part.value <= 0:
        return None
    gap = sentence.text[part.end : match.start()]
    if len(gap) > _REACH or not _TO_RATE.fullmatch(gap):
        return None
    start = clause_start(sentence.text, part.start, "，；：、（。")
    is_change = _CHANGE.search(sentence.text[start : part.start])
    clause = sentence.text[start : part.end] + gap
    return None if is_change or not _is_of(clause, name) else part


def _is_of(clause: str, name: str) -> bool:
    """Whether a clause has the noun of a rate, and 不 before it only where the rate has."""
    words = _PARTS.get(name[-2:], re.escape(name[-2:]))
    is_denied = name[-3:-2] in tuple(_NOT)
    denied = re.search(f"[{_NOT}](?:{words})", clause)
    return bool(re.search(words, clause)) and bool(denied) == is_denied


def _wholes(
    sentences: Sequence[Sentence], index: int, part: Figure, noun: str
) -> tuple[list[Figure], list[Figure]]:
    """What the part may be of, the likeliest first, and whatever else might explain the rate."""
    sentence = sentences[index]
    same = [
        figure
        for figure in sentence.before(part.start)
        if figure.kind == part.kind and figure.value > 0
    ]
    plain = [figure for figure in same if figure.exact and not _is_change(sentence, figure)]
    words = _WHOLES.get(noun)
    named = [figure for figure in plain if words and _is_named(sentence, figure, words)]
    if named:
        return named[:1], plain
    if len(same) == 1 and plain and part.value <= plain[0].value * 2:
        if re.search("[。；]|另外|此外|还有", sentence.text[plain[0].end : part.start]):
            return [], []
        return plain, []
    if same or words is None:
        return [], []
    far = [
        (figure, _is_named(earlier, figure, words))
        for earlier in reversed(sentences[max(index - 4, 0) : index])
        for figure in earlier.figures
        if figure.kind == part.kind and figure.exact and figure.value > 0
    ]
    found = [figure for figure, is_named in far if is_named]
    return (found if len(found) == 1 else []), [figure for figure, _ in far]


def _is_change(sentence: Sentence, figure: Figure) -> bool:
    return bool(_CHANGE.search(sentence.text[max(figure.start - 6, 0) : figure.start]))


def _is_named(sentence: Sentence, figure: Figure, words: str) -> bool:
    """Whether one of some words stands in the figure's clause before it, or right behind it."""
    start = clause_start(sentence.text, figure.start, "，；：。（")
    head = sentence.text[start : figure.start]
    return bool(re.search(words, head)) and not _CHANGE.search(head)


def _fits(part: Figure, whole: Figure, rate: Figure) -> bool:
    return part.span.low > 0 < whole.span.low and part.span.over(whole.span).meets(rate.span)
