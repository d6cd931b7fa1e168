// WebKitGTK through WebKitWebDriver under Xvfb: a small client of the WebDriver protocol.
import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";
import { plainFonts } from "./plain-fonts.mjs";

const keys = {
  ArrowLeft: "\uE012", ArrowUp: "\uE013", ArrowRight: "\uE014", ArrowDown: "\uE015",
  Escape: "\uE00C",
  PageUp: "\uE00E", PageDown: "\uE00F", Home: "\uE011", End: "\uE010", Tab: "\uE004", Enter: "\uE007", Backspace: "\uE003",
  Shift: "\uE008", Control: "\uE009", Alt: "\uE00A",
};

export async function openWebKit() {
  const port = 20000 + (process.pid % 20000);
  const driver = spawn("xvfb-run", ["-a", "-n", String(100 + (process.pid % 1000)), "-s", "-screen 0 1600x1200x24", "WebKitWebDriver", `--port=${port}`], {
    detached: true, // a group of its own, so that Xvfb and MiniBrowser end with it
    stdio: "ignore",
    env: { ...plainFonts, LIBGL_ALWAYS_SOFTWARE: "1", WEBKIT_DISABLE_DMABUF_RENDERER: "1" },
  });
  const root = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    try {
      await fetch(`${root}/status`);
      break;
    } catch (error) {
      if (tries === 100) throw error;
      await pause(100);
    }
  }
  const binary = process.env.MINIBROWSER ?? "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";
  const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": { binary, args: ["--automation"] } } };
  const { sessionId } = await call(`${root}/session`, { capabilities });
  return new WebKitBrowser(`${root}/session/${sessionId}`, driver);
}

/** No answer is waited for longer than a minute: a page that hangs fails its test, and the run goes on. */
async function call(address, body) {
  const signal = AbortSignal.timeout(60_000);
  const response = await fetch(address, body === undefined ? { signal } : { method: "POST", body: JSON.stringify(body), signal });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${address}: ${value.error} ${value.message}`);
  return value;
}

class WebKitBrowser {
  name = "WebKit";

  constructor(session, driver) {
    this.session = session;
    this.driver = driver;
  }

  /** There is one window, and starting another takes seconds: a page follows the other, with an empty storage. */
  async open(address, { width = 1280, height = 900 } = {}) {
    const tab = new WebKitTab(this.session);
    await this.resize(tab, width, height);
    await tab.visit(new URL("/blank", address).href);
    await tab.evaluate(() => (localStorage.clear(), sessionStorage.clear()));
    await tab.visit(address);
    return tab;
  }

  /** The window has a frame, and is as large as its page should be only after a second step: not taken where nothing changes. */
  async resize(tab, width, height) {
    const size = `${width}×${height}`;
    if (this.size === size) return;
    this.size = undefined;
    await tab.place(width, height);
    const [frameX, frameY] = await tab.evaluate((w, h) => [w - innerWidth, h - innerHeight], width, height);
    await tab.place(width + frameX, height + frameY);
    this.size = size;
  }

  async close() {
    await fetch(this.session, { method: "DELETE", signal: AbortSignal.timeout(10_000) }).catch(() => {});
    process.kill(-this.driver.pid);
  }
}

class WebKitTab {
  constructor(session) {
    this.session = session;
  }

  visit(address) {
    return call(`${this.session}/url`, { url: address });
  }

  place(width, height) {
    return call(`${this.session}/window/rect`, { width, height });
  }

  async evaluate(action, ...values) {
    const script = typeof action === "string" ? `${action}; arguments[arguments.length - 1]()` : `const done = arguments[arguments.length - 1];
      Promise.resolve((${action})(...[...arguments].slice(0, -1))).then((value) => done({ value }), (error) => done({ error: String(error) }))`;
    const answer = await call(`${this.session}/execute/async`, { script, args: values });
    if (answer?.error !== undefined) throw new Error(answer.error);
    return answer?.value;
  }

  act(source) {
    return call(`${this.session}/actions`, { actions: [source] });
  }

  drag(...places) {
    const moves = places.map(({ x, y }) => ({ type: "pointerMove", duration: 30, x: Math.round(x), y: Math.round(y), origin: "viewport" }));
    const [first, ...rest] = moves;
    const actions = [first, { type: "pointerDown", button: 0 }, ...rest, { type: "pointerUp", button: 0 }];
    return this.act({ type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions });
  }

  wheel({ x, y }, pixels) {
    const actions = [{ type: "scroll", x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY: pixels, duration: 0, origin: "viewport" }];
    return this.act({ type: "wheel", id: "wheel", actions });
  }

  /** `held`: "Shift", "Control" or "Alt". */
  press(key, held) {
    const value = keys[key] ?? key;
    const stroke = [{ type: "keyDown", value }, { type: "keyUp", value }];
    const actions = held ? [{ type: "keyDown", value: keys[held] }, ...stroke, { type: "keyUp", value: keys[held] }] : stroke;
    return this.act({ type: "key", id: "keyboard", actions });
  }

  type(text) {
    const actions = [...text].flatMap((value) => [{ type: "keyDown", value }, { type: "keyUp", value }]);
    return this.act({ type: "key", id: "keyboard", actions });
  }

  close() {
    return this.visit("about:blank");
  }
}
