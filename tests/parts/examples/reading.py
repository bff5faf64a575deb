from parts.specimen import Example, pair

OPTIONS = (("", pair("标准", "BIAOZHUN")), ("large", pair("大", "DA")))
EXAMPLES = {
    "the buttons of the bar": Example("reading_buttons", ()),
    "everything that can be chosen": Example("reading_form", ()),
    "one choice": Example("choice", (pair("字号", "ZIHAO"), "size", OPTIONS)),
}
