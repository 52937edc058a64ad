// Formats for machines, read by those whom they are for: SARIF by the validator of its makers with the rules of GitHub, JSON by a
// validator with the schema that we publish, JUnit by a reader of it.
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import { parse as readJunit } from "junit2json";
import { end, told } from "./look.mjs";

const root = join(import.meta.dirname, "../..");
const program = join(root, process.env.TREATYLINT_BUILD ?? "build", "treatylint");
const folder = mkdtempSync(join(tmpdir(), "treatylint-"));

// Reports of records that are good, of one with faults of every kind, of one that is no XML; with waivers and settings and without.
const faulty = join(folder, "faulty.xml"), broken = join(folder, "bro ken%.xml");
writeFileSync(faulty, readFileSync(join(root, "samples/examples/XAA/2021.xml"), "utf8")
  .replace("<submitted>2022-04-12<", "<submitted>2022-07-30<")
  .replace("</article-7-report>", "<unknown>a \u{1F310} b</unknown>\n</article-7-report>"));
writeFileSync(broken, "<article-7-report");
const set = join(folder, "set");
mkdirSync(join(set, "drafts"), { recursive: true });
copyFileSync(faulty, join(set, "faulty.xml"));
copyFileSync(broken, join(set, "drafts/broken.xml"));
writeFileSync(join(set, "treatylint.xml"), `<settings xmlns="urn:treatylint:ccm:1" format="1.0"><exclude path="drafts/"/>
<registry file="${join(root, "samples/examples/registry.xml")}"/>
<rule id="annual-report-late" level="note"><reason>The survey was awaited.</reason></rule><limits findings="500"/></settings>`);
const runs = {
  examples: ["samples/examples"],
  meeting: ["samples/10msp"],
  "the examples without settings": ["--no-settings", "--registry", "samples/examples/registry.xml", "samples/examples/XAA", "samples/examples/XAB"],
  "faulty records": ["--no-settings", "--registry", "samples/examples/registry.xml", "samples/examples/XAA/2020.xml", faulty, broken],
  "with settings": [set],
};

function check(format, paths, ...words) {
  return spawnSync(program, ["check", "--as-of", "2026-11-01", "--format", format, ...words, ...paths], { cwd: root, maxBuffer: 1 << 28 }).stdout.toString();
}

// What the validator says without a fault of ours: there is no address to tell.
const ARGUED = new Set(["SARIF2005"]);

function sarifFaults(path) {
  const require = createRequire(import.meta.url);
  const tool = join(dirname(require.resolve("@microsoft/sarif-multitool-linux/package.json")), "Sarif.Multitool");
  const log = `${path}.log`;
  chmodSync(tool, 0o755);
  execFileSync(tool, ["validate", path, "--rule-kind", "Sarif;Ghas", "--output", log, "--log", "ForceOverwrite"],
    { stdio: "pipe", env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" } });
  const results = JSON.parse(readFileSync(log, "utf8").replace(/^\uFEFF/, "")).runs[0].results ?? [];
  return results.filter((r) => !ARGUED.has(r.ruleId)).map((r) => `${r.ruleId} ${r.message.text ?? JSON.stringify(r.message)}`);
}

function checkSarif(name, paths) {
  const path = join(folder, `${name.replaceAll(" ", "-")}.sarif`);
  writeFileSync(path, check("sarif", paths));
  const faults = sarifFaults(path);
  told(faults.length === 0, `SARIF: ${name}`, faults.slice(0, 4).join("; "));
  const results = JSON.parse(readFileSync(path, "utf8")).runs[0].results;
  told(results.length > 0, `SARIF tells findings: ${name}`, results.length);
}

function checkSarifValidator() {
  const path = join(folder, "wrong.sarif");
  const log = JSON.parse(check("sarif", runs.meeting));
  delete log.runs[0].results[0].message;
  log.runs[0].tool.driver.rules[1].id = log.runs[0].tool.driver.rules[0].id;
  writeFileSync(path, JSON.stringify(log));
  told(sarifFaults(path).length > 0, "SARIF that is wrong is found");
}

const schema = JSON.parse(readFileSync(join(root, "schema/report.schema.json"), "utf8"));
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false });
const isReport = ajv.compile(schema);
const isFinding = ajv.getSchema("urn:treatylint:ccm:1:report#/$defs/finding");

function faultsOf(validate) {
  return (validate.errors ?? []).slice(0, 3).map((e) => `${e.instancePath} ${e.message} ${JSON.stringify(e.params)}`).join("; ");
}

function checkJson(name, paths) {
  told(isReport(JSON.parse(check("json", paths))), `JSON: ${name}`, faultsOf(isReport));
  const lines = check("ndjson", paths).split("\n").filter(Boolean);
  told(lines.length > 0 && lines.every((line) => isFinding(JSON.parse(line))), `ndjson: ${name}`, faultsOf(isFinding));
}

function checkJsonValidator() {
  const report = JSON.parse(check("json", runs.meeting));
  report.records[0].findings[0].place.line = 0;
  told(!isReport(report), "a report that is wrong is found");
  const { excluded, levels } = JSON.parse(check("json", runs["with settings"])).coverage;
  told(excluded?.length === 1 && levels?.length === 1, "settings leave something out", JSON.stringify({ excluded, levels }));
}

async function checkJunit(name, paths) {
  for (const words of [[], ["--verbose"]]) {
    const suites = await readJunit(check("junit", paths, ...words));
    const cases = suites.testsuite.flatMap((suite) => suite.testcase ?? []);
    const failed = cases.filter((c) => c.failure?.length);
    told(suites.tests === cases.length && suites.failures === failed.length && cases.length > 0, `JUnit: ${name} ${words}`,
      `${suites.tests} ${cases.length} ${suites.failures} ${failed.length}`);
    told(failed.every((c) => c.failure[0].message && c.failure[0].inner), `JUnit says what failed: ${name} ${words}`);
  }
}

checkSarifValidator();
checkJsonValidator();
for (const [name, paths] of Object.entries(runs)) {
  checkSarif(name, paths);
  checkJson(name, paths);
  await checkJunit(name, paths);
}
end();
