// How a text is said: numbers, dates and units as a Chinese newsreader speaks them. Pure: words in,
// words out. What comes out has no digits left, so saying it again changes nothing.
// What papers print and how it is read follows GB/T 15835; 幺 for 1 in telephone numbers is spoken use.

const DIGITS = "零一二三四五六七八九";
const UNITS = {
  "km²": "平方千米", km2: "平方千米", "hm²": "公顷", ha: "公顷", "m²": "平方米", m2: "平方米", "㎡": "平方米", "㎢": "平方千米",
  "m³": "立方米", m3: "立方米", "㎥": "立方米", "cm²": "平方厘米", "cm³": "立方厘米", km: "千米", "㎞": "千米", cm: "厘米", "㎝": "厘米",
  mm: "毫米", "㎜": "毫米", "μm": "微米", "µm": "微米", nm: "纳米", m: "米", kg: "千克", "㎏": "千克", mg: "毫克", "㎎": "毫克",
  "μg": "微克", "µg": "微克", g: "克", t: "吨", mL: "毫升", ml: "毫升", L: "升", kWh: "千瓦时", MWh: "兆瓦时", GWh: "吉瓦时",
  kW: "千瓦", MW: "兆瓦", GW: "吉瓦", kVA: "千伏安", kV: "千伏", V: "伏", W: "瓦", kPa: "千帕", MPa: "兆帕", hPa: "百帕", Pa: "帕",
  dB: "分贝", kHz: "千赫", MHz: "兆赫", GHz: "吉赫", Hz: "赫兹", Mbps: "兆比特每秒", "℃": "摄氏度", "°C": "摄氏度", "°F": "华氏度",
  h: "小时", min: "分钟", s: "秒", "°": "度", "′": "分", "″": "秒",
};
const UNIT = Object.keys(UNITS).sort((a, b) => b.length - a.length).join("|");
const PER = { "%": "百分之", "‰": "千分之", "‱": "万分之" };
const MONEY = { "¥": "元", "￥": "元", "HK$": "港元", "US$": "美元", $: "美元", "€": "欧元", "£": "英镑" };
const PAIRED = // after these a lone 2 is 两, which it is not in 二月, 二号, 二楼 or 百分之二
  "个|项|件|次|场|批|名|位|人|户|家|年(?!级)|周年|周(?!岁)|天|小时|分钟|秒|刻钟|里|公里|千米|米|厘米|毫米|亩|公顷|平方|立方|元|块|角|吨|公斤|千克|斤|克|升|毫升|倍|" +
  "所|座|条|栋|幢|辆|台|架|艘|间|处|张|份|册|本|篇|只|头|匹|株|棵|枚|颗|粒|根|支|段|种|轮|趟|步|桶|箱|袋|瓶|盒|床|对|户|眼|口|把|盏|部|幅|封|首|名|岁|成|万|亿|千|多|点(?![零一二三四五六七八九])|万|星期|位|" +
  "届(?!次)|任|千瓦|兆瓦";
const CALLED = "电话|热线|手机|传真|拨打|致电|联系方式|邮编|微信|邮政编码|咨询|举报|报警|急救";
const CODED = "编号|账号|帐号|卡号|代码|尾号|证号|车牌号|许可证|文号|批号|备案号";
const WON = "战胜|击败|力克|取胜|获胜|险胜|大胜|告负|负于|不敌|领先|落后|战平|逆转|横扫";
const NUMBER = "\\d+(?:\\.\\d+)?";
const MANY = "[万亿千百十]*";
const DASH = "(?:—{1,2}|–|~|～|-|−|―)";

const digits = (text, one = "一") => [...text].map((d) => (d === "1" ? one : (DIGITS[d] ?? d))).join("");
const year = (text) => digits(text).replaceAll("零", "〇");

