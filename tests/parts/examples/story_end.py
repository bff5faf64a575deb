from parts.specimen import PLAIN_STORY, STORY, Example

EXAMPLES = {
    "in full": Example("story_end", (STORY,)),
    "bare": Example("story_end", (PLAIN_STORY,)),
}
