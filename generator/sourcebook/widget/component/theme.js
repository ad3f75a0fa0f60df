let dark = null;
const hosts = new Set();

/**
 * Keep a host told whether its page is dark: `data-theme` of Jupyter Book 1, `.dark` of Jupyter Book 2, JupyterLab's
 * own mark, and else what the system prefers.
 * @param {HTMLElement} host
 */
export function themed(host) {
  if (dark === null) watch();
  hosts.add(new WeakRef(host));
  host.dataset.theme = dark ? "dark" : "light";
}

function isDark() {
  const [html, body] = [document.documentElement, document.body];
  const named = html.dataset.theme ?? (body.dataset.jpThemeLight && (body.dataset.jpThemeLight === "false" ? "dark" : "light"));
  if (named === "dark" || named === "light") return named === "dark";
  if (html.classList.contains("dark") || html.classList.contains("light")) return html.classList.contains("dark");
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

function watch() {
  const look = () => {
    dark = isDark();
    for (const each of hosts) {
      const host = each.deref();
      if (host) host.dataset.theme = dark ? "dark" : "light";
      else hosts.delete(each);
    }
  };
  look();
  const observer = new MutationObserver(look);
  const options = { attributes: true, attributeFilter: ["class", "data-theme", "data-jp-theme-light"] };
  [document.documentElement, document.body].forEach((each) => observer.observe(each, options));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", look);
}