function group(n) {
  let said = "";
  let gap = false;
  for (const [size, name] of [[1000, "千"], [100, "百"], [10, "十"], [1, ""]]) {
    const digit = Math.floor(n / size) % 10;
    if (!digit) gap = said !== "";
    else {
      said += (gap ? "零" : "") + DIGITS[digit] + name;
      gap = false;
    }
  }
  return said;
}

function whole(text) {
  const bare = text.replace(/^0+(?=\d)/, "");
  if (bare.length > 12) return digits(bare);
  let said = "";
  const value = Number(bare);
  for (const [size, name] of [[1e8, "亿"], [1e4, "万"], [1, ""]]) {
    const part = Math.floor(value / size) % 1e4;
    if (!part) continue;
    if (said && part < 1000) said += "零";
    said += group(part) + name;
  }
  said = said.replace(/^一十/, "十").replace(/^二(?=[千万亿])/, "两");
  return said || "零";
}

function number(text) {
  const [head, tail] = text.split(".");
  const long = /^0\d/.test(head) ? digits(head) : whole(head);
  return tail === undefined ? long : `${long}点${digits(tail)}`;
}

const moon = (month, day) => `${whole(month)}月${day ? `${whole(day)}日` : ""}`;
const minutes = (text) => (text === "00" ? "" : `${text[0] === "0" ? "零" : ""}${whole(text)}分`);
const clock = (hour, minute, second) =>
  `${hour === "2" ? "两" : whole(hour)}点${second && minute === "00" ? "零分" : minutes(minute)}${second ? `${second[0] === "0" ? "零" : ""}${whole(second)}秒` : ""}`;
const signed = (sign, unit) => (!sign ? "" : sign === "±" ? "正负" : sign === "+" ? "正" : /^(℃|°C|摄氏度|度)/.test(unit ?? "") ? "零下" : "负");
const counted = (text, unit) => number(text) + (UNITS[unit] ?? unit ?? "");
const re = (source, flags = "g") => new RegExp(source, flags);

