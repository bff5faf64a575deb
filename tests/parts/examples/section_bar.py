from parts.specimen import EMPTY_FURNITURE, FURNITURE, Example

EXAMPLES = {
    "two sections": Example("section_bar", (FURNITURE,)),
    "none": Example("section_bar", (EMPTY_FURNITURE,)),
}
