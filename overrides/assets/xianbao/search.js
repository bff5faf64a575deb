// Search in a paper of Xianbao, for pages and for programs; no part of it needs a document.
//
//   const search = new Search(root, fetch);
//   const found = search.find("飞地经济 海绵钛", { section: "yaowen", from: "2023-01", order: "rank" });
//   for await (const story of found) console.log(story.address, story.title, story.excerpt);
//   found.count, found.complete
//
// The format of the index stands in docs/engineers/search.md.

const ASIDE = [[0xa0, 0x100], [0x2000, 0x3400], [0xf900, 0xfb00], [0xfe30, 0xfe70], [0xff00, 0xfff0]];
const BORDER = /[,;:?!。、]/;
const FIGURE = /[0-9.%a-z]/;
const QUOTED = /["“”„「『]([^"“”„「」『』]+)["“”」』]/gu;
const ONE = 0x9e3779b1, TWO = 0x85ebca77;
const HIGH = 1, LOW = 2, TRIPLE = 3, WHOLE = 0xffff;
const BITS = 18, FIRST = 10, SECOND = 20000;
const PAGE = 10, FEW = 3, IDLE = 3;

const light = new Map([["İ", "i"]]);
function narrow(unit) {
  let found = light.get(unit);
  if (found === undefined) {
    const code = unit.charCodeAt(0);
    found = unit;
    if (ASIDE.some(([first, end]) => first <= code && code < end)) found = single(unit.normalize("NFKC"), unit);
    if (code < 0xd800 || code > 0xdfff) found = single(found.toLowerCase(), found);
    light.set(unit, found);
  }
  return found;
}
const single = (folded, unit) => (folded.length === 1 ? folded : unit);
const blank = (text) => text.replace(/[\s\u3000]+/gu, " ");
const isHan = (unit) => /[⺀-鿿豈-﫿]/u.test(unit);

// One piece of the page of a story: see press/search/passage.py, which reads it by the same rules.
const REST = `(?:[^>"']|"[^"]*"|'[^']*')*>`;
const INNER = new RegExp(`</?(?:a|abbr|b|bdo|code|del|em|i|ins|kbd|mark|q|s|strong|sub|sup|u|wbr)(?=[\\s>])${REST}|</span>|<span(?! class="(?!figure-))${REST}`, "g");
const TAG = new RegExp(`<[a-z/]${REST}`, "g");
const HEAD = new RegExp(`<h1\\b${REST}([^]*?)</h1>`);
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " " };
const unescaped = (text) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|nbsp));/gi, (_, hex, number, name) =>
    name ? NAMED[name.toLowerCase()] : String.fromCodePoint(parseInt(hex ?? number, hex ? 16 : 10)));
const plain = (html) =>
  unescaped(blank(html).replace(INNER, "").replace(TAG, "\n")).replace(/ *\n[ \n]*/g, "\n").replace(/^[ \n]+|[ \n]+$/g, "");
const told = (page, name) => unescaped(new RegExp(`<article\\b[^>]*? ${name}="([^"]*)"`).exec(page)?.[1] ?? "");

export function passage(page) {
  const parts = page.split(/<!--(\/?)read-->/);
  let depth = 0;
  const pieces = [];
  for (let at = 1; at < parts.length; at += 2) {
    depth += parts[at] ? -1 : 1;
    if (depth > 0) pieces.push(parts[at + 1]);
  }
  const all = pieces.join("<p>");
  const head = HEAD.exec(all);
  const rest = head ? `${all.slice(0, head.index)}<p>${all.slice(head.index + head[0].length)}` : all;
  return { head: plain(head?.[1] ?? ""), text: plain(rest), section: told(page, "data-place"), byline: told(page, "data-by") };
}

export class Search {
  // `root` is the address of the paper's front page, `get` a function like fetch.
  constructor(root, get = (...asked) => fetch(...asked)) {
    this.root = root;
    this.get = get;
    this.files = new Map();
    this.han = new Map();
  }

