#!/usr/bin/env python3
"""The summary of one State: only its own records count, a superseded text does not, a year without a record is told as that and
no more, and a chart says what its table says."""
import csv
import os
import re
import resource
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

EXAMPLES = "samples/examples"
REGISTRY = os.path.join(tap.ROOT, EXAMPLES, "registry.xml")
NAMESPACE = {"s": "urn:treatylint:ccm:1"}


def run(state, *words, cwd=tap.ROOT):
    return tap.run("summary", "state", "--state", state, "--as-of", "2026-11-01", "--registry", REGISTRY, *words, cwd=cwd)


def rows(state, table, *words, cwd=tap.ROOT):
    done = run(state, "--format", "csv", "--table", table, *words, cwd=cwd)
    return list(csv.reader(done.stdout.decode().splitlines()))[1:]


def check_figures():
    """As they stand in the samples; no sum over two States or two units."""
    tap.told(rows("XAB", "released", EXAMPLES) == [["2019", "1200000", "800000", "2000000", "xab-2019"], ["2020", "400000", "300000", "1300000", "xab-2020"],
                                                   ["2021", "900000", "650000", "2200000", "xab-2021"], ["2022", "1000000", "700000", "2300000", "xab-2022"]],
             "land released", rows("XAB", "released", EXAMPLES))
    stocks = [row[1:3] for row in rows("XAA", "munitions", EXAMPLES)]
    tap.told(stocks == [["8100", "300"], ["7100", "1000"], ["4000", "3100"], ["0", "4000"]], "munitions", stocks)
    casualties = [row[1:3] for row in rows("XAB", "casualties", EXAMPLES)]
    tap.told(casualties == [["2", "7"], ["1", "4"], ["1", "5"], ["0", "3"]], "casualties", casualties)


def check_values(folder):
    """None is zero; unknown is no figure; an unchanged form refers to another year; what is too large is no figure."""
    whole = r"<stockpiles>.*?</stockpiles>"
    base = tap.example("XAA/2021.xml")
    for name, put, wanted in [("none", '<stockpiles value="none"/>', "0"), ("unknown", '<stockpiles value="unknown"/>', "no figure given"),
                              ("nothing", "", "no figure given"),
                              ("large", "<stockpiles><total-munitions>99999999999999999</total-munitions><total-submunitions>1</total-submunitions></stockpiles>",
                               "too large to be exact")]:
        tap.write(folder, f"{name}.xml", re.sub(whole, put, base, flags=re.S))
        found = rows("XAA", "munitions", f"{name}.xml", cwd=folder)
        tap.told(found and found[0][1] == wanted, f"stockpiles: {name}", found)
    unchanged = re.sub(whole, "", base, flags=re.S).replace('letter="B" tick="changed"', 'letter="B" tick="unchanged" since="2019"')
    tap.write(folder, "unchanged.xml", unchanged)
    found = rows("XAA", "munitions", "unchanged.xml", cwd=folder)
    tap.told(found and found[0][1] == "unchanged since 2019" and found[0][2] == "3100", "stockpiles: unchanged", found)


def check_superseded(folder):
    tap.write(folder, "new/old.xml", tap.example("XAB/2021.xml"))
    tap.write(folder, "new/new.xml", tap.example("XAB/2021.xml", ('id="xab-2021"', 'id="xab-2021-b" supersedes="xab-2021"'),
                                            ("12500000</total>", "12400000</total>")))
    area, reports = rows("XAB", "area", "new", cwd=folder), rows("XAB", "reports", "new", cwd=folder)
    tap.told(area == [["2021", "12400000", "250000", "xab-2021-b"]], "a superseded report does not count", area)
    told = [row for row in reports if row[1] == "xab-2021"]
    tap.told(len(told) == 1 and "xab-2021-b" in told[0][2], "what takes its place is told", told)


def check_gaps(folder):
    """A year between two reports is there without figures; only a declaration makes more of it."""
    tap.write(folder, "gap/a.xml", tap.example("XAB/2019.xml"))
    tap.write(folder, "gap/b.xml", tap.example("XAB/2021.xml"))
    area = rows("XAB", "area", "gap", cwd=folder)
    tap.told([row[0] for row in area] == ["2019", "2020", "2021"] and area[1] == ["2020", "", "", "no record given"], "a year between", area)
    plain, declared = rows("XAB", "reports", "gap", cwd=folder), rows("XAB", "reports", "--complete", "XAB:2020-2020", "gap", cwd=folder)
    note = lambda found, year: [row[2] for row in found if row[0] == year]
    tap.told(note(plain, "2020") == ["no record given"] and note(plain, "2018") == ["no record given"], "nothing is declared", plain)
    tap.told(note(declared, "2020") == ["no record, and all records of this year are declared given"] and note(declared, "2018") == ["no record given"],
             "one year is declared complete", declared)
    tap.told([row[0] for row in plain] == ["initial"] + [str(year) for year in range(2011, 2026)], "every year once", plain)
    page = run("XAB", "--format", "txt", "gap", cwd=folder).stdout.decode()
    tap.told(not re.search(r"\b(missing|late|overdue)\b", page), "no more is said than that", page[:200])


