from parts.specimen import BARE, COURTESY, PICTURE, WRITERS, Example

EXAMPLES = {
    "two people": Example("byline", (WRITERS,)),
    "credit of a photographer": Example("credit", (PICTURE,)),
    "courtesy": Example("credit", (COURTESY,)),
    "no credit": Example("credit", (BARE,)),
}
