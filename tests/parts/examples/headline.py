from parts.specimen import PLAIN, TEASER, TRADITIONAL, Example

EXAMPLES = {
    "with kicker": Example("headline", (TEASER,)),
    "alone": Example("headline", (PLAIN,)),
    "in the other script": Example("headline", (TRADITIONAL,)),
}
