#!/usr/bin/env python3
"""The ledger: each item that a decision given asks for stands there once, with the records given that answer it, and one
record more or less changes its own answers only."""
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

REGISTRY = ["--registry", "samples/examples/registry.xml"]
MEETING = "samples/examples/92msp/meeting-report.xml"


def rows(*paths):
    done = tap.run("ledger", *REGISTRY, "--as-of", "2023-01-01", "--format", "json", *paths)
    return {row["item"]: row for row in json.loads(done.stdout)["ledger"]}


def main():
    alone = rows(MEETING)
    tap.told(len(alone) == 8 and not any(row["answers"] for row in alone.values()), "asked, nothing answered", alone)
    tap.told(alone["CCM/MSP/2021/12#33.a"]["first-due"] == "2022-04-30", "first due")
    tap.told(alone["CCM/MSP/2021/12#34"].get("first-due") == "2022-09-05", "an expectation of a meeting is due when that opens", alone["CCM/MSP/2021/12#34"])
    report = "samples/examples/XAB/2021.xml"
    more = rows(MEETING, report)
    changed = {item for item in more if more[item] != alone[item]}
    tap.told(changed == {f"CCM/MSP/2021/12#33.{x}" for x in "abcd"}, "a report changes what it answers", changed)
    at = more["CCM/MSP/2021/12#33.a"]["answers"][0]
    tap.told(at["record"] == "xab-2021" and at["path"] == report and at["line"] > 1000, "where it is answered", at)
    tap.told(rows(MEETING, MEETING) == alone, "a report given twice counts once")
    tap.told(rows(report) == {}, "without the decision nothing is asked")
    for format_, word in (("text", "no record given cites it in an answer"), ("csv", '"Cited as"')):
        done = tap.run("ledger", *REGISTRY, "--state", "XAA", "--format", format_, MEETING)
        good = word in done.stdout.decode() and "Quithara" not in done.stdout.decode()
        tap.told(done.returncode == 0 and good, f"ledger {format_}", done)
    tap.told(tap.run("ledger", "--format", "html", MEETING).returncode == 2, "no such format")
    tap.end()


main()
