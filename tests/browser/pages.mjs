// Opens every summary page in headless Chromium, in each language: nothing is fetched, nothing is reported by an
// automatic checker of accessibility, nothing runs over the edge of a wide or a narrow window, and it prints.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

const root = join(import.meta.dirname, "../..");
const program = join(root, process.env.TREATYLINT_BUILD ?? "build", "treatylint");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "treatylint-"));
let failed = 0;

function told(good, name, why = "") {
  failed += good ? 0 : 1;
  console.log(good ? `ok ${name}` : `not ok ${name} - ${why}`);
}

// Dates whose year does not stand to the left of their day, where both are on one line.
function turnedDates() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let dates = 0, wrong = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const match of node.data.matchAll(/\d{4}-\d\d-\d\d/g)) {
      const box = (at) => {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        return range.getBoundingClientRect();
      };
      const first = box(match.index), last = box(match.index + 9);
      dates += 1;
      wrong += first.top === last.top && first.left >= last.left ? 1 : 0;
    }
  }
  return { dates, wrong };
}

async function checkPage(browser, lang, direction) {
  const path = join(folder, `decisions-${lang}.html`);
  execFileSync(program, ["summary", "decisions", "--lang", lang, "-o", path, join(root, "samples")]);
  const page = await browser.newPage();
  const requests = [], troubles = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(String(error)));
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`file://${path}`);
  told(requests.length === 1, `${lang}: nothing is fetched`, requests.slice(1).join(" "));
  const seen = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: getComputedStyle(document.body).direction,
    tables: document.querySelectorAll("table").length,
    sections: document.querySelectorAll("h3").length,
    facts: document.querySelectorAll("dl dt").length,
    rows: document.querySelectorAll("table.items tbody tr").length,
    states: new Set([...document.querySelectorAll("table.extensions tbody th")].map((cell) => cell.textContent)).size,
    empty: [...document.querySelectorAll("h1, h2, h3, caption, th, dt, dd")].filter((n) => !n.textContent.trim()).length,
  }));
  const expected = { lang, dir: direction, tables: 8, sections: 6, facts: 10, rows: 15, states: 4, empty: 0 };
  told(JSON.stringify(seen) === JSON.stringify(expected), `${lang}: what the page shows`, JSON.stringify(seen));
  const links = await page.evaluate(() => [...document.querySelectorAll("nav a")].filter((a) =>
    !document.querySelector(a.getAttribute("href"))).length);
  told(links === 0, `${lang}: every entry of the contents leads somewhere`, links);
  const turned = await page.evaluate(turnedDates);
  told(turned.dates > 40 && turned.wrong === 0, `${lang}: every date reads from left to right`, JSON.stringify(turned));
  for (const width of [1280, 400]) {
    await page.setViewport({ width, height: 900 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    told(over <= 0, `${lang}: fits ${width} pixels`, `${over} over`);
    writeFileSync(join(folder, `${lang}-${width}.png`), await page.screenshot({ fullPage: true }));
  }
  for (const scheme of ["light", "dark"]) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.setBypassCSP(true);
    await page.reload();
    await page.evaluate(axe);
    const found = await page.evaluate(() => globalThis.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
    told(found.violations.length === 0 && found.passes.length > 10, `${lang}: accessible, ${scheme}`,
         found.violations.map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 100)}`).join("; "));
  }
  const pdf = await page.pdf({ preferCSSPageSize: true });
  told(pdf.length > 10000, `${lang}: prints`, pdf.length);
  told(troubles.length === 0, `${lang}: no trouble in the console`, troubles.join("; "));
  await page.close();
}

const browser = await puppeteer.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
});
try {
  await checkPage(browser, "en", "ltr");
  await checkPage(browser, "ar", "rtl");
} finally {
  await browser.close();
}
process.exit(failed ? 1 : 0);
