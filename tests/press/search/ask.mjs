// Asks the paper's own search module, without a browser: node ask.mjs MODULE SITE < questions > answers
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [module, site] = process.argv.slice(2);
const { Search } = await import(pathToFileURL(module));
let bytes = 0;
const get = async (address) => {
  const path = new URL(address).pathname;
  const content = await readFile(site + (path.endsWith("/") ? `${path}index.html` : path)).catch(() => null);
  if (!content) return { ok: false, status: 404 };
  if (path.startsWith("/search/")) bytes += content.length;
  return { ok: true, status: 200, text: async () => String(content), arrayBuffer: async () => new Uint8Array(content).buffer };
};
const asked = [];
for await (const part of process.stdin) asked.push(part);
const answers = [];
for (const { query, ...options } of JSON.parse(Buffer.concat(asked))) {
  const search = new Search("http://paper/", get);
  const found = search.find(query, options);
  const stories = [];
  bytes = 0;
  for await (const story of found) stories.push(story);
  answers.push({ stories, count: found.count, complete: found.complete, bytes });
}
console.log(JSON.stringify(answers));
