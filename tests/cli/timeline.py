#!/usr/bin/env python3
"""The summary of deadlines: its rows are those of `treatylint deadlines`, its chart has one row and as many bars as each derivation
has periods, mirrored where the language is; its borders; what is told where nothing is known; many rows."""
import csv
import io
import os
import re
import sys
import tempfile
import xml.etree.ElementTree as tree

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

NAMES = {"tl": "urn:treatylint:ccm:1"}
AS_OF = "2026-11-01"


def summary(*words, as_of=AS_OF, **more):
    return tap.run("summary", "deadlines", "--as-of", as_of, *words, **more)


def rows(*words, **more):
    return list(csv.DictReader(io.StringIO(summary("--format", "csv", *words, **more).stdout.decode())))


def marks(kind, *words, **more):
    chart = tree.fromstring(summary("--format", "xml", *words, **more).stdout).find("tl:chart", NAMES)
    return [] if chart is None else [mark for mark in chart.iterfind("tl:mark", NAMES) if mark.get("kind") == kind]


def check_rows():
    """The other view of the same list."""
    for words in ([], ["samples/10msp"], ["samples/examples"], ["--state", "CHL"]):
        known = list(csv.DictReader(io.StringIO(tap.run("deadlines", "--as-of", AS_OF, "--format", "csv", *words).stdout.decode())))
        runs = [(row["State"], row["Deadline"], row["Days left"], row["Status"], row["Derivation"]) for row in known if not row["Status"].startswith(("completed", "confirmed"))]
        here = [(row["State"], row["Deadline"], row["Days left"], row["Status"], row["Derivation"]) for row in rows(*words)]
        done = rows("--table", "completed", *words)
        tap.told(here and sorted(here) == sorted(runs) and len(here) + len(done) == len(known), f"the rows of deadlines {words}", here)
    order = [(not row["Days left"], row["Deadline"]) for row in rows()]
    tap.told(order == sorted(order), "those ahead first, by day", order)


def check_words():
    page = summary("--format", "txt").stdout.decode()
    told = [row["Status"] for row in rows() if not row["Days left"]]
    tap.told(len(told) == 6 and all("decisions after 202" in one and "are not known here" in one for one in told) and "expired" not in page, "what is open", told)
    pending = {row["State"]: row["Request whose outcome is not known here"] for row in rows()}
    tap.told("CCM/MSP/2025/4" in pending["Chile"] and not pending["Germany"], "a pending request", pending)


def check_borders():
    for as_of, count in [("2026-10-31", 0), ("2026-11-01", 1)]:
        page = summary("--format", "txt", as_of=as_of).stdout.decode()
        tap.told(f"Up to 2028-{as_of[5:]}: {count}; later: {4 - count};" in page, f"the next 24 months from {as_of}", page[:400])
    for words, states in [(["--from", "2028-11-01", "--to", "2030-08-01"], {"Iraq", "Germany", "Lao People's Democratic Republic"}),
                          (["--from", "2028-11-02", "--to", "2030-07-31"], set()), (["--to", "2024-10-01"], {"Chad"}), (["--to", "2024-09-30"], set()),
                          (["--from", "2034-02-01"], {"South Sudan"}), (["--from", "2034-02-02"], set())]:
        found = {row["State"] for row in rows(*words)}
        tap.told(found == states, f"deadlines {' '.join(words)}", found)
    left = [row["Days left"] for as_of in ("2028-10-31", "2028-11-01", "2028-11-02") for row in rows("--state", "IRQ", as_of=as_of)]
    tap.told(left == ["1", "0", ""], "days left to the day itself", left)


def check_chart():
    """Facts read from the chart are those of the table; what begins at the right in Arabic ends at the left."""
    table = rows()
    shown = [mark.text for mark in marks("text")]
    for row in table:
        label = f"{row['State']}, Article 4"
        tap.told(label in shown and any(text.startswith(row["Deadline"]) for text in shown), f"row of the chart: {label}", shown)
    bars = marks("bar")
    periods = sum(1 + row["Derivation"].count("extended by") for row in table)
    tap.told(len(bars) == periods, "a bar for each period", f"{len(bars)} for {periods}")
    mirrored = marks("bar", "--lang", "ar")
    pairs = list(zip(bars, mirrored))
    good = [int(a.get("x")) + int(a.get("width")) + int(b.get("x")) == 900 and a.get("look") == b.get("look") for a, b in pairs]
    tap.told(len(bars) == len(mirrored) and all(good), "mirrored in Arabic", len(good))
    chile = [mark.get("look") for mark in marks("bar", "--state", "CHL")]
    tap.told(chile == ["first", "second", "third", "fourth"], "each extension has its look", chile)
    tap.told(len(marks("rule", "--state", "CHL")) > 3, "a rule for the day", len(marks("rule", "--state", "CHL")))


def check_nothing():
    for words, told in [(["--state", "XAC", "samples/examples"], "No obligation under Article 3 or 4 is known here"), (["--state", "CHE"], "No deadline of an obligation"),
                        (["--from", "2090-01-01"], "No deadline of an obligation")]:
        done = summary("--format", "txt", *words)
        tap.told(done.returncode == 0 and told in done.stdout.decode() and not marks("bar", *words) and not rows(*words), f"nothing: {words}", done)
    page = summary("--format", "txt", "samples/examples").stdout.decode()
    tap.told("The States shown are invented" in page and "Chile" not in page, "invented States stand alone", page[:300])
    tap.told("invented" not in summary("--format", "txt", "samples/10msp").stdout.decode(), "real States stand alone")
    for words in (["--from", "x"], ["--from", "2030-01-01", "--to", "2029-01-01"], ["--state", "ZZZ"], ["--table", "x"]):
        done = summary(*words)
        tap.told(done.returncode == 2 and not done.stdout, f"usage: {' '.join(words)}", done)


def check_many(folder):
    """A chart of many rows shows the first ones and says so; the table has them all."""
    text = tap.read(tap.SAMPLE)
    codes = [f"{a}{b}{c}" for a in "QJ" for b in "ABCDEFGHIJKLMN" for c in "ABCDEFGHIJ"]
    extension = re.search(r'<extension state="CHL".*?</extension>', text, re.S).group(0)
    tap.write(folder, "many.xml", text.replace(extension, "".join(extension.replace('"CHL"', f'"{code}"') for code in codes)))
    words = ["many.xml"]
    done = summary("--format", "txt", *words, cwd=folder).stdout.decode()
    labels = [mark for mark in marks("text", *words, cwd=folder) if mark.get("look") == "strong" and "Article" in mark.text]
    found = rows(*words, cwd=folder)
    tap.told(len(found) >= len(codes) and len(labels) == 200 and "Rows shown in the chart: 200" in done, "a chart of many rows", f"{len(found)}, {len(labels)}")


def main():
    check_rows()
    check_words()
    check_borders()
    check_chart()
    check_nothing()
    with tempfile.TemporaryDirectory() as folder:
        check_many(folder)
    tap.end()


main()
