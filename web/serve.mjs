// Serves a folder of static files: PORT=8000 node web/serve.mjs build/site
import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";

const types = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

/** The file that an address means, links followed; null when there is none inside the folder. */
async function fileFor(folder, pathname) {
  try {
    const file = await realpath(join(folder, decodeURIComponent(pathname)));
    if (file !== folder && !file.startsWith(folder + sep)) return null;
    return { file, found: await stat(file) };
  } catch {
    return null; // no such file, or an address that is none
  }
}

function answer(response, status, headers, text = "") {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", ...headers });
  response.end(text);
}

async function serve(folder, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    return answer(response, 405, { Allow: "GET, HEAD" }, "Only GET and HEAD.\n");
  }
  const [, pathname, query] = /^([^?]*)(.*)$/s.exec(request.url);
  let target = await fileFor(folder, pathname);
  if (target?.found.isDirectory()) {
    // Relative links on a folder's page need the slash at its end. The dot keeps "//elsewhere" on this server.
    if (!pathname.endsWith("/")) return answer(response, 301, { Location: `./${pathname.split("/").at(-1)}/${query}` });
    target = await fileFor(folder, `${pathname}index.html`);
  }
  const isThere = target?.found.isFile() ?? false;
  // As static hosts do: the folder's own page says that there is none.
  if (!isThere) target = await fileFor(folder, "404.html");
  if (!target?.found.isFile()) return answer(response, 404, {}, "There is no such page.\n");

  response.writeHead(isThere ? 200 : 404, {
    "Content-Type": types[extname(target.file)] ?? "application/octet-stream",
    "Content-Length": target.found.size,
    "Cache-Control": "no-cache",
    "X-Content-Type-Options": "nosniff",
  });
  if (request.method === "HEAD") return response.end();
  createReadStream(target.file)
    .on("error", () => response.destroy())
    .pipe(response);
}

const folder = await realpath(process.argv[2] ?? "").catch(() => {
  console.error("Which folder? PORT=8000 node web/serve.mjs build/site");
  process.exit(1);
});
const port = Number(process.env.PORT ?? 8000);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT must be a whole number from 0 to 65535, not "${process.env.PORT}".`);
  process.exit(1);
}

const server = createServer((request, response) => serve(folder, request, response));
server.on("error", (error) => {
  const taken = error.code === "EADDRINUSE";
  console.error(taken ? `Port ${port} is in use. Choose another: PORT=${port + 1} ./web/run` : error.message);
  process.exit(1);
});
server.listen(port, () => {
  console.log(`Slope is ready on http://localhost:${server.address().port} (Ctrl+C ends it)`);
});
