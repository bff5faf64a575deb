from dataclasses import replace

from parts.specimen import EMPTY_FURNITURE, FURNITURE, Example

EXAMPLES = {
    "in full": Example("nameplate", (FURNITURE,)),
    "a motto in place of the ear": Example("nameplate", (replace(FURNITURE, ear=None),)),
    "its ear": Example("ear", (FURNITURE.ear,)),
    "before the first issue": Example("nameplate", (EMPTY_FURNITURE,)),
}