  // A file of the index, asked for once; the server is always asked whether it is still the same.
  file(path, signal) {
    let found = this.files.get(path);
    if (!found) {
      found = this.get(`${this.root}search/${path}`, { cache: "no-cache", signal }).then((answer) => {
        if (!answer.ok) throw new Error(`${answer.status} ${path}`);
        return path.endsWith(".bin") ? answer.arrayBuffer() : answer.text();
      });
      this.files.set(path, found);
      found.catch(() => this.files.delete(path));
    }
    return found;
  }

  async fold(text, signal) {
    const wanted = new Set(Array.from(text.split("").map(narrow)).filter(isHan).map((unit) => unit.charCodeAt(0) % 64));
    await this.learn([...wanted].map((part) => `fold/${part}.txt`), signal);
    return this.folded(text);
  }

  async learn(files, signal) {
    for (const pairs of await Promise.all(files.map((file) => this.file(file, signal))))
      for (let at = 0; at + 1 < pairs.length; at += 2) this.han.set(pairs[at], pairs[at + 1]);
  }

  folded(text) {
    return text.split("").map((unit) => { const plain = narrow(unit); return this.han.get(plain) ?? plain; }).join("");
  }

  // Parts of a query, each of which must stand in a story: what stands in quotes, or between blanks.
  async parts(query, signal) {
    const found = [];
    const rest = query.replace(QUOTED, (_, words) => { found.push(words); return " "; });
    found.push(...blank(rest).split(" "));
    const parts = await Promise.all(found.map((part) => this.fold(blank(part).trim(), signal)));
    return [...new Set(parts.filter(Boolean))];
  }

  find(query, options = {}) { return new Found(this, query, options); }

  async index(signal) {
    return (this.known ??= JSON.parse(await this.file("index.json", signal)));
  }

  // What a story's page says; `unfolded` pages need the whole table of 汉字 to be compared.
  async story(key, unfolded, signal) {
    const answer = await this.get(`${this.root}${key}/`, { signal });
    if (answer.status === 404) return null;
    if (!answer.ok) throw new Error(`${answer.status} ${key}`);
    const page = passage(await answer.text());
    if (unfolded) await this.learn(["fold/all.txt"], signal);
    return page;
  }
}

class Found {
  constructor(search, query, options) {
    Object.assign(this, { search, query, options, count: 0, complete: false });
  }

  async *[Symbol.asyncIterator]() {
    const { search, options } = this;
    const { signal } = options;
    const [index, parts] = await Promise.all([search.index(signal), search.parts(this.query, signal)]);
    if (!parts.length) { this.complete = true; return; }
    this.spread = spread(index);
    this.common = index.spreads[1];
    this.others = index.spreads.at(-1);
    const wants = this.wants(parts);
    const exact = parts.every((part) => part.length < 3);
    for (const name of ["section", "kind", "person"])
      if (options[name]) wants.push(...kept(await search.fold(`${name}:${options[name].trim()}`, signal)));
    let waiting = [];
    const stretches = index.volumes.flatMap((volume) => blocks(volume, index.block));
    for (const [number, stretch] of stretches.entries()) {
      const { volume } = stretch;
      const rows = await this.rows(stretch, wants, exact);
      const all = rows.map((row) => ({ volume, row }));
      const last = number === stretches.length - 1;
      if (exact && !options.from && !options.to) this.count += rows.length;
      if (options.order === "rank") {
        waiting.push(...all);
        if (!last) continue;
        waiting = [...waiting.filter((one) => one.row & 1), ...waiting.filter((one) => !(one.row & 1))];
      } else waiting = all;
      for (let at = 0; at < waiting.length; at += PAGE) {
        const some = await Promise.all(waiting.slice(at, at + PAGE).map((one) => this.told(one, parts, index.addresses)));
        const held = some.filter(Boolean);
        for (const [place, story] of held.entries()) {
          if (!exact || options.from || options.to) this.count += 1;
          this.complete = last && at + PAGE >= waiting.length && place === held.length - 1;
          yield story;
        }
      }
    }
    this.complete = true;
  }

