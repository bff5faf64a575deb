// 日间 and 夜间: the reader's choice outlives the page; without one the system's decides.
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const night = () => (root.dataset.theme ? root.dataset.theme === "dark" : system.matches);
  const button = document.querySelector(".theme-switch");
  if (!button) return;

  const show = () => button.setAttribute("aria-pressed", String(night()));
  button.addEventListener("click", () => {
    root.dataset.theme = night() ? "light" : "dark";
    try {
      localStorage.setItem("xianbao-theme", root.dataset.theme);
    } catch {
      // A browser that keeps nothing: the choice holds for this page.
    }
    show();
  });
  system.addEventListener("change", show);
  show();
})();
