from parts.specimen import SECTION, SERIES, Example

EXAMPLES = {
    "in full": Example("page_head", (SECTION.pair, "记者下到村里写的稿子。", SERIES)),
    "bare": Example("page_head", (SECTION.pair,)),
}
