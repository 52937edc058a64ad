#!/usr/bin/env python3
"""Baselines: what was found before is known and does not make the exit code, what is new does, what is there no more is told; known
by what a finding is, where lines move, text is laid out anew and files are renamed; no count hides another finding."""
import json
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

REGISTRY = os.path.join(tap.ROOT, "samples/examples/registry.xml")
COMMON = ["--as-of", "2026-11-01", "--no-settings", "--registry", REGISTRY]


def run(folder, *words):
    return subprocess.run([tap.PROGRAM, "check", *COMMON, *words], cwd=folder, capture_output=True, timeout=120)


def report(folder, *words):
    done = run(folder, "--format", "json", *words)
    return json.loads(done.stdout) if done.stdout else None, done.returncode, done.stderr.decode()


def known(found):
    return sorted((r["path"], f["rule"], f["item"], f.get("known", False)) for r in found["records"] for f in r["findings"])


def faulty(unknown="unknown"):
    text = tap.example("XAA/2021.xml", ("<submitted>2022-04-12<", "<submitted>2022-07-30<"))
    return text.replace("</article-7-report>", f"<{unknown}/>\n</article-7-report>")


def round_trip(folder):
    tap.write(folder, "a.xml", faulty())
    tap.write(folder, "b.xml", tap.example("XAB/2021.xml"))
    done = run(folder, "--write-baseline", "base.xml", "a.xml", "b.xml")
    plain = run(folder, "a.xml", "b.xml")
    tap.told(done.returncode == 1 and done.stdout == plain.stdout, "writing changes nothing of the report", done.stderr)
    entries = [dict(e.attrib) for e in tree.parse(os.path.join(folder, "base.xml")).getroot()]
    found = [f for r in report(folder, "a.xml", "b.xml")[0]["records"] for f in r["findings"]]
    tap.told(sorted(e["fingerprint"] for e in entries) == sorted(f["fingerprint"] for f in found) and len(entries) > 3, "an entry for each finding", entries)
    order = [(e["record"], e["item"], e["rule"]) for e in entries]
    tap.told(order == sorted(order, key=lambda e: [os.fsencode(part) for part in e]), "in order", order)
    schema = os.path.join(tap.ROOT, "schema/baseline.xsd")
    tap.told(subprocess.run(["xmllint", "--noout", "--schema", schema, "base.xml"], cwd=folder, capture_output=True).returncode == 0, "it has its shape")
    first = open(os.path.join(folder, "base.xml"), "rb").read()
    run(folder, "-j", "1", "--write-baseline", "base.xml", "b.xml", "a.xml")
    tap.told(open(os.path.join(folder, "base.xml"), "rb").read() == first, "the same bytes in every order")
    with_, code, _ = report(folder, "--baseline", "base.xml", "a.xml", "b.xml")
    tap.told(code == 0 and all(f[3] for f in known(with_)), "all is known", (code, known(with_)))
    tap.told(with_["coverage"]["baseline"] == {"new": 0, "known": len(entries), "stale": []} and with_["counts"]["error"] == 1, "and still told", with_["coverage"]["baseline"])


def moved(folder):
    text = open(os.path.join(folder, "a.xml"), encoding="utf-8").read()
    tap.write(folder, "moved/other.xml", "<?xml version=\"1.0\"?>\n\n\n" + re.sub(r">\s+<", ">\n\n\t<", text.split("?>", 1)[1].lstrip()))
    found, code, _ = report(folder, "--baseline", "base.xml", "moved/other.xml", "b.xml")
    tap.told(code == 0 and all(f[3] for f in known(found)) and not found["coverage"]["baseline"]["stale"], "moved, laid out anew, renamed", known(found))


def new_and_stale(folder):
    tap.write(folder, "a.xml", faulty("other"))
    found, code, _ = report(folder, "--baseline", "base.xml", "a.xml", "b.xml")
    fresh = [f for f in known(found) if not f[3]]
    tap.told(code == 1 and fresh == [("a.xml", "item-unknown", "other", False)], "what is new makes the exit code", known(found))
    stale = found["coverage"]["baseline"]["stale"]
    tap.told([(s["rule"], s["record"], s["item"]) for s in stale] == [("item-unknown", "xaa-2021", "unknown")], "what is there no more", stale)
    text = run(folder, "--baseline", "base.xml", "a.xml", "b.xml").stdout.decode()
    tap.told("known (warning): the annual report" in text and re.search(r"a\.xml:\d+:\d+: error: .*\[item-unknown\]", text)
             and "against the baseline: new findings: 1;" in text and "no longer there: item-unknown in xaa-2021: unknown (base.xml, line " in text, "text says so", text[-2500:])
    sarif = json.loads(run(folder, "--format", "sarif", "--baseline", "base.xml", "a.xml", "b.xml").stdout)["runs"][0]["results"]
    tap.told(sorted(r["baselineState"] for r in sarif).count("new") == 1 and {r["baselineState"] for r in sarif} == {"new", "unchanged"}, "SARIF says so", sarif)
    github = run(folder, "--format", "github", "--baseline", "base.xml", "a.xml", "b.xml").stdout.decode().splitlines()
    tap.told(len(github) == 1 and "item-unknown" in github[0], "GitHub is told what is new", github)
    junit = tree.fromstring(run(folder, "--format", "junit", "--baseline", "base.xml", "a.xml", "b.xml").stdout)
    tap.told(junit.get("failures") == "1", "JUnit too", junit.attrib)
    found, _, _ = report(folder, "--baseline", "base.xml", "b.xml")
    tap.told(not found["coverage"]["baseline"]["stale"], "nothing is said of a record that is not given", found["coverage"]["baseline"])
    tap.write(folder, "a.xml", "<article-7-report id='xaa-2021'")
    found, _, _ = report(folder, "--baseline", "base.xml", "a.xml")
    tap.told(not found["coverage"]["baseline"]["stale"], "nor of one that cannot be read", found["coverage"]["baseline"])


