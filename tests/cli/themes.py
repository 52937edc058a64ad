#!/usr/bin/env python3
"""The summary of progress: sums are those of the reports whose last day lies in the period, each day of a State once, each
currency by itself; what is not counted is told."""
import csv
import os
import re
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

EXAMPLES = "samples/examples"
REGISTRY = os.path.join(tap.ROOT, EXAMPLES, "registry.xml")


def run(*words, cwd=tap.ROOT):
    return tap.run("summary", "progress", "--as-of", "2026-11-01", "--registry", REGISTRY, *words, cwd=cwd)


def rows(table, *words, cwd=tap.ROOT):
    done = run("--format", "csv", "--table", table, *words, cwd=cwd)
    return list(csv.reader(done.stdout.decode().splitlines()))[1:]


def figure(table, name, *words, cwd=tap.ROOT):
    """The cells beside a figure of a table."""
    return next((row[1:] for row in rows(table, *words, cwd=cwd) if row[0] == name), None)


def year(number):
    return ["--from", f"{number}-01-01", "--to", f"{number}-12-31"]


def check_sums():
    for table, name, number, wanted in [
            ("stockpiles", "Cluster munitions destroyed", 2021, ["3124", "2 of 3", "1000", "2 of 3"]),
            ("stockpiles", "Cluster munitions stockpiled on the last day of the period", 2021, ["4000", "2 of 3", "7124", "2 of 3"]),
            ("clearance", "Area cleared, in square metres", 2021, ["2200000", "1 of 3", "1300000", "1 of 3"]),
            ("clearance", "People reached by risk reduction education", 2021, ["19040", "1 of 3", "no figure given", "0 of 3"]),
            ("victims", "People injured", 2020, ["4", "1 of 3", "7", "1 of 3"]),
            ("cooperation", "Assistance received, EUR", 2021, ["650000", "entries: 1", "400000", "entries: 1"]),
            ("cooperation", "Assistance received, USD", 2021, ["370000", "entries: 1", "230000", "entries: 2"]),
            ("transparency", "Reports counted", 2021, ["3", "3"]),
            ("universalization", "Entries into force for a State", 2020, ["1", "0"]),
            ("measures", "Measures dated in the period, each counted once", 2021, ["3", "3"])]:
        found = figure(table, name, *year(number), EXAMPLES)
        tap.told(found == wanted, f"{name}, {number}", found)
    found = [row[:4] for row in rows("released", *year(2021), EXAMPLES)]
    tap.told(found == [["2019", "1200000", "800000", "2008000"], ["2020", "400000", "300000", "1300000"], ["2021", "900000", "650000", "2200000"]],
             "land released over the years", found)


def check_periods():
    """What was not named, and the period before: as many whole months, or as many days."""
    for words, wanted in [([], "2022-01-01 to 2022-12-31, the last full year on which a report is given"),
                          (["--from", "2021-07-01", "--to", "2022-06-30"], "period before, 2020-07-01 to 2021-06-30"),
                          (["--from", "2021-03-01", "--to", "2021-03-31"], "period before, 2021-02-01 to 2021-02-28"),
                          (["--from", "2021-03-02", "--to", "2021-03-31"], "period before, 2021-01-31 to 2021-03-01"),
                          (["--to", "2021-12-31"], "Period: 2021-01-01 to 2021-12-31."),
                          (["--from", "2022-01-01"], "Period: 2022-01-01 to 2026-11-01."),
                          (["--from", "0001-01-01", "--to", "9999-12-31"], "Period: 0001-01-01 to 9999-12-31.")]:
        done = run("--format", "txt", *words, EXAMPLES)
        tap.told(done.returncode == 0 and wanted in done.stdout.decode(), f"period {' '.join(words)}", done.stdout.decode()[:700])
    inside = [figure("transparency", "Reports counted", "--from", "2021-01-01", "--to", to, EXAMPLES) for to in ("2021-12-30", "2021-12-31")]
    tap.told([count[0] for count in inside] == ["0", "3"], "a report counts from its last day on", inside)


def check_overlap(folder):
    """Two reports over the same days count once; of the first of two that meet nothing is left out."""
    half = ('<period from="2021-01-01" to="2021-12-31"/>', '<period from="2021-01-01" to="2021-06-30"/>')
    rest = ('<period from="2021-01-01" to="2021-12-31"/>', '<period from="2021-07-01" to="2021-12-31"/>')
    name = 'id="xab-2021"', 'id="xab-2021-b"'
    tap.write(folder, "twice/a.xml", tap.example("XAB/2021.xml"))
    tap.write(folder, "twice/b.xml", tap.example("XAB/2021.xml", half, name))
    tap.write(folder, "meet/a.xml", tap.example("XAB/2021.xml", half))
    tap.write(folder, "meet/b.xml", tap.example("XAB/2021.xml", rest, name))
    for where, cleared, area, left in (("twice", "2200000", "12500000", 1), ("meet", "4400000", "12500000", 0)):
        words = [*year(2021), where]
        found = [figure("clearance", f"{what}, in square metres", *words, cwd=folder)[0] for what in ("Area cleared", "Contaminated area on the last day")]
        out = rows("left-out", *words, cwd=folder)
        tap.told(found == [cleared, area], f"sums where days {where}", found)
        tap.told(len(out) == left and all(row[1:3] == ["the whole report", "its days stand in another report too"] for row in out), f"left out where days {where}", out)


