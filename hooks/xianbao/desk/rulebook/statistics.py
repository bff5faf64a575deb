"""XB6: figures in a statistics box."""

from xianbao.desk.rule import error
from xianbao.desk.words import Words

UNREADABLE_QUANTITY = error(
    "XB601",
    Words("「{label}」里读不出数字：{part}", "No figure can be read in “{label}”: {part}"),
    Words(
        "写数字和单位，如 35亿元，同比增长17%",
        "Write a number and a unit, such as 35亿元，同比增长17%",
    ),
    Words("图表照这个数字画。", "The chart is drawn from this figure."),
    wrong="数据: {标题: 前三季度, 项目: {到位资金: 大概很多}}",
    right="数据: {标题: 前三季度, 项目: {到位资金: 35亿元，同比增长17%}}",
)
FEW_POINTS = error(
    "XB603",
    Words("「{label}」的走势不足两个点", "The line of “{label}” has fewer than two points"),
    Words(
        "再补一个，如 {{1月: 3.2万人次, 2月: 4.1万人次}}",
        "Add one, such as {{1月: 3.2万, 2月: 4.1万}}",
    ),
    Words("一个点连不成线。", "One point makes no line."),
    wrong="游客: {1月: 3.2万人次}",
    right="游客: {1月: 3.2万人次, 2月: 4.1万人次}",
)
MIXED_UNITS = error(
    "XB604",
    Words("「{label}」的走势单位不一：{units}", "The line of “{label}” mixes units: {units}"),
    Words("换算成同一个单位", "Convert them to one unit"),
    Words("单位不同的点不能连成一条线。", "Points in different units cannot share a line."),
    wrong="用电: {1月: 320万度, 2月: 410万元}",
    right="用电: {1月: 320万度, 2月: 410万度}",
)
