// Opens every summary page in headless Chromium, in each language: nothing is fetched, nothing is reported by an
// automatic checker of accessibility, nothing runs over the edge of a wide or a narrow window, and it prints.
import { execFileSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkLook, directionOf, languages, openPage, told, withBrowser } from "./look.mjs";

const root = join(import.meta.dirname, "../..");
const program = join(root, process.env.TREATYLINT_BUILD ?? "build", "treatylint");
const folder = mkdtempSync(join(tmpdir(), "treatylint-"));

// Dates whose year does not stand to the left of their day, where both are on one line.
function turnedDates() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let dates = 0, wrong = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest("title")) continue; // of a mark in a chart: it is nowhere on the page
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

// Each page: the words of its summary, and what is counted on it. Where `expected` is not given, only that nothing is empty.
const decisions = { tables: 8, charts: 0, sections: 6, facts: 10, dates: 40 };
const reporting = { tables: 5, charts: 3, sections: 5, facts: 0, dates: 26 };
const report = { tables: 38, charts: 0, sections: 12, facts: 67, dates: 40, rooms: 4 }; // with room to sign
const balance = { tables: 14, charts: 13, sections: 4, facts: 0, dates: 1 };
const pages = [
  { name: "decisions", words: ["samples/10msp"], expected: decisions },
  { name: "balance", words: ["samples/examples"], expected: balance },
  { name: "reporting", words: ["samples/examples"], expected: reporting },
  { name: "request", words: ["--state", "XAB", "samples/examples"], expected: { tables: 15, charts: 3, sections: 12, facts: 15, dates: 30 } },
  { name: "follow-up", words: ["samples/examples"], expected: { tables: 4, charts: 1, sections: 2, facts: 0, dates: 8 } },
  { name: "report", words: ["samples/examples/XAB/2021.xml"], expected: report },
  { name: "state", words: ["--state", "XAB", "samples/examples"], expected: { tables: 10, charts: 5, sections: 5, facts: 5, dates: 60 } },
  { name: "progress", words: ["samples/examples"], expected: { tables: 12, charts: 1, sections: 8, facts: 0, dates: 14 } },
  { name: "deadlines", words: [], expected: { tables: 3, charts: 1, sections: 0, facts: 0, dates: 190 } },
  { name: "findings", words: ["samples/examples"], expected: { tables: 10, charts: 0, sections: 8, facts: 0, dates: 0 } },
  { name: "calendar", words: ["--from", "2022-09-02", "samples/10msp"], expected: { tables: 12, charts: 0, sections: 0, facts: 0, dates: 40 } },
  { name: "diff", command: ["diff", "--format", "html"], words: ["samples/examples/XAA/2019.xml", "samples/examples/XAA/2020.xml"],
    expected: { tables: 0, charts: 0, sections: 63, facts: 244, dates: 20 } },
];

// Makes the page; diff says by its exit code that the records differ.
function make({ name, command = ["summary", name, "--as-of", "2026-11-01"], words }, lang) {
  const path = join(folder, `${name}-${lang}.html`);
  try {
    execFileSync(program, [...command, "--lang", lang, "-o", path, ...words], { cwd: root });
  } catch (error) {
    if (command[0] !== "diff" || error.status !== 1) throw error;
  }
  return path;
}

async function checkPage(browser, one, lang, direction) {
  const { name, expected } = one;
  const path = make(one, lang);
  const opened = await openPage(browser, path), { page } = opened;
  const seen = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: getComputedStyle(document.body).direction,
    tables: document.querySelectorAll("table").length,
    charts: document.querySelectorAll("figure.chart svg").length,
    sections: document.querySelectorAll("h3").length,
    facts: document.querySelectorAll("dl dt").length,
    empty: [...document.querySelectorAll("h1, h2, h3, caption, figcaption, th, dt, dd")].filter((n) => !n.textContent.trim()).length,
  }));
  const turned = await page.evaluate(turnedDates);
  const { dates, rooms = 0, ...counts } = expected;
  const wanted = { lang, dir: direction, ...counts, empty: rooms };
  told(JSON.stringify(seen) === JSON.stringify(wanted), `${name}, ${lang}: what the page shows`, JSON.stringify(seen));
  told(turned.dates >= dates && turned.wrong === 0, `${name}, ${lang}: every date reads from left to right`, JSON.stringify(turned));
  await checkLook(opened, `${name}, ${lang}`, folder);
  await page.close();
}

await withBrowser(async (browser) => {
  for (const one of pages) {
    for (const language of languages) {
      await checkPage(browser, one, language, directionOf(language));
    }
  }
});
