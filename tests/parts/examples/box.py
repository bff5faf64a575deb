from parts.specimen import BOX, SMALL_BOX, Example

EXAMPLES = {
    "in full": Example("box", (BOX,)),
    "bare": Example("box", (SMALL_BOX, 3)),
}
