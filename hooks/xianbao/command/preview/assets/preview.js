// The preview: a page that has changed is opened again where it was; the band follows without that.
(() => {
  const shown = () => document.getElementById("xp");
  const place = `xianbao-preview ${location.pathname}`;
  let events;
  let leaving = false;

  const say = (words) => {
    const note = document.getElementById("xp-note");
    if (note && note.textContent !== words) note.textContent = words;
  };

  const open = (aside) => [...aside.querySelectorAll("details")].map((one) => one.open);

  // Not by DOMParser: the paper's policy lets no script turn text into a document.
  const afresh = () => new Promise((done, failed) => {
    const asked = new XMLHttpRequest();
    asked.open("GET", location.href);
    asked.responseType = "document";
    asked.onload = () => done(asked.response);
    asked.onerror = failed;
    asked.send();
  });

  const follow = async (turn) => {
    const here = shown();
    if (!here || here.dataset.turn === turn) return;
    const fresh = (await afresh())?.getElementById("xp");
    if (!fresh) return;
    if (leaving) return;
    if (fresh.dataset.page !== here.dataset.page) {
      sessionStorage.setItem(place, JSON.stringify({ top: scrollY, open: open(here) }));
      location.reload();
      return;
    }
    const were = open(here);
    const grew = fresh.querySelectorAll(".xp-error").length > here.querySelectorAll(".xp-error").length;
    fresh.querySelectorAll("details").forEach((one, at) => {
      if (at < were.length && !grew) one.open = were[at];
    });
    here.replaceWith(document.adoptNode(fresh));
  };

  const listen = () => {
    if (events) return;
    events = new EventSource("/_preview/events");
    events.onmessage = (message) => {
      const news = JSON.parse(message.data);
      say(news.busy);
      if (!news.busy) follow(news.turn).catch(() => {});
    };
    events.onerror = () => say(document.getElementById("xp-note")?.dataset.stopped ?? "");
  };

  // A browser opens six connections to one address: tabs that nobody looks at must not keep theirs.
  const look = () => {
    if (document.visibilityState === "visible") listen();
    else if (events) {
      events.close();
      events = undefined;
    }
  };

  const kept = JSON.parse(sessionStorage.getItem(place) ?? "null");
  if (kept) {
    sessionStorage.removeItem(place);
    history.scrollRestoration = "manual";
    shown()?.querySelectorAll("details").forEach((one, at) => {
      if (kept.open[at]) one.open = true;
    });
    const back = () => scrollTo({ top: kept.top, behavior: "instant" });
    back();
    addEventListener("load", () => {
      back();
      history.scrollRestoration = "auto";
    }, { once: true });
  }
  document.addEventListener("visibilitychange", look);
  addEventListener("pagehide", () => events?.close());
  // Who has just clicked a link goes there: opening this page again would take the click back.
  addEventListener("beforeunload", () => {
    leaving = true;
    setTimeout(() => { leaving = false; }, 5000);  // a link to a programme does not leave the page
  });
  look();
})();
