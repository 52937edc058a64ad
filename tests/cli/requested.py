#!/usr/bin/env python3
"""The summary request: each item that is asked for is present, thin by its words, there with a value state, or missing;
figures are computed again; years of the plan stand beside reports; where there is no request a sentence says so."""
import csv
import os
import re
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

REGISTRY = ["--registry", os.path.join(tap.ROOT, "samples/examples/registry.xml"), "--as-of", "2026-11-01"]
LAND, STOCKS = "samples/examples/XAB/request-2.xml", "samples/examples/XAA/request-1.xml"


def page(format_, *words, cwd=tap.ROOT):
    return tap.run("summary", "request", *REGISTRY, "--format", format_, *words, cwd=cwd).stdout.decode()


def table(name, *words, cwd=tap.ROOT):
    return list(csv.reader(page("csv", "--table", name, *words, cwd=cwd).splitlines()))[1:]


def items(folder, text):
    tap.write(folder, "r.xml", text)
    return {row[4]: row[1:4] for row in table("items", "r.xml", cwd=folder)}


def replaced(text, pattern, by):
    changed = re.sub(pattern, by, text, count=1, flags=re.S)
    assert changed != text, pattern
    return changed


def check_items(folder):
    text = tap.read(LAND)
    usual = items(folder, text)
    reasons = re.search("<reasons>(.*?)</reasons>", text).group(1)
    tap.told(usual["explanation/reasons"] == ["Art. 4(6)(b)", "present", f"words: {len(reasons.split())}"], "words are counted", usual.get("explanation/reasons"))
    tap.told("article-3/plan" not in usual and "explanation/exceptional-circumstances" not in usual and "previous-extension" in usual, "what is asked for", sorted(usual))
    nine, ten = "one two three four five six seven eight nine", "one two three four five six seven eight nine ten"
    for name, by, told in [("nine words", f"<reasons>{nine}</reasons>", ["short", "words: 9"]), ("ten words", f"<reasons> {ten.replace(' ', chr(10))} </reasons>", ["present", "words: 10"]),
                           ("two languages", f'<reasons xml:lang="fr">{nine}</reasons><reasons xml:lang="en">{ten}</reasons>', ["present", "words: 10"]),
                           ("nine characters of Chinese", "<reasons>因为资金不足而延期</reasons>", ["short", "words: 9"]), ("ten of them", "<reasons>因为资金不足而延期了</reasons>", ["present", "words: 10"]),
                           ("nine words of Arabic", "<reasons>نقص المال وسوء الطقس أوقفا العمل في سنة كاملة</reasons>", ["short", "words: 9"]),
                           ("a value state", '<reasons value="unknown"/>', ["value state: unknown", ""]), ("nothing", "", ["missing", ""])]:
        seen = items(folder, replaced(text, "<reasons>.*?</reasons>", by))
        tap.told(seen["explanation/reasons"][1:] == told and {k for k in seen if seen[k] != usual[k]} == {"explanation/reasons"}, f"reasons: {name}", seen["explanation/reasons"])
    for path, pattern, alone in [("contact", "<contact .*?</contact>", True), ("article-4/remaining", '<remaining unit.*?</remaining>', True), ("work-plan", "<work-plan>.*</work-plan>", True),
                                 ("article-4/impeding-circumstances", "<article-4>.*</article-4>", False)]:
        seen = items(folder, replaced(text, pattern, ""))
        missing = {k for k in seen if seen[k][1] == "missing"}
        tap.told(path in missing and (len(missing) == 1) == alone, f"without {path}", missing)
    tap.told("article-4/area" not in items(folder, replaced(replaced(text, "<remaining unit.*?</remaining>", ""), '<area id=.*</area>\\s*<imp', "<imp")), "the list of areas is asked for beside what remains")


