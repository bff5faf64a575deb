from parts.specimen import CORRECTED, Example

EXAMPLES = {
    "one": Example("corrected", (CORRECTED,)),
}
