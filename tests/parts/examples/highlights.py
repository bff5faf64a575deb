from parts.specimen import Example

EXAMPLES = {
    "one": Example("highlights", (("封桥四个月，原样归位。",),)),
    "three": Example("highlights", (("封桥四个月。", "原样归位。", "免费停车。"),)),
}
