from parts.specimen import TEASER, Example

EXAMPLES = {
    "three photos": Example("picture_strip", ((TEASER, TEASER, TEASER),)),
}
