"""A caption's ending gives the credit."""

import pytest

from xianbao.desk.caption import Caption, read_caption
from xianbao.paper.credit import Role


@pytest.mark.parametrize(
    ("text", "caption"),
    [
        ("望津桥夜景。张辉 摄", Caption("望津桥夜景。", "张辉")),
        ("望津桥夜景。张辉摄", Caption("望津桥夜景。", "张辉")),
        ("望津桥夜景 张辉 摄", Caption("望津桥夜景", "张辉")),
        ("望津桥夜景。本报记者 张辉 摄", Caption("望津桥夜景。", "张辉")),
        ("望津桥夜景。本报记者张辉 李若溪 摄", Caption("望津桥夜景。", "张辉 李若溪")),
        ("望津桥夜景 记者张辉 摄", Caption("望津桥夜景", "张辉")),
        ("摄影：张辉", Caption("摄影：张辉")),
        ("望津桥 张辉、李若溪 摄", Caption("望津桥", "张辉、李若溪")),
        ("望津桥夜景（张辉 摄）", Caption("望津桥夜景", "张辉")),
        ("望津桥夜景。（通讯员 万俟松、周采薇 摄影）", Caption("望津桥夜景。", "万俟松、周采薇")),
        ("望津桥夜景。单文柏 吕晓璞 摄", Caption("望津桥夜景。", "单文柏 吕晓璞")),
        ("望津桥夜景。张　辉 摄", Caption("望津桥夜景。", "张　辉")),
        ("张辉 摄", Caption("", "张辉")),
        ("线路示意图。覃小舟 绘", Caption("线路示意图。", "覃小舟", Role.ILLUSTRATOR)),
        ("车间一角。受访企业供图", Caption("车间一角。", courtesy="受访企业供图")),
        ("车间一角（受访者 供图）", Caption("车间一角", courtesy="受访者 供图")),
        ("老码头。资料片", Caption("老码头。", courtesy="资料片")),
        ("老码头 资料图片", Caption("老码头", courtesy="资料图片")),
        ("望津桥夜景。", Caption("望津桥夜景。")),
        ("他在镇上学摄影", Caption("他在镇上学摄影")),
        ("摄", Caption("摄")),
        ("", Caption("")),
    ],
)
def test_a_caption_is_divided_from_its_credit(text: str, caption: Caption) -> None:
    assert read_caption(text) == caption


def test_a_caption_of_any_length_is_read_at_once() -> None:
    assert read_caption("桥 " * 100_000 + "张辉 摄").names
    assert read_caption(" " * 100_000 + "摄") == Caption(" " * 100_000 + "摄")
