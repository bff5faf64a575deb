from parts.specimen import PLAIN, TEASER, Example

EXAMPLES = {
    "in full": Example("entry", (TEASER, 2, True)),
    "undated": Example("entry", (TEASER, 2, False, False)),
    "bare": Example("entry", (PLAIN,)),
}
