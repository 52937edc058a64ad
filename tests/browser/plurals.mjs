// The plural forms of the languages that the program knows, and of one that it does not, are those that CLDR gives.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { directionOf, end, told } from "./look.mjs";

const root = join(import.meta.dirname, "../..");
const program = join(root, process.env.TREATYLINT_BUILD ?? "build", "tests/english");
const table = readFileSync(join(root, "validate/core/language.c"), "utf8").matchAll(/^ {4}\{ "([a-z]{2})", (true|false),/gm);
const numbers = [...Array(1300).keys(), 100000, 1000000, 1000001, 2000000, 2000002, 123456789];
const languages = [...table].map(([, code, rightToLeft]) => ({ code, direction: rightToLeft === "true" ? "rtl" : "ltr" }));

for (const { code, direction } of [...languages, { code: "en", direction: "ltr" }, { code: "de", direction: "ltr" }]) {
  const forms = execFileSync(program, ["--forms", code, ...numbers.map(String)]).toString().trim().split("\n");
  const rules = new Intl.PluralRules(code), wrong = numbers.filter((n, i) => rules.select(n) !== forms[i]);
  told(wrong.length === 0 && forms.length === numbers.length, `plural forms, ${code}`, wrong.slice(0, 9).join(" "));
  told(directionOf(code) === direction, `direction, ${code}`, directionOf(code));
}
told(languages.length > 5, "languages of the table", languages.length);
end();