def check_figures(folder):
    for path, rows in [(LAND, 8), (STOCKS, 8)]:
        figures = table("figures", path)
        tap.told(len(figures) == rows and all(row[3] in ("the same", "the day stated is not after the day computed", "") for row in figures), f"figures of {path}", figures)
    for name, pattern, by, which, told in [
            ("less left", '<remaining unit="m2">18000000', '<remaining unit="m2">17000000', "Area left", ["17000000 m²", "18000000 m²", "they differ"]),
            ("a year of the plan", '<area unit="m2">2000000', '<area unit="m2">2500000', "Total of the work plan", ["18000000 m²", "18500000 m²", "they differ"]),
            ("the longest", "<requested-deadline>2026-08-01", "<requested-deadline>2027-08-01", "Deadline requested, beside the longest", ["2027-08-01", "2027-08-01", "the day stated is not after the day computed"]),
            ("a day more", "<requested-deadline>2026-08-01", "<requested-deadline>2027-08-02", "Deadline requested, beside the longest", ["2027-08-02", "2027-08-01", "the day stated is after the day computed"]),
            ("the lead", "<submitted>2020-11-25", "<submitted>2020-12-07", "Day of submission", ["2020-12-07", "2020-12-06", "the day stated is after the day computed"])]:
        tap.write(folder, "r.xml", replaced(tap.read(LAND), re.escape(pattern), by))
        seen = [row[1:4] for row in table("figures", "r.xml", cwd=folder) if row[0].startswith(which)]
        tap.told(seen == [told], f"figures: {name}", seen)
    tap.write(folder, "r.xml", replaced(tap.read(LAND), "<found-since.*?</found-since>", '<found-since value="unknown"/>'))
    tap.told(not any(row[0].startswith("Area left") for row in table("figures", "r.xml", cwd=folder)), "nothing is computed from what is unknown")
    tap.write(folder, "r.xml", replaced(tap.read(LAND), "<found-since.*?</found-since>", '<found-since value="none"/>'))
    tap.told(["18000000 m²", "14000000 m²", "they differ"] in [row[1:4] for row in table("figures", "r.xml", cwd=folder)], "what is none adds nothing")


def check_beside():
    years = {row[0]: row[1:4] for row in table("years", LAND, "samples/examples/XAB/2019.xml", "samples/examples/XAB/2021.xml")}
    tap.told(years.get("2019") == ["not a year of the plan", "4000000 m²", "xab-2019"] and years.get("2021") == ["3000000 m²", "3750000 m²", "xab-2021"], "years", years)
    tap.told("is not among the records given" in years["2020"][1] and "2018" not in years, "a year without a report is of the plan, or is not there")
    all_ = table("requests", "--state", "XAB", "samples/examples")
    tap.told([row[0] for row in all_ if row[5] == "xab-request-2"] == ["xab-request-1", "xab-request-2-revised"], "other requests", all_)
    decided = table("decisions", LAND)
    tap.told([row[1] for row in decided] == ["2019-09-05", "2021-09-09"] and decided[1][4] == "2025-08-01", "decisions of the registry", decided)
    text = page("txt", "--state", "XAB", "samples/examples")
    tap.told("A later text of this request is given: xab-request-2-revised" in text and text.count("A later text") == 1, "a text that was replaced")


def check_empty(folder):
    for words in (["samples/10msp"], ["--state", "XAC", "samples/examples"]):
        for format_ in ("html", "md", "txt", "xml"):
            told = page(format_, *words)
            tap.told("No request for an extension stands" in told and "<svg" not in told and "Stated" not in told, f"no request, {format_} of {words}", told[:300])
        tap.told(table("items", *words) == [] and table("figures", *words) == [], f"empty tables of {words}")
    bare = re.sub("<duration>.*</extension-request>", "<duration/><explanation/></extension-request>", tap.read(LAND), flags=re.S)
    tap.write(folder, "r.xml", bare.replace("<executive-summary>", "<executive-summary>&lt;script&gt;", 1))
    told = page("html", "r.xml", cwd=folder)
    tap.told("missing" in told and "<script" not in told and "<svg" not in told, "a request that says little", told[:300])


def main():
    with tempfile.TemporaryDirectory() as folder:
        check_items(folder)
        check_figures(folder)
        check_empty(folder)
    check_beside()
    tap.end()


main()
