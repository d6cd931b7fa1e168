// A browser that hangs costs one test a second try, not the run.
import assert from "node:assert/strict";
import { before } from "node:test";
import { browser, isSilence, openBrowser, test } from "./drivers/kept.mjs";

let opened = 0;
before(() => openBrowser(async () => ({ name: "Patient", number: ++opened, close: async () => assert.fail("it hangs here, too") })));

test("a test whose browser stops answering is tried once more, in a new one", () => {
  if (browser().number === 1) throw new DOMException("The operation was aborted due to timeout", "TimeoutError");
  assert.equal(browser().number, 2);
});

test("the next test goes on in the new browser", () => assert.equal(browser().number, 2));

test("what a page did wrong is no silence", () => {
  assert.equal(isSilence(new assert.AssertionError({ message: "the request timed out" })), false);
  assert.equal(isSilence(new Error("Cannot read properties of null")), false);
  assert.equal(isSilence(new Error("Runtime.callFunctionOn timed out. Increase the 'protocolTimeout' setting")), true);
  assert.equal(isSilence(new TypeError("fetch failed")), true);
});