  // Terms that a story must have, each with the share of stories that are thought to hold it.
  wants(parts) {
    const wants = [];
    const bits = (unit) => this.spread(unit.charCodeAt(0));
    for (const part of parts)
      for (const word of part.split(" ").filter(Boolean)) {
        const first = word.charCodeAt(0);
        if (word.length === 1) wants.push({ first, second: bits(word) <= this.common ? WHOLE : null, share: 1 });
        for (let at = 0; at + 1 < word.length; at++) {
          const [first, second, third] = [at, at + 1, at + 2].map((place) => word.charCodeAt(place));
          wants.push({ first, second, share: 2 ** (8 - bits(word[at]) - bits(word[at + 1])) });
          if (third && (FIGURE.test(word.slice(at, at + 3)) || BORDER.test(word[at + 1]))) {
            const mixed = Math.imul(Math.imul(Math.imul(first, ONE) + second, TWO) + third, ONE) >>> 16;
            wants.push({ first: TRIPLE, second: mixed, share: 2 ** -9 });
          }
        }
      }
    return wants;
  }

  // Which stories of a block have all terms: places, doubled, one more for the headline; new first.
  async rows(stretch, wants, exact) {
    const asked = within(stretch.volume, this.options);
    const [from, end] = [Math.max(asked[0], stretch.from), Math.min(asked[1], stretch.end)];
    if (from >= end) return [];
    let rows = null, idle = 0;
    // The rarest first, as far as volumes that were read before tell, else the commonness of characters.
    for (const want of [...wants].sort((one, other) => (one.filter ?? 0) - (other.filter ?? 0) || one.share - other.share)) {
      // Where the text decides anyway, few stories are not worth another shard, nor are terms that all have.
      if (!exact && !want.filter && rows && (rows.length < FEW || idle >= IDLE)) continue;
      const held = await this.held(stretch, want);
      this.learn(want, held.length, stretch.end - stretch.from);
      const before = rows?.length;
      rows = rows ? meet(rows, held) : held.filter((row) => from <= row >> 1 && row >> 1 < end);
      idle = rows.length > 0.9 * before ? idle + 1 : 0;
      if (!rows.length) break;
    }
    return rows.reverse();
  }

  learn(want, held, among) {
    [want.held, want.among] = [(want.held ?? 0) + held, (want.among ?? 0) + among];
    want.share = (want.held + 0.3) / want.among;
  }

  // The rows of a term in a block; of all that begin with a character, if there is no second one.
  async held({ volume, number, size, from, end }, { first, second }) {
    const { shared, own } = this.reach(first);
    const [all, shift] = [span(volume), BITS + 1 - (32 - Math.clz32(volume.shards))];
    const apart = size < all;
    const spanOf = (one, two) => (apart && this.inBlocks(one, two) ? size : all);
    const found = [];
    // What is common stands elsewhere for each block, and there by its place in the block.
    for (const turned of !apart ? [false] : second === null ? [false, true] : [this.inBlocks(first, second)]) {
      const slot = (shared | (second === null ? 0 : (Math.imul(second, ONE) >>> (32 - BITS)) & own)) ^ (turned ? turn(number) : 0);
      const [start, stop] = second === null ? [slot & ~own, slot | own] : [slot, slot];
      const shards = Array.from({ length: (stop >> shift) - (start >> shift) + 1 }, (_, at) => (start >> shift) + at);
      const files = await Promise.all(shards.map((shard) => this.search.file(`${volume.day}/${shard.toString(16)}.bin`, this.options.signal)));
      const wanted = (two) => (second === null || two === second) && (!apart || this.inBlocks(first, two) === turned);
      const rows = files.flatMap((file) => postings(new Uint8Array(file), first, wanted, spanOf));
      found.push(turned ? rows.map((row) => row + 2 * from) : rows.filter((row) => from <= row >> 1 && row >> 1 < end));
    }
    if (second !== null) return found[0];
    const heads = new Map();
    for (const rows of found) for (const row of rows) heads.set(row >> 1, (heads.get(row >> 1) ?? 0) | (row & 1));
    return [...heads].map(([story, head]) => (story << 1) | head).sort((one, other) => one - other);
  }

