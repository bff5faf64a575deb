"""A list is counted where a number says how many its items are."""

import pytest

from desk.proofing.arithmetic.corpus import told


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("大厅设户籍、社保、医保、公积金、不动产等四类窗口。", "五类，稿中写「四类」"),
        ("剧团走进梨树湾、上窑、石磨坪、响水沟五个村。", "四个村，稿中写「五个村」"),
        ("《蓼水行船》《一座堰》《药篮子》4部作品获奖。", "3部作品，稿中写「4部作品」"),
        ("宣读了《倡议书》《公约》《承诺书》两份文件。", "三份文件，稿中写「两份文件」"),
        ("表彰“好媳妇”“好婆婆”“好妯娌”“好邻居”三类典型。", "四类，稿中写「三类」"),
        ("建起阅览室、棋牌室、书画室、健身室等三个功能室。", "四个功能室，稿中写「三个功能室」"),
        ("推出“五个一”服务：一张床、一盏灯、一碗面、一条毯。", "四个一，稿中写「五个一」"),
        ("今年办三件事：修路、架桥、打井、种树。", "四件事，稿中写「三件事」"),
        ("出台四条措施：一是减租；二是补贴；三是贷款。", "三条措施，稿中写「四条措施」"),
    ],
)
def test_a_wrong_count_is_told(body: str, found: str) -> None:
    (one,) = told(body)
    assert one.startswith("XB656")
    assert one.endswith(found)


@pytest.mark.parametrize(
    "body",
    [
        "抽查了玉米、水稻、大豆、辣椒等11种作物的种子。",
        "把漂流、茶山、码头和古樟群串成3条线。",
        "来自一中、二中、职教中心的24名选手。",
        "推出《渡口》《茶与灶》两个栏目3条短视频。",
        "双鹭、白石垭两个乡和柳舣、桑渡、城厢三个镇结成联防片。",
        "将参加滑冰、滑雪、冰球、冬季两项比赛。",
        "市委、市政府组织干部、项目、科技、商品、文化、医疗六项下乡活动。",
        "医生、护士、志愿者15名。",
        "除“甲路”、“乙路”外，还有“丙路”、“丁路”、“戊路”一条街。",
        "出台四条措施：一是减租；二是补贴；三是贷款。四是培训。",
    ],
)
def test_what_is_no_list_of_so_many_is_not_told(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("县—乡—村—组三级责任人名单张榜公布。", "四级，稿中写「三级」"),
        ("健全县、乡、村三级、省市县乡四级机制，县乡村组三级联动。", "四级，稿中写「三级」"),
    ],
)
def test_levels_are_counted(body: str, found: str) -> None:
    (one,) = told(body)
    assert one.startswith("XB657")
    assert one.endswith(found)


@pytest.mark.parametrize(
    "body",
    [
        "蓼川—梅浦—云溆二级公路开工。",
        "桑渡—荷叶渡—梅浦五级航道疏浚，江面风力3—4级。",
        "镇（街道）—村（社区）—网格—联户四级都能坐下来说话。",
        "省市县、乡、村五级书记。",
        "县乡镇三级。",
    ],
)
def test_what_are_no_levels_or_may_be_so_many_are_not_told(body: str) -> None:
    assert told(body) == []
