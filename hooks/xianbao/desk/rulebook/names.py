"""XB45: names in copy that do not agree with the staff file or with one another."""

from xianbao.desk.rule import warning
from xianbao.desk.words import Words

SOUNDS_LIKE_STAFF = warning(
    "XB451",
    Words(
        "「{name}」和本报的「{near}」读音或字形相近", "“{name}” sounds or looks like our “{near}”"
    ),
    Words(
        "若是同一人，改成「{near}」；若是两人，不用改",
        "Write “{near}” if they are the same person; leave it if they are two",
    ),
    Words("输入法最爱换同音字：张辉、张晖。", "Input methods swap characters of one sound."),
    wrong="摄影: 张晖",
    right="摄影: 张辉",
)
BYLINE_MISSPELT = warning(
    "XB452",
    Words("稿中署名「{name}」，像是「{near}」的误写", "The byline “{name}” looks like “{near}”"),
    Words(
        "改成「{near}」；确是另一人，把名字写进署名栏", "Write “{near}”, or credit the other person"
    ),
    Words("署名错一字，就成了别人写的。", "One wrong character credits somebody else."),
    wrong="电头: 本报讯（记者 李若西）\n记者: 李若溪",
    right="电头: 本报讯（记者 李若溪）\n记者: 李若溪",
)
NAME_WAVERS = warning(
    "XB453",
    Words(
        "「{name}」只出现一次，别处都写「{near}」",
        "“{name}” stands here once, and “{near}” elsewhere",
    ),
    Words(
        "核对当事人的名字，写成一样；若是两人，写明关系",
        "Check the name and write it one way, or say how the two are related",
    ),
    Words(
        "被写错名字的人，记得比谁都久。", "Nobody remembers a misspelt name longer than its owner."
    ),
    wrong="王海涛说，路要修。王海涛算了一笔账。王海韬把账贴在墙上。",
    right="王海涛说，路要修。王海涛算了一笔账。王海涛把账贴在墙上。",
)
BYLINE_ROLE_NOT_HELD = warning(
    "XB454",
    Words(
        "稿中写「记者{name}」，人员名单里他不是记者",
        "The text calls “{name}” a reporter; staff.yml denies it",
    ),
    Words(
        "核对姓名；若没错，在 staff.yml 的 roles 里补上",
        "Check the name; if it is right, add the role in staff.yml",
    ),
    Words("没有记者证的人不能署「记者」。", "Only whoever holds the post may sign with it."),
    wrong="电头: 本报讯（记者 何以宁）",
    right="电头: 本报讯（记者 李若溪）",
)
BYLINE_NOT_CREDITED = warning(
    "XB455",
    Words(
        "稿中署「{post} {name}」，署名栏里没有他",
        "The text is signed by “{name}”, whom no credit field names",
    ),
    Words(
        "把他写进「{post}」栏，或删去稿中的名字",
        "Add the name to the fields, or take it out of the text",
    ),
    Words("个人主页和考评只数署名栏。", "Only the fields count on a reporter's page."),
    wrong="电头: 本报讯（记者 张辉）\n记者: 李若溪",
    right="电头: 本报讯（记者 张辉）\n记者: 张辉",
)
PAGE_CREDITS_ANOTHER = warning(
    "XB456",
    Words(
        "稿中署「记者{name}」，{page}版却整版署「{credited}」",
        "The text is signed by “{name}”, and page {page} credits “{credited}” with it",
    ),
    Words("给本稿加一行「记者: {name}」", "Give the story a line reporter: {name}"),
    Words(
        "稿件没有自己的署名，就会记在整版署名的人名下。",
        "A story without its own credit takes that of its page.",
    ),
    wrong="电头: 本报讯（记者 张辉）\n版次: 2",
    right="电头: 本报讯（记者 张辉）\n记者: 张辉\n版次: 2",
)
PAGE_CREDITS_FOREIGN_COPY = warning(
    "XB457",
    Words(
        "这篇{kind}会署上{page}版的「本版记者 {credited}」",
        "This {kind} takes the credit of page {page}: {credited}",
    ),
    Words(
        "给本稿写上作者、编译或通讯员，或改 issue.yml 的整版署名",
        "Give it its own author or compiler, or change the page's credit in issue.yml",
    ),
    Words("别人的稿子不能署本报记者。", "What others wrote cannot be signed by our reporter."),
    wrong="体裁: 转载\n来源: 《云澹晚报》\n版次: 2",
    right="体裁: 转载\n来源: 《云澹晚报》\n原作者: 阮知行\n作者: 阮知行\n版次: 2",
)
PAGE_HAS_ANOTHER_EDITOR = warning(
    "XB458",
    Words(
        "本稿责编是「{name}」，{page}版的责编是「{credited}」",
        "The duty editor here is “{name}”, that of page {page} is “{credited}”",
    ),
    Words(
        "改一处；或删去稿里的责编一行，以版面的为准",
        "Correct one of them, or leave the line to the page",
    ),
    Words("一个版只有一位责任编辑，出了错找得到人。", "A page answers to one duty editor."),
    wrong="责编: 翟书遥\n版次: 1",
    right="责编: 石丽君\n版次: 1",
)
SOUNDS_LIKE_REGULAR = warning(
    "XB459",
    Words(
        "署名「{name}」只 {count} 次，「{near}」{times} 次",
        "“{name}” was credited {count} times and “{near}” {times} times",
    ),
    Words(
        "若是同一人，改成「{near}」；若是两人，不用改",
        "Write “{near}” if they are the same person; leave it if they are two",
    ),
    Words(
        "常写稿的通讯员也会被写错名，稿子就不在他名下了。",
        "A regular contributor loses the story to a misspelling.",
    ),
    wrong="通讯员: 周彩薇",
    right="通讯员: 周采薇",
)
