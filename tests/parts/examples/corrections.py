from parts.specimen import CORRECTION, Example

EXAMPLES = {
    "one": Example("corrections", ((CORRECTION,),)),
}
