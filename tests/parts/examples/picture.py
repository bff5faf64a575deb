from parts.specimen import BARE, COURTESY, PICTURE, TEASER, Example

EXAMPLES = {
    "in full": Example("picture", (PICTURE, False)),
    "upright, by courtesy": Example("picture", (COURTESY,)),
    "bare": Example("picture", (BARE,)),
    "in the text": Example("body_picture", (PICTURE,)),
    "small": Example("thumbnail", (PICTURE, TEASER.href)),
    "small and bare": Example("thumbnail", (BARE, TEASER.href)),
}
