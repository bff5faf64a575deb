from parts.specimen import PAGES, Example

EXAMPLES = {
    "two pages": Example("today", (PAGES, "#")),
}
