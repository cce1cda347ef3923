// Opens a page in a browser without a window: does it render, print, stay by itself, and is it accessible? Prints what it found as JSON.
// node page.mjs FILE; playwright-core and axe-core beside each other in the folder that DIALOGFORUM_WEB names.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
const require = createRequire(pathToFileURL(`${process.env.DIALOGFORUM_WEB}/x.js`));
const { chromium } = require("playwright-core");
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const browser = await chromium.launch({ executablePath: process.env.DIALOGFORUM_CHROMIUM || "/usr/bin/chromium", args });
try {
  const page = await browser.newPage();
  const requests = [], errors = [];
  page.on("request", (r) => requests.push(r.url()));
  page.on("pageerror", (e) => errors.push(String(e)));
  page.on("console", (m) => m.type() === "error" && errors.push(m.text()));
  page.on("dialog", (d) => { errors.push(`dialog: ${d.message()}`); d.dismiss(); });
  await page.goto(pathToFileURL(process.argv[2]).href);
  const found = await page.evaluate(() => ({
    title: document.title,
    lang: document.documentElement.lang,
    text: document.body.innerText,
    rows: document.querySelectorAll("tbody tr").length,
    scripts: [...document.scripts].filter((s) => s.type !== "application/ld+json").length,
    images: document.images.length,
    data: [...document.querySelectorAll('script[type="application/ld+json"]')].map((s) => JSON.parse(s.textContent)),
  }));
  const pdf = await page.pdf({ format: "A4" });
  const narrow = await page.setViewportSize({ width: 320, height: 640 }).then(() => page.evaluate(() => document.documentElement.scrollWidth));
  await page.addScriptTag({ path: require.resolve("axe-core") });
  const axe = await page.evaluate(() => axe.run());
  const serious = axe.violations.filter((v) => ["serious", "critical"].includes(v.impact)).map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" ")}`);
  console.log(JSON.stringify({ ...found, requests, errors, pdf: pdf.length, narrow, serious, passes: axe.passes.length, minor: axe.violations.map((v) => v.id) }));
} finally {
  await browser.close();
}
