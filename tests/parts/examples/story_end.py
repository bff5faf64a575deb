from parts.specimen import PLAIN_STORY, STORY, Example

EXAMPLES = {
    "in full": Example("story_end", (STORY,)),
    "among others": Example("story_end", (STORY, False)),
    "bare": Example("story_end", (PLAIN_STORY,)),
}
