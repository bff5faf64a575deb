// The search page: what is typed, chosen or stands in the address is looked for, ten stories at a time.
// It stands behind the # there, which no browser sends to a server, nor tells it where files are asked for.
import { Search } from "./search.js";

const form = document.querySelector("form.search");
const state = document.querySelector(".search-state");
const list = document.querySelector(".search-found");
const words = form.dataset;
const root = new URL(words.root, location.href).href;
const search = new Search(root);
const NAMES = ["q", "section", "kind", "person", "from", "to", "order"];
const PAGE = 10, PAUSE = 180;
let running = new AbortController();
let composing = false, timer = 0, asked = null;

const say = (text, n) => { state.textContent = text.replace("{n}", n); };
const values = () => Object.fromEntries(NAMES.map((name) => [name, form.elements[name].value.trim()]));
const address = (now) => { const query = new URLSearchParams(Object.entries(now).filter(([, value]) => value)).toString(); return location.pathname + (query && `#${query}`); };

function element(name, className, ...inner) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...inner);
  return made;
}
const marked = (pieces) => pieces.map((text, at) => (at % 2 ? element("mark", "", text) : text));

function shown(story) {
  const link = element("a", "", ...marked(story.title));
  link.href = `${root}${story.address}/`;
  const time = element("time", "", story.day);
  time.dateTime = story.day;
  const meta = element("p", "meta", time, ...[story.section, story.byline].filter(Boolean).map((text) => element("span", "", text)));
  return element("li", "search-story", element("h2", "headline", link), element("p", "summary", ...marked(story.excerpt)), meta);
}

async function look() {
  const now = values();
  const key = JSON.stringify(now);
  if (key === asked) return;
  asked = key;
  running.abort();
  running = new AbortController();
  const { signal } = running;
  list.replaceChildren();
  for (const name of NAMES) form.elements[name].closest("label")?.toggleAttribute("data-chosen", now[name] !== "");
  if (!now.q) { say(""); return; }
  say(words.busy);
  const { q, ...filters } = now;
  const found = search.find(q, { ...filters, signal });
  const stories = found[Symbol.asyncIterator]();
  const page = async () => {
    const last = list.children.length;
    try {
      for (let count = 0; count < PAGE; count++) {
        const { value, done } = await stories.next();
        if (signal.aborted) return;
        if (done) break;
        list.append(shown(value));
      }
      const shownNow = list.children.length;
      say(found.complete ? (shownNow ? words.some : words.none) : words.least, Math.max(found.count, shownNow));
      if (last) list.children[last]?.querySelector("a").focus();
      if (!found.complete) more(page);
    } catch (error) {
      if (signal.aborted) return;
      asked = null;
      say(/^404 /.test(error.message) ? words.absent : words.failed);
    }
  };
  await page();
}

function more(page) {
  const button = element("button", "", words.more);
  button.type = "button";
  const line = element("li", "search-more", button);
  button.addEventListener("click", () => { line.remove(); page(); }, { once: true });
  list.append(line);
}

function now(push) {
  clearTimeout(timer);
  if (composing) return;
  const place = address(values());
  if (place !== location.pathname + location.search + location.hash) history[push ? "pushState" : "replaceState"](null, "", place);
  look();
}

function read() {
  // A browser's own search field and a form sent before this script ran write it behind a question mark.
  const given = new URLSearchParams(location.hash.slice(1) || location.search);
  for (const name of NAMES) form.elements[name].value = given.get(name) ?? "";
  now(false);
}

form.addEventListener("submit", (event) => { event.preventDefault(); composing = false; now(true); });
form.addEventListener("compositionstart", () => { composing = true; });
form.addEventListener("compositionend", () => { composing = false; now(false); });
form.addEventListener("input", (event) => {
  if (composing || event.isComposing) return;
  clearTimeout(timer);
  timer = setTimeout(now, event.target.tagName === "SELECT" ? 0 : PAUSE, false);
});
addEventListener("popstate", read);
read();
if (!form.elements.q.value) form.elements.q.focus();
