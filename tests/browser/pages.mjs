// Opens every summary page in headless Chromium, in each language: nothing is fetched, nothing is reported by an
// automatic checker of accessibility, nothing runs over the edge of a wide or a narrow window, and it prints.
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkLook, openPage, told, withBrowser } from "./look.mjs";

const root = join(import.meta.dirname, "../..");
const program = join(root, process.env.TREATYLINT_BUILD ?? "build", "treatylint");
const folder = mkdtempSync(join(tmpdir(), "treatylint-"));

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
  execFileSync(program, ["summary", "decisions", "--lang", lang, "-o", path, join(root, "samples/10msp")]);
  const opened = await openPage(browser, path), { page } = opened;
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
  const turned = await page.evaluate(turnedDates);
  told(turned.dates > 40 && turned.wrong === 0, `${lang}: every date reads from left to right`, JSON.stringify(turned));
  await checkLook(opened, lang, folder);
  await page.close();
}

await withBrowser(async (browser) => {
  await checkPage(browser, "en", "ltr");
  await checkPage(browser, "ar", "rtl");
});
