// The paper for Eleventy: every list is a collection made once and paged through.

const day = (story) => story.date.toISOString().slice(0, 10);
const month = (story) => day(story).slice(0, 7);
const year = (story) => day(story).slice(0, 4);

/** Groups of stories by what `keys` says of each, in the order of the first story. */
function grouped(stories, keys) {
  const groups = new Map();
  for (const story of stories) {
    for (const key of keys(story)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(story);
    }
  }
  return [...groups].map(([key, list]) => ({ key, stories: list }));
}

/** Groups with, inside each, groups of the second sort. */
function nested(stories, keys, inner) {
  return grouped(stories, keys).map((group) => ({ ...group, inner: grouped(group.stories, inner) }));
}

export default function (config) {
  const stories = (api) =>
    api.getFilteredByTag("story").sort((a, b) => b.date - a.date || (a.url < b.url ? -1 : 1));
  const once = new WeakMap();
  const sorted = (api) => {
    if (!once.has(api)) once.set(api, stories(api));
    return once.get(api);
  };

  config.addCollection("newest", (api) => sorted(api).slice(0, 24));
  config.addCollection("columns", (api) => nested(sorted(api), (s) => [s.data.column], (s) => [month(s)]));
  config.addCollection("columnMonths", (api) =>
    grouped(sorted(api), (s) => [`${s.data.column}/${month(s)}`]));
  config.addCollection("serieses", (api) =>
    nested(sorted(api), (s) => s.data.series ?? [], (s) => [month(s)]));
  config.addCollection("seriesMonths", (api) =>
    grouped(sorted(api), (s) => (s.data.series ?? []).map((one) => `${one}/${month(s)}`)));
  config.addCollection("people", (api) => nested(sorted(api), (s) => s.data.people, (s) => [year(s)]));
  config.addCollection("days", (api) => grouped(sorted(api), (s) => [day(s).replaceAll("-", "/")]));
  config.addCollection("months", (api) =>
    nested(sorted(api), (s) => [month(s).replace("-", "/")], (s) => [day(s)]));
  config.addCollection("years", (api) => nested(sorted(api), (s) => [year(s)], (s) => [month(s)]));

  // Where a story stands in its section and in its day: looked up, not searched.
  config.addCollection("places", (api) => {
    const places = {};
    for (const [name, keys] of [["column", (s) => [s.data.column]], ["day", (s) => [day(s)]]]) {
      for (const { stories: list } of grouped(sorted(api), keys)) {
        list.forEach((story, at) => {
          places[story.url] ??= {};
          places[story.url][name] = { newer: list[at - 1], older: list[at + 1] };
        });
      }
    }
    return places;
  });

  config.addFilter("day", (date) => date.toISOString().slice(0, 10));
  config.addFilter("slashed", (text) => text.replaceAll("-", "/"));
  config.addFilter("lead", (text) => {
    const start = text.trimStart();
    const end = start.indexOf("\n\n");
    return (end < 0 ? start : start.slice(0, end)).slice(0, 100);
  });
  config.addPassthroughCopy({ static: "." });
  config.setQuietMode(true);
  return {
    dir: { input: "content", output: "_site", includes: "../_includes", data: "../_data" },
    markdownTemplateEngine: false,
  };
}
