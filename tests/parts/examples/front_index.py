from parts.specimen import PLAIN, Example

EXAMPLES = {
    "briefs": Example("index", ("Briefs", (PLAIN,))),
    "in a place": Example("index", ("More stories", (PLAIN,), "front-more")),
}