  inBlocks(first, second) {
    const common = (unit) => this.spread(unit) < this.others;
    return first === HIGH || first === LOW || (common(first) && (second === WHOLE || common(second)));
  }

  // The first bits of a slot, which all terms of a character share, and a mask of those that they do not.
  reach(first) {
    const own = ((1 << BITS) - 1) >> (first <= TRIPLE ? 0 : this.spread(first));
    const mixed = Math.imul(first, ONE);
    return { own, shared: (Math.imul(mixed ^ (mixed >>> 15), TWO) >>> (32 - BITS)) & ~own };
  }

  async told({ volume, row }, parts, most) {
    const { search, options } = this;
    const block = Math.floor((row >> 1) / most);
    const lines = (await search.file(`${volume.day}/a${block.toString(16)}.txt`, options.signal)).split("\n");
    const keys = lines.flatMap((line) => { const [day, ...items] = line.split(" "); return items.map((item) => `${day}/${item}`); });
    const marked = keys[(row >> 1) % most];
    const unfolded = marked.endsWith("*");
    const address = unfolded ? marked.slice(0, -1) : marked;
    const day = address.slice(0, 10).replaceAll("/", "-");
    if (day < (options.from ?? "") || (options.to && day > `${options.to}-99`.slice(0, 10))) return null;
    if (options.bare && parts.every((part) => part.length < 3)) return { address, day };
    const page = await search.story(address, unfolded, options.signal);
    if (!page) return null;
    const [head, text] = [search.folded(page.head), search.folded(page.text)];
    if (!parts.every((part) => head.includes(part) || text.includes(part))) return null;
    return { address, day, section: page.section, byline: page.byline, title: marks(page.head, head, parts, 0, head.length), excerpt: excerpt(page.text, text, parts) };
  }
}

function spread(index) {
  const every = new Map();
  for (const [line, signs] of index.wide.entries()) for (const sign of signs) every.set(sign.charCodeAt(0), index.spreads[line]);
  return (unit) => every.get(unit) ?? index.spreads.at(-1);
}

function kept(name) {
  let total = 0x811c9dc5;
  for (let at = 0; at < name.length; at++) total = Math.imul(total ^ name.charCodeAt(at), 0x01000193) >>> 0;
  return [{ first: HIGH, second: total >>> 16, filter: 1, share: 1 }, { first: LOW, second: total & 0xffff, filter: 1, share: 1 }];
}

const span = ({ months }) => months.reduce((sum, one) => (typeof one === "number" ? sum + one : sum), 0);
const lowBits = (span, among) => Math.max(0, 31 - Math.clz32(Math.floor((2 * span) / (3 * among))));

// The numbers of a shard, one after the other: see press/search/shorthand.py.
class Longhand {
  constructor(bytes) { Object.assign(this, { bytes, at: 0, end: bytes.length * 8 }); }

  // How many zeros stand before the next one, or none where there is no other.
  zeros() {
    const start = this.at;
    while (this.at < this.end) {
      const rest = (this.bytes[this.at >> 3] << (this.at & 7)) & 255;
      if (rest) { this.at += Math.clz32(rest) - 24; return this.at - start; }
      this.at = (this.at | 7) + 1;
    }
    return -1;
  }

  take(bits) {
    let value = 0;
    for (let left = bits; left > 0; ) {
      const some = Math.min(left, 8 - (this.at & 7));
      value = (value << some) | ((this.bytes[this.at >> 3] >> (8 - (this.at & 7) - some)) & ((1 << some) - 1));
      this.at += some;
      left -= some;
    }
    return value;
  }

