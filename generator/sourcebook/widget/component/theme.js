let sheet = null;

/**
 * A style that says whether the page is dark, and keeps to it: `data-theme` of Jupyter Book 1, `.dark` of Jupyter Book 2,
 * JupyterLab's own mark, and else what the system prefers.
 * @returns {CSSStyleSheet}
 */
export function themeSheet() {
  if (sheet) return sheet;
  const [html, body] = [document.documentElement, document.body];
  const system = matchMedia("(prefers-color-scheme: dark)");
  sheet = new CSSStyleSheet();
  const look = () => sheet.replaceSync(`:host { color-scheme: ${isDark(html, body, system) ? "dark" : "light"}; }`);
  const observer = new MutationObserver(look);
  for (const each of [html, body]) observer.observe(each, { attributes: true });
  system.addEventListener("change", look);
  look();
  return sheet;
}

function isDark(html, body, system) {
  const { theme } = html.dataset;
  const { jpThemeLight } = body.dataset;
  if (theme === "dark" || html.classList.contains("dark")) return true;
  if (theme === "light" || html.classList.contains("light")) return false;
  return jpThemeLight ? jpThemeLight === "false" : system.matches;
}
