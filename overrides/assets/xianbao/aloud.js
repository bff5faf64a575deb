// 听新闻: reads a story aloud with the voices of the reader's own browser. Fetched when asked for.
import { breaths } from "./spoken.js";

const PATIENCE = { voice: 4000, word: 10_000 }; // milliseconds until there must be a voice, and its first word
const UNSAID = ".pair-second, .credit, .unseen, [aria-hidden='true'], svg, script, sup";
const PASSAGES = "p, li, h2, h3, h4, h5, tr, figcaption .caption, figcaption .made-by-ai, dt, dd, pre";
/** Languages of voices, the best first: a voice of Mandarin reads both scripts, a Cantonese one comes last. */
const VOICES = {
  "zh-Hans": ["zh-cn", "zh-hans", "cmn", "zh-sg", "zh", "zh-tw", "zh-hant", "zh-hk", "yue"],
  "zh-Hant": ["zh-tw", "zh-hant-tw", "zh-hant", "zh-hk", "zh-hant-hk", "zh", "cmn", "zh-cn", "zh-hans", "yue"],
};

/** The words of an element as they are heard: no second readings, no credits, nothing only for the eye. */
function heard(element) {
  const copy = element.cloneNode(true);
  for (const one of copy.querySelectorAll(UNSAID)) one.remove();
  return copy.textContent
    .replace(/\s+/g, " ")
    .trim();
}

/** A line of display: the space between its halves is heard as a comma. */
function displayed(element) {
  return heard(element).replace(/([\u4e00-\u9fff”’》）]) (?=[\u4e00-\u9fff“‘《（])/g, "$1，");
}

/** Several elements as one sentence, without those that say nothing. */
function joined(elements) {
  return [...elements].map(heard).filter(Boolean).join("，");
}

function* prose(part) {
  for (const one of part.querySelectorAll(PASSAGES)) {
    if (one.parentElement.closest(PASSAGES) && part.contains(one.parentElement.closest(PASSAGES))) continue;
    yield [one, one.matches("tr") ? joined(one.cells) : heard(one)];
  }
}

/** A box of figures: what it is, then each of its rows as a sentence. */
function* figures(box) {
  const caption = box.querySelector("caption");
  yield [box.querySelector(".box-tab"), heard(box.querySelector(".box-tab"))];
  yield [caption, joined(caption.querySelectorAll(".box-title, .box-period"))];
  for (const row of box.querySelectorAll("tbody tr")) {
    const points = row.querySelector(".line .unseen");
    const parts = row.querySelectorAll("th, .figure, .delta, .target");
    yield [row, points ? points.textContent : joined(parts)];
  }
  for (const note of box.querySelectorAll(".box-note")) yield [note, heard(note)];
}

/** Everything of a story that is read, in its order: head, corrections, key points, text, boxes. */
function* passages(story) {
  const head = story.querySelector(".story-head");
  for (const one of head.querySelectorAll(".banner-line, .kicker, .headline, .deck")) yield [one, displayed(one)];
  const bylines = head.querySelector(".bylines");
  yield [bylines, [...bylines.querySelectorAll(".byline")].map((one) => joined(one.children).replace("，", " ")).join("，")];
  for (const part of story.querySelectorAll(".story-opening > *, .story-rest > .prose")) yield* prose(part);
  for (const box of story.querySelectorAll(".story-side .box")) yield* figures(box);
}

function script(voice, languages) {
  const own = voice.lang.toLowerCase().replaceAll("_", "-");
  const at = languages.findIndex((one) => own === one || own.startsWith(`${one}-`));
  return at < 0 ? Infinity : at;
}

/** The best voice of this browser for a language; one of the machine's own before one of a server's. */
function chosen(language) {
  const languages = VOICES[language] ?? VOICES["zh-Hans"];
  const fit = speechSynthesis.getVoices().filter((one) => script(one, languages) < Infinity);
  return fit.sort((a, b) => b.localService - a.localService || script(a, languages) - script(b, languages))[0];
}

/** The same, once the browser has found its voices: some know them only after a while. */
async function found(language) {
  const until = performance.now() + PATIENCE.voice;
  while (!chosen(language) && performance.now() < until) await new Promise((done) => setTimeout(done, 100));
  return chosen(language);
}

/** Sets up the buttons in `box` for the story that it stands in, and begins. */
export function readAloud(box) {
  const story = box.closest(".story");
  const note = box.querySelector("output");
  const [start, pause, resume, stop] = ["start", "pause", "resume", "stop"].map((name) => box.querySelector(`.aloud-${name}`));
  const synthesis = globalThis.speechSynthesis;
  let queue = [];
  let at = 0;
  let turn = 0; // what an earlier utterance still reports is not of this turn
  let voice;

  const mark = (element) => {
    for (const one of story.querySelectorAll("[data-read-now]")) delete one.dataset.readNow;
    if (element) element.dataset.readNow = "";
  };
  const show = (...shown) => {
    const active = document.activeElement;
    for (const one of [start, pause, resume, stop]) one.hidden = !shown.includes(one);
    if (box.contains(active) && active.hidden) shown[0].focus();
  };
  const silence = () => {
    turn += 1;
    synthesis?.cancel();
  };
  const end = (why = "") => {
    silence();
    queue = [];
    mark(null);
    note.textContent = why;
    show(start);
  };

  const speak = () => {
    if (at >= queue.length) {
      end();
      return;
    }
    const mine = turn;
    const { element, words } = queue[at];
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    const late = setTimeout(() => mine === turn && end(box.dataset.failed), PATIENCE.word);
    utterance.onstart = () => clearTimeout(late);
    utterance.onend = () => {
      clearTimeout(late);
      if (mine !== turn) return;
      at += 1;
      speak();
    };
    utterance.onerror = () => {
      clearTimeout(late);
      if (mine === turn) end(box.dataset.failed);
    };
    if (!element.hasAttribute("data-read-now")) {
      mark(element);
      element.scrollIntoView({ block: "nearest" });
    }
    synthesis.speak(utterance);
  };

  const begin = async () => {
    note.textContent = "";
    if (!synthesis) {
      end(box.dataset.voiceless);
      return;
    }
    silence();
    const mine = turn;
    show(pause, stop);
    voice = await found(story.lang);
    if (mine !== turn) return;
    if (!voice) {
      end(box.dataset.voiceless);
      return;
    }
    note.textContent = voice.localService ? "" : box.dataset.elsewhere;
    queue = [...passages(story)].flatMap(([element, text]) => breaths(text).map((words) => ({ element, words })));
    at = 0;
    speak();
  };

  start.addEventListener("click", begin);
  stop.addEventListener("click", () => end());
  // Several browsers of phones cannot pause: they break off, and begin the sentence again.
  pause.addEventListener("click", () => {
    silence();
    show(resume, stop);
  });
  resume.addEventListener("click", () => {
    show(pause, stop);
    if (queue.length) speak();
    else begin();
  });
  addEventListener("pagehide", () => end());
  begin();
}
