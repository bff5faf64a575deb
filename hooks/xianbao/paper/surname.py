"""姓氏: how surnames are read that a dictionary reads as common words.

Readings are those of 现代汉语词典; where it has two for a surname, the more widely borne stands
here. 乐 (Yue or Le) and 盖 (Ge or Gai) are left to the dictionary, since both are common: a family
that reads its name in another way says so in the staff file.
"""

from collections.abc import Mapping

SINGLE: Mapping[str, str] = dict(
    entry.split()
    for entry in (
        "单 Shan,曾 Zeng,仇 Qiu,区 Ou,解 Xie,朴 Piao,查 Zha,翟 Zhai,缪 Miao,覃 Qin,种 Chong,折 She,"
        "召 Shao,员 Yun,黑 He,洗 Xian,冼 Xian,繁 Po,乜 Nie,么 Yao,幺 Yao,任 Ren,宁 Ning,尉 Wei,"
        "宿 Su,令 Ling,晁 Chao,晟 Cheng,逄 Pang,逢 Pang,隗 Wei,郇 Xun,郗 Xi,郄 Qie,盍 He,干 Gan,"
        "牟 Mou,冯 Feng,贾 Jia,车 Che,沈 Shen,石 Shi,佴 Nai,粘 Nian,秘 Bi,祭 Zhai,贲 Ben,哈 Ha,"
        "卜 Bu,万 Wan,莘 Shen,眭 Sui,睢 Sui,句 Gou,都 Du,朝 Chao,长 Chang,藏 Zang,臧 Zang,重 Chong,"
        "盛 Sheng,炅 Gui,炔 Gui,桧 Gui,颉 Xie,阚 Kan,那 Na,南 Nan,能 Nai,宓 Mi,俞 Yu,於 Yu,钭 Tou,"
        "瞿 Qu,芮 Rui,苻 Fu,蔚 Yu,薄 Bo,褚 Chu,塔 Ta,强 Qiang,便 Pian,堵 Du,揣 Chuai,撖 Han,毋 Wu,"
        "涂 Tu,狄 Di,甄 Zhen,隽 Juan,鞠 Ju,冒 Mao,占 Zhan,尹 Yin,冉 Ran,幸 Xing,母 Mu,湛 Zhan,"
        "滑 Hua,漆 Qi,糜 Mi,谷 Gu,角 Jue,阮 Ruan,柏 Bai"
    ).split(",")
)
"""One 汉字 with several readings, and the one it has as a surname."""

COMPOUND: Mapping[str, str] = dict(
    entry.split()
    for entry in (
        "欧阳 Ouyang,司马 Sima,上官 Shangguan,诸葛 Zhuge,尉迟 Yuchi,长孙 Zhangsun,令狐 Linghu,"
        "万俟 Moqi,澹台 Tantai,宇文 Yuwen,慕容 Murong,司徒 Situ,司空 Sikong,司寇 Sikou,夏侯 Xiahou,"
        "皇甫 Huangfu,公孙 Gongsun,轩辕 Xuanyuan,端木 Duanmu,东方 Dongfang,西门 Ximen,东门 Dongmen,"
        "南门 Nanmen,雍门 Yongmen,南宫 Nangong,北宫 Beigong,独孤 Dugu,钟离 Zhongli,鲜于 Xianyu,"
        "闾丘 Lüqiu,左丘 Zuoqiu,濮阳 Puyang,淳于 Chunyu,单于 Chanyu,太叔 Taishu,太史 Taishi,"
        "申屠 Shentu,呼延 Huyan,东郭 Dongguo,百里 Baili,公羊 Gongyang,公冶 Gongye,公良 Gongliang,"
        "公西 Gongxi,公输 Gongshu,公仪 Gongyi,公仲 Gongzhong,公乘 Gongsheng,赫连 Helian,"
        "宗政 Zongzheng,仲孙 Zhongsun,叔孙 Shusun,季孙 Jisun,孟孙 Mengsun,颛孙 Zhuansun,士孙 Shisun,"
        "漆雕 Qidiao,乐正 Yuezheng,壤驷 Rangsi,拓跋 Tuoba,夹谷 Jiagu,宰父 Zaifu,主父 Zhufu,"
        "谷梁 Guliang,微生 Weisheng,巫马 Wuma,子车 Ziju,亓官 Qiguan,第五 Diwu,哥舒 Geshu,"
        "纳兰 Nalan,叶赫 Yehe,富察 Fucha,完颜 Wanyan,耶律 Yelü,尔朱 Erzhu,达奚 Daxi,斛律 Hulü,"
        "褚师 Chushi,相里 Xiangli,仲长 Zhongchang,闻人 Wenren,侍其 Shiqi,胡毋 Huwu,綦毋 Qiwu,"
        "毋丘 Wuqiu,乞伏 Qifu,秃发 Tufa,沮渠 Juqu,豆卢 Doulu,贺若 Heruo,贺拔 Heba,屈突 Qutu,"
        "库狄 Kudi,羊舌 Yangshe,屠岸 Tu'an,即墨 Jimo,阿史那 Ashina,瓜尔佳 Gua'erjia,"
        "钮祜禄 Niuhulu,爱新觉罗 Aixinjueluo,叶赫那拉 Yehenala"
    ).split(",")
)
"""Surnames of more than one 汉字; those that would more often be a surname and a given name
(贺兰, 高堂, 段干) are left out."""

COMMON = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程"
    "苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛阎段雷侯龙史陶黎贺顾毛"
    "郝龚邵万钱严覃武戴莫孔向汤"
)
"""The hundred most common surnames: two of them at the head of a name of four 汉字 are the
surnames of both parents."""
