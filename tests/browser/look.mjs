// What the tests of pages share: the browser, one line for each test, and how any page must look and behave.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let failed = 0;

export function told(good, name, why = "") {
  failed += good ? 0 : 1;
  console.log(good ? `ok ${name}` : `not ok ${name} - ${why}`);
}

// English, and what the folder of translations has.
const folder = join(import.meta.dirname, "../../transform/messages");
export const languages = ["en", ...readdirSync(folder).filter((name) => name.endsWith(".xlf")).map((name) => name.replace(".xlf", "")).sort()];

// The direction of a language as Unicode's tables have it.
export function directionOf(language) {
  const locale = new Intl.Locale(language);
  return (locale.getTextInfo?.() ?? locale.textInfo).direction;
}

// Ends the program as its tests ended.
export function end() {
  process.exit(failed ? 1 : 0);
}

// Runs the tests with a browser, and ends the program.
export async function withBrowser(tests) {
  const browser = await puppeteer.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--no-first-run"],
  });
  try {
    await tests(browser);
  } finally {
    await browser.close();
  }
  end();
}

// Opens a page; what it fetches and what it reports is gathered.
export async function openPage(browser, path) {
  const page = await browser.newPage();
  const requests = [], troubles = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(String(error)));
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto(`file://${path}`);
  return { page, requests, troubles };
}

// It fetches nothing, its contents lead somewhere, nothing runs over the edge, a checker of accessibility has nothing to
// say, it prints. Pictures of it are left in the folder. The checker takes long over a large page: `trim` may leave out there
// what is set as the rest of it is.
export async function checkLook({ page, requests, troubles }, name, folder, trim = () => {}) {
  told(requests.length === 1, `${name}: nothing is fetched`, requests.slice(1).join(" "));
  const links = await page.evaluate(() => [...document.querySelectorAll("a")].filter((a) =>
    !document.getElementById(a.getAttribute("href").slice(1))).length);
  told(links === 0, `${name}: every link leads somewhere`, links);
  for (const width of [1280, 400]) {
    await page.setViewport({ width, height: 900 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    told(over <= 0, `${name}: fits ${width} pixels`, `${over} over`);
    const height = await page.evaluate(() => Math.min(document.documentElement.scrollHeight, 8000));
    writeFileSync(join(folder, `${name}-${width}.png`), await page.screenshot({ clip: { x: 0, y: 0, width, height } }));
  }
  for (const [scheme, rules] of [["light", ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]],
                                 ["dark", { type: "rule", values: ["color-contrast"] }]]) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.setBypassCSP(true);
    await page.reload();
    await page.evaluate(trim);
    await page.evaluate(axe);
    const found = await page.evaluate((runOnly) => globalThis.axe.run(document, { runOnly }), rules);
    told(found.violations.length === 0 && found.passes.length > (scheme === "light" ? 10 : 0), `${name}: accessible, ${scheme}`,
         found.violations.map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 100)}`).join("; "));
  }
  await page.reload();
  // What is wider than the paper is cut off there: A4 less its margins, in pixels.
  await page.emulateMediaType("print");
  await page.setViewport({ width: 680, height: 900 });
  const cut = await page.evaluate(() => [document.documentElement, ...document.querySelectorAll(".wide")]
    .filter((e) => e.scrollWidth > e.clientWidth + 1).map((e) => `${e.tagName} ${e.scrollWidth}: ${e.textContent.slice(0, 40)}`));
  told(cut.length === 0, `${name}: fits the paper`, cut.slice(0, 3).join("; "));
  await page.emulateMediaType(null);
  const pdf = await page.pdf({ preferCSSPageSize: true, timeout: 120000 });
  told(pdf.length > 10000, `${name}: prints`, pdf.length);
  told(troubles.length === 0, `${name}: no trouble in the console`, troubles.join("; "));
}
