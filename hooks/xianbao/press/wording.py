"""Wording: every word, date and reckoned number that the paper sets itself.

The only module that imports Babel. Numbers in copy never pass through here: they are printed as
the editor wrote them.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path

from babel.core import Locale
from babel.dates import format_date
from babel.messages.pofile import read_po
from babel.numbers import format_compact_decimal, format_decimal, format_percent

from xianbao.paper.label import LabelStyle, Pair, Reading
from xianbao.paper.lunar import lunar_day
from xianbao.paper.numeral import write_numeral
from xianbao.paper.pinyin import label_pinyin
from xianbao.press.standing.memo import Memo

Number = int | Decimal | Fraction
"""A number that the press reckoned; never a float, which would round behind our back."""

CATALOGS = Path(__file__).parents[1] / "locales"
"""``zh_Hans``, ``zh_Hant`` and ``en``, each with ``LC_MESSAGES/xianbao.po``."""

_LOCALES = {"hans": Locale("zh", "CN", "Hans"), "hant": Locale("zh", "TW", "Hant")}
_CATALOG_OF_SCRIPT = {"hans": "zh_Hans", "hant": "zh_Hant"}
_ENGLISH = Locale("en", "US")
_HAN = re.compile("[㐀-鿿]+")
_WEEKDAYS = "一二三四五六日"
_LUNAR_HANT = str.maketrans("闰腊", "閏臘")


class UnknownWordError(LookupError):
    """A word that a template or layout asks for and a catalog does not hold."""

    def __init__(self, msgid: str, catalog: str) -> None:
        """Name the word and the catalog."""
        super().__init__(f"the catalog {catalog} has no word for {msgid!r}")


class Wording:
    """The paper's own words in its script, with the second reading that its masthead chose."""

    def __init__(
        self,
        reading: Reading,
        script: str,
        style: LabelStyle = LabelStyle.JOINED,
        memo: Memo | None = None,
    ) -> None:
        """``script`` is ``hans`` or ``hant``; ``style`` is how pinyin is divided."""
        self.memo = memo or Memo()
        self._reading = reading
        self._style = style
        self._locale = _LOCALES[script]
        self._catalog = _CATALOG_OF_SCRIPT[script]
        self._days: dict[tuple[int, int, int], str] = {}
        self._pairs: dict[str, Pair] = {}
        self._issues: dict[str, Pair] = {}

    def pair(self, msgid: str) -> Pair:
        """An interface word. Raises `UnknownWordError`."""
        found = self._pairs.get(msgid)
        if found is None:
            english = _word(msgid, "en") if self._reading is Reading.ENGLISH else ""
            found = self._pairs[msgid] = self._paired(_word(msgid, self._catalog), english)
        return found

    def text(self, msgid: str, **values: object) -> str:
        """A sentence in 汉字 with its values filled in. Raises `UnknownWordError`."""
        return _word(msgid, self._catalog).format_map(values)

    def count_pair(self, msgid: str, count: int) -> Pair:
        """A count with what is counted: 12篇 / 12 PIAN / 12 stories.

        Only the English catalog has a second form, for more than one.
        """
        han = _word(msgid, self._catalog).format(count=self.number(count))
        if self._reading is Reading.ENGLISH:
            printed = format_decimal(count, locale=_ENGLISH)
            return Pair(han, _word(msgid, "en", count).format(count=printed), "en")
        return self._spelled(han)

    def date_pair(self, day: date) -> Pair:
        """2026年11月22日 星期日, with Sunday, November 22, 2026 or XINGQIRI."""
        han = f"{self.day_text(day)} {format_date(day, 'EEEE', self._locale)}"
        if self._reading is Reading.ENGLISH:
            return Pair(han, format_date(day, "full", _ENGLISH), "en")
        return self._paired(han, "", read=han.rpartition(" ")[2])

    def month_pair(self, year: int, month: int) -> Pair:
        """2026年11月, with November 2026 or SHIYIYUE."""
        english = format_date(date(year, month, 1), "MMMM y", _ENGLISH)
        return self._paired(f"{year}年{month}月", english, read=f"{write_numeral(month)}月")

    def year_pair(self, year: int) -> Pair:
        """2026年, with 2026 or 2026 NIAN."""
        han = f"{year}年"
        if self._reading is Reading.ENGLISH:
            return Pair(han, str(year), "en")
        return self._spelled(han)

    def weekday_pair(self, number: int) -> Pair:
        """周一 to 周日 for 0 to 6, with Mon or ZHOUYI."""
        monday_of_some_week = date(2026, 11, 16)
        day = monday_of_some_week.replace(day=16 + number)
        han = f"{'週' if self._catalog == 'zh_Hant' else '周'}{_WEEKDAYS[number]}"
        return self._paired(han, format_date(day, "EEE", _ENGLISH))

    def page_pair(self, number: int) -> Pair:
        """第1版, with PAGE 1 or DIYIBAN."""
        english = ""
        if self._reading is Reading.ENGLISH:
            english = _word("Page {number}", "en").format(number=number)
        han = self.text("Page {number}", number=number)
        return self._paired(han, english, read=han.replace(str(number), write_numeral(number)))

    def issue_pair(self, number: str) -> Pair:
        """第14806期, with No. 14806 or DI 14806 QI; as the editor wrote it if not in digits alone.

        What an editor wrote is copy, and has no English.
        """
        found = self._issues.get(number)
        if found is None:
            found = self._issues[number] = self._issue(number)
        return found

    def _issue(self, number: str) -> Pair:
        if not number.isdigit():
            return self._spelled(number)
        han = self.text("Issue number", number=number)
        if self._reading is Reading.ENGLISH:
            return Pair(han, _word("Issue number", "en").format(number=number), "en")
        return self._spelled(han)

    def day_text(self, day: date) -> str:
        """2026年11月22日."""
        key = (day.year, day.month, day.day)
        found = self._days.get(key)
        if found is None:
            found = self._days[key] = format_date(day, "y年M月d日", self._locale)
        return found

    def moment_text(self, moment: datetime, timed: bool) -> str:  # noqa: FBT001  # data, not a mode
        """2026年11月22日 19:30; seconds where there are any, the day alone if not ``timed``."""
        if not timed:
            return self.day_text(moment)
        return f"{self.day_text(moment)} {moment:{'%H:%M:%S' if moment.second else '%H:%M'}}"

    def lunar_text(self, day: date) -> str:
        """农历丙午年十月十四; empty outside the years of the calendar's table."""
        found = lunar_day(day)
        if found is None:
            return ""
        day_name = found.day.translate(_LUNAR_HANT) if self._catalog == "zh_Hant" else found.day
        return self.text("Lunar date", year=found.year, day=day_name)

    def number(self, number: Number) -> str:
        """27775, without the thousands comma that no Chinese paper prints."""
        return format_decimal(_exact(number), locale=self._locale, group_separator=False)

    def amount(self, number: Number, unit: str) -> str:
        """5.3公顷: a reckoned number with its unit, which Babel does not know in Chinese."""
        return f"{self.number(number)}{unit}"

    def compact(self, number: Number) -> str:
        """4.37亿, to four places: two or none would turn 25,000 into 2万."""
        return format_compact_decimal(
            _exact(number), format_type="short", locale=self._locale, fraction_digits=4
        )

    def compact_pair(self, number: Number) -> Pair:
        """4.37亿, with 437M; no second reading in pinyin, which numerals have none of."""
        han = self.compact(number)
        if self._reading is not Reading.ENGLISH:
            return Pair(han)
        english = format_compact_decimal(
            _exact(number), format_type="short", locale=_ENGLISH, fraction_digits=2
        )
        return Pair(han, english, "en")

    def percent(self, ratio: Number) -> str:
        """28.5% for 0.285. The pattern is needed: Babel's own drops the decimals."""
        return format_percent(_exact(ratio), "0.##%", locale=self._locale)

    def _paired(self, han: str, english: str, read: str = "") -> Pair:
        """``read`` is what pinyin spells, where that is not the whole of it."""
        if self._reading is Reading.ENGLISH and english:
            return Pair(han, english, "en")
        if self._reading is Reading.PINYIN:
            spelled = self._pinyin(read or han)
            return Pair(han, spelled, "zh-Latn-pinyin")
        return Pair(han)

    def _pinyin(self, han: str) -> str:
        sort = f"pinyin {self._style.value}"
        return self.memo.made(sort, han, lambda: label_pinyin(han, style=self._style))

    def _spelled(self, han: str) -> Pair:
        """A label with figures in it, the 汉字 around them in pinyin: 12 PIAN."""
        if self._reading is not Reading.PINYIN:
            return Pair(han)
        spelled = _HAN.sub(lambda run: f" {self._pinyin(run[0])} ", han)
        return Pair(han, " ".join(spelled.split()), "zh-Latn-pinyin")


def _exact(number: Number) -> int | Decimal:
    if isinstance(number, Fraction):
        return Decimal(number.numerator) / Decimal(number.denominator)
    return number


def _word(msgid: str, catalog: str, count: int = 1) -> str:
    forms = _catalog(catalog).get(msgid)
    if forms is None:
        raise UnknownWordError(msgid, catalog)
    return forms[0 if count == 1 else -1]


@cache
def _catalog(name: str) -> Mapping[str, tuple[str, ...]]:
    """Message → its translations by plural form, as the file of this language gives them."""
    with (CATALOGS / name / "LC_MESSAGES" / "xianbao.po").open("rb") as file:
        read = read_po(file, locale=name)
    found = {}
    for message in read:
        if message.id and not message.fuzzy:
            msgid = message.id if isinstance(message.id, str) else message.id[0]
            string = message.string or ""
            forms = (string,) if isinstance(string, str) else tuple(string)
            if all(forms):
                found[msgid] = forms
    return found
