// Opens the page of the record format in headless Chromium: it reads, prints and is navigated as any page of ours, and works
// without script.
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkLook, openPage, told, withBrowser } from "./look.mjs";

const root = join(import.meta.dirname, "../..");
const path = join(root, process.env.TREATYLINT_BUILD ?? "build", "format-reference.html");
const folder = mkdtempSync(join(tmpdir(), "treatylint-"));

await withBrowser(async (browser) => {
  const opened = await openPage(browser, path), { page } = opened;
  const seen = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    elements: document.querySelectorAll("section.element").length,
    kinds: document.querySelectorAll("nav > ul > li").length,
    examples: document.querySelectorAll("code.example").length,
    empty: [...document.querySelectorAll("h1, h2, h3, caption, th, td")].filter((n) => !n.textContent.trim()).length,
  }));
  told(seen.lang === "en" && seen.elements > 300 && seen.kinds > 5 && seen.examples > 200 && seen.empty === 0,
       "reference: what the page shows", JSON.stringify(seen));
  await page.click('a[href="#meeting-report"]');
  const top = await page.evaluate(() => document.getElementById("meeting-report").getBoundingClientRect().top);
  told(Math.abs(top) < 200, "reference: the contents lead to a kind", top);
  await checkLook(opened, "reference", folder, () =>
    document.querySelectorAll("section.element, section.type").forEach((node, i) => i % 12 && node.remove()));
});
