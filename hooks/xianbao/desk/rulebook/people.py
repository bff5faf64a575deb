"""XB4: a person's name or reading."""

from xianbao.desk.rule import error, warning
from xianbao.desk.words import Words

UNKNOWN_STAFF = error(
    "XB401",
    Words("「{name}」不在人员名单里", "“{name}” is not on the staff list"),
    Words(
        "写进 staff.yml；若是通讯员，改用 correspondent（通讯员）",
        "Add the name to staff.yml, or use correspondent if they are not on the staff",
    ),
    Words("记者和编辑的署名要实名，写错一字就成了另一个人。", "Staff credits must be real names."),
    near=Words(
        "是不是「{near}」？新同事请先写进 staff.yml",
        "Did you mean “{near}”? Add a new colleague to staff.yml first",
    ),
    wrong="记者: 李若西",
    right="记者: 李若溪",
)
NEAR_STAFF = warning(
    "XB402",
    Words(
        "「{name}」和本报的「{near}」只差一个字", "“{name}” differs from “{near}” by one character"
    ),
    Words(
        "若是同一人，改成「{near}」；若是两人，不用改",
        "Write “{near}” if they are the same person; leave it if they are two",
    ),
    Words("同音字和形近字最容易写错名字。", "Names are most often wrong by one similar character."),
    wrong="通讯员: 吕小璞",
    right="通讯员: 吕晓璞",
)
ROLE_NOT_HELD = warning(
    "XB403",
    Words("「{name}」的职责里没有「{role}」", "“{name}” does not hold the role “{role}”"),
    Words(
        "核对姓名；若没错，在 staff.yml 的 roles 里补上",
        "Check the name; if it is right, add the role in staff.yml",
    ),
    Words("署名错了岗位，多半是串了行。", "A wrong role is most often a slipped line."),
    wrong=("责编: 李若溪\n# staff.yml\n- {姓名: 李若溪, 职责: [记者]}"),
    right=("责编: 李若溪\n# staff.yml\n- {姓名: 李若溪, 职责: [记者, 责编]}"),
)
STAFF_TWICE = error(
    "XB404",
    Words(
        "「{name}」在名单里已有，见第 {line} 行", "“{name}” is on the list already, on line {line}"
    ),
    Words("删去一处；同名同姓的两人，给一人的名字加上区别", "Delete one, or tell the two apart"),
    Words("一个写法只能指一个人。", "One spelling can mean one person only."),
    wrong=("- 李若溪\n- 张辉\n- 李若溪"),
    right=("- 李若溪\n- 张辉"),
)
SAME_SLUG = warning(
    "XB405",
    Words("「{name}」和「{other}」的拼音相同", "“{name}” and “{other}” read the same"),
    Words(
        "给「{name}」加一行 key: {key}，网址就不会变", "Give “{name}” a line key: {key} to fix it"
    ),
    Words(
        "不写定，名单换次序时网址会跟着变。", "Unfixed, the addresses change with the list's order."
    ),
    wrong=("- 张炜\n- 张伟"),
    right=("- 张炜\n- {姓名: 张伟, 地址: zhang-wei-2}"),
)
BAD_KEY = error(
    "XB406",
    Words("「{value}」不能作网址", "“{value}” cannot be an address"),
    Words(
        "只用小写字母、数字和 -，如 {example}",
        "Use lower case letters, digits and -, such as {example}",
    ),
    Words("它会写进网址。", "It becomes part of an address."),
    wrong="- {姓名: 张伟, 地址: Zhang Wei}",
    right="- {姓名: 张伟, 地址: zhang-wei}",
)
KEY_TAKEN = error(
    "XB407",
    Words("网址「{value}」已给了「{other}」", "The address “{value}” is taken by “{other}”"),
    Words("给「{name}」另写一个 key", "Give “{name}” another key"),
    Words("一个网址只能有一个主人。", "One address can have one owner only."),
    wrong=("- {名称: 要闻, 地址: yaowen}\n- {名称: 速览, 地址: yaowen}"),
    right=("- {名称: 要闻, 地址: yaowen}\n- {名称: 速览, 地址: sulan}"),
)
BAD_PINYIN = error(
    "XB408",
    Words("「{value}」不是「{han}」的读音", "“{value}” is not a reading of “{han}”"),
    Words("改过来，或删去这一行让机器注音", "Correct it, or delete the line to have it generated"),
    Words("印错的拼音人人看得见。", "Everyone sees a misprinted reading."),
    near=Words(
        "应是 {near}；也可删去这一行让机器注音",
        "It should be {near}; or delete the line to have it generated",
    ),
    wrong="- {名称: 棠岫掠影, 拼音: LVEYING}",
    right="- {名称: 棠岫掠影, 拼音: LUEYING}",
)
