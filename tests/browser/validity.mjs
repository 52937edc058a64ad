// Every page as HTML: valid by the rules of the living standard and of good use, as html-validate has them. What a rule says
// wrongly is argued away here, beside the reason; there is nothing of the kind.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { end, languages, told } from "./look.mjs";

const root = join(import.meta.dirname, "../..");
const build = join(root, process.env.TREATYLINT_BUILD ?? "build");
const program = join(build, "treatylint");
const folder = mkdtempSync(join(tmpdir(), "treatylint-"));
const validator = new HtmlValidate({ root: true, extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"] });

async function check(path, name) {
  const report = await validator.validateString(readFileSync(path, "utf8"), path);
  const faults = report.results.flatMap((result) => result.messages.map((m) => `${m.ruleId}: ${m.message} (${m.line}:${m.column})`));
  told(report.valid && faults.length === 0, `valid: ${name}`, `${faults.length}: ${[...new Set(faults)].slice(0, 4).join("; ")}`);
}

// A page that is not valid is found.
async function checkValidator() {
  const report = await validator.validateString('<!DOCTYPE html><html lang="en"><head><title>a</title></head><body><p><div></p></body></html>');
  told(!report.valid, "a page that is not valid is found");
}

// Each summary over records of which it has something to say, over one, and over a real meeting; with a State where it asks for one.
function make(name, language, paths) {
  const path = join(folder, `${name}-${language}-${paths.length}-${paths[0].replaceAll("/", "_")}.html`);
  const words = ["summary", name, "--lang", language, "--as-of", "2026-11-01", "-o", path];
  try {
    execFileSync(program, [...words, ...paths], { cwd: root, stdio: "pipe" });
  } catch {
    const state = paths[0] === "samples/10msp" ? "TCD" : "XAA";
    execFileSync(program, [...words, "--state", state, ...paths], { cwd: root, stdio: "pipe" });
  }
  return path;
}

await checkValidator();
const summaries = execFileSync(program, ["summary", "--list"]).toString().trim().split("\n").map((line) => line.split(" ")[0]);
told(summaries.length > 0, "summaries", summaries.length);
for (const name of summaries) {
  for (const language of languages) {
    for (const paths of [["samples/examples"], ["samples/examples/XAA/2021.xml"], ["samples/10msp"]]) {
      await check(make(name, language, paths), `${name}, ${language}, ${paths[0]}`);
    }
  }
}
for (const language of languages) {
  const path = join(folder, `diff-${language}.html`);
  try {
    const words = ["diff", "--lang", language, "--format", "html", "-o", path, "samples/examples/XAA/2019.xml", "samples/examples/XAA/2020.xml"];
    execFileSync(program, words, { cwd: root, stdio: "pipe" });
    told(false, `diff, ${language}`, "exit code 0");
  } catch (error) {
    told(error.status === 1, `diff, ${language}`, error.stderr);
  }
  await check(path, `diff, ${language}`);
}
await check(join(build, "format-reference.html"), "reference");
end();
