// The page in WebKit.
import { after, before } from "node:test";
import { openWebKit } from "./drivers/webkit.mjs";
import { serveSite } from "./site.mjs";
import { testEverywhere } from "./suites/everywhere.mjs";
import { testOneCell } from "./suites/one-cell.mjs";

const site = await serveSite();
let opened;
const browser = () => opened;

before(async () => {
  opened = await openWebKit();
});
after(async () => {
  await opened.close();
  site.close();
});

testEverywhere(browser, site);
testOneCell(browser, site);
