"""Specimens: the smallest believable copy of each view, for the examples of the parts."""

from dataclasses import dataclass, replace

from markupsafe import Markup

from xianbao.paper.label import Pair
from xianbao.paper.masthead import ColophonLine, Ear
from xianbao.press.address import ROOT
from xianbao.press.view.box import Bar, Box, Delta, Dot, Line, Row
from xianbao.press.view.byline import Byline
from xianbao.press.view.front import Department, PageToday
from xianbao.press.view.furniture import DateLine, Furniture
from xianbao.press.view.link import Link, PairLink
from xianbao.press.view.picture import Picture
from xianbao.press.view.remedy import Corrected, CorrectionNote
from xianbao.press.view.story import Banner, Neighbours, Reprint, StoryView
from xianbao.press.view.teaser import Teaser


@dataclass(frozen=True, slots=True)
class Example:
    """A part as it may stand on a page: its macro and what the macro is given."""

    macro: str
    values: tuple[object, ...]


def pair(han: str, pinyin: str = "") -> Pair:
    """A pair as a paper with pinyin prints it."""
    return Pair(han, pinyin, "zh-Latn-pinyin" if pinyin else "")


SECTION = PairLink(pair("一线见闻", "YIXIANJIANWEN"), f"{ROOT}sections/yixianjianwen/")
SERIES = PairLink(pair("走转改", "ZOUZHUANGAI"), f"{ROOT}series/zouzhuangai/")
WRITERS = Byline(
    pair("记者", "JIZHE"),
    (Link("张辉", f"{ROOT}people/zhang-hui/"), Link("万俟松")),
)
PHOTOGRAPHER = Byline(pair("摄影", "SHEYING"), (Link("单文柏", f"{ROOT}people/shan-wenbai/"),))
EDITOR = Byline(pair("责编", "ZEBIAN"), (Link("石丽君", f"{ROOT}people/shi-lijun/"),))

PICTURE = Picture(
    src=f"{ROOT}2026/11/22/01-01/bridge.jpg",
    width=1500,
    height=1000,
    alt="晨雾里的望津桥，几位挑担的菜农正走过桥面",
    caption="11月21日清晨，柳津镇菜农挑着头茬冬菜走过修葺一新的望津桥。",
    bylines=(PHOTOGRAPHER,),
    srcset=f"{ROOT}2026/11/22/01-01/bridge.jpg~480.webp 480w, "
    f"{ROOT}2026/11/22/01-01/bridge.jpg~960.webp 960w",
    focus=(70, 30),
)
MADE = replace(PICTURE, ai=pair("人工智能生成", "RENGONGZHINENGSHENGCHENG"))
COURTESY = replace(PICTURE, width=800, height=1200, caption="", bylines=(), courtesy="受访企业供图")
BARE = replace(PICTURE, caption="", bylines=())

TEASER = Teaser(
    href=f"{ROOT}2026/11/22/01-01/",
    title="望津桥修好了，赶早市的人又能抄近路了",
    headline=Markup("望津桥<wbr>修好了，<wbr>赶早市的人<wbr>又能<wbr>抄近路了"),
    day="11-22",
    date="2026-11-22T06:30:00+08:00",
    kind="news",
    section=SECTION,
    kicker="封桥四个月，换下三百二十块旧石板",
    deck="——柳津镇古桥修缮工程回访",
    summary="封闭修缮四个多月的望津桥昨天恢复通行。清早五点半，柳津镇的菜农挑着头茬冬菜从桥上走过，"
    "比绕行下游公路桥少走三里多路。",
    byline="本报记者 张辉 通讯员 万俟松",
    series=(SERIES,),
    picture=PICTURE,
)
PLAIN = replace(TEASER, kicker="", deck="", summary="", byline="", series=(), picture=None)
TRADITIONAL = replace(PLAIN, script="zh-Hant")

DAY = DateLine(
    "2026-11-22", pair("2026年11月22日 星期日", "SUNDAY 22 NOV 2026"), "农历丙午年十月十四"
)

