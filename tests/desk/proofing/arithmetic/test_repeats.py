"""A figure that is printed twice is told where a digit has slipped in one of the two."""

import pytest

from desk.proofing.arithmetic.corpus import told

BOX = "标题: 题\n数据:\n  标题: 前九月\n  来源: 县医院\n  项目:\n    {label}: {value}\n"
PHOTO = "标题: 题\n图片:\n  - {{文件: 1.jpg, 图说: {caption}}}\n"


@pytest.mark.parametrize(
    ("fields", "body", "found"),
    [
        (
            "标题: 七天卖出4.6万单山货\n",
            "七天里山货共卖出6.4万单。",
            "标题作4.6万单，正文作6.4万单",
        ),
        ("标题: 28个孩子的球场\n", "学校一共38个孩子。", "标题作28个，正文作38个"),
        (
            BOX.format(label="接诊人次", value="1846人次"),
            "两个科室共接诊1864人次。",
            "数据框作1846人次，正文作1864人次",
        ),
        (
            PHOTO.format(caption="全长3.2公里的江边步道"),
            "步道全长2.3公里。",
            "图说作3.2公里，正文作2.3公里",
        ),
        (
            PHOTO.format(caption="龙灯第28次出灯"),
            "这是第26次出灯。",
            "图说作第28次，正文作第26次",
        ),
    ],
)
def test_a_slipped_digit_is_told(fields: str, body: str, found: str) -> None:
    assert told(body, fields) == [f"XB658 {found}"]


@pytest.mark.parametrize(
    ("fields", "body"),
    [
        ("标题: 一千二百盏灯\n", "路灯1200盏。"),
        ("标题: 新增停车位1200个\n", "停车位860个，另有340个。"),
        ("标题: 320名新兵出发\n", "全县共有230名老兵。"),
        ("标题: 今年31个新生\n", "邻村小学的13个孩子坐好了。"),
        (PHOTO.format(caption="第一批出发的140名新兵"), "320名青年入伍。"),
        (BOX.format(label="收投快件", value="9.4万件"), "累计收投快件86万件。"),
    ],
)
def test_what_may_be_another_thing_is_not_told(fields: str, body: str) -> None:
    assert told(body, fields) == []
