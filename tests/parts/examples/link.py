from parts.specimen import Example
from xianbao.press.view.link import Link

EXAMPLES = {
    "with an address": Example("link", (Link("张辉", "#"),)),
    "without": Example("link", (Link("万俟松"),)),
    "in the other script": Example("link", (Link("聲音", "#", "zh-Hant"),)),
}
