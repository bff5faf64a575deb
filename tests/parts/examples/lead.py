from parts.specimen import PLAIN, TEASER, TRADITIONAL, Example

EXAMPLES = {
    "with a photo": Example("lead", (TEASER,)),
    "without one": Example("lead", (PLAIN,)),
    "in the other script": Example("lead", (TRADITIONAL,)),
}
