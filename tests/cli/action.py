#!/usr/bin/env python3
"""The action for GitHub: what its scripts do with the files that the runner gives them, on good and faulty records and with inputs that
would be commands if anything read them as such; its inputs, the variables of its script and the options of check fit together."""
import json
import os
import re
import subprocess
import sys
import tempfile

import yaml

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

ACTION = ".github/actions/treatylint"
REGISTRY = os.path.join(tap.ROOT, "samples/examples/registry.xml")
FAULTY = tap.example("XAA/2021.xml", ("</article-7-report>", "<unknown/></article-7-report>"))


class Job:
    """A job of a runner: its workspace and the files in which steps tell it something."""

    def __init__(self, folder, path=tap.BUILD):
        self.workspace = os.path.join(folder, "work space")
        self.folder = folder
        os.makedirs(self.workspace, exist_ok=True)
        self.environment = {"PATH": path + ":" + os.environ["PATH"], "GITHUB_ACTION_PATH": os.path.join(tap.ROOT, ACTION), "RUNNER_TEMP": os.path.join(folder, "temp"),
                            **{name: os.path.join(folder, name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_PATH")}}

    def step(self, script, **inputs):
        """Runs a script with these inputs; its exit code and what it printed."""
        for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_PATH"):
            tap.write(self.folder, name, "told before\n")
        variables = {"TREATYLINT_" + name.upper(): value for name, value in inputs.items()}
        done = subprocess.run(["bash", os.path.join(self.environment["GITHUB_ACTION_PATH"], script)], cwd=self.workspace, capture_output=True,
                              env={**self.environment, **variables})
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    def check(self, paths, **inputs):
        return self.step("check.sh", paths=paths, **{"as_of": "2026-11-01", "registry": REGISTRY, **inputs})

    def told(self, name):
        return tap.read(os.path.join(self.folder, name)).removeprefix("told before\n")

    def outputs(self):
        return dict(line.split("=", 1) for line in self.told("GITHUB_OUTPUT").splitlines())


def results(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)["runs"][0]["results"]


def check_good(job):
    code, text, error = job.check("good.xml")
    outputs = job.outputs()
    tap.told((code, text, error) == (0, "", ""), "a good record", (code, text, error))
    tap.told(outputs == {"exit-code": "0", "sarif": os.path.join(job.folder, "temp/treatylint.sarif")} and not results(outputs["sarif"]), "its outputs", outputs)
    tap.told(job.told("GITHUB_STEP_SUMMARY").startswith("# What was found\n"), "its summary", job.told("GITHUB_STEP_SUMMARY")[:100])


def check_faulty(job):
    code, text, _ = job.check("good.xml\nfaulty.xml\n", sarif="out/a file.sarif")
    tap.told(code == 1 and text.startswith("::error file=faulty.xml,line=") and text.count("\n") == 1, "an annotation of a faulty record", (code, text))
    tap.told(job.outputs() == {"exit-code": "1", "sarif": "out/a file.sarif"}, "outputs of a faulty record", job.outputs())
    found = results(os.path.join(job.workspace, "out/a file.sarif"))
    tap.told([each["ruleId"] for each in found] == ["item-unknown"], "SARIF of a faulty record", found)
    tap.told("| item-unknown |" in job.told("GITHUB_STEP_SUMMARY"), "summary of a faulty record")
    tap.told(job.check("faulty.xml", fail_on="never")[0] == 0, "fail-on")
    direct = tap.run("check", "--format", "github", "--as-of", "2026-11-01", "--registry", REGISTRY, "--lang", "ar", "faulty.xml", cwd=job.workspace)
    tap.told(job.check("faulty.xml", lang="ar")[1] == direct.stdout.decode(), "language")


def check_options(job):
    tap.write(job.workspace, "empty-waivers.xml", '<waivers xmlns="urn:treatylint:ccm:1" format="1.0"/>')
    base = subprocess.run([tap.PROGRAM, "check", "--registry", REGISTRY, "--write-baseline", "base.xml", "faulty.xml"], cwd=job.workspace, capture_output=True)
    tap.told(base.returncode in (0, 1), "a baseline", base.stderr)
    tap.told(job.check("faulty.xml", baseline="base.xml", waivers="empty-waivers.xml\n")[0] == 0, "waivers, baseline")
    job.check("good.xml", complete="XAA:2019-2020\nXAB:2019-2020", profile="archive")
    tap.told("report-year-missing" in json.dumps(results(job.outputs()["sarif"])), "complete, profile")


def check_wrong(job):
    """What is wrong with the run is an annotation, whatever text it has, and an earlier SARIF file is not taken for its own."""
    for _ in range(2):
        job.check("good.xml")
        tap.told("sarif" in job.outputs(), "SARIF written anew")
    for name, paths, inputs, code, said in (("a day that is none", "good.xml", {"as_of": "the $(touch pwned) day"}, 2, "'the $(touch pwned) day'"), ("no paths", "\n", {}, 2, "name at least one file"),
                                            ("a language that is none", "good.xml", {"lang": "en --fail-on never"}, 2, "en --fail-on never")):
        its, text, _ = job.check(paths, **inputs)
        tap.told(its == code and text.splitlines()[-1].startswith("::error title=treatylint::") and said in text, name, (its, text))
        tap.told(job.outputs() == {"exit-code": str(code)}, f"no SARIF: {name}", job.outputs())
    its, text, _ = job.check("nowhere.xml\ngood.xml")
    tap.told(its == 3 and "nowhere.xml: No such file" in text.splitlines()[-1] and job.outputs()["exit-code"] == "3", "a path that is not there", text)
    its, _, _ = job.check("faulty.xml", sarif="faulty.xml")
    tap.told(its == 2 and tap.read(os.path.join(job.workspace, "faulty.xml")) == FAULTY, "a record is not written over", its)
    its, text, _ = job.check("good.xml", sarif="a.sarif\nexit-code=0")
    tap.told(its == 2 and job.outputs() == {"exit-code": "2"} and text.count("\n") == 1, "a path of two lines for SARIF", (text, job.outputs()))


def check_hostile(job):
    """Names and inputs that would be commands of a shell or of the runner."""
    names = ["$(touch pwned).xml", "`touch pwned`.xml", "; touch pwned;.xml", "a  b .xml", "-x.xml", "--help", "'\".xml", "*.xml", "-", "::error::x.xml", "${HOME}%0A.xml"]
    for name in names:
        tap.write(job.workspace, "./" + name, FAULTY)
    code, text, _ = job.check("\n".join(names))
    tap.told(code == 1 and text.count("title=item-unknown") == len(names), "hostile names are names", (code, text))
    tap.told(all(re.match("::(error|warning|notice) file=", line) for line in text.splitlines()), "one command a finding", text)
    code, text, _ = job.check("\n".join(["##[error]x", "::error::y", "::stop-commands::z", "::set-output name=a::b"]))
    lines = text.splitlines()
    stop = re.fullmatch("::stop-commands::([0-9a-f]{32})", lines[0])
    tap.told(code == 3 and stop and lines[-2] == f"::{stop[1]}::" and lines[-1].startswith("::error title=treatylint::"), "what is told of names is no command", text)
    tap.told(job.step("check.sh", paths="good.xml", registry=REGISTRY)[1] == "" and job.check("good.xml", fail_on="$(touch pwned)")[0] == 2, "hostile options are options")
    tap.told("pwned" not in os.listdir(job.workspace) + os.listdir(job.folder), "nothing was run", os.listdir(job.workspace))


def check_summary_bounded(job):
    for number in range(1900):
        tap.write(job.workspace, f"many/{number}.xml", "<no-record/>")
    code, _, _ = job.check("many")
    text = job.told("GITHUB_STEP_SUMMARY")
    tap.told(code == 1 and 900_000 < len(text.encode()) < 1_048_576 and text.endswith("\n\nThe rest has no room in a summary; it stands in the SARIF file.\n"),
             "a summary that the runner takes", (len(text), text[-200:]))


def stand_in(folder, name, code=0):
    """A command in the place of another, that writes down what it was asked for; sudo also does it."""
    path = tap.write(folder, f"bin/{name}", f'#!/bin/sh\necho {name} "$@" >> "{folder}/asked"\n' + ('exec "$@"\n' if name == "sudo" else f"exit {code}\n"))
    os.chmod(path, 0o755)


def check_build(folder):
    for name, code in (("apt-get", 0), ("make", 0), ("sudo", 0), ("dpkg", 1)):
        stand_in(folder, name, code)
    job = Job(folder, os.path.join(folder, "bin"))
    code, _, error = job.step("build.sh")
    asked = tap.read(os.path.join(folder, "asked"))
    installed = re.search(r"^apt-get install -qy --no-install-recommends (.*)$", asked, re.M)
    tap.told(code == 0 and installed and set(installed[1].split()) == tap.packages_to_build(), "build: what the README installs to build", (error, asked))
    tap.told(f"make -C {tap.ROOT} -j" in asked and job.told("GITHUB_PATH") == f"{tap.ROOT}/build\n", "build: the sources beside the action", asked)
    stand_in(folder, "dpkg")
    os.remove(os.path.join(folder, "asked"))
    job.step("build.sh")
    asked = tap.read(os.path.join(folder, "asked"))
    tap.told("apt-get" not in asked and "make" in asked, "build: nothing to install", asked)
    stand_in(folder, "make", 2)
    tap.told(job.step("build.sh")[0] == 2 and not job.told("GITHUB_PATH"), "build: what cannot be built is told")


def check_keys():
    action = yaml.safe_load(tap.read(f"{ACTION}/action.yml"))
    build, check = action["runs"]["steps"]
    tap.told(all("${{" not in step["run"] and step["shell"] == "bash" for step in (build, check)), "no input is text of a command")
    used = re.findall(r"inputs\.([a-z-]+)", json.dumps(check["env"]))
    tap.told(sorted(used) == sorted(action["inputs"]) and not build.get("env"), "every input reaches the script", used)
    script = tap.read(f"{ACTION}/check.sh")
    options = re.search(r"for option in (.*); do", script)[1].split()
    variables = {"TREATYLINT_" + option.upper().replace("-", "_") for option in options} | {"TREATYLINT_PATHS", "TREATYLINT_SARIF"}
    tap.told(set(check["env"]) == variables, "every variable is read", set(check["env"]) ^ variables)
    known = tap.run("check", "--help").stdout.decode()
    tap.told(all(f"--{option} " in known for option in options), "every option is one of check", options)
    tap.told(sorted(action["outputs"]) == sorted(set(re.findall(r"printf '([a-z-]+)=", script))), "every output is written", action["outputs"])
    workflow = yaml.safe_load(tap.read("samples/ci/github-workflow.yml"))
    step = workflow["jobs"]["check"]["steps"][1]
    tap.told(set(step["with"]) <= set(action["inputs"]) and step["uses"] == f"OWNER/treatylint/{ACTION}@v{tap.version()}", "the workflow to copy fits", step)


def main():
    with tempfile.TemporaryDirectory() as folder:
        job = Job(folder)
        tap.write(job.workspace, "good.xml", tap.example("XAA/2020.xml"))
        tap.write(job.workspace, "faulty.xml", FAULTY)
        check_good(job)
        check_faulty(job)
        check_options(job)
        check_wrong(job)
        check_hostile(job)
        check_summary_bounded(job)
    with tempfile.TemporaryDirectory() as folder:
        check_build(folder)
    check_keys()
    tap.end()


main()
