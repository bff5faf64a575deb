from parts.specimen import Example, pair
from xianbao.press.view.listing import Period

EXAMPLES = {
    "two months": Example(
        "periods",
        (
            pair("按月", "ANYUE"),
            (Period(pair("2026年11月"), "#", 41), Period(pair("2026年10月"), "#", 38)),
        ),
    ),
}