/** Rules in order: what one has said, the next ones find as words and leave alone. */
const RULES = [
  // Addresses are for the eye.
  [/(?:https?:\/\/|www\.)[\w\-./?=&%#~:@+]+/g, () => "链接见原文"],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, () => "邮箱见原文"],
  // 1,286.4: commas between thousands are for the eye too.
  [/(?<![\d.])\d{1,3}(?:,\d{3})+(?!\d)/g, (all) => all.replaceAll(",", "")],
  // Dates.
  [/(?<!\d)([12]\d{3})([-/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)(?:[T ](?=\d))?/g, (_, y, __, m, d) => `${year(y)}年${moon(m, d)}`],
  [re(`(?<!\\d)([12]\\d{3})年?${DASH}([12]\\d{3})(?=年|学年|(?![\\d.\\u4e00-\\u9fffA-Za-z]))`), (_, a, b) => `${year(a)}到${year(b)}`],
  [/(?<!\d)([12]\d{3})\/([12]\d{3}|\d\d)(?=年度|学年|赛季|榨季|采暖季)/g, (_, a, b) => `${year(a)}到${year(b)}`],
  [/(?<![\d.]|[有近约达逾过超历了])([12]\d{3})(?=年(?!的?历史|左右|以上|间|树龄)|级(?!以)|届)/g, (_, y) => year(y)],
  [/(?<!\d)(0\d)(?=年)/g, (_, y) => digits(y)],
  [/(?<!\d)([12]\d)([1-9])0年代/g, (_, c, d) => `${year(`${c}${d}0`)}年代`],
  [re(`(?<!\\d)(\\d{1,2})${DASH}(\\d{1,2})(?=月|日)`), (_, a, b) => `${whole(a)}到${whole(b)}`],
  [/(?<!\d)(\d{1,2})(?=月(?!份额))/g, (_, m) => whole(m)],
  [/(?<!\d)(\d{1,2})(?=日(?!元))/g, (_, d) => whole(d)],
  [re(`(?<=[月日])${DASH}(?=[一二三四五六七八九十]+[月日])`), () => "到"],
  // Telephones and codes, digit by digit.
  [/(?<!\d)(?:\+86[- ]?)?(1[3-9]\d)[- ]?(\d{4})[- ]?(\d{4})(?![\d.]|[万亿元吨人户亩])/g, (_, ...parts) => parts.slice(0, 3).map((one) => digits(one, "幺")).join("，")],
  [/(?<![\d.])(0\d{2,3})[-—–](\d{6,8})(?:[-转](\d{1,5}))?(?!\d)/g, (_, area, local, inner) => `${digits(area, "幺")}，${digits(local, "幺")}${inner ? `，转${digits(inner, "幺")}` : ""}`],
  [/(?<!\d)([48]00)-(\d{3})-?(\d{4})(?!\d)/g, (_, a, b, c) => [a, b, c].map((one) => digits(one, "幺")).join("，")],
  [re(`((?:${CALLED})(?:号码|电话|热线)?[：:是为“‘"]*)(\\d{3,}(?:-\\d+)*)`), (_, head, tail) => head + digits(tail, "幺").replaceAll("-", "，")],
  [re(`(?<![\\d.])(\\d{3,6})(?=[”’"]?(?:[\\u4e00-\\u9fff]{0,8}(?:热线|报警|急救|指挥中心)|电话))`), (_, code) => digits(code, "幺")],
  [/(?<=[“‘"])(\d{3,})(?=[”’"])/g, (_, code) => digits(code)],
  [re(`((?:${CODED})[：:是为第]*[A-Z]*)(\\d+(?:-\\d+)*)`), (_, head, tail) => head + digits(tail).replaceAll("-", "杠")],
  [/([A-Z]{2,}(?:\/T)?) ?(\d{2,}(?:\.\d+)?)-(\d{2,})(?!\d)/g, (_, head, a, b) => `${head.replace("/", "")} ${digits(a).replace(".", "点")}杠${digits(b)}`],
  [/(?<![A-Za-z])([A-Z])(\d{3,})(?!\d)/g, (_, letter, tail) => letter + digits(tail)],
  [/(?<![A-Za-z\d])([A-Za-z]+)-(\d+)(?![\d.])/g, (_, head, tail) => head + whole(tail)],
  // Scores and ratios, then the time of day.
  [/(比分(?:为|是|：|:)?)(\d{1,3})[:：∶-](\d{1,3})(?!\d)/g, (_, head, a, b) => `${head}${whole(a)}比${whole(b)}`],
  [re(`以(\\d{1,3})[:：∶-](\\d{1,3})(?=[\\u4e00-\\u9fff]{0,6}(?:${WON}))`), (_, a, b) => `以${whole(a)}比${whole(b)}`],
  [re(`(?<![\\d:：])(\\d{1,3})[:：](\\d{1,3})(?=(?:的比分)?(?:${WON}))`), (_, a, b) => `${whole(a)}比${whole(b)}`],
  [/(?<![\d:：.])([01]?\d|2[0-4])[:：]([0-5]\d)(?:[:：]([0-5]\d))?(?![\d:：]|\.\d)/g, (_, h, m, s) => clock(h, m, s)],
  [/(\d+(?:\.\d+)?)[:：∶](\d+(?:\.\d+)?)(?:[:：∶](\d+(?:\.\d+)?))?/g, (_, ...parts) => parts.slice(0, 3).filter(Boolean).map(number).join("比")],
  [/(点(?:[零一二三四五六七八九十]+分)?)\s*(?:—{1,2}|–|~|～|-)\s*(?=[两零一二三四五六七八九十]+点)/g, (_, head) => `${head}到`],
  [/(?<!\d)(\d{1,2})时(\d{2})分/g, (_, h, m) => `${whole(h)}时${m === "00" ? "" : minutes(m)}`],
  [/(?<!\d)0(\d)(?=[分秒])/g, (_, d) => `零${whole(d)}`],
  [/(?<!\d)(\d{1,2})(?=时(?!段|代|间))/g, (_, h) => whole(h)],
  // Money before its number; a number with a sign, a range, a unit.
  [re(`(HK\\$|US\\$|[¥￥$€£])\\s?(${NUMBER})(${MANY})`), (_, sign, n, many) => number(n) + many + MONEY[sign]],
  [re(`(?<![\\d\\u4e00-\\u9fffA-Za-z%‰])([-−])(${NUMBER})(℃|°C|摄氏度|度)?(?:${DASH}|至|到)([-−+])?(${NUMBER})(℃|°C|摄氏度|度)`), (_, s, a, ua, t, b, ub) => `${signed(s, ub)}${counted(a, ua)}到${t ? signed(t, ub) : ""}${counted(b, ub)}`],
  [re(`(零下)?(${NUMBER})(℃|°C)?(?:${DASH})([-−])?(${NUMBER})(℃|°C|摄氏度)`), (_, s, a, ua, t, b, ub) => `${s ?? ""}${counted(a, ua)}到${t ? "零下" : ""}${counted(b, ub)}`],
  [re(`([±+]|(?<![\\d\\u4e00-\\u9fffA-Za-z%‰])[-−])?(${NUMBER})([%‰‱])?${DASH}([-−])?(${NUMBER})([%‰‱])`), (_, s, a, pa, t, b, p) => `${signed(s)}${PER[pa ?? p]}${number(a)}到${t ? "负" : ""}${PER[p]}${number(b)}`],
  [re(`([±+]|[-−](?<![\\d\\w%‰][-−]))?(${NUMBER})([%‰‱])`), (_, s, n, p) => `${s === "+" ? "正" : signed(s)}${PER[p]}${n === "100" ? "百" : number(n)}`],
  [/½/g, () => "二分之一"], [/⅓/g, () => "三分之一"], [/⅔/g, () => "三分之二"], [/¼/g, () => "四分之一"], [/¾/g, () => "四分之三"],
  [/(?<![\d.])(\d+) (\d+)\/(\d+)(?![\d/])/g, (_, n, a, b) => `${whole(n)}又${whole(b)}分之${whole(a)}`],
  [/(?<![\d./])(\d+)\/(\d+)(?![\d/])/g, (_, a, b) => (Number(a) < Number(b) ? `${whole(b)}分之${whole(a)}` : `${whole(a)}，${whole(b)}`)],
  [re(`([A-Za-z]?\\d+)\\+(\\d+)`), (_, a, b) => `${a}加${b}`],
  [re(`(${NUMBER})(${UNIT})?\\s?[×xX*]\\s?(?=\\d)`), (_, a, u) => `${counted(a, u)}乘`],
  [re(`(?<=\\d)(?:${UNIT})?\\s?÷\\s?(?=\\d)`), () => "除以"],
  [re(`(?<=\\d)(${UNIT})(?![A-Za-z0-9])`), (all) => ` ${UNITS[all]}`],
  [re(`(?<=\\d)(${UNIT})\\/(${UNIT})(?![A-Za-z0-9])`), (_, a, b) => `${UNITS[a]}每${UNITS[b]}`],
  [/(?<=\d) (?=[\u4e00-\u9fff])/g, () => ""],
  [re(`(?<=[\\d元吨克千米里斤度人次升时]${MANY})\\/(${UNIT})(?![A-Za-z0-9])`), (_, b) => `每${UNITS[b]}`],
  [/(?<=[元吨克米里斤度人次升时辆件户])\/(?=[\u4e00-\u9fff])/g, () => "每"],
  [/~\s?(?=\d)(?<![\d\u4e00-\u9fff]~)/g, () => "约"],
  [re(`(?<=\\d[\\u4e00-\\u9fff]{0,3}|[万亿])${DASH}(?=\\d)`), () => "到"],
  [/±(?=\d)/g, () => "正负"],
  [/(?<![\d\w\u4e00-\u9fff])[-−](\d+(?:\.\d+)?)(?=(℃|°C|摄氏度|度)?)/g, (_, n, u) => signed("-", u) + number(n)],
  [/(?<=[温度为至到是降达])[-−](\d+(?:\.\d+)?)(?=(℃|°C|摄氏度|度)?)/g, (_, n, u) => signed("-", u) + number(n)],
  [/(?<=[A-Za-z])\+(?=\d)/g, () => "加"],
  [/\+(?=\d)/g, () => "正"],
  // What is left: versions, sections, ordinals, long strings, plain numbers.
  [/\d+(?:\.\d+){2,}/g, (all) => all.split(".").map(whole).join("点")],
  [/(^|[。；\n])\s*(\d{1,2})[.．、]\s?(?=[\u4e00-\u9fff“《])/g, (_, head, n) => `${head}${whole(n)}，`],
  [/(?<![\d.])(\d{9,})(?![\d.])(?![万亿元人吨亩])/g, (all) => digits(all)],
  [re(`(?<![\\d.]|第)2(?=(?:${PAIRED}))`), () => "两"],
  [re(NUMBER), (all) => number(all)],
  [re(`(?<=[零一二三四五六七八九十百千万亿两])\\s?(${UNIT})(?![A-Za-z0-9])`), (_, u) => UNITS[u]],
  // Signs.
  [/≥/g, () => "大于等于"], [/≤/g, () => "小于等于"], [/≈/g, () => "约等于"], [/=/g, () => "等于"], [/[>＞]/g, () => "大于"], [/[<＜]/g, () => "小于"],
  [/&/g, () => "和"], [/°/g, () => "度"], [/[%‰‱]/g, (all) => ({ "%": "百分号", "‰": "千分号", "‱": "万分号" })[all]],
  [/—{1,2}|―/g, () => "，"], [/[·•]/g, () => ""], [/[|■▲▼□◆●★※]/g, () => " "], [/…+/g, () => "……"],
  [/^[，、；：\s]+|\s+$/g, () => ""], [/\s*([，。；：！？])(?:\s|，)*/g, (_, mark) => mark], [/ {2,}/g, () => " "],
];

const CIRCLED = /[①-⑳⑴-⒇Ⅰ-Ⅻ０-９Ａ-Ｚａ-ｚ％＋－．／：～﹣²³]/g;

function plain(sign) {
  const at = sign.codePointAt(0);
  if (at >= 0x2460 && at <= 0x2473) return `${at - 0x245f}，`;
  if (at >= 0x2474 && at <= 0x2487) return `${at - 0x2473}，`;
  if (at >= 0x2160 && at <= 0x216b) return String(at - 0x215f);
  if (at === 0xb2 || at === 0xb3 || at === 0xff1a) return sign;
  return sign.normalize("NFKC");
}

/** A text as it is said. */
export function spoken(text) {
  let said = text.replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, "").replace(CIRCLED, plain).replace(/\s+/g, " ");
  for (const [pattern, say] of RULES) said = said.replace(pattern, say);
  return said;
}

/** A text as said, cut where a speaker breathes: browsers break off what takes longer than a quarter of a minute. */
export function breaths(text, longest = 60) {
  const found = [];
  for (const sentence of spoken(text).match(/[^。！？；!?;]+[。！？；!?;”’」』）]*|[。！？；!?;]+/g) ?? []) {
    let breath = "";
    for (const clause of sentence.match(/[^，、：,]+[，、：,”’」』）]*|[，、：,]+/g) ?? []) {
      if (breath && breath.length + clause.length > longest) {
        found.push(breath);
        breath = "";
      }
      breath += clause;
    }
    for (let rest = breath; rest; rest = rest.slice(longest * 2)) found.push(rest.slice(0, longest * 2));
  }
  return found.filter((one) => /[\p{L}\p{N}]/u.test(one));
}
