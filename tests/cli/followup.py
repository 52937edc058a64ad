#!/usr/bin/env python3
"""The summary follow-up: it has the items of the ledger and its answers, no other; its counts are those of its rows; a
period takes items by their first due day; where nothing is asked a sentence says so."""
import csv
import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

REGISTRY = ["--registry", "samples/examples/registry.xml"]
MEETING, REPORT = "samples/examples/92msp/meeting-report.xml", "samples/examples/XAB/2021.xml"


def table(name, *words, as_of="2023-01-01"):
    done = tap.run("summary", "follow-up", *REGISTRY, "--as-of", as_of, "--format", "csv", "--table", name, *words)
    return list(csv.reader(done.stdout.decode().splitlines()))[1:]


def ledger(*words):
    done = tap.run("ledger", *REGISTRY, "--as-of", "2023-01-01", "--format", "json", *words)
    return [(row["item"], " ".join(a["record"] for a in row["answers"]), row.get("first-due", "")) for row in json.loads(done.stdout)["ledger"]]


def check_same():
    """What the ledger tells of an item, the page tells of it."""
    for words in ([MEETING], [MEETING, REPORT], ["samples/examples"], ["--state", "XAB", "samples/examples"]):
        told = [(row[0], row[2].replace("no record given cites it in an answer", ""), row[3]) for row in table("items", *words)]
        tap.told(told == ledger(*words) and told, f"as the ledger: {' '.join(words)}", told)


def check_counts():
    """Each count is that of the rows below."""
    for as_of, words, counts in [("2023-01-01", [MEETING, REPORT], [["3", "0", "3", "0", "0"], ["5", "4", "1", "0", "0"], ["8", "4", "4", "0", "0"]]),
                                 ("2022-04-30", [MEETING], [["3", "0", "3", "0", "0"], ["5", "0", "4", "1", "0"], ["8", "0", "7", "1", "0"]]),
                                 ("2022-04-29", [MEETING], [["3", "0", "0", "3", "0"], ["5", "0", "0", "5", "0"], ["8", "0", "0", "8", "0"]]),
                                 ("2022-04-29", ["--state", "XAA", MEETING], [["3", "0", "0", "3", "0"]])]:
        seen = [row[1:] for row in table("answered", *words, as_of=as_of)]
        tap.told(seen == counts, f"counts as of {as_of}, {' '.join(words)}", seen)


def check_period():
    for from_, to, items in [("2022-04-30", "2022-04-30", 7), ("2022-05-01", "2030-01-01", 1), ("2022-09-05", "2022-09-05", 1), ("2022-09-06", "2030-01-01", 0), ("2000-01-01", "2022-04-29", 0)]:
        seen = table("items", "--from", from_, "--to", to, MEETING)
        tap.told(len(seen) == items, f"first due from {from_} to {to}", len(seen))
    tap.told(len(table("items", "--to", "2022-04-30", MEETING)) == 7 and len(table("items", MEETING)) == 8, "open at one side, and at both")


def check_milestones():
    rows = {(row[0], row[1]): row[2:] for row in table("milestones", "samples/examples")}
    tap.told(rows.get(("Quithara", "2021")) == ["3500000 m²", "3750000 m²", "xab-2021", "xab-request-2-revised"], "a year of a plan beside its report", rows)
    tap.told("is not among the records given" in rows.get(("Quithara", "2023"), ["", ""])[1], "a year without a report")
    tap.told(rows.get(("Quithara", "2020")) == ["2000000 m²", "2000000 m²", "xab-2020", "xab-request-2"] and len(rows) == len(table("milestones", "samples/examples")),
             "a year that the last text lacks, by the one before it", rows)
    within = table("milestones", "--from", "2022-12-31", "--to", "2023-01-01", "samples/examples")
    tap.told({row[1] for row in within} == {"2022", "2023"}, "years with a day of the period", within)


def check_empty():
    with tempfile.TemporaryDirectory() as folder:
        for format_ in ("html", "md", "txt", "xml"):
            done = tap.run("summary", "follow-up", *REGISTRY, "--as-of", "2023-01-01", "--format", format_, REPORT)
            page = done.stdout.decode()
            tap.told(done.returncode == 0 and "No item of a decision" in page and "<svg" not in page and "First due" not in page, f"nothing asked, {format_}", page[:300])
        text = tap.read(MEETING)
        tap.write(folder, "m.xml", text.replace('<text xml:lang="en">Money spent', '<text xml:lang="en">&lt;script&gt;Money spent', 1))
        done = tap.run("summary", "follow-up", *REGISTRY, os.path.join(folder, "m.xml"))
        tap.told(b"&lt;script&gt;Money" in done.stdout and b"<script" not in done.stdout, "text stays text", done.stderr)


def main():
    check_same()
    check_counts()
    check_period()
    check_milestones()
    check_empty()
    tap.end()


main()
