from parts.specimen import PLAIN, TEASER, TRADITIONAL, Example

EXAMPLES = {
    "dated": Example("briefs", ((TEASER, PLAIN, TRADITIONAL),)),
    "undated": Example("briefs", ((PLAIN,), False)),
}