def identifies(folder):
    """Two of a kind: one known does not hide the other."""
    tap.write(folder, "a.xml", faulty())
    two = faulty().replace("<unknown/>", "<unknown/>\n<another/>")
    tap.write(folder, "a.xml", two)
    found, code, _ = report(folder, "--baseline", "base.xml", "a.xml")
    tap.told(code == 1 and [f[2] for f in known(found) if not f[3]] == ["another"], "it identifies", known(found))
    os.remove(os.path.join(folder, "a.xml"))
    tap.write(folder, "a.xml", faulty())
    tap.write(folder, "waivers.xml", '<waivers xmlns="urn:treatylint:ccm:1" format="1.0"><waiver rule="annual-report-late" record="xaa-2021" item="submitted" '
              'by="desk" until="2030-01-01"><reason>The survey was awaited; the meeting was told.</reason></waiver></waivers>')
    run(folder, "--waivers", "waivers.xml", "--write-baseline", "waived.xml", "a.xml")
    tap.told("annual-report-late" not in open(os.path.join(folder, "waived.xml")).read(), "what is waived is not written")


def of_settings(folder):
    settings = lambda more: tap.write(folder, "treatylint.xml", f'<settings xmlns="urn:treatylint:ccm:1" format="1.0"><registry file="{REGISTRY}"/>{more}</settings>')
    settings('<baseline file="base.xml"/>')
    check = lambda *words: subprocess.run([tap.PROGRAM, "check", "--as-of", "2026-11-01", *words, "a.xml"], cwd=folder, capture_output=True)
    tap.told(check().returncode == 0 and b"baseline base.xml" in check().stdout, "of settings", check().stderr)
    tap.write(folder, "none.xml", '<baseline xmlns="urn:treatylint:ccm:1" format="1.0"/>')
    tap.told(check("--baseline", "none.xml").returncode == 1, "the command line in place of settings")
    settings('<baseline file="nowhere.xml"/>')
    done = check()
    tap.told(done.returncode == 2 and not done.stdout and b"there is no such baseline" in done.stderr, "one of settings that is not there", done)
    os.remove(os.path.join(folder, "treatylint.xml"))


def refused(folder):
    entry = '<known fingerprint="{}" rule="a" record="b" item="c"/>'
    documents = {
        "cut.xml": ("<baseline", "cut.xml:1:"),
        "root.xml": ('<waivers xmlns="urn:treatylint:ccm:1" format="1.0"/>', "root.xml: not a baseline document"),
        "major.xml": ('<baseline xmlns="urn:treatylint:ccm:1" format="2.0"/>', "major.xml:1:"),
        "print.xml": (f'<baseline xmlns="urn:treatylint:ccm:1" format="1.0">{entry.format("xyz")}</baseline>', "print.xml:1:"),
        "more.xml": ('<baseline xmlns="urn:treatylint:ccm:1" format="1.0" colour="red"/>', "more.xml:1:"),
    }
    for name, (text, told) in documents.items():
        tap.write(folder, name, text)
        done = run(folder, "--baseline", name, "a.xml")
        tap.told(done.returncode == 2 and not done.stdout and told in done.stderr.decode(), f"refused: {name}", done.stderr)
    for name, code in (("nowhere.xml", 2), (".", 2)):
        done = run(folder, "--baseline", name, "a.xml")
        tap.told(done.returncode == code and not done.stdout and done.stderr, f"refused: {name}", done)
    before = open(os.path.join(folder, "a.xml"), "rb").read()
    for words, code in ((["a.xml"], 2), (["b.xml"], 2), (["no/where.xml"], 4), ([".."], 4)):
        done = run(folder, "--write-baseline", *words, "a.xml")
        tap.told(done.returncode == code and not done.stdout and done.stderr, f"not written: {words[0]}", (done.returncode, done.stderr))
    tap.told(open(os.path.join(folder, "a.xml"), "rb").read() == before, "no record is written over")
    tap.write(folder, "twice.xml", f'<baseline xmlns="urn:treatylint:ccm:1" format="1.0">{entry.format("0" * 32) * 2}</baseline>')
    tap.told(run(folder, "--baseline", "twice.xml", "a.xml").returncode == 1, "an entry may stand twice")


def main():
    with tempfile.TemporaryDirectory() as folder:
        round_trip(folder)
        moved(folder)
        new_and_stale(folder)
        identifies(folder)
        of_settings(folder)
        refused(folder)
    tap.end()


main()
