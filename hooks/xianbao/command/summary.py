"""The summary of a run, as the command prints it."""

from collections.abc import Iterator

from xianbao.command.language import message_language
from xianbao.desk.words import Words
from xianbao.press.printing import Report

SHOWN = 12
"""How many files the summary names; the others are counted."""

_DONE = Words(
    "已出版到 {site}/，{stories} 篇：排了 {rendered} 页，{standing} 页不动，"
    "用时 {seconds:.1f} 秒。",
    "Published in {site}/, {stories} stories: {rendered} pages set, {standing} left standing,"
    " {seconds:.1f} s.",
)
_WOULD = Words(
    "没有出版，只是试算，{stories} 篇：要排 {rendered} 页，{standing} 页不动，"
    "用时 {seconds:.1f} 秒。",
    "Nothing was published, {stories} stories: {rendered} pages to set, {standing} left standing,"
    " {seconds:.1f} s.",
)
_CHANGED = Words("改动 {count} 个文件：", "{count} files changed:")
_REMOVED = Words("删去 {count} 个文件：", "{count} files removed:")
_SAME = Words("与线上完全相同，一个文件也没有动。", "Nothing differs from what is online.")
_MORE = Words("  … 另有 {count} 个", "  … and {count} more")
_DUE = Words(
    "下一次有稿件解禁或到期：{due:%Y-%m-%d %H:%M:%S}，到时再出版一次。",
    "The next embargo ends, or a story expires, on {due:%Y-%m-%d %H:%M:%S}: publish again then.",
)
_MENDED = Words(
    "上一次出版没有做完，或留下的记录坏了，已经补好。",
    "The last run had not been finished, or its records were damaged; that has been made good.",
)
_FACELESS = Words(
    "没有找到做分享图用的宋体字，这次不做分享图。→ 装上“思源宋体”，或在报头里写“分享图字体”。",
    "No Chinese typeface was found for share cards; none were made. → Install Source Han Serif,"
    " or name a font in the masthead under card_font.",
)


_KEPT = Words(
    "留底第 {number} 号；要退回上一号：xianbao rollback",
    "Kept as release {number}; to put the one before back: xianbao rollback",
)
_UNKEPT = Words(
    "已经出版，但没能留底（{error}）：这一版退不回去。→ 请看磁盘是否已满，再出版一次。",
    "Published, but not kept as a release ({error}): it cannot be put back. → See whether the disk"
    " is full, and publish again.",
)
_UNRECORDED = Words(
    "有 {count} 个网址还没记进 ledger.txt → xianbao ledger --write",
    "{count} addresses are not in ledger.txt yet → xianbao ledger --write",
)


def summary(report: Report, *, dry: bool, unrecorded: int = 0) -> str:
    """What a run did, or would do; how many of its addresses the ledger does not hold yet."""
    lines = list(_lines(report, _WOULD if dry else _DONE, all_files=dry))
    if unrecorded and not dry:
        lines.append(_UNRECORDED.said(message_language()).format(count=unrecorded))
    return "\n".join(lines)


def _lines(report: Report, head: Words, *, all_files: bool) -> Iterator[str]:
    language = message_language()
    if report.mended:
        yield _MENDED.said(language)
    yield head.said(language).format(
        site=report.site,
        stories=report.stories,
        rendered=report.rendered,
        standing=report.standing,
        seconds=report.seconds,
    )
    for words, files in ((_CHANGED, report.changed), (_REMOVED, report.removed)):
        if files:
            yield words.said(language).format(count=len(files))
            shown = len(files) if all_files else SHOWN
            yield from (f"  {file}" for file in files[:shown])
            if len(files) > shown:
                yield _MORE.said(language).format(count=len(files) - shown)
    if report.faceless:
        yield _FACELESS.said(language)
    if not report.changed and not report.removed:
        yield _SAME.said(language)
    if report.release:
        yield _KEPT.said(language).format(number=report.release)
    if report.unkept:
        yield _UNKEPT.said(language).format(error=report.unkept)
    if report.due:
        yield _DUE.said(language).format(due=report.due)