def check_left_out(folder):
    """A superseded text, a figure too large, a sum too large, an area in hectares."""
    tap.write(folder, "new/a.xml", tap.example("XAB/2021.xml"))
    tap.write(folder, "new/b.xml", tap.example("XAB/2021.xml", ('id="xab-2021"', 'id="xab-2021-b" supersedes="xab-2021"'), ("<total-munitions>24<", "<total-munitions>20<")))
    found = figure("stockpiles", "Cluster munitions destroyed", *year(2021), "new", cwd=folder)
    tap.told(found[:2] == ["20", "1 of 1"] and not rows("left-out", *year(2021), "new", cwd=folder), "a superseded report does not count", found)
    big = "<total-munitions>9000000000000000</total-munitions>"
    tap.write(folder, "big/a.xml", tap.example("XAB/2021.xml", ("<total-munitions>0</total-munitions>", big)))
    tap.write(folder, "big/b.xml", tap.example("XAA/2021.xml", ("<total-munitions>4000</total-munitions>", big)))
    found = figure("stockpiles", "Cluster munitions stockpiled on the last day of the period", *year(2021), "big", cwd=folder)
    out = rows("left-out", *year(2021), "big", cwd=folder)
    tap.told(found[0] == "cannot be added up", "a sum too large is none", found)
    tap.told(len(out) == 1 and out[0][2] == "too large to be exact" and out[0][3] in ("xaa-2021", "xab-2021"), "and that is told", out)
    tap.write(folder, "ha.xml", tap.example("XAB/2021.xml", ('<total unit="m2">12500000</total>', '<total unit="ha">1250</total>')))
    found = figure("clearance", "Contaminated area on the last day, in square metres", *year(2021), "ha.xml", cwd=folder)
    tap.told(found[0] == "12500000", "hectares are square metres", found)
    tap.write(folder, "bad/a.xml", tap.example("XAB/2021.xml"))
    tap.write(folder, "bad/b.xml", tap.example("XAA/2021.xml")[:5000])
    done = run("--format", "txt", *year(2021), "bad", cwd=folder)
    tap.told(done.returncode == 1 and "could not be read" in done.stdout.decode(), "a record that cannot be read", done)


def check_once(folder):
    """A measure in two reports counts once; one of another State with the same name by itself."""
    found = rows("measure-list", *year(2021), EXAMPLES)
    names = [(row[0], row[1]) for row in found]
    tap.told(len(names) == len(set(names)) == 3, "each measure once", found)
    tap.write(folder, "m/a.xml", tap.example("XAB/2021.xml"))
    tap.write(folder, "m/b.xml", tap.example("XAB/2021.xml", ('id="xab-2021"', 'id="xab-2020"'), ('<period from="2021-01-01" to="2021-12-31"/>', '<period from="2020-01-01" to="2020-12-31"/>')))
    found = rows("measure-list", *year(2021), "m", cwd=folder)
    tap.told([row[1] for row in found] == ["measures/measure[export-control-amendment]"] and found[0][4] == "xab-2021", "one measure of two reports", found)


def check_apart():
    """Invented and real States are not counted together, and where there is no report that is said."""
    parties = figure("universalization", "States Parties on the last day of the period", *year(2021), EXAMPLES)
    real = figure("universalization", "States Parties on the last day of the period", *year(2021), "samples/10msp")
    tap.told(parties == ["3", "3"] and int(real[0]) > 100, "whose parties are counted", f"{parties} {real}")
    page = run("--format", "txt", "samples/10msp").stdout.decode()
    tap.told(page.count("No report of the two periods") >= 3 and "Invented" not in page and "Told in" not in page, "no report at all", page[:900])
    silent = rows("no-record", *year(2021), EXAMPLES + "/XAB")
    tap.told([row[1] for row in silent] == ["XAA", "XAC"], "of whom no record is given", silent)
    page = run("--format", "txt", EXAMPLES).stdout.decode()
    tap.told("The States shown are invented" in page and re.findall(r"Actions? \d+ to \d+", page) == ["Actions 12 to 17", "Actions 18 to 30", "Actions 31 to 37"],
             "actions that are known, and no others", re.findall(r"Action.*", page))


def main():
    check_sums()
    check_periods()
    check_apart()
    with tempfile.TemporaryDirectory() as folder:
        check_overlap(folder)
        check_left_out(folder)
        check_once(folder)
    tap.end()


main()
