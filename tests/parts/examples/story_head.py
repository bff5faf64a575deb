from parts.specimen import PLAIN_STORY, STORY, Example

EXAMPLES = {
    "in full": Example("story_head", (STORY,)),
    "bare": Example("story_head", (PLAIN_STORY,)),
}
