// 阅读: what the reader chose outlives the page; without a choice the system's decides.
(() => {
  const root = document.documentElement;
  const KEPT = "xianbao-reading";
  const SORTS = ["size", "contrast", "layout", "theme"];
  const EASY = { size: "largest", contrast: "high", layout: "plain" };
  const form = document.querySelector(".reading-form");
  const open = document.querySelector(".reading-open");
  const easy = document.querySelector(".reading-easy");
  if (!form || !open || !easy) return;

  const options = (sort) => [...form.querySelectorAll(`[name="${sort}"]`)];
  const isEasy = () => Object.entries(EASY).every(([sort, word]) => root.dataset[sort] === word);
  const show = () => {
    for (const sort of SORTS) {
      for (const one of options(sort)) one.checked = one.value === (root.dataset[sort] ?? "");
    }
    easy.setAttribute("aria-pressed", String(isEasy()));
  };
  const choose = (sort, word) => {
    if (word) root.dataset[sort] = word;
    else delete root.dataset[sort];
  };
  const keep = () => {
    const words = SORTS.map((sort) => root.dataset[sort]).filter(Boolean).join(" ");
    try {
      if (words) localStorage.setItem(KEPT, words);
      else localStorage.removeItem(KEPT);
    } catch {
      // A browser that keeps nothing: the choice holds for this page.
    }
    show();
  };

  open.addEventListener("click", () => {
    form.hidden = !form.hidden;
    open.setAttribute("aria-expanded", String(!form.hidden));
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    form.hidden = true;
    open.setAttribute("aria-expanded", "false");
    open.focus();
  });
  form.addEventListener("change", ({ target }) => {
    choose(target.name, target.value);
    keep();
  });
  easy.addEventListener("click", () => {
    const back = isEasy();
    for (const [sort, word] of Object.entries(EASY)) choose(sort, back ? "" : word);
    keep();
  });
  // Another window of the paper has chosen, or this one comes back from where it was kept.
  const follow = (text) => {
    const words = (text ?? "").split(" ");
    for (const sort of SORTS) {
      choose(sort, options(sort).find(({ value }) => value && words.includes(value))?.value);
    }
    show();
  };
  addEventListener("storage", ({ key, newValue }) => {
    if (key === KEPT || key === null) follow(newValue); // null: everything was cleared
  });
  addEventListener("pageshow", ({ persisted }) => {
    try {
      if (persisted) follow(localStorage.getItem(KEPT));
    } catch {
      // A browser that keeps nothing: the page stays as it was.
    }
  });
  show();
})();

// 听新闻: the program that reads aloud is fetched when a reader asks for it, and not before.
(() => {
  const aloud = document.querySelector(".aloud");
  if (!aloud) return;
  const start = aloud.querySelector(".aloud-start");
  start.addEventListener("click", async function ask() {
    start.removeEventListener("click", ask);
    try {
      const { readAloud } = await import("./aloud.js");
      readAloud(aloud);
    } catch {
      start.addEventListener("click", ask);
      aloud.querySelector("output").textContent = aloud.dataset.failed;
    }
  });
})();
