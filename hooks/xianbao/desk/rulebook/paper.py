"""XB8: the masthead, the staff and the issue."""

from xianbao.desk.rule import error, warning
from xianbao.desk.words import Words

NO_MASTHEAD = error(
    "XB801",
    Words("没有报头文件 masthead.yml", "There is no masthead.yml"),
    Words(
        "新建它，至少写两行：「name: 棠岫日报」和「sections: [要闻, 民生服务]」",
        "Create it with at least two lines: “name: 棠岫日报” and “sections: [要闻, 民生服务]”",
    ),
    Words("报名和栏目从这里来。", "The paper's name and sections come from it."),
    wrong="articles/2026/11/22/01-01.md",
    right=("articles/masthead.yml\narticles/2026/11/22/01-01.md"),
)
LABEL_TWICE = error(
    "XB802",
    Words("「{name}」列了两次，第 {line} 行已有", "“{name}” is listed twice, first on line {line}"),
    Words("删去一处", "Delete one of them"),
    Words("同名的栏目分不出稿件归谁。", "Stories could not tell two of one name apart."),
    wrong="栏目: [要闻, 民生, 要闻]",
    right="栏目: [要闻, 民生]",
)
BAD_ZONE = error(
    "XB803",
    Words("没有「{value}」这个时区", "There is no time zone “{value}”"),
    Words("写 Asia/Shanghai（北京时间）", "Write Asia/Shanghai"),
    Words("解禁和失效按这个时区算。", "Embargoes are reckoned in this zone."),
    near=Words("是不是 {near}？", "Did you mean {near}?"),
    wrong="时区: Asia/Shanhai",
    right="时区: Asia/Shanghai",
)
PAGE_TWICE = error(
    "XB804",
    Words(
        "第 {number} 版列了两次，第 {line} 行已有",
        "Page {number} is listed twice, first on line {line}",
    ),
    Words("删去一处，或改版次", "Delete one, or change its number"),
    Words("一期里一个版次只有一版。", "An issue has one page of each number."),
    wrong="版面: [{版: 1, 版名: 要闻}, {版: 1, 版名: 综合}]",
    right="版面: [{版: 1, 版名: 要闻}, {版: 2, 版名: 综合}]",
)
BAD_ISSUE_NUMBER = error(
    "XB805",
    Words("「{value}」不是期号", "“{value}” is not an issue number"),
    Words("写成 14806 或 第14806期", "Write 14806 or 第14806期"),
    Words("期号每天加一，供人查报。", "The number goes up daily and is how a paper is cited."),
    wrong="期号: 十四",
    right="期号: 14806",
)
PAGE_NOT_IN_ISSUE = warning(
    "XB806",
    Words("当天的 issue.yml 没有第 {number} 版", "That day's issue.yml has no page {number}"),
    Words("改版次，或在 {file} 里补上这一版", "Correct the page, or add it to {file}"),
    Words("版名和本版责编从 issue.yml 来。", "The page's name and editor come from issue.yml."),
    wrong=("版次: 5\n# issue.yml\n版面: [{版: 1, 版名: 要闻}]"),
    right=("版次: 1\n# issue.yml\n版面: [{版: 1, 版名: 要闻}]"),
)
ISSUE_MISPLACED = error(
    "XB807",
    Words("issue.yml 没有放在年/月/日文件夹里", "issue.yml is not in a year/month/day folder"),
    Words("移到 {right} 这样的文件夹", "Move it to a folder such as {right}"),
    Words("期号属于那一天。", "The issue belongs to that day."),
    wrong="articles/2026/issue.yml",
    right="articles/2026/11/22/issue.yml",
)
NOT_A_LIST = error(
    "XB808",
    Words("人员名单应是一个列表", "The staff file should be a list"),
    Words("每人一段，以「- 姓名: 张辉」开头", "One entry each, beginning with “- name: 张辉”"),
    Words("名单的次序就是人员页的次序。", "Its order is the order of the people page."),
    wrong="张辉: 记者",
    right="- {姓名: 张辉, 职责: 记者}",
)
BAD_POLICY = error(
    "XB809",
    Words("「{name}」不是页面，也不是网址：{value}", "“{name}” is no page and no address: {value}"),
    Words(
        "写 docs/ 里的文件名，如 policies/ethics.md，或写完整网址",
        "Write the name of a file in docs/, such as policies/ethics.md, or a whole address",
    ),
    Words("读者从版权页点过去，机器也照它认这张报纸。", "Readers follow it, and machines too."),
    wrong="声明: {采编准则: 见章程}",
    right="声明: {采编准则: policies/ethics.md}",
)
NO_POLICY_PAGE = error(
    "XB810",
    Words("「{name}」写的 docs/{page} 还没有", "There is no docs/{page}, which “{name}” names"),
    Words("新建这一页，或改成已有的页", "Create the page, or name one that is there"),
    Words("版权页上的链接要点得开。", "The links of the colophon must lead somewhere."),
    wrong="声明: {采编准则: policies/ethic.md}",
    right="声明: {采编准则: policies/ethics.md}",
)
