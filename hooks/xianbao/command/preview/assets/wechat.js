// Copying for 公众号: the body with its styles, a field as plain words.
(() => {
  const said = document.getElementById("xw-said");

  const rich = (from) => navigator.clipboard.write([
    new ClipboardItem({
      "text/html": new Blob([from.innerHTML], { type: "text/html" }),
      "text/plain": new Blob([from.innerText], { type: "text/plain" }),
    }),
  ]);

  // Browsers keep the clipboard from pages that come over a plain connection from another machine.
  const selected = (from) => {
    const range = document.createRange();
    range.selectNodeContents(from);
    const selection = getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    return document.execCommand("copy");
  };

  const copy = async (button) => {
    const from = document.getElementById(button.dataset.copy);
    try {
      if (!navigator.clipboard) return selected(from);
      await ("rich" in button.dataset ? rich(from) : navigator.clipboard.writeText(from.textContent));
      return true;
    } catch {
      return selected(from);
    }
  };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button[data-copy]");
    if (button) said.textContent = (await copy(button)) ? said.dataset.copied : said.dataset.not;
  });
})();
