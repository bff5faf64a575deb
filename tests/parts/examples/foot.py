from parts.specimen import EMPTY_FURNITURE, FURNITURE, Example

EXAMPLES = {
    "in full": Example("foot", (FURNITURE,)),
    "bare": Example("foot", (EMPTY_FURNITURE,)),
}
