// Serves build/site for the tests under a sub-path, and puts a probe into each page that notes what goes wrong.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const siteFolder = process.env.SLOPE_SITE ?? fileURLToPath(new URL("../../build/site/", import.meta.url));
const subPath = "/some/where/";
const types = { ".css": "text/css", ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".svg": "image/svg+xml", ".wasm": "application/wasm", ".woff2": "font/woff2" };
/** A page by itself, to which the browser gives a clock of microseconds: the benches need it. */
const isolation = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };

/** Runs before everything else on the page: a script of the site's own origin, so the page's policy allows it. */
const probe = `
window.troubles = [];
window.shifts = 0;
const note = (kind, text) => window.troubles.push(kind + ": " + text);
addEventListener("error", (event) => note("error", event.message ?? event.target?.src ?? event.target?.href), true);
addEventListener("unhandledrejection", (event) => note("rejection", String(event.reason)));
document.addEventListener("securitypolicyviolation", (event) => note("policy", event.violatedDirective + " " + event.blockedURI));
for (const level of ["error", "warn"]) {
  const say = console[level];
  console[level] = (...words) => { note(level, words.join(" ")); say.apply(console, words); };
}
if (PerformanceObserver.supportedEntryTypes.includes("layout-shift")) {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shifts += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
}
`;

/**
 * `without`: a pattern of addresses that the server claims not to have; `changed`: what becomes of a text on its way; `shortens`: the
 * server sends readers from page.html to page, and from index.html to its folder.
 */
export async function serveSite({ without, changed = (_path, text) => text, shortens = false } = {}) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    if (pathname === `${subPath}probe.js`) {
      response.writeHead(200, { "Content-Type": "text/javascript" }).end(probe);
      return;
    }
    if (pathname === "/blank") {
      response.writeHead(200, { "Content-Type": types[".html"] }).end("<!doctype html>");
      return;
    }
    if (shortens && pathname.endsWith(".html")) {
      response.writeHead(308, { Location: pathname.replace(/(index)?\.html$/, "") }).end();
      return;
    }
    try {
      if (!pathname.startsWith(subPath) || without?.test(pathname)) throw new Error("not here");
      const path = pathname.slice(subPath.length - 1).replace(/\/$/, "/index.html");
      const file = join(siteFolder, normalize(shortens && extname(path) === "" ? `${path}.html` : path));
      let content = await readFile(file);
      if (extname(file) === ".html") content = content.toString().replace(/(<meta name="viewport")/, `<script src="${subPath}probe.js"></script>\n$1`);
      if (/\.(html|js)$/.test(file)) content = await changed(pathname, content.toString());
      response.writeHead(200, { "Content-Type": types[extname(file)] ?? "application/octet-stream", ...isolation }).end(content);
    } catch {
      // As static hosts do.
      const instead = await readFile(join(siteFolder, "404.html")).catch(() => "");
      response.writeHead(404, { "Content-Type": types[".html"] }).end(instead);
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  server.unref(); // a test that fails before it closes its server must not keep the run alive
  return {
    address: `http://127.0.0.1:${server.address().port}${subPath}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
