// What can be taken along: a figure as PNG, SVG and CSV, a link to it, and a formula as LaTeX and as text.
import assert from "node:assert/strict";
import { test } from "../drivers/kept.mjs";
import { assertNoTroubles, openLive, until } from "./tools.mjs";

/** The files that the page would download, and the texts that it would copy, land in lists instead. */
async function catchAll(tab) {
  await tab.evaluate(() => {
    window.files = [];
    window.texts = [];
    HTMLAnchorElement.prototype.click = function () {
      const { download, href } = this;
      if (download) window.files.push({ download, href });
    };
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      window.lastBlob = blob;
      return create.call(URL, blob);
    };
    Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => void window.texts.push(text) } });
  });
}

async function saved(tab, figure, kind) {
  await tab.evaluate(() => (window.files.length = 0));
  await tab.evaluate((id, wanted) => document.querySelector(`#${id} [data-kind="${wanted}"]`).click(), figure, kind);
  const name = await until(tab, () => window.files[0]?.download);
  const bytes = await tab.evaluate(async () => [...new Uint8Array(await window.lastBlob.arrayBuffer())]);
  return { name, bytes: Buffer.from(bytes) };
}

export function testSave(browser, site) {
  const address = `${site.address}en/sigmoid.html`;

  test("a figure is saved as a PNG of twice its size, as SVG, and as its samples", async () => {
    const tab = await openLive(browser(), address);
    await catchAll(tab);
    const { width } = await tab.evaluate(() => ({ width: document.querySelector("#weighted .plot").clientWidth }));

    const png = await saved(tab, "weighted", "png");
    assert.equal(png.name, "slope-weighted.png");
    assert.equal(png.bytes.subarray(1, 4).toString(), "PNG");
    assert.equal(png.bytes.readUInt32BE(16), 2 * width);

    const svg = (await saved(tab, "weighted", "svg")).bytes.toString();
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.match(svg, /f\(x\) = sigmoid\(w\*x\), {2}w = 1</);
    assert.doesNotMatch(svg, /var\(|NaN|undefined/);

    const csv = (await saved(tab, "weighted", "csv")).bytes.toString().trim().split("\r\n");
    assert.match(csv[0], /^x,"f\(x\) = sigmoid\(w\*x\), w = 1",/);
    assert.ok(csv.length > 40, `${csv.length} rows`);
    for (const row of csv.slice(1)) {
      const [x, value, slope] = row.split(",").map(Number);
      const truth = 1 / (1 + Math.exp(-x));
      assert.ok(Math.abs(value - truth) < 1e-12 && Math.abs(slope - truth * (1 - truth)) < 1e-12, row);
    }
    await assertNoTroubles(tab);
    await tab.close();
  });

  test("what many layers leave is saved as a picture that says what each line is, and as its products", async () => {
    const tab = await openLive(browser(), `${site.address}en/composing.html`);
    await catchAll(tab);
    const svg = (await saved(tab, "layers", "svg")).bytes.toString();
    assert.match(svg, /– – – \(1 tanh'\(1\)\)\^n</);
    const csv = (await saved(tab, "layers", "csv")).bytes.toString().trim().split("\r\n");
    assert.equal(csv.length, 101);
    const [n, sigmoid, , relu] = csv[20].split(",").map(Number);
    assert.deepEqual([n, relu], [20, 1]);
    assert.ok(Math.abs(sigmoid / 0.19661193324148185 ** 20 - 1) < 1e-12);
    await assertNoTroubles(tab);
    await tab.close();
  });

  for (const [language, page, figure, name, header, rows] of [
    ["en", "tanh", "formulas", "2\\*sigmoid\\(2\\*x\\)-1", /^sign of x,log10 \|x\|,"?log10 error in ulp, \(e\^x/, 88],
    ["zh", "tanh", "formulas", "TensorFlow 2\\.0", /^sign of x,log10 \|x\|,"?log10 error in ulp, \(e\^x/, 88],
    ["en", "composing", "ways", "\\(f\\(x\\+h\\)-f\\(x\\)\\)/h, float32", /^log10 h,"log10 error, \(f\(x\+h\)-f\(x\)\)\/h, float32"/, 48],
  ]) {
    test(`${language}: the errors of ${figure} are saved as a picture with its marks and names, and as numbers`, async () => {
      const tab = await openLive(browser(), `${site.address}${language}/${page}.html`);
      await catchAll(tab);
      await tab.evaluate((id) => document.querySelector(`#${id}`).scrollIntoView({ behavior: "instant" }), figure);
      const svg = (await saved(tab, figure, "svg")).bytes.toString();
      assert.match(svg, new RegExp(`<text [^>]*>(${name})`));
      assert.doesNotMatch(svg, /var\(|NaN"|undefined/);
      const { dots, width, parsed } = await tab.evaluate((id, text) => ({
        dots: document.querySelectorAll(`#${id} .marks i`).length,
        width: [...document.querySelectorAll(`#${id} svg.still`)].find((one) => one.getClientRects().length > 0).viewBox.baseVal.width,
        parsed: new DOMParser().parseFromString(text, "image/svg+xml").querySelectorAll("parsererror").length,
      }), figure, svg);
      assert.equal(parsed, 0);
      assert.equal((svg.match(/<circle [^>]*r="4.5"/g) ?? []).length, dots);

      const png = await saved(tab, figure, "png");
      assert.equal(png.name, `slope-${figure}.png`);
      assert.equal(png.bytes.readUInt32BE(16), 2 * width);

      const csv = (await saved(tab, figure, "csv")).bytes.toString().trim().split("\r\n");
      assert.match(csv[0], header);
      assert.equal(csv.length, rows + 1);
      await assertNoTroubles(tab);
      await tab.close();
    });
  }

  test("measured times are saved as numbers", async () => {
    const tab = await openLive(browser(), `${site.address}en/tanh.html`);
    await catchAll(tab);
    const isOffered = () => tab.evaluate(() => document.querySelector("#times save-figure").checkVisibility());
    assert.equal(await isOffered(), false);
    await tab.evaluate(() => document.querySelector("#times > .buttons button").click());
    await until(tab, () => document.querySelector("#times[data-measured]") !== null);
    assert.equal(await isOffered(), true);
    const [, ...rows] = (await saved(tab, "times", "csv")).bytes.toString().trim().split("\r\n");
    const shown = await tab.evaluate(() => [...document.querySelectorAll("#times tbody tr")].map((row) => row.querySelector("td").textContent));
    assert.deepEqual(rows.map((row) => Number(row.split(",").at(-1)).toFixed(1)), shown);
    await tab.close();
  });

  test("a typed formula stays text in the picture", async () => {
    const tab = await openLive(browser(), `${site.address}en/try.html?try.f=${encodeURIComponent("x < 0 ? 0 : x")}`);
    await until(tab, () => document.querySelector('function-figure[f^="x < 0"][data-live]') !== null);
    await catchAll(tab);
    const svg = (await saved(tab, "try-figure", "svg")).bytes.toString();
    assert.match(svg, /f\(x\) = x &lt; 0/);
    await tab.close();
  });

  test("a link leads to the figure as it is; a formula is copied as LaTeX and as text that can be typed in again", async () => {
    const tab = await openLive(browser(), address);
    await catchAll(tab);
    await tab.evaluate(() => {
      const range = document.querySelector("#weighted-w");
      range.value = "2";
      range.dispatchEvent(new Event("input"));
      range.dispatchEvent(new Event("change"));
      document.querySelector('#weighted [data-kind="link"]').click();
      for (const button of document.querySelectorAll(".displayed copy-formula")[0].querySelectorAll("button")) button.click();
    });
    await until(tab, () => window.texts.length === 3);
    const [latex, plain, link] = (await tab.evaluate(() => window.texts)).sort((a, b) => a.length - b.length).sort((a, b) => Number(a.startsWith("http")) - Number(b.startsWith("http")) || Number(b.startsWith("{")) - Number(a.startsWith("{")));
    assert.match(link, /\?weighted\.w=2#weighted$/);
    assert.equal(latex, "{\\sigma(x)} = \\frac{1}{1+e^{-x}}");
    assert.equal(plain, "sigmoid(x) = 1/(1+e^-x)");
    await tab.close();
  });

  for (const [language, said] of [["en", /^This browser did not copy it\./], ["zh", /^浏览器没有复制成功。/]]) {
    test(`${language}: what the browser does not copy stands there selected, and nothing claims that it was copied`, async () => {
      const tab = await openLive(browser(), `${site.address}${language}/sigmoid.html`);
      const press = (allowed) =>
        tab.evaluate(async (may) => {
          Object.defineProperty(navigator, "clipboard", { value: { writeText: async () => Promise.reject(new DOMException("", "NotAllowedError")) }, configurable: true });
          document.execCommand = () => may;
          const button = document.querySelector(".displayed copy-formula button");
          button.focus();
          button.click();
          await new Promise((done) => setTimeout(done, 300));
          const fields = [...document.querySelectorAll(".by-hand input")];
          const selected = fields.map(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd));
          return { button: button.textContent, hasFocus: document.activeElement === button, said: fields.map((field) => field.parentElement.textContent), selected, isFocused: fields.includes(document.activeElement) };
        }, allowed);
      for (let time = 0; time < 2; time++) {
        const { said: [sentence, ...more], ...refused } = await press(false);
        assert.match(sentence, said);
        assert.deepEqual(more, []);
        assert.deepEqual(refused, { button: "LaTeX", hasFocus: false, selected: ["{\\sigma(x)} = \\frac{1}{1+e^{-x}}"], isFocused: true });
      }
      const { button, ...copied } = await press(true);
      assert.notEqual(button, "LaTeX");
      assert.deepEqual(copied, { hasFocus: true, said: [], selected: [], isFocused: false });
      await assertNoTroubles(tab);
      await tab.close();
    });
  }
}
