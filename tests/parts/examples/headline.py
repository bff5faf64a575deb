from parts.specimen import PLAIN, TEASER, TRADITIONAL, Example

EXAMPLES = {
    "with kicker": Example("headline", (TEASER,)),
    "alone": Example("headline", (PLAIN,)),
    "in the other script": Example("headline", (TRADITIONAL,)),
    "its language": Example("in_script", (TRADITIONAL,)),
    "the page's own language": Example("in_script", (PLAIN,)),
}
