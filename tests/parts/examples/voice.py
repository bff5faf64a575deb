from parts.specimen import PLAIN, TEASER, Example

EXAMPLES = {
    "in full": Example("voice", (TEASER,)),
    "bare": Example("voice", (PLAIN,)),
}
