// How this reader reads, put on the document before anything of it is drawn. The head waits for
// this file, so it stays small. What is kept are these words and no others; paper.js keeps them.
((root) => {
  const sorts = { large: "size", largest: "size", high: "contrast", plain: "layout", light: "theme", dark: "theme" };
  root.className = "js";
  try {
    for (const word of (localStorage.getItem("xianbao-reading") ?? "").split(" ")) {
      if (Object.hasOwn(sorts, word)) root.dataset[sorts[word]] = word;
    }
  } catch {
    // A browser that keeps nothing: the page reads as the paper set it.
  }
})(document.documentElement);
