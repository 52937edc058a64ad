#!/usr/bin/env python3
"""The hook of pre-commit, tried by pre-commit itself: a good record is committed, a faulty one is not; other XML is left alone; records that are
declared complete are checked together. The configuration to copy is the one that is tried."""
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

REGISTRY = os.path.join(tap.ROOT, "samples/examples/registry.xml")
FAULTY = tap.example("XAA/2021.xml", ("</article-7-report>", "<unknown/></article-7-report>"))


def settings(more=""):
    return f'<settings xmlns="urn:treatylint:ccm:1" format="1.0"><registry file="{REGISTRY}"/>{more}</settings>\n'


class Repository:
    """A repository of git that nothing of the user's settings reaches."""

    def __init__(self, folder, name):
        self.path = os.path.join(folder, name)
        os.makedirs(self.path)
        clean = {key: value for key, value in tap.environment().items() if not key.startswith("PRE_COMMIT")}
        who = {f"GIT_{role}_{what}": "test@invalid" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        self.environment = {**clean, **who, "HOME": folder, "PRE_COMMIT_HOME": os.path.join(folder, "kept"), "PATH": tap.BUILD + ":" + os.environ["PATH"]}
        self.run("git", "init", "-q")

    def run(self, *words, **environment):
        done = subprocess.run(words, cwd=self.path, env={**self.environment, **environment}, capture_output=True)
        return done.returncode, (done.stdout + done.stderr).decode()

    def add(self, name, text):
        tap.write(self.path, name, text)
        self.run("git", "add", name)

    def commit(self):
        return self.run("git", "commit", "-qm", "a change")


def check_tried(records, hooks):
    """try-repo, with each file of the repository that is XML."""
    records.add("2020.xml", tap.example("XAA/2020.xml"))
    records.add("treatylint.xml", settings())
    code, text = records.run("pre-commit", "try-repo", hooks.path, "treatylint", "--all-files")
    tap.told(code == 0 and re.search(r"^treatylint\.+Passed$", text, re.M), "try-repo: a good record", text)
    records.add("a b/2021 $x.xml", FAULTY)
    code, text = records.run("pre-commit", "try-repo", hooks.path, "treatylint", "--all-files")
    tap.told(code == 1 and re.search(r"^treatylint\.+Failed$", text, re.M) and re.search(r"^a b/2021 \$x\.xml:\d+:\d+: error: .* \[item-unknown\]$", text, re.M),
             "try-repo: a faulty record", text)
    tap.told("in 3 records" in text and "not evaluated" not in text, "try-repo: all in one process, and only what counts", text[-400:])
    records.add("pom.xml", "<project/>")
    _, text = records.run("pre-commit", "try-repo", hooks.path, "treatylint", "--files", "pom.xml")
    tap.told("[not-a-record]" in text, "try-repo: other XML is no record", text)
    path = os.pathsep.join(each for each in os.environ["PATH"].split(os.pathsep) if not os.path.exists(os.path.join(each, "treatylint")))
    code, text = records.run("pre-commit", "try-repo", hooks.path, "treatylint", "--files", "2020.xml", PATH=path)
    tap.told(code == 1 and "Executable `treatylint` not found" in text, "try-repo: where the program is not installed", text)


def check_configuration(desk, hooks):
    """The configuration to copy, with the repository that is here in the place of another."""
    text = tap.read("samples/ci/pre-commit-config.yaml")
    tap.told(f"rev: v{tap.version()}\n" in text and text.count("REPOSITORY") == 2, "the configuration to copy", text)
    desk.add(".pre-commit-config.yaml", text.replace("repo: REPOSITORY", f"repo: {hooks.path}"))
    desk.add("pom.xml", "<project/>")
    desk.add("treatylint.xml", settings())
    desk.add("records/2020.xml", tap.example("XAA/2020.xml"))
    tap.told(desk.run("pre-commit", "install")[0] == 0, "pre-commit install")
    code, text = desk.commit()
    tap.told(code == 0 and re.search(r"^treatylint\.+Passed$", text, re.M), "a good record is committed, beside other XML", text)
    desk.add("records/2021.xml", FAULTY)
    code, text = desk.commit()
    tap.told(code == 1 and "[item-unknown]" in text and "records/2020.xml" not in text, "a faulty record is not", text)
    desk.add("records/2021.xml", tap.example("XAA/2021.xml"))
    tap.told(desk.commit()[0] == 0, "it is when it is mended")


def check_readme(desk, hooks):
    """What the README has to try it."""
    command = re.search(r"^pre-commit try-repo .*$", tap.read("README.md"), re.M)[0]
    code, text = desk.run("bash", "-c", command, TREATYLINT=hooks.path)
    tap.told(code == 0 and re.search(r"^treatylint\.+Passed$", text, re.M), f"README: {command}", text)


def check_complete(desk):
    """A record of a folder that is declared complete is not told to miss those that the commit does not have."""
    desk.add("complete/treatylint.xml", settings('<complete state="XAA" from="2019" to="2020"/>').replace('format="1.0"', 'format="1.0" fail-on="warning"'))
    for year in ("2019", "2020"):
        desk.add(f"complete/{year}.xml", tap.example("XAA/2020.xml", ('id="xaa-2020"', f'id="c-{year}"'), ("2020-", f"{year}-")) if year == "2019" else tap.example("XAA/2020.xml"))
    desk.run("git", "commit", "-qnm", "as it was")
    desk.add("complete/2020.xml", tap.example("XAA/2020.xml").replace("</article-7-report>", "</article-7-report>\n"))
    _, together = desk.commit()
    _, apart = desk.run("treatylint", "check", "--quiet", "complete/2020.xml")
    tap.told("[report-year-missing]" not in apart and "[report-year-missing]" not in together and "complete records" in together, "complete records are checked together", together[-800:])


def main():
    with tempfile.TemporaryDirectory() as folder:
        hooks, records, desk = (Repository(folder, name) for name in ("hooks", "records", "desk"))
        hooks.add(".pre-commit-hooks.yaml", tap.read(".pre-commit-hooks.yaml"))
        hooks.commit()
        hooks.run("git", "tag", f"v{tap.version()}")
        check_tried(records, hooks)
        check_configuration(desk, hooks)
        check_readme(desk, hooks)
        check_complete(desk)
    tap.end()


main()