def check_asked():
    answered, left = rows("XAB", "answered", EXAMPLES), rows("XAB", "open", EXAMPLES)
    tap.told([row[0][-1] for row in answered] == list("abcd") and answered[0][2] == "xab-2021 xab-2022", "items answered", answered)
    tap.told([row[0] for row in left] == ["CCM/MSP/2021/12#34"] and left[0][2] == "no record given cites it in an answer", "items without an answer", left)
    tap.told(not rows("XAC", "open", EXAMPLES) and not rows("XAC", "answered", EXAMPLES), "nothing is asked of another State")


def check_charts():
    """Every figure of a table stands as a text in its chart, in the order of the table; that of no other State does."""
    for state, language in (("XAA", "en"), ("XAB", "en"), ("XAB", "ar")):
        root = ElementTree.fromstring(run(state, "--format", "xml", "--lang", language, EXAMPLES).stdout)
        charts = {chart.get("table"): chart for chart in root.findall(".//s:chart", NAMESPACE)}
        for name, chart in charts.items():
            table = next(t for t in root.findall(".//s:table", NAMESPACE) if t.get("id") == name)
            cells = [row.findall("s:cell", NAMESPACE) for row in table.findall("s:row", NAMESPACE)]
            wanted = [n for row in cells for n in (cell.text for cell in row[1:-1]) if n and n.isdigit()]
            texts = [mark.text for mark in chart.findall("s:mark", NAMESPACE) if mark.get("kind") == "text" and ":" in (mark.text or "")]
            shown = re.findall(r": [\u2066-\u2069]*([0-9]+)", "; ".join(texts).replace("\u202f", ""))
            tap.told(wanted and shown == wanted, f"chart {name} of {state}, {language}", f"{shown} {wanted}")
            inside = [mark for mark in chart.findall("s:mark", NAMESPACE) if mark.get("kind") == "bar"]
            tap.told(inside and all(0 <= int(m.get("x")) and int(m.get("x")) + int(m.get("width")) <= 900 for m in inside), f"bars of {name} are within", len(inside))
        tap.told(len(charts) >= (2 if state == "XAA" else 5), f"charts of {state}, {language}", list(charts))
    page = run("XAC", "--format", "xml", EXAMPLES).stdout.decode()
    tap.told("<chart" not in page and "<table" in page, "no chart of zeros", page[:200])


def check_empty(folder):
    """A State without records, one that is no party, and what is named wrongly."""
    tap.write(folder, "one.xml", tap.example("XAC/2021.xml"))
    for state, words in (("XAA", "No Article 7 report of this State"), ("XAC", "No item that a decision asks")):
        done = run(state, "--format", "txt", "one.xml", cwd=folder)
        tap.told(done.returncode == 0 and words in done.stdout.decode(), f"a page of {state}", done)
    page = tap.run("summary", "state", "--state", "ARG", "--format", "txt", "samples/10msp").stdout.decode()
    tap.told("State not party" in page and "knows no deadline" in page and "no record given" not in page, "a State that is no party", page)
    for words in (["summary", "state", EXAMPLES], ["summary", "state", "--state", "QQQ", EXAMPLES],
                  ["summary", "state", "--state", "XAB", "--format", "ics", EXAMPLES], ["summary", "state", "--state", "XAB", "--table", "x", EXAMPLES]):
        done = tap.run(*words)
        tap.told(done.returncode == 2 and not done.stdout, " ".join(words), done)


def check_hostile(folder):
    """Markup stays text; very many reports of one State take no more than their share, and the chart has its last rows."""
    base = tap.example("XAC/2021.xml", ("<stockpiles>", "<stockpiles>")) if "<stockpiles>" in tap.example("XAC/2021.xml") else tap.example("XAC/2019.xml")
    small = re.sub(r"<contact.*</contact>", "", base, flags=re.S)
    for i in range(400):
        year = 2011 + i % 30
        text = re.sub(r'id="xac-20\d\d"', f'id="r-{i}"', small)
        text = re.sub(r"<period [^>]*/>", f'<period from="{year}-01-01" to="{year}-12-{1 + i % 28:02}"/>', text)
        text = re.sub(r"<total-munitions>\d+", f"<total-munitions>{i}", text)
        tap.write(folder, f"many/{i}.xml", text)
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    done = run("XAC", "--format", "xml", "many", cwd=folder)
    spent = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    root = ElementTree.fromstring(done.stdout)
    labels = [m for m in root.find(".//s:chart", NAMESPACE).findall("s:mark", NAMESPACE) if m.get("look") == "strong"]
    table = next(t for t in root.findall(".//s:table", NAMESPACE) if t.get("id") == "munitions")
    tap.told(len(labels) == 24 and len(table.findall("s:row", NAMESPACE)) == 400, "the last rows are drawn, all are in the table", len(labels))
    tap.told(b"24 of 400" in done.stdout, "and that is said", done.stdout[:200])
    tap.told(spent < 20, "many reports of one State", spent)


def main():
    check_figures()
    check_asked()
    check_charts()
    with tempfile.TemporaryDirectory() as folder:
        check_values(folder)
        check_superseded(folder)
        check_gaps(folder)
        check_empty(folder)
        check_hostile(folder)
    tap.end()


main()
