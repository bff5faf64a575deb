from parts.specimen import Example, pair
from xianbao.press.view.listing import CalendarDay

EXAMPLES = {
    "a week": Example(
        "calendar",
        (
            pair("2026年11月"),
            (pair("周一"), pair("周二")),
            ((CalendarDay(), CalendarDay("1", "#", 3)), (CalendarDay("2"), CalendarDay())),
        ),
    ),
}
