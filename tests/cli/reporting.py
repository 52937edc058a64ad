#!/usr/bin/env python3
"""The summary of reporting: which report is on time, late, not given, not due, and where nothing is concluded."""
import csv
import os
import shutil
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

EXAMPLES = os.path.join(tap.ROOT, "samples/examples")


class Corpus:
    """A copy of the examples; records are left out, or edited, before it is asked."""

    def __init__(self, folder, name, declared=True):
        self.folder = os.path.join(folder, name)
        shutil.copytree(EXAMPLES, self.folder)
        if not declared:
            text = tap.read("samples/examples/treatylint.xml")
            lines = [line for line in text.splitlines() if "<complete" not in line]
            tap.write(self.folder, "treatylint.xml", "\n".join(lines))

    def edit(self, path, old, new):
        text = tap.read(os.path.join(self.folder, path))
        assert old in text, (path, old)
        tap.write(self.folder, path, text.replace(old, new, 1))

    def drop(self, *paths):
        for path in paths:
            os.remove(os.path.join(self.folder, path))

    def ask(self, *words):
        return tap.run("summary", "reporting", "--as-of", "2026-11-01", *words, self.folder)

    def rows(self, table, *words):
        done = self.ask("--format", "csv", "--table", table, *words)
        return list(csv.reader(done.stdout.decode().splitlines()))

    def cell(self, state, year, *words):
        head, *rows = self.rows("matrix", *words)
        return next((row[head.index(year)] for row in rows if row[0] == state and year in head), None)


def check_days(folder):
    """On the due day a report is in time; the day after, it is late by one."""
    for day, told in [("2022-04-29", "on time"), ("2022-04-30", "on time"), ("2022-05-01", "late: 1 day"), ("2022-06-10", "late: 41 days"),
                      (None, "given; not compared with a due day")]:
        corpus = Corpus(folder, f"day-{day}")
        corpus.edit("XAB/2021.xml", "<submitted>2022-04-19</submitted>", f"<submitted>{day}</submitted>" if day else "")
        tap.told(corpus.cell("Quithara", "2021") == told, f"submitted on {day}", corpus.cell("Quithara", "2021"))
        rates = {row[0]: row[1:] for row in corpus.rows("rates")}
        wanted = ["3", "3", "0", "0"] if told == "on time" else ["3", "2", "1", "0"] if day else ["3", "2", "0", "1"]
        tap.told(rates["2021"][:4] == wanted and rates["2022"][:2] == ["3", "3"], f"rates of {day}", rates["2021"])


def check_texts(folder):
    """Of two texts of one report the first counts, also where the later one says that it takes its place."""
    corpus = Corpus(folder, "texts")
    text = tap.read(os.path.join(corpus.folder, "XAB/2021.xml"))
    later = text.replace('id="xab-2021"', 'id="xab-2021-2" supersedes="xab-2021"', 1).replace("2022-04-19", "2022-07-01", 1)
    assert later.count("xab-2021-2") == 1 and "2022-07-01" in later
    tap.write(corpus.folder, "XAB/2021-2.xml", later)
    reports = [row for row in corpus.rows("reports") if row[0] == "Quithara" and row[1] == "2021"]
    tap.told(corpus.cell("Quithara", "2021") == "on time", "the first text counts", corpus.cell("Quithara", "2021"))
    tap.told([row[4] for row in reports] == ["on time", "late: 62 days"] and reports[0][6] and not reports[1][6], "both texts are listed", reports)


