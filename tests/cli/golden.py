#!/usr/bin/env python3
"""Outputs as they were read and found good: each command below against tests/cli/golden/NAME. `make bless` rewrites them;
read the diff."""
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

GOLDEN = os.path.join(tap.ROOT, "tests/cli/golden")
AS_OF = ["--as-of", "2026-11-01"]

# A record with a fault of every sort, one behind another: from the sample, by replacing text once each.
FAULTS = [("  <head>", "  <head> a word"), ("<place>Geneva</place>\n    ", ""), ("<outcome>granted</outcome>\n      <length unit=\"month\">12", "<outcome>yes</outcome>\n      <length unit=\"week\">12"),
          ('<new-deadline date="2024-10-01"/>', '<new-deadline date="2029-11-01"/>'), ('letter="b" paragraph="38"', 'letter="e" paragraph="38"'),
          ('refers-to="CCM/MSP/2022/12#42"', 'refers-to="CCM/MSP/2022/12#142"'), ('analysis="CCM/MSP/2022/5"', 'analysis="CCM/MSP/2022/15"'),
          ('refers-to="CCM/MSP/2022/12#34"', 'refers-to="CCM/MSP/2019/12#34"'), ("Progress report of", "Pro\u202egress\u0007 report of")]


def faulty():
    text = tap.read(tap.SAMPLE)
    for old, new in FAULTS:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text.replace("\u0007", "").encode()


