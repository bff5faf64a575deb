"""XB0: what a story must not give away about somebody."""

from xianbao.desk.rule import warning
from xianbao.desk.words import Words

RESIDENT_NUMBER = warning(
    "XB001",
    Words("稿中有居民身份证号码", "A resident's identity number stands in the story"),
    Words(
        "删去，或只留前三位和末位，其余写 *",
        "Delete it, or keep the first three digits and the last, with * for the rest",
    ),
    Words(
        "号码一登出就收不回来，骗子拿它开户、贷款。", "Once printed it opens accounts and loans."
    ),
    wrong="嫌疑人覃某，身份证号990181197103135907，已被刑事拘留。",
    right="嫌疑人覃某已被刑事拘留。",
    secret=True,
)
MOBILE_NUMBER = warning(
    "XB002",
    Words("稿中有私人手机号", "A private mobile number stands in the story"),
    Words(
        "删去；确是对外的电话，写明「咨询电话」「热线」",
        "Delete it; if it is there to be rung, say so: 咨询电话, 热线",
    ),
    Words("登了报，电话会响上几个月，也会被骗子收走。", "A printed number rings for months."),
    wrong="卢阿婆的儿子在外地打工，电话15483016613。",
    right="卢阿婆的儿子在外地打工，记者打通了他的电话。",
    secret=True,
)
CARD_NUMBER = warning(
    "XB003",
    Words("稿中有银行卡号", "The number of a bank card stands in the story"),
    Words("删去，或只写「尾号」四位", "Delete it, or write just its last four digits"),
    Words("卡号和户名在一起，就够骗子用了。", "With the holder's name it is all a thief needs."),
    wrong="她把三万元转到卡号6299918609139092的账户。",
    right="她把三万元转到一个尾号为0716的账户。",
    secret=True,
)
PLATE = warning(
    "XB004",
    Words("稿中有私人车辆的车牌号", "The plate of a private vehicle stands in the story"),
    Words(
        "写到汽车的样子为止，或用 * 遮去后几位", "Describe the car, or hide the last signs with *"
    ),
    Words("凭车牌能找到车主和他的家。", "A plate leads to the owner and to their home."),
    wrong="一辆宁Z2819K小轿车在望津路口与电动车相撞。",
    right="一辆白色小轿车在望津路口与电动车相撞。",
    secret=True,
)
DOOR = warning(
    "XB005",
    Words("稿中的住址写到了门牌", "A home address leads to the very door"),
    Words("写到小区、村组为止", "Stop at the estate or the village"),
    Words(
        "照着它能找到人家门口；公开的办公、营业地址不在此列。",
        "Anyone can go there; offices and shops do not count.",
    ),
    wrong="火是从砚池小区3栋2单元501室烧起来的。",
    right="火是从砚池小区一户五楼人家烧起来的。",
    secret=True,
)
MINOR_NAMED = warning(
    "XB006",
    Words(
        "未成年人的全名和伤害、案件或重病写在一处",
        "A minor is named in full next to harm, a crime or a grave illness",
    ),
    Words(
        "改成姓加「某」，或用化名并注明；学校、住处也要隐去",
        "Write the surname and 某, or a name marked as 化名; leave out school and home",
    ),
    Words(
        "《未成年人保护法》不许披露案件中未成年人的姓名；监护人同意也收不回来。",
        "The law forbids naming minors in such cases, and no consent takes a name back.",
    ),
    wrong="13岁的韦小龙因抢劫被送入专门学校。",
    right="13岁的韦某因抢劫被送入专门学校。",
    secret=True,
)
VICTIM_NAMED = warning(
    "XB007",
    Words("被害人写了全名", "A victim is named in full"),
    Words("改成姓加「某」，或用化名并注明", "Write the surname and 某, or a name marked as 化名"),
    Words(
        "她已经受过一次伤害，不要由报纸再来一次。",
        "They were hurt once; the paper must not hurt them again.",
    ),
    wrong="受害人李桂芳多次遭丈夫殴打。",
    right="受害人李某多次遭丈夫殴打。",
    secret=True,
)
LOCATED_PHOTO = warning(
    "XB008",
    Words(
        "图片 {file} 里藏着拍摄地点的坐标", "The picture {file} holds the place where it was taken"
    ),
    Words(
        "出报时会去掉；原图若放在公开的仓库里，先去掉位置再存",
        "The press takes it out; where originals lie in a public repository, do so before filing",
    ),
    Words(
        "在当事人家里拍的照片，谁拿到原图，谁就知道家在哪里。",
        "Taken at somebody's home, it gives the home away to whoever gets hold of the original.",
    ),
    wrong="图片: [{文件: home.jpg, 摄影: 张辉}]  # 手机直出，带着坐标",
    right="图片: [{文件: home.jpg, 摄影: 张辉}]  # 导出时去掉了位置信息",
)
