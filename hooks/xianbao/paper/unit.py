"""Units: what a county paper counts and measures in."""

import re

_MONEY = "元 元人民币 美元 欧元 港元 日元 英镑 块钱"
_PEOPLE = "人 人次 名 位 户 户次 家 家次 岁 周岁 对"
_THINGS = (
    "个 项 件 件次 次 场 场次 起 宗 批 批次 只 头 尾 匹 羽 株 棵 枚 颗 粒 朵 条 根 支 辆 辆次 "
    "台 台次 台套 套 架 艘 列 班次 架次 趟 栋 幢 座 处 间 所 室 口 眼 孔 盏 部 册 本 篇 幅 张 "
    "份 封 首 种 类 款 门 课时 学时 节课 堂 组 队 支队 轮 遍 步 层 排 箱 袋 包 瓶 "
    "盒 桶 车次 车皮 标箱 床 机位 车位 泊位 单 笔 票 标段 网格 站 "
    "个工作日 个百分点 个基点 百分点 个小时 个月 个季度"
)
_TIME = "年 周年 天 日历天 工作日 小时 分钟 秒 秒钟 周 星期 个月 个小时 个工作日 个季度"
_LENGTH = "公里 千米 米 厘米 毫米 微米 海里 里 尺 寸 延米 延长米 km cm mm m"
_AREA = "平方公里 平方千米 平方米 平米 公顷 亩 亩次 ㎡ km² m² hm²"
_VOLUME = "立方米 立方 方 升 毫升 m³ L mL"
_WEIGHT = "吨 公吨 公斤 千克 斤 克 毫克 微克 两 担 t kg g mg μg 吨标准煤 标准煤 吨公里"
_POWER = "千瓦时 兆瓦时 度 度电 千瓦 兆瓦 瓦 千伏 千伏安 伏 kWh MWh kW MW GW kV"
_WEATHER = "℃ °C 摄氏度 级风 百帕 hPa 分贝 dB"
_OTHER = "倍 % ‰ 分 兆赫 马力 千卡 字 GB MB TB Mbps"

_SYNONYMS = {
    "㎡": "平方米",
    "平米": "平方米",
    "m²": "平方米",
    "平方千米": "平方公里",
    "km²": "平方公里",
    "hm²": "公顷",
    "m³": "立方米",
    "立方": "立方米",
    "千米": "公里",
    "km": "公里",
    "m": "米",
    "cm": "厘米",
    "mm": "毫米",
    "千克": "公斤",
    "kg": "公斤",
    "g": "克",
    "mg": "毫克",
    "μg": "微克",
    "公吨": "吨",
    "t": "吨",
    "L": "升",
    "mL": "毫升",
    "kWh": "千瓦时",
    "MWh": "兆瓦时",
    "kW": "千瓦",
    "MW": "兆瓦",
    "kV": "千伏",
    "°C": "℃",
    "摄氏度": "℃",
    "hPa": "百帕",
    "dB": "分贝",
    "秒钟": "秒",
    "百分点": "个百分点",
    "元人民币": "元",
    "块钱": "元",
    "度电": "度",
}

_NOT_FOLLOWED = {
    "年": "级代度轻画货夜终初底中关会味份龄",
    "部": "分门署队长",
    "点": "多半钟整",
    "分": "别之钟配为成管局公支",
    "方": "面案式法向便",
    "只": "要有能是见",
    "名": "单称义额片城",
    "家": "庭园乡长",
    "位": "于置",
    "项": "目",
    "场": "所地馆",
    "步": "行伐",
    "层": "面次",
    "类": "似",
    "周": "年边围岁",
    "里": "面程",
    "度": "过假",
    "处": "理于",
    "对": "于口接照",
    "批": "准评复",
    "本": "地报市县级",
    "站": "点",
    "单": "位",
    "条": "件",
    "室": "内外",
    "组": "织",
    "口": "岸",
    "起": "来",
    "元": "旦",
}
"""Characters that turn a unit into the beginning of another word: 3 年级 is not three years."""

_GROUPS = (
    _MONEY,
    _PEOPLE,
    _THINGS,
    _TIME,
    _LENGTH,
    _AREA,
    _VOLUME,
    _WEIGHT,
    _POWER,
    _WEATHER,
    _OTHER,
)
ALL_UNITS = frozenset(unit for group in _GROUPS for unit in group.split())
"""Every unit that is known in running text; a box's item may use any word as its unit."""

TIME_UNITS = frozenset(_TIME.split())
"""Units before which 近 means the last, not nearly: 近五年."""


_SPOKEN = (
    "个 项 件 次 场 场次 批 批次 名 位 人 人次 户 家 年 周年 天 小时 分钟 个月 个小时 "
    "公里 千米 米 亩 公顷 平方米 元 吨 公斤 斤 倍 所 座 条 栋 辆 台 架 艘 间 处 张 份 册 篇 "
    "只 头 株 棵 种 类 岁 轮 个百分点 %"
)
SPOKEN_UNITS = frozenset(_SPOKEN.split())
"""Units that may follow a single spoken digit in running text: 三次, but not 三方 or 一起."""


def canonical(unit: str) -> str:
    """One name for a unit's several spellings, so that ㎡ and 平方米 agree."""
    return _SYNONYMS.get(unit, unit)


def unit_pattern() -> str:
    """A regular expression for one known unit, the longest first."""
    return f"(?:{'|'.join(_guarded(unit) for unit in sorted(ALL_UNITS, key=_longest))})"


def _longest(unit: str) -> tuple[int, str]:
    return (-len(unit), unit)


def _guarded(unit: str) -> str:
    if unit.isascii() and unit.isalpha():
        return f"{unit}(?![A-Za-z0-9])"
    if following := _NOT_FOLLOWED.get(unit):
        return f"{re.escape(unit)}(?![{following}])"
    return re.escape(unit)
