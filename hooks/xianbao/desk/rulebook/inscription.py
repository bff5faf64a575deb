"""XB56: what a photo's file says of itself, and the story does not or says otherwise."""

from xianbao.desk.rule import warning
from xianbao.desk.words import Words

NOT_TAKEN_OVER = warning(
    "XB561",
    Words(
        "图片 {file} 自带{what}「{words}」，稿件没有写",
        "The file of {file} tells its {what}, “{words}”, and the story does not",
    ),
    Words("核对后加上 {line}", "Check it and add {line}"),
    Words(
        "摄影者写在文件里的图说和署名，是第一手的。",
        "What the photographer wrote into the file is first-hand.",
    ),
    wrong="图片: {文件: bridge.jpg, 供图: 县交通局供图}",
    right="图片: {文件: bridge.jpg, 图说: 望津桥夜景。, 供图: 县交通局供图}",
)
CREDITED_OTHERWISE = warning(
    "XB562",
    Words(
        "图片 {file} 自带署名「{words}」，稿件署「{credited}」",
        "The file of {file} credits “{words}”, the story “{credited}”",
    ),
    Words("问清是谁拍的，改掉错的一处", "Ask who took it, and correct what is wrong"),
    Words("署错名是侵权。", "A wrong credit infringes the right to be named."),
    wrong="图片: {文件: bridge.jpg, 图说: 望津桥夜景。张辉 摄}（文件里写着单文柏）",
    right="图片: {文件: bridge.jpg, 图说: 望津桥夜景。单文柏 摄}",
)
CAPTIONED_OTHERWISE = warning(
    "XB563",
    Words(
        "图片 {file} 自带图说「{words}」，和稿件写的对不上",
        "The caption in the file of {file}, “{words}”, is not the story's",
    ),
    Words("看看是不是配错了图，或图说写错了", "See whether it is the wrong picture or caption"),
    Words("张冠李戴多半这样发生。", "This is how a picture gets somebody else's caption."),
    wrong="图片: {文件: bridge.jpg, 图说: 白鹭汀的鹭。张辉 摄}（文件里写着望津桥夜景）",
    right="图片: {文件: bridge.jpg, 图说: 望津桥夜景。张辉 摄}",
)
AI_UNDECLARED = warning(
    "XB564",
    Words(
        "图片 {file} 自带人工智能{what}的标识，稿件没有写明",
        "The file of {file} is marked as {what} by AI, and the story does not say so",
    ),
    Words("给这张图加一行 {line}", "Add {line} to this photo"),
    Words(
        "《人工智能生成合成内容标识办法》要求向读者写明。",
        "The law on labelling content made by AI requires readers to be told.",
    ),
    wrong="图片: {文件: poster.jpg, 图说: 海报。, 供图: 县文旅局供图}",
    right="图片: {文件: poster.jpg, 图说: 海报。, 供图: 县文旅局供图, 人工智能: 生成}",
)
SPOILT_PIXELS = warning(
    "XB565",
    Words("图片 {file} 的画面是坏的", "The pixels of {file} are damaged"),
    Words("重新导出一份再放进来；这样出不了报", "Export it again: it cannot be published so"),
    Words("出报时要按画面重做每张图。", "The press makes every picture anew from its pixels."),
    wrong="图片: bridge.jpg（传坏了）",
    right="图片: bridge.jpg（重新导出的）",
)
