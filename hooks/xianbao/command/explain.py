"""``xianbao explain``: what a code means, why it is asked for, and how it is put right."""

from collections.abc import Iterator

import click

from xianbao.command.language import message_language
from xianbao.desk.near import nearest
from xianbao.desk.rule import Rule, Severity
from xianbao.desk.rulebook import RULE
from xianbao.desk.telling.blank import unfilled
from xianbao.desk.waiver import can_be_waived
from xianbao.desk.words import Language, Words

_GRADES = {
    Severity.ERROR: Words(
        "错误，不改好就出不了版", "error: nothing is published until it is mended"
    ),
    Severity.WARNING: Words("提醒，不拦出版", "warning: it does not stop the press"),
}
_NO_SUCH = Words("没有代码「{code}」。", "There is no code “{code}”. ")
_NEAR = Words("是不是「{near}」？", "Did you mean “{near}”?")
_WHERE = Words("代码在每条消息里，如 XB211。", "Each message shows its code, such as XB211.")
_WHY, _STEP = Words("为什么", "Why"), Words("怎么办", "What to do")
_WRONG, _RIGHT = Words("不对", "Wrong"), Words("对", "Right")
_OFF = Words(
    "平时不查。要查，在 masthead.yml 写：校样: {{另查: [{code}]}}",
    "Off by default. To look for it, write in masthead.yml: proof: {{also: [{code}]}}",
)
_WAIVED = Words(
    "确实要放过，在稿件开头写：校样: {{放过: {{{code}: 理由}}}}",
    "To pass it over, write at the head of the story: proof: {{ignore: {{{code}: reason}}}}",
)
_FILLED = Words("「…」处是稿件里的字。", "“…” stands for words of the copy.")


@click.command()
@click.argument("code")
def explain(code: str) -> None:
    """解释一个代码 / explain a code: what it means, why, and what to do."""
    language = message_language()
    rule = RULE.get(code.strip().upper())
    if rule is None:
        near = nearest(code.strip().upper(), RULE)
        hint = _NEAR.said(language).format(near=near) if near else _WHERE.said(language)
        raise click.UsageError(_NO_SUCH.said(language).format(code=code) + hint)
    click.echo("\n".join(_lines(rule, language)))


def _lines(rule: Rule, language: Language) -> Iterator[str]:
    fact = unfilled(rule.fact, language)
    yield f"{rule.code}  {fact}"
    yield _GRADES[rule.severity].said(language)
    yield ""
    yield f"{_WHY.said(language)}  {rule.why.said(language)}"
    steps = (rule.near, rule.step) if rule.near else (rule.step,)
    for step in steps:
        yield f"{_STEP.said(language)}  {unfilled(step, language)}"
    if "…" in fact or any("…" in unfilled(step, language) for step in steps):
        yield _FILLED.said(language)
    for heading, copy in ((_WRONG, rule.wrong), (_RIGHT, rule.right)):
        if copy:
            yield ""
            yield heading.said(language)
            yield from (f"    {line}".rstrip() for line in copy.split("\n"))
    if rule.off or can_be_waived(rule.code):
        yield ""
    if rule.off:
        yield _OFF.said(language).format(code=rule.code)
    if can_be_waived(rule.code):
        yield _WAIVED.said(language).format(code=rule.code)
