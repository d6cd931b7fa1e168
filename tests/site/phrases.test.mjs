// Where a short text may break into two lines.
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadModule } from "./load-module.mjs";

const { inPhrases } = await loadModule("markup/phrases.ts");
const broken = (text) => inPhrases(text).text.replaceAll("</span>", "").split('<span class="phrase">').filter(Boolean);

test("after a Chinese comma or colon", () => {
  assert.deepEqual(broken("复合：许多层过后，梯度还剩多少"), ["复合：", "许多层过后，", "梯度还剩多少"]);
  assert.deepEqual(broken("Sigmoid: a gentle slope"), ["Sigmoid: a gentle slope"]);
});

test("between words in quotation marks that belong together no line ends", () => {
  assert.deepEqual(broken("阈值：只会说“是”或“否”的神经元"), ["阈值：", "只会说“是”\u2060或\u2060“否”的神经元"]);
});

test("between parts, whose dots are the style's, so that none ends a line", () => {
  const { text } = inPhrases("拖动圆点 · 点一下，滚轮缩放");
  assert.equal(text, '<span class="parts"><span>拖动圆点</span> <span><span class="phrase">点一下，</span><span class="phrase">滚轮缩放</span></span> </span>');
});