# Each command, and its exit code: that of the record with faults, which is handed to it, of records that differ, or 0.
FAULTY, DIFFERS, CLEAN = True, 1, False
COMMANDS = {
    "help.txt": (["--help"], False),
    "check-help.txt": (["check", "--help"], False),
    "summary-help.txt": (["summary", "--help"], False),
    "deadlines-help.txt": (["deadlines", "--help"], False),
    "registry-help.txt": (["registry", "--help"], False),
    "deadlines.txt": (["deadlines", *AS_OF], False),
    "deadlines-sample.txt": (["deadlines", *AS_OF, "samples/10msp"], False),
    "deadlines-ar.txt": (["deadlines", *AS_OF, "--lang", "ar"], False),
    "deadlines-sample-ar.txt": (["deadlines", *AS_OF, "--lang", "ar", "samples/10msp"], False),
    "deadlines-BGR.txt": (["deadlines", *AS_OF, "--state", "BGR"], False),
    "deadlines-BGR-ar.txt": (["deadlines", *AS_OF, "--state", "BGR", "--lang", "ar", "samples/10msp"], False),
    "deadlines-CHL.txt": (["deadlines", *AS_OF, "--state", "CHL", "samples/10msp"], False),
    "deadlines-CHL-ar.txt": (["deadlines", *AS_OF, "--state", "CHL", "--lang", "ar"], False),
    "deadlines-CHL.json": (["deadlines", *AS_OF, "--state", "CHL", "--format", "json", "samples/10msp"], False),
    "deadlines.csv": (["deadlines", *AS_OF, "--format", "csv", "samples/10msp"], False),
    "deadlines-ar.csv": (["deadlines", *AS_OF, "--format", "csv", "--lang", "ar", "--state", "CHL"], False),
    "update.xml": (["registry", "update", "--from", tap.SAMPLE], False),
    "rules.txt": (["rules"], False),
    "rules-ar.txt": (["rules", "--lang", "ar"], False),
    "examples.txt": (["check", *AS_OF, "samples/examples"], False),
    "sample.txt": (["check", *AS_OF, "samples/10msp"], False),
    "sample-ar.txt": (["check", *AS_OF, "--lang", "ar", "samples/10msp"], False),
    "faulty.txt": (["check", *AS_OF, "-"], True),
    "faulty-ar.txt": (["check", *AS_OF, "--lang", "ar", "-"], True),
    "faulty.json": (["check", *AS_OF, "--format", "json", "-"], True),
    "faulty.ndjson": (["check", *AS_OF, "--format", "ndjson", "-"], True),
    "faulty.csv": (["check", *AS_OF, "--format", "csv", "-"], True),
    "faulty-junit.xml": (["check", *AS_OF, "--format", "junit", "-"], True),
    "faulty-github.txt": (["check", *AS_OF, "--format", "github", "-"], True),
    "faulty.html": (["check", *AS_OF, "--format", "html", "-"], True),
    "faulty-page-ar.txt": (["check", *AS_OF, "--lang", "ar", "--format", "txt", "-"], True),
    "explain-cap.txt": (["explain", "extension-cap"], False),
    "explain-cap-ar.txt": (["explain", "extension-cap", "--lang", "ar"], False),
    "explain-channels.txt": (["explain", "reporting-channels"], False),
    "explain-missing.txt": (["explain", "item-missing"], False),
    "explain-help.txt": (["explain", "--help"], False),
    "explain-extension.txt": (["explain", "extension"], False),
    "explain-extension-ar.txt": (["explain", "meeting-report/decisions/extension", "--lang", "ar"], False),
    "explain-stockpiles.txt": (["explain", "stockpiles"], False),
    "explain-outcome-ar.txt": (["explain", "outcome", "--lang", "ar"], False),
    "explain-attribute.txt": (["explain", "channel/@kind"], False),
    "explain-requirement.txt": (["explain", "a4-5-max"], False),
    "explain-requirement-ar.txt": (["explain", "a4-5-max", "--lang", "ar"], False),
    "explain-type.txt": (["explain", "state-code"], False),
    "diff.txt": (["diff", "samples/examples/XAA/2020.xml", "samples/examples/XAA/2021.xml"], DIFFERS),
    "diff-ar.txt": (["diff", "--lang", "ar", "samples/examples/XAA/2020.xml", "samples/examples/XAA/2021.xml"], DIFFERS),
    "diff-help.txt": (["diff", "--help"], False),
    "report.txt": (["summary", "report", "--format", "txt", "samples/examples/XAB/2021.xml"], False),
    "report-ar.txt": (["summary", "report", "--format", "txt", "--lang", "ar", "samples/examples/XAB/2021.xml"], False),
    "report.md": (["summary", "report", "--format", "md", "samples/examples/XAA/2021.xml"], False),
    "report-areas.csv": (["summary", "report", "--format", "csv", "--table", "contaminated-areas-area",
                          "samples/examples/XAB/2021.xml"], False),
    "report.html": (["summary", "report", "samples/examples/XAA/2021.xml"], False),
    "decisions.txt": (["summary", "decisions", "--format", "txt", "samples/10msp"], False),
    "decisions-ar.txt": (["summary", "decisions", "--format", "txt", "--lang", "ar", "samples/10msp"], False),
    "decisions.csv": (["summary", "decisions", "--format", "csv", "samples/10msp"], False),
    "decisions.md": (["summary", "decisions", "--format", "md", "samples/10msp"], False),
    "decisions-dates.csv": (["summary", "decisions", "--format", "csv", "--table", "dates", "samples/10msp"], False),
    "decisions-coordinators.csv": (["summary", "decisions", "--format", "csv", "--table", "coordinators", "samples/10msp"], False),
    "decisions-items.csv": (["summary", "decisions", "--format", "csv", "--table", "items", "samples/10msp"], False),
    "decisions.html": (["summary", "decisions", "samples/10msp"], False),
    "decisions-ar.html": (["summary", "decisions", "--lang", "ar", "samples/10msp"], False),
    "balance.txt": (["summary", "balance", *AS_OF, "--format", "txt", "samples/examples"], False),
    "balance-ar.txt": (["summary", "balance", *AS_OF, "--format", "txt", "--lang", "ar", "samples/examples"], False),
    "balance.csv": (["summary", "balance", *AS_OF, "--format", "csv", "samples/examples"], False),
    "balance-reached.csv": (["summary", "balance", *AS_OF, "--format", "csv", "--table", "reached", "samples/examples"], False),
    "balance.html": (["summary", "balance", *AS_OF, "samples/examples"], False),
    "reporting.txt": (["summary", "reporting", *AS_OF, "--format", "txt", "samples/examples"], False),
    "reporting-ar.txt": (["summary", "reporting", *AS_OF, "--format", "txt", "--lang", "ar", "samples/examples"], False),
    "reporting.csv": (["summary", "reporting", *AS_OF, "--format", "csv", "samples/examples"], False),
    "reporting-rates.csv": (["summary", "reporting", *AS_OF, "--format", "csv", "--table", "rates", "samples/examples"], False),
    "reporting.html": (["summary", "reporting", *AS_OF, "samples/examples"], False),
    "follow-up.txt": (["summary", "follow-up", *AS_OF, "--format", "txt", "samples/examples"], False),
    "follow-up-ar.txt": (["summary", "follow-up", *AS_OF, "--lang", "ar", "--format", "txt", "samples/examples"], False),
    "follow-up.csv": (["summary", "follow-up", *AS_OF, "--format", "csv", "samples/examples"], False),
    "follow-up-items.csv": (["summary", "follow-up", *AS_OF, "--format", "csv", "--table", "items", "samples/10msp"], False),
    "follow-up-milestones.csv": (["summary", "follow-up", *AS_OF, "--format", "csv", "--table", "milestones", "samples/examples"], False),
    "request.txt": (["summary", "request", *AS_OF, "--format", "txt", "--state", "XAA", "samples/examples"], False),
    "request-ar.txt": (["summary", "request", *AS_OF, "--lang", "ar", "--format", "txt", "--state", "XAA", "samples/examples"], False),
    "request.csv": (["summary", "request", *AS_OF, "--format", "csv", "samples/examples"], False),
    "request-figures.csv": (["summary", "request", *AS_OF, "--format", "csv", "--table", "figures", "samples/examples"], False),
    "request-years.csv": (["summary", "request", *AS_OF, "--format", "csv", "--table", "years", "samples/examples"], False),
    "request.html": (["summary", "request", *AS_OF, "--state", "XAB", "samples/examples"], False),
    "follow-up.html": (["summary", "follow-up", *AS_OF, "samples/examples"], False),
    "state.txt": (["summary", "state", *AS_OF, "--state", "XAB", "--format", "txt", "samples/examples"], False),
    "state-ar.txt": (["summary", "state", *AS_OF, "--state", "XAB", "--format", "txt", "--lang", "ar", "samples/examples"], False),
    "state-released.csv": (["summary", "state", *AS_OF, "--state", "XAB", "--format", "csv", "--table", "released", "samples/examples"], False),
    "state.html": (["summary", "state", *AS_OF, "--state", "XAB", "samples/examples"], False),
    "progress.txt": (["summary", "progress", *AS_OF, "--format", "txt", "samples/examples"], False),
    "progress-ar.txt": (["summary", "progress", *AS_OF, "--format", "txt", "--lang", "ar", "samples/examples"], False),
    "progress-clearance.csv": (["summary", "progress", *AS_OF, "--format", "csv", "--table", "clearance", "samples/examples"], False),
    "progress.html": (["summary", "progress", *AS_OF, "samples/examples"], False),
    "calendar.txt": (["summary", "calendar", *AS_OF, "--from", "2022-09-02", "--to", "2026-12-31", "--format", "txt", "samples/10msp"], False),
    "calendar-ar.txt": (["summary", "calendar", *AS_OF, "--from", "2022-09-02", "--to", "2026-12-31", "--format", "txt", "--lang", "ar", "samples/10msp"], False),
    "calendar.csv": (["summary", "calendar", *AS_OF, "--from", "2020-01-01", "--format", "csv", "samples/examples"], False),
    "calendar.html": (["summary", "calendar", *AS_OF, "--from", "2020-01-01", "samples/examples"], False),
    "calendar.ics": (["summary", "calendar", "--as-of", "2021-09-10", "--format", "ics", "samples/examples"], False),
    "summary-deadlines.txt": (["summary", "deadlines", *AS_OF, "--format", "txt"], False),
    "summary-deadlines-ar.txt": (["summary", "deadlines", *AS_OF, "--format", "txt", "--lang", "ar"], False),
    "summary-deadlines.csv": (["summary", "deadlines", *AS_OF, "--format", "csv", "samples/examples"], False),
    "summary-deadlines.html": (["summary", "deadlines", *AS_OF, "samples/examples"], False),
    "summary-deadlines.ics": (["summary", "deadlines", *AS_OF, "--format", "ics", "samples/10msp"], False),
}


def main():
    bless = "--bless" in sys.argv
    for name, (words, wants_faulty) in COMMANDS.items():
        path = os.path.join(GOLDEN, name)
        done = tap.run(*words, data=faulty() if wants_faulty is FAULTY else None)
        done.stdout = re.sub(rb'("(?:rules|registry)-sha256":)"[0-9a-f]{64}"', rb'\1"..."', done.stdout)
        if bless:
            with open(path, "wb") as file:
                file.write(done.stdout)
            continue
        golden = b""
        if os.path.exists(path):
            with open(path, "rb") as file:
                golden = file.read()
        pairs = zip(golden.decode().splitlines() + [""] * 9, done.stdout.decode("utf-8", "replace").splitlines() + [""] * 9)
        first = next((f"'{a[:200]}' became '{b[:200]}'" for a, b in pairs if a != b), "line ends")
        tap.told(golden == done.stdout, f"golden {name}", first)
        tap.told(done.returncode == wants_faulty, f"exit of {name}", done.returncode)
    known = set(os.listdir(GOLDEN)) - set(COMMANDS)
    if not bless:
        tap.told(not known, "no golden without a command", known)
    tap.end()


main()
