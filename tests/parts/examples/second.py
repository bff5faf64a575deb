from parts.specimen import PLAIN, TEASER, Example

EXAMPLES = {
    "with a photo": Example("second", (TEASER,)),
    "photo left out": Example("second", (TEASER, 3, False, False)),
    "bare": Example("second", (PLAIN,)),
}
