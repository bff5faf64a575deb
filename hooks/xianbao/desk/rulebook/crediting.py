"""XB55: photos and reprints without the credit that the law or the house asks for."""

from xianbao.desk.rule import warning
from xianbao.desk.words import Words

CAPTION_CREDITS_ANOTHER = warning(
    "XB551",
    Words(
        "图说末尾署「{name}」，图片的摄影栏写「{credited}」",
        "The caption credits “{name}”, the photo's field “{credited}”",
    ),
    Words("问清是谁拍的，只留一处", "Ask who took it, and keep one of the two"),
    Words("两处都会印出来。", "Both are printed."),
    wrong="图片: [{文件: a.jpg, 图说: 渡口。李若溪 摄, 摄影: 张辉}]",
    right="图片: [{文件: a.jpg, 图说: 渡口。, 摄影: 张辉}]",
)
CREDIT_SAYS_NOTHING = warning(
    "XB552",
    Words("图片署名「{words}」没有说是谁的", "The credit “{words}” names nobody"),
    Words("找到作者或版权方，取得许可，写上姓名", "Find the owner, ask for leave, and name them"),
    Words("「来自网络」挡不住侵权官司。", "It is no defence in court."),
    wrong="供图: 网络图片",
    right="供图: 县文化馆供图",
)
SOURCE_SAYS_NOTHING = warning(
    "XB553",
    Words("转载稿的{what}写「{words}」，等于没写", "The reprint's {what} “{words}” says nothing"),
    Words("写原载媒体和作者的真名", "Name the paper or site that first ran it, and its author"),
    Words(
        "转载须注明来源和原作者，见《互联网新闻信息服务管理规定》。",
        "Reprints must name source and author by law.",
    ),
    wrong="来源: 网络",
    right="来源: 《云澹晚报》",
)
REPRINT_NOT_DECLARED = warning(
    "XB554",
    Words(
        "稿中写明「{words}」，却没有按转载登记", "It says “{words}” and is not filed as a reprint"
    ),
    Words(
        "体裁改为「转载」，补上来源、原作者、原标题和编辑",
        "Set kind to reprint; give source, original author, original title and editor",
    ),
    Words(
        "不登记，读者看到的是本报记者的稿子。", "Otherwise readers take it for our own reporting."
    ),
    wrong="体裁: 消息\n---\n\n（原载《云澹晚报》）",
    right="体裁: 转载\n来源: 《云澹晚报》",
)
PHOTO_UNDER_TWO_CREDITS = warning(
    "XB555",
    Words(
        "同一张照片，这里署「{credit}」，{path} 署「{other}」",
        "The same photo is credited to “{credit}” here and to “{other}” in {path}",
    ),
    Words("问清是谁拍的，两处写成一样", "Ask who took it, and write the same in both places"),
    Words("一张照片只有一个作者。", "A photo has one author."),
    wrong="图说: 渡口。李若溪 摄",
    right="图说: 渡口。张辉 摄",
)
