// Keeps the whole lecture for reading without a network. Each version has a store of its own and answers from it alone, so
// that a page never meets the files of another; a new version waits until the reader asks for it.

/** Put in by the build: a digest of all files, and their addresses. */
declare const LECTURE_VERSION: string;
declare const LECTURE_FILES: string[];

interface Extendable extends Event {
  waitUntil(done: Promise<unknown>): void;
}
interface Fetch extends Extendable {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Scope extends EventTarget {
  registration: { scope: string };
  skipWaiting(): Promise<void>;
}

const scope = self as unknown as Scope;
/** The stores of this copy of the lecture: another copy under another path of the same host keeps its own. */
const prefix = `slope ${scope.registration.scope} `;
const store = `${prefix}${LECTURE_VERSION}`;

scope.addEventListener("install", (event) => {
  const requests = LECTURE_FILES.map((file) => new Request(new URL(file, scope.registration.scope), { cache: "no-cache" }));
  (event as Extendable).waitUntil(caches.open(store).then((cache) => cache.addAll(requests)));
});

scope.addEventListener("activate", (event) => {
  const forgetOthers = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => name.startsWith(prefix) && name !== store).map((name) => caches.delete(name)));
  };
  (event as Extendable).waitUntil(forgetOthers());
});

scope.addEventListener("message", (event) => {
  if ((event as MessageEvent).data === "take-over") void scope.skipWaiting();
});

scope.addEventListener("fetch", (event) => {
  const { request, respondWith } = event as Fetch;
  if (request.method === "GET" && request.url.startsWith(scope.registration.scope)) respondWith.call(event, answer(request));
});

/**
 * The state in an address is the page's own affair: for the store it is the same page, and so is the address without .html that
 * some hosts redirect to. What was redirected on its way into the store a browser would not take for a page.
 */
async function answer(request: Request): Promise<Response> {
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname + (pathname.endsWith("/") ? "index.html" : "");
  const cache = await caches.open(store);
  const kept = (await cache.match(address)) ?? (await cache.match(`${address}.html`));
  if (kept === undefined) return fetch(request);
  return kept.redirected ? new Response(kept.body, kept) : kept;
}

export {};