ROWS = (
    Row("到位资金", "35", "亿元", delta=Delta(1, "▲", "同比增长", "17%"), bar=Bar(87.5, 100)),
    Row("开工项目", "45", "个", quality="不低于", target="目标60个", bar=Bar(75)),
    Row(
        "月度游客",
        "5",
        "万人次",
        note="云母坪水库景区",
        href=f"{ROOT}2026/11/20/02-01/",
        line=Line(
            "0,40 120,26 240,4",
            (Dot(0, 40, "8月", "3.2"), Dot(120, 26, "9月", "4.1"), Dot(240, 4, "10月", "5")),
        ),
    ),
)
BOX = Box(
    anchor="box-1",
    head=pair("链接", "LIANJIE"),
    rows=ROWS,
    title="东浦产业园前三季度主要指标",
    period="2026年1月至9月",
    source="县统计局",
    note="到位资金为实际到账数。",
    about=Link("东浦产业园：三年攒下一条完整的竹木链", f"{ROOT}2026/11/20/01-02/"),
    downloads=(Link("CSV", f"{ROOT}box-1.csv"), Link("JSON", f"{ROOT}box-1.json")),
    more=PairLink(pair("数据", "SHUJU"), f"{ROOT}statistics/"),
)
SMALL_BOX = Box("box-2", pair("数据", "SHUJU"), (Row("到位资金", "35"),))

DEPARTMENT = Department(SECTION, TEASER, (PLAIN, TRADITIONAL), "小村大事·我看家门口的变化")
PAGES = (
    PageToday(
        pair("第1版", "DIYIBAN"),
        "要闻",
        f"{ROOT}2026/11/22/p1/",
        (Link(TEASER.title, TEASER.href), Link("第二条")),
    ),
    PageToday(pair("第2版", "DIERBAN"), "", f"{ROOT}2026/11/22/p2/", ()),
)
NEIGHBOURS = Neighbours(SECTION, TEASER, PLAIN)
CORRECTION = CorrectionNote(
    "2026-11-23", "11月23日", pair("更正", "GENGZHENG"), "文中“三百二十块”原误作“二百三十块”。"
)
CORRECTED = Corrected(CORRECTION, Link(TEASER.title, TEASER.href), "2026年11月22日")
REPRINT = Reprint(Link("云澹晚报", "https://example.org/"), "一座桥的四个月", "欧阳禾")

STORY = StoryView(
    kind="news",
    kind_pair=pair("消息", "XIAOXI"),
    language="zh-Hans",
    title=TEASER.title,
    headline=TEASER.headline,
    kicker=TEASER.kicker,
    deck=TEASER.deck,
    section=SECTION,
    banners=(Banner(SERIES, "小村大事·我看家门口的变化"),),
    date=TEASER.date,
    day="2026年11月22日 06:30",
    place=PairLink(pair("第1版", "DIYIBAN"), f"{ROOT}2026/11/22/p1/"),
    bylines=(WRITERS,),
    reprint=REPRINT,
    corrections=(CORRECTION,),
    highlights=("封桥四个月，原样归位。",),
    pictures=(PICTURE,),
    body=Markup('<p>本报讯　昨天恢复通行。</p><h2 id="a">旧石板</h2><p>编号。</p><p>归位。</p>'),
    boxes=(BOX,),
    signatures=(EDITOR,),
    page_line="本版稿件由本报记者张辉采写",
    minutes=3,
    characters=1120,
    in_section=NEIGHBOURS,
    in_day=replace(NEIGHBOURS, older=None),
    same_series=(TEASER,),
    same_page=(PLAIN,),
    copyright="未经许可不得转载。",
)

PLAIN_STORY = replace(
    STORY,
    kicker="",
    deck="",
    banners=(),
    place=None,
    bylines=(),
    reprint=None,
    corrections=(),
    highlights=(),
    pictures=(),
    body=Markup("<p>昨天恢复通行。</p>"),
    boxes=(),
    signatures=(),
    page_line="",
    in_section=Neighbours(SECTION, None, None),
    in_day=Neighbours(SECTION, None, None),
    same_series=(),
    same_page=(),
    copyright="",
)

FURNITURE = Furniture(
    name=pair("棠岫日报", "TANGXIU RIBAO"),
    home=ROOT,
    language="zh-Hans",
    day=DAY,
    number="第14806期",
    pages="今日4版",
    cn="CN 00-0716",
    motto="看得见山，听得见人",
    ear=Ear("今日提示", "岫水大桥夜间封闭检修，请绕行望津桥。"),
    sections=(SECTION, PairLink(pair("要闻", "YAOWEN"), f"{ROOT}sections/yaowen/")),
    foot=(PairLink(pair("记者", "JIZHE"), f"{ROOT}people/"),),
    colophon=(ColophonLine("主办", "棠岫日报社"), ColophonLine("地址", "城关镇望津路16号")),
    copyright="版权所有，转载须经本报同意。",
    records=(
        Link("CN 00-0716", ""),
        Link("备案号 00-20260001", "https://beian.miit.gov.cn/"),
    ),
)
EMPTY_FURNITURE = replace(
    FURNITURE,
    day=None,
    number="",
    pages="",
    cn="",
    motto="",
    ear=None,
    sections=(),
    foot=(),
    colophon=(),
    copyright="",
    records=(),
)
