// Serves a folder of static files, as a static host does: PORT=8000 node web/serve.mjs build/site
import { statSync } from "node:fs";
import { createServer } from "node:http";
import { resolve } from "node:path";
import serveStatic from "serve-static";

const folder = process.argv[2] && resolve(process.argv[2]);
if (!folder || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error("Which folder? PORT=8000 node web/serve.mjs build/site");
  process.exit(1);
}
const port = Number(process.env.PORT || 8000);

const files = serveStatic(folder, {
  setHeaders(response) {
    response.setHeader("Cache-Control", "no-cache");
    response.setHeader("X-Content-Type-Options", "nosniff");
  },
});

const server = createServer((request, response) => {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end("Only GET and HEAD.\n");
    return;
  }
  files(request, response, () => {
    // As static hosts do: the folder's own page says that there is none.
    request.url = "/404.html";
    response.statusCode = 404;
    files(request, response, () => response.end("There is no such page.\n"));
  });
});
server.on("error", (error) => {
  const refused = { EADDRINUSE: `Port ${port} is in use.`, EACCES: `Port ${port} is only for root.` }[error.code];
  console.error(refused ? `${refused} Choose another: PORT=${port < 1024 ? 8000 : port + 1} ./web/run` : error.message);
  process.exit(1);
});
server.listen(port, () => {
  console.log(`Slope is ready on http://localhost:${server.address().port} (Ctrl+C ends it)`);
});
