from parts.specimen import BARE, COURTESY, MADE, PICTURE, TEASER, Example

EXAMPLES = {
    "in full": Example("picture", (PICTURE, False)),
    "upright, by courtesy": Example("picture", (COURTESY,)),
    "of a gallery, made by a machine": Example("picture", (MADE, True, "2/3")),
    "small, by choice of several": Example("thumbnail", (MADE, TEASER.href, True, "33vw")),
    "bare": Example("picture", (BARE,)),
    "in the text": Example("body_picture", (PICTURE,)),
    "small": Example("thumbnail", (PICTURE, TEASER.href)),
    "small and bare": Example("thumbnail", (BARE, TEASER.href)),
}
