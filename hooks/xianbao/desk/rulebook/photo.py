"""XB5: a photo that is missing, unfit or without a credit."""

from xianbao.desk.rule import error, warning
from xianbao.desk.words import Words

PHOTO_MISSING = error(
    "XB501",
    Words("找不到图片 {file}", "The picture {file} cannot be found"),
    Words("把图片放到 {folder}，或改正文件名", "Put it into {folder}, or correct the name"),
    Words("缺图的版面会开天窗。", "A missing picture leaves a hole in the page."),
    near=Words("是不是 {near}？", "Did you mean {near}?"),
    wrong="图片: birdge.jpg",
    right="图片: bridge.jpg",
)
PHOTO_CASE = error(
    "XB502",
    Words("图片 {file} 的大小写和文件不符", "The case of {file} differs from the file's name"),
    Words("写成 {near}", "Write {near}"),
    Words(
        "在自己电脑上看得到，到服务器上就没了。",
        "It shows on your machine and is lost on the server.",
    ),
    wrong="图片: BRIDGE.jpg",
    right="图片: bridge.jpg",
)
PHOTO_OUTSIDE = error(
    "XB503",
    Words("图片 {file} 在 {folder} 之外", "The picture {file} lies outside {folder}"),
    Words("把图片复制到稿件旁边，只写文件名", "Copy it beside the story and write just its name"),
    Words(
        "报社电脑上的别的文件不能被发表。", "Other files on the machine must never be published."
    ),
    wrong="图片: ../../../../照片/bridge.jpg",
    right="图片: bridge.jpg",
)
PHOTO_FORMAT = error(
    "XB504",
    Words("不收这种图片：{file}", "Pictures of this kind are not taken: {file}"),
    Words("另存为 JPG 或 PNG", "Save it as JPG or PNG"),
    Words("只收各种浏览器都能安全显示的图片。", "Only what every browser shows safely is taken."),
    wrong="图片: scan.tiff",
    right="图片: scan.jpg",
)
PHOTO_DAMAGED = error(
    "XB505",
    Words("图片 {file} 打不开，可能已损坏", "The picture {file} cannot be opened"),
    Words("重新导出一份再放进来", "Export it again and replace the file"),
    Words("读者看到的会是一个破图标。", "Readers would see a broken picture."),
    wrong="图片: bridge.jpg（只传了一半）",
    right="图片: bridge.jpg（完整的一份）",
)
NO_CREDIT = error(
    "XB506",
    Words("图片 {file} 没有署名", "The picture {file} has no credit"),
    Words(
        "加「摄影: 姓名」或「供图: 受访者供图」，或在图说末尾写「张辉 摄」",
        "Add photographer: NAME or courtesy: WORDS, or end the caption with 「张辉 摄」",
    ),
    Words("署名一张也不能丢。", "No credit is ever lost."),
    near=Words(
        "文件里写着 {near}，核对后加 摄影: {near}",
        "Its file names {near}: check it, and add photographer: {near}",
    ),
    wrong="图片: {文件: bridge.jpg, 图说: 望津桥夜景。}",
    right="图片: {文件: bridge.jpg, 图说: 望津桥夜景。张辉 摄}",
)
PHOTO_NAME = error(
    "XB507",
    Words("图片名 {file} 不能作网址", "The picture name {file} cannot be an address"),
    Words("改成字母和数字，如 {example}", "Use letters and digits, such as {example}"),
    Words("汉字和空格的网址一转发就容易断。", "Such addresses break when they are passed on."),
    wrong="图片: 大桥 1.jpg",
    right="图片: bridge-1.jpg",
)
PHOTO_TWICE = warning(
    "XB508",
    Words("图片 {file} 列了两次", "The picture {file} is listed twice"),
    Words("删去一处", "Delete one of them"),
    Words("同一张图会排两遍。", "It would be set twice."),
    wrong="图片: [bridge.jpg, bridge.jpg]",
    right="图片: bridge.jpg",
)
PHOTO_REMOTE = error(
    "XB509",
    Words("图片用了外站地址 {file}", "The picture is on another site: {file}"),
    Words(
        "确认有权使用后下载到稿件旁边，只写文件名", "Download it beside the story if you may use it"
    ),
    Words(
        "外站的图随时会没，也会泄露读者的行踪。", "It may vanish any day, and it tracks readers."
    ),
    wrong="图片: https://example.com/bridge.jpg",
    right="图片: bridge.jpg",
)
PHOTO_HUGE = error(
    "XB510",
    Words("图片 {file} 有 {size} 像素，太大", "The picture {file} has {size} pixels, too many"),
    Words("缩到长边 4000 像素以内再放进来", "Scale it to 4,000 pixels or less on the long side"),
    Words("读者的手机打不开这么大的图。", "No phone can open a picture of that size."),
    wrong="图片: huge.png（20000×20000 像素）",
    right="图片: huge.png（4000×4000 像素）",
)
PICTURE_WITHOUT_PHOTO = warning(
    "XB511",
    Words("图片新闻没有图片", "A picture story has no picture"),
    Words("用 photos 列出图片，或改体裁", "List it under photos, or change the kind"),
    Words("图片新闻的版式以图为主。", "Its layout is made around the picture."),
    wrong="体裁: 图片新闻",
    right=("体裁: 图片新闻\n图片: {文件: bridge.jpg, 图说: 望津桥夜景。张辉 摄}"),
)
FOCUS = error(
    "XB512",
    Words("焦点「{value}」认不出来", "The focus “{value}” cannot be read"),
    Words("写左、右上、中下之类，或百分比，如 30% 20%", "Write left, top right, or 30% 20%"),
    Words("裁切时要按焦点留住人脸。", "Crops go by it to keep faces whole."),
    wrong="图片: {文件: bridge.jpg, 图说: 望津桥夜景。张辉 摄, 焦点: 桥上}",
    right="图片: {文件: bridge.jpg, 图说: 望津桥夜景。张辉 摄, 焦点: 右上}",
)
NO_ALT = warning(
    "XB513",
    Words("图片 {file} 没有替代文字", "The picture {file} has no alternative text"),
    Words(
        "加一行「替代文字」，说出照片上有什么，给看不见的读者听",
        "Add alt: what is to be seen in it, for readers who cannot see it",
    ),
    Words(
        "读屏的读者靠它看图；图说说的是新闻，不是画面。",
        "It is all that a screen reader has; a caption tells the news, not the picture.",
    ),
    wrong="图片: {文件: bridge.jpg, 图说: 望津桥夜景。张辉 摄}",
    right="图片: {文件: bridge.jpg, 图说: 望津桥夜景。张辉 摄, 替代文字: 夜色里的三孔石拱桥}",
)
ALT_IS_CAPTION = warning(
    "XB514",
    Words("替代文字和图说一样", "The alternative text says what the caption says"),
    Words(
        "替代文字只写画面：谁在做什么，什么样子",
        "Say what is to be seen: who is doing what, and how it looks",
    ),
    Words("读屏软件会把同一句话念两遍。", "A screen reader says the same thing twice."),
    wrong="图片: {文件: bridge.jpg, 图说: 望津桥夜景。张辉 摄, 替代文字: 望津桥夜景}",
    right="图片: {文件: bridge.jpg, 图说: 望津桥夜景。张辉 摄, 替代文字: 夜色里的三孔石拱桥}",
)
PHOTO_HEAVY = error(
    "XB515",
    Words("图片文件 {file} 超过 {limit}", "The picture file {file} is larger than {limit}"),
    Words("用看图软件另存为 JPEG，长边 4000 像素以内", "Save it as JPEG of 4,000 pixels or less"),
    Words("这么大的文件多半不是给网上看的。", "A file of that size was not made for the web."),
    wrong="图片: scan.png（180 MB）",
    right="图片: scan.jpg（2 MB）",
)
