from parts.specimen import PLAIN, TEASER, Example

EXAMPLES = {
    "with a photo": Example("lead", (TEASER,)),
    "without one": Example("lead", (PLAIN,)),
}