def check_absent(folder):
    """What is not given is missing only where the records are declared complete."""
    for declared, told in [(True, "no report; records declared complete"), (False, "no record given")]:
        corpus = Corpus(folder, f"absent-{declared}", declared)
        corpus.drop("XAB/2020.xml")
        tap.told(corpus.cell("Quithara", "2020") == told, f"a year that is not given, declared: {declared}", corpus.cell("Quithara", "2020"))
        tap.told(len(corpus.rows("engagement")) == 1, f"one year is no matter of contact, declared: {declared}", corpus.rows("engagement"))
        corpus.drop("XAB/2021.xml")
        rows = corpus.rows("engagement")
        wanted = [["Quithara", "2020 to 2021", "obligations under Article 4"]] if declared else []
        tap.told(rows[1:] == wanted, f"two years, declared: {declared}", rows)
        text = corpus.ask("--format", "txt").stdout.decode()
        tap.told(("not declared complete for any" in text) == (not declared), f"why nothing is concluded, declared: {declared}", text[-900:])
        corpus.drop("XAA/2021.xml", "XAA/2022.xml")
        row = [row for row in corpus.rows("engagement") if row[0] == "Zandelor"]
        tap.told(len(row) == declared and (not declared or "retained" in row[0][2]), f"what the report before retained, declared: {declared}", row)


def check_not_due(folder):
    """Nothing is due before the Convention is in force for a State, nor before the due day, nor concluded after the horizon."""
    corpus = Corpus(folder, "early")
    corpus.drop("XAC/2019.xml", "XAC/2020.xml")
    tap.told(corpus.cell("Ploverra", "2019") == "not due", "before the entry into force", corpus.cell("Ploverra", "2019"))
    tap.told(corpus.cell("Ploverra", "2020") == "not due", "in the year of it", corpus.cell("Ploverra", "2020"))
    period = ("--from", "2019-01-01", "--to", "2025-12-31")
    tap.told(corpus.cell("Quithara", "2024", *period) == "not known whether due", "after the horizon", corpus.cell("Quithara", "2024", *period))
    rates = [row[0] for row in corpus.rows("rates", *period)[1:]]
    tap.told(rates == ["2019", "2020", "2021", "2022"], "years without rates", rates)
    tap.told(corpus.cell("Quithara", "2026", "--to", "2026-12-31") == "not due", "a due day to come", corpus.cell("Quithara", "2026", "--to", "2026-12-31"))
    corpus.drop("XAC/initial.xml")
    tap.told(["Ploverra", "2020-09-28", "", "no report; records declared complete"] in [row[:4] for row in corpus.rows("initial")], "an initial report that is not there",
             corpus.rows("initial"))


def check_scope(folder):
    corpus = Corpus(folder, "scope")
    heads = lambda *words: corpus.rows("matrix", *words)[0][1:]
    tap.told(heads() == ["2019", "2020", "2021", "2022"], "the years of the records", heads())
    tap.told(heads("--from", "2021-01-01") == ["2021", "2022"], "years from", heads("--from", "2021-01-01"))
    tap.told(heads("--to", "2020-06-01") == ["2019", "2020"], "years up to", heads("--to", "2020-06-01"))
    many = heads("--from", "0001-01-01", "--to", "9999-12-31")
    tap.told(len(many) == 20 and many[-1] == "9999", "of many years the last are shown", many)
    one = corpus.rows("matrix", "--state", "XAB")
    tap.told([row[0] for row in one] == ["State", "Quithara"], "one State", one)
    empty = corpus.ask("--state", "DEU", "--format", "txt").stdout.decode()
    tap.told("No Article 7 report" in empty and "States and years" not in empty, "a State without records", empty)


def check_nothing(folder):
    for name, words in [("empty", ["registries"]), ("meeting", [os.path.join(tap.ROOT, tap.SAMPLE)])]:
        tap.write(folder, "registries/a.xml", '<registry xmlns="urn:treatylint:ccm:1" format="1.0" id="a" language="en" known-until="2026-01-01"/>')
        for form in ("html", "txt", "md", "csv", "xml"):
            done = tap.run("summary", "reporting", "--format", form, *words, cwd=folder)
            told = done.stdout.decode()
            good = "No Article 7 report" in told if form != "csv" else told.count("\n") == 1
            tap.told(done.returncode == 0 and good and "<svg" not in told and "<table>" not in told, f"{form} of {name}", done)


def main():
    with tempfile.TemporaryDirectory() as folder:
        check_days(folder)
        check_texts(folder)
        check_absent(folder)
        check_not_due(folder)
        check_scope(folder)
        check_nothing(folder)
    tap.end()


main()
