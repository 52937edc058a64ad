#!/usr/bin/env python3
"""The summary of balance: what is counted by gender and region, what is left out, and why."""
import csv
import os
import re
import shutil
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

EXAMPLES = os.path.join(tap.ROOT, "samples/examples")
MEETING = "92msp/meeting-report.xml"


class Corpus:
    """A copy of the examples, or of some of them, in which one thing is replaced."""

    def __init__(self, folder, name):
        self.folder = os.path.join(folder, name)
        shutil.copytree(EXAMPLES, self.folder)

    def edit(self, path, old, new):
        text = tap.read(os.path.join(self.folder, path))
        assert old in text, (path, old)
        tap.write(self.folder, path, text.replace(old, new, 1))
        return self

    def ask(self, *words):
        return tap.run("summary", "balance", "--as-of", "2026-11-01", *words, self.folder)

    def rows(self, table, *words):
        done = self.ask("--format", "csv", "--table", table, *words)
        return list(csv.reader(done.stdout.decode().splitlines()))[1:]

    def why(self, what):
        return [row[2] for row in self.rows("not-counted") if row[0] == what]


def check_delegates(folder):
    """Figures as the document has them; parts beyond the whole, none at all, and fewer than ten are not told apart."""
    for name, given, row, why in [("whole", 'total="12" women="5" men="5" another="1"', ["12", "5", "5", "1", "1"], None),
                                  ("ten", 'total="10" women="5" men="5"', ["10", "5", "5", "0", "0"], None),
                                  ("nine", 'total="9" women="5" men="4"', None, "fewer than ten"),
                                  ("beyond", 'total="12" women="8" men="5"', None, "more than the whole"),
                                  ("untold", 'total="12"', ["12", "0", "0", "0", "12"], "the gender of none")]:
        corpus = Corpus(folder, f"delegates-{name}").edit(MEETING, 'total="12" women="5" men="5" another="1"', given)
        rows, said = corpus.rows("delegates"), corpus.why("delegates")
        tap.told(rows == ([["92MSP, 2021", *row]] if row else []), f"delegates, {name}", rows)
        tap.told(len(said) == bool(why) and (not why or why in said[0]), f"what is said of delegates, {name}", said)
    corpus = Corpus(folder, "delegates-none").edit(MEETING, '<delegates total="12" women="5" men="5" another="1"/>', "")
    tap.told(not corpus.rows("delegates") and "gives no number" in corpus.why("delegates")[0], "no figure of delegates", corpus.why("delegates"))


def check_offices(folder):
    corpus = Corpus(folder, "offices")
    tap.told(corpus.rows("vice-presidents") == [["92MSP, 2021", "2", "1", "1", "0", "0"]], "Vice-Presidents by gender", corpus.rows("vice-presidents"))
    tap.told(corpus.rows("vice-presidents-groups") == [["92MSP, 2021", "2", "0", "1", "1", "0", "0", "0", "0"]], "Vice-Presidents by group",
             corpus.rows("vice-presidents-groups"))
    tap.told(corpus.rows("coordinators") == [["92MSP, 2021", "14", "1", "0", "0", "13"]], "coordinators: not-stated is not told", corpus.rows("coordinators"))
    tap.told(corpus.rows("panels") == [["92MSP, 2021", "1", "1", "0", "0", "0"]] and not corpus.why("members of panels"), "members, without alternates", corpus.rows("panels"))
    corpus.edit(MEETING, 'members="1" alternates="1"', 'members="2" alternates="1"')
    tap.told("seats without" in corpus.why("members of panels")[0], "a seat of which nobody is named", corpus.why("members of panels"))
    corpus.edit(MEETING, '<state code="XAA" gender="female"/>', '<state code="XAA" gender="other"/>')
    tap.told(corpus.rows("vice-presidents")[0][1:] == ["2", "0", "1", "1", "0"], "another gender", corpus.rows("vice-presidents"))


def check_people(folder):
    """By year, from the last text; what contradicts itself is left out and told."""
    corpus = Corpus(folder, "people")
    rows = {row[0]: row[1:] for row in corpus.rows("reached")}
    tap.told(rows.get("2021") == ["19040", "3094", "3402", "6085", "6319", "140"], "people reached in 2021", rows)
    told = [row for row in corpus.rows("not-counted") if row[2].startswith("a programme gives no number")]
    tap.told([row[:2] for row in told] == [["people reached by risk reduction education", "2020"]], "a programme of which it is not known how many it reached", told)
    said = Corpus(folder, "none-reached").edit("XAB/2020.xml", '<reached value="unknown"/>', '<reached value="none"/>')
    tap.told(not any(row[2].startswith("a programme") for row in said.rows("not-counted")), "a programme that reached nobody is one with a number")
    groups = {row[0]: row[1:] for row in corpus.rows("reached-groups")}
    tap.told(groups["2021"] == ["19040", "0", "19040", "0", "0", "0", "0", "0"], "by the group of the State that reports", groups)
    tap.told(all(row[1] == str(sum(map(int, row[2:]))) for table in ("reached", "assisted", "assisted-groups", "coordinators-groups") for row in corpus.rows(table)),
             "the parts of every row add up")
    tap.told(not corpus.rows("casualties") and len(corpus.why("people killed or injured")) == 4, "fewer than ten people", corpus.why("people killed or injured"))
    text = tap.read(os.path.join(corpus.folder, "XAB/2021.xml"))
    later = text.replace('id="xab-2021"', 'id="xab-2021-2" supersedes="xab-2021"', 1)
    tap.write(corpus.folder, "XAB/2021-2.xml", later)
    tap.told({row[0]: row[1:] for row in corpus.rows("reached")} == rows, "two texts of one report count once", corpus.rows("reached"))
    women = re.search(r"<reached>.*?<women>(\d+)</women>", later, re.S)
    tap.write(corpus.folder, "XAB/2021-2.xml", later[:women.start(1)] + "99999" + later[women.end(1):])
    tap.told("2021" not in [row[0] for row in corpus.rows("reached")] and any("more than the whole" in why for why in corpus.why("people reached by risk reduction education")),
             "parts beyond the whole", corpus.rows("reached"))


def check_scope(folder):
    corpus = Corpus(folder, "scope")
    years = [row[0] for row in corpus.rows("reached", "--from", "2020-01-01", "--to", "2021-12-31")]
    tap.told(years == ["2020", "2021"] and not corpus.rows("reached", "--state", "XAC"), "years and State", years)
    tap.told(not corpus.rows("delegates", "--state", "XAB") and corpus.rows("reached", "--state", "XAB"), "of one State no meeting", "")
    tap.told(not corpus.rows("delegates", "--to", "2021-09-05") and corpus.rows("delegates", "--to", "2021-09-06"), "the day of a meeting", "")


def check_nothing(folder):
    tap.write(folder, "registries/a.xml", '<registry xmlns="urn:treatylint:ccm:1" format="1.0" id="a" language="en" known-until="2026-01-01"/>')
    for form in ("html", "txt", "md", "csv", "xml"):
        done = tap.run("summary", "balance", "--format", form, "registries", cwd=folder)
        told = done.stdout.decode()
        good = "No report of a meeting" in told if form != "csv" else told.count("\n") == 1
        tap.told(done.returncode == 0 and good and "<svg" not in told and "<h3" not in told, f"{form} of nothing", done)


def main():
    with tempfile.TemporaryDirectory() as folder:
        check_delegates(folder)
        check_offices(folder)
        check_people(folder)
        check_scope(folder)
        check_nothing(folder)
    tap.end()


main()
