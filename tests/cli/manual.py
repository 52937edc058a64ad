#!/usr/bin/env python3
"""Pages of the manual: formatters find nothing to say of them, they tell what --help tells, and their examples can be run."""
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

SECTIONS = ["NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "OPTIONS", "EXIT STATUS", "FILES", "ENVIRONMENT", "EXAMPLES", "SEE ALSO"]
READERS = [["mandoc", "-T", "lint", "-W", "style"], ["groff", "-ww", "-z", "-man", "-Tutf8"], ["groff", "-ww", "-z", "-man", "-Tutf8", "-rLL=60n"]]
SETTLED = {"check", "summary", "deadlines", "ledger", "digest", "registry", "new", "settings", "init", "diff", "verify"}


def help_of(*command):
    return tap.run(*command, "--help").stdout.decode()


COMMANDS = re.findall(r"^  ([a-z]+) ", help_of(), re.M)


def shown(page, columns=100):
    """A page as text, as man shows it."""
    done = subprocess.run(["groff", "-man", "-Tutf8", "-P-c", "-P-b", "-P-u", f"-rLL={columns}n"], input=page, capture_output=True)
    return done.stdout.decode()


def flat(text):
    return " ".join(text.split())


def parts(text):
    """Its sections, in order, each as one line."""
    found = re.split(r"^([A-Z][A-Z ]+)$", text, flags=re.M)
    return dict(zip(found[1::2], map(flat, found[2::2])))


def well_made(name, page):
    for words in READERS:
        done = subprocess.run(words, input=page, capture_output=True)
        tap.told(not done.stdout and not done.stderr and done.returncode == 0, f"{name}: {' '.join(words)}", done.stdout + done.stderr)
    tap.told(page == tap.run("manual", *name.split()[1:]).stdout and page.endswith(b"\n"), f"{name}: the same bytes again")
    for columns in (80, 120):
        wide = [line for line in shown(page, columns).splitlines() if len(line) > columns and " records/" not in line]
        tap.told(not wide, f"{name}: within {columns} columns", wide[:2])


def told(command, text):
    its = parts(text)
    wanted = [s for s in SECTIONS if s != "COMMANDS" and (s != "FILES" or command in SETTLED)]
    tap.told(list(its) == wanted, f"{command}: sections", list(its))
    usage, help_, *_ = help_of(command).split("\n\n")
    tap.told(its["SYNOPSIS"] == flat(usage.removeprefix("usage: ")), f"{command}: synopsis", its["SYNOPSIS"])
    tap.told(its["NAME"] == f"treatylint-{command} - {help_}", f"{command}: name", its["NAME"])
    rows = re.findall(r"^  (-\S+(?: [A-Z]\S*)?) +(\S.*)$", help_of(command), re.M)
    tap.told(len(rows) > 1 and its["OPTIONS"] == flat(" ".join(f"{left} {right}" for left, right in rows)), f"{command}: options", its["OPTIONS"][:300])
    tap.told(set(re.findall(r"treatylint-(\w+)\(1\)", its["SEE ALSO"])) == set(COMMANDS) - {command} and "treatylint(1)" in its["SEE ALSO"],
             f"{command}: see also", its["SEE ALSO"])
    tap.told(len(its["DESCRIPTION"]) > 80, f"{command}: description", its["DESCRIPTION"])
    return its


def exits(its):
    listed = help_of().split("exit codes:\n")[1]
    tap.told(its["EXIT STATUS"] == flat(listed) and re.findall(r"^  (\d) ", listed, re.M) == list("01234"), "exit codes", its["EXIT STATUS"])


def plain(text):
    """A line of roff as it is typed."""
    for escaped, is_ in (("\\-", "-"), ("\\&", ""), ("\\(aq", "'"), ("\\(dq", '"'), ("\\(ti", "~"), ("\\(ha", "^"), ("\\(ga", "`"), ("\\e", "\\")):
        text = text.replace(escaped, is_)
    return text


def examples(name, page):
    """Each is run as it stands, one after the other, where records are."""
    lines = [plain(line) for line in re.findall(r"^\.TP\n\.B (.*)$", page.decode().split(".SH EXAMPLES\n")[1], re.M)]
    tap.told(lines, f"{name}: has examples")
    with tempfile.TemporaryDirectory() as folder:
        where = os.path.join(folder, "work")
        shutil.copytree(os.path.join(tap.ROOT, "samples/examples"), os.path.join(where, "records"))
        os.rename(os.path.join(where, "records/registry.xml"), os.path.join(where, "registry.xml"))
        os.remove(os.path.join(where, "records/treatylint.xml"))
        tap.write(where, "treatylint.xml", '<settings xmlns="urn:treatylint:ccm:1" format="1.0"><registry file="registry.xml"/></settings>\n')
        for copy in ("report.xml", "last.xml", "old.xml", "new.xml"):
            shutil.copy(os.path.join(where, "records/XAA/2021.xml"), os.path.join(where, copy))
        shutil.copy(os.path.join(tap.ROOT, tap.SAMPLE), os.path.join(where, "meeting.xml"))
        subprocess.run([tap.PROGRAM, "check", "--as-of", "2026-11-01", "--receipt", "receipt.xml", "records/"], cwd=where, stdout=subprocess.DEVNULL, timeout=120)
        tap.write(folder, "bin/man", "#!/bin/sh\nexec mandoc\n")
        os.chmod(os.path.join(folder, "bin/man"), 0o755)
        for line in lines:
            done = subprocess.run(["bash", "-o", "pipefail", "-c", line], cwd=where, capture_output=True, timeout=120,
                                  env={**os.environ, "PATH": f"{folder}/bin:{tap.BUILD}:{os.environ['PATH']}"})
            tap.told(done.returncode in (0, 1) and b"treatylint:" not in done.stderr, f"{name}: {line}", (done.returncode, done.stderr[-300:]))


def escaped():
    """Nothing of a text is markup: a word that begins with a full stop is no request."""
    whole = b"".join(tap.run("manual", *words).stdout for words in ([], *([c] for c in COMMANDS)))
    requests = set(re.findall(rb"^([.'][^ \n]*)", whole, re.M))
    tap.told(requests == {b".TH", b".SH", b".PP", b".TP", b".B", b".I", b".BR", b".br", b".nh", b".ad"}, "requests", requests)
    tap.told(not re.search(rb"(?<!\\)-[a-z]", re.sub(rb"^\.TH.*$", b"", whole, flags=re.M)), "hyphens that can be copied")


def refused():
    for words, why in ((["chek"], "did you mean check?"), (["frobnicate"], "treatylint --help lists them"), (["check", "new"], "new is one more"), (["--no"], "there is no option")):
        done = tap.run("manual", *words)
        tap.told(done.returncode == 2 and why in done.stderr.decode() and not done.stdout, f"refused: manual {' '.join(words)}", done.stderr)


def main():
    page = tap.run("manual").stdout
    its = parts(shown(page))
    well_made("treatylint", page)
    exits(its)
    tap.told(list(its) == [s for s in SECTIONS if s != "OPTIONS"], "treatylint: sections", list(its))
    rows = re.findall(r"^  ([a-z]+) +(.*?)$", help_of().split("\n\n")[2], re.M)
    tap.told(len(rows) > 10 and all(flat(f"{name} {rest}") in its["COMMANDS"] for name, rest in rows), "treatylint: commands", its["COMMANDS"])
    examples("treatylint", page)
    for command in COMMANDS:
        page = tap.run("manual", command).stdout
        well_made(f"treatylint {command}", page)
        told(command, shown(page))
        examples(command, page)
    escaped()
    refused()
    tap.end()


main()
