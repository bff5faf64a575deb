from parts.specimen import PLAIN_STORY, STORY, Example

EXAMPLES = {
    "in full": Example("onward", (STORY,)),
    "bare": Example("onward", (PLAIN_STORY,)),
}
