from parts.specimen import Example

EXAMPLES = {
    "words": Example("imprint_text", ("棠岫日报社",)),
    "an address": Example("imprint_text", ("tougao@tangxiu.example",)),
    "markup": Example("imprint_text", ("<b>@望津路</b>",)),
}
