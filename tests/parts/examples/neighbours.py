from parts.specimen import NEIGHBOURS, SECTION, SERIES, Example

EXAMPLES = {
    "both sides": Example("neighbours", (NEIGHBOURS,)),
    "lists": Example("older_newer", (SECTION, SERIES)),
    "the oldest list": Example("older_newer", (None, SERIES)),
    "the only list": Example("older_newer", (None, None)),
}
