from parts.specimen import EMPTY_FURNITURE, FURNITURE, Example

EXAMPLES = {
    "in full": Example("running_head", (FURNITURE,)),
    "before the first issue": Example("running_head", (EMPTY_FURNITURE,)),
}