  step(low) {
    const zeros = this.zeros();
    return zeros < 0 ? -1 : (zeros << low) | (this.take(low + 1) - (1 << low));
  }

  count() { return this.take(this.zeros() + 1); }

  rising(many, span) {
    const low = many && lowBits(span, many);
    let number = -1;
    return Array.from({ length: many }, () => (number += this.step(low) + 1));
  }
}

// The rows of the terms in a shard that begin with a unit and have a wanted second one.
function postings(bytes, first, wanted, spanOf) {
  const numbers = new Longhand(bytes);
  const rows = [];
  for (let one = -1, step; (step = numbers.step(FIRST)) >= 0 && one + step < first; ) {
    one += step + 1;
    const members = numbers.count(), low = lowBits(SECOND, members);
    for (let left = members, two = -1; left; left--) {
      two += numbers.step(low) + 1;
      const many = numbers.count(), heads = numbers.count() - 1;
      const found = numbers.rising(many, spanOf(one, two)).map((place) => place << 1);
      for (const at of numbers.rising(heads, many)) found[at] |= 1;
      if (one === first && wanted(two)) for (const row of found) rows.push(row);
    }
  }
  return rows;
}

// The blocks of a volume, the newest first: one, if it is small or has few shards.
function blocks(volume, most) {
  const all = span(volume);
  const size = most < all && all <= most * (volume.shards >> 4) ? most : all;
  const many = Math.ceil(all / size);
  return Array.from({ length: many }, (_, at) => many - 1 - at).map((number) => ({ volume, number, size, from: number * size, end: Math.min(all, (number + 1) * size) }));
}

// The bits of a block's number, the last first, below the four bits of a quire.
function turn(number) {
  let turned = 0;
  for (let bit = BITS - 5, rest = number; rest; bit--, rest >>= 1) turned |= (rest & 1) << bit;
  return turned;
}

function meet(some, others) {
  const heads = new Map(others.map((row) => [row >> 1, row & 1]));
  return some.filter((row) => heads.has(row >> 1)).map((row) => (row & ~1) | (row & heads.get(row >> 1)));
}

// From which place of a volume to which its stories are of the months asked for.
function within({ months }, { from = "", to = "" }) {
  let start = 0, end = 0, place = 0;
  for (let at = 0; at < months.length; at += 2) {
    if (months[at] < from.slice(0, 7)) start = place + months[at + 1];
    place += months[at + 1];
    if (!to || months[at] <= `${to}-99`.slice(0, 7)) end = place;
  }
  return [start, end];
}

// A text in pieces, every other one a match: ["本报讯 ", "飞地", "园区…"].
function marks(text, folded, parts, start, end) {
  const pieces = [];
  for (let at = start; at < end; ) {
    const [next, part] = parts.map((one) => [folded.indexOf(one, at), one]).filter(([place]) => place >= 0 && place < end).sort((one, other) => one[0] - other[0] || other[1].length - one[1].length)[0] ?? [end, ""];
    pieces.push(text.slice(at, next));
    if (!part) return pieces;
    pieces.push(text.slice(next, next + part.length));
    at = next + part.length;
  }
  return [...pieces, ""];
}

function excerpt(text, folded, parts) {
  const first = Math.min(...parts.map((part) => folded.indexOf(part)).filter((at) => at >= 0), text.length);
  const at = first === text.length ? 0 : first;
  const line = text.lastIndexOf("\n", at) + 1;
  const start = Math.max(line, at - 24);
  const stop = text.indexOf("\n", at);
  const end = Math.min(stop < 0 ? text.length : stop, start + 96);
  const pieces = marks(text, folded, parts, start, end);
  if (start > line) pieces[0] = `……${pieces[0]}`;
  if (!/[。！？；：…”’）]$/.test(text.slice(start, end))) pieces[pieces.length - 1] += "……"; // a sentence that ends needs no dots
  return pieces;
}
