#!/usr/bin/env python3
"""The job for GitLab: its commands run as they stand over records, with what installs and builds in the place of others that only write down
what they were asked for; its artifact is what the commands write."""
import os
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree

import yaml

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

STAND_INS = ["apt-get", "git", "make"]


def run(folder, lines, variables):
    """The commands of a job in one shell that ends at the first that fails, as the runner does it."""
    return subprocess.run(["bash", "-eo", "pipefail", "-c", "\n".join(lines)], cwd=folder, capture_output=True,
                          env={**os.environ, **variables, "PATH": f"{folder}/bin:{tap.BUILD}:{os.environ['PATH']}"})


def check_before(folder, job, variables):
    for name in STAND_INS:
        os.chmod(tap.write(folder, f"bin/{name}", f'#!/bin/sh\necho {name} "$@" >> "{folder}/asked"\n'), 0o755)
    done = run(folder, job["before_script"], {**variables, "TREATYLINT_REPOSITORY": "/a b/treatylint"})
    asked = tap.read(os.path.join(folder, "asked")).splitlines()
    tap.told(done.returncode == 0 and len(asked) == len(job["before_script"]), "what stands before it runs", (done.stderr, asked))
    tap.told(asked[2] == f"git clone -q --depth 1 --branch v{tap.version()} /a b/treatylint /tmp/treatylint", "the version of the program", asked[2])
    installed = asked[1].split("--no-install-recommends ")[1].split()
    tap.told(set(installed) == tap.packages_to_build() | {"git", "ca-certificates"}, "what the README installs to build, and git", installed)
    tap.told(asked[3].startswith("make -C /tmp/treatylint") and asked[3].endswith(" install"), "built and installed", asked[3])
    for name in STAND_INS:
        os.remove(os.path.join(folder, "bin", name))


def check_script(folder, job, variables):
    shutil.copytree(os.path.join(tap.ROOT, "samples/examples"), os.path.join(folder, "records"))
    report = os.path.join(folder, job["artifacts"]["reports"]["junit"])
    for name, text, code in (("good", None, 0), ("faulty", tap.example("XAA/2021.xml", ("</article-7-report>", "<unknown/></article-7-report>")), 1)):
        if text:
            tap.write(folder, "records/XAA/2021.xml", text)
        done = run(folder, job["script"], variables)
        suites = xml.etree.ElementTree.parse(report).getroot()
        failed = [case.get("name") for case in suites.iter("testcase") if case.find("failure") is not None]
        tap.told(done.returncode == code and b"coverage:" in done.stdout, f"{name} records", (done.returncode, done.stderr))
        tap.told(any("item-unknown" in each for each in failed) == bool(code) and len(list(suites.iter("testsuite"))) > 15, f"JUnit of {name} records", failed)
        again = run(folder, job["script"], variables)
        tap.told(again.returncode == code and again.stdout == done.stdout, f"{name} records once more, beside its own report", again.stdout[-300:])
    tap.told(job["artifacts"]["when"] == "always", "the report is kept where the job fails")


def main():
    job = yaml.safe_load(tap.read("samples/ci/gitlab-ci.yml"))["treatylint"]
    with tempfile.TemporaryDirectory() as folder:
        check_before(folder, job, job["variables"])
        check_script(folder, job, job["variables"])
    tap.end()


main()
