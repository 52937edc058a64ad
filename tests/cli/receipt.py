#!/usr/bin/env python3
"""Receipts: the same check writes the same bytes, with the hash of all that it depends on; verify repeats it, and tells every change of
what was checked, of what it was checked with, and of what came of it, and nothing else."""
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

SPACE = {"tl": "urn:treatylint:ccm:1"}
AS_OF = ["--as-of", "2026-11-01"]
SETTINGS = '<settings xmlns="urn:treatylint:ccm:1" format="1.0"><registry file="registry.xml"/><complete state="XAA" from="2020" to="2021"/><waivers file="waivers.xml"/></settings>'
WAIVERS = ('<waivers xmlns="urn:treatylint:ccm:1" format="1.0"><waiver rule="annual-report-late" record="xaa-2021" item="submitted" by="desk" '
           'until="2030-01-01"><reason>The survey was awaited; the meeting was told.</reason></waiver></waivers>')


def run(folder, *words, **more):
    done = subprocess.run([tap.PROGRAM, *words], cwd=folder, capture_output=True, timeout=120, **more)
    return done.stdout.decode(), done.returncode, done.stderr.decode()


def records(folder):
    """Two records, one of them late and waived, with settings, a registry and waivers beside them."""
    tap.write(folder, "records/2020.xml", tap.example("XAA/2020.xml"))
    tap.write(folder, "records/2021.xml", tap.example("XAA/2021.xml", ("<submitted>2022-04-12<", "<submitted>2022-07-30<")))
    tap.write(folder, "records/treatylint.xml", SETTINGS)
    tap.write(folder, "records/waivers.xml", WAIVERS)
    shutil.copy(os.path.join(tap.ROOT, "samples/examples/registry.xml"), os.path.join(folder, "records/registry.xml"))


def read(folder, name="receipt.xml"):
    with open(os.path.join(folder, name), "rb") as file:
        return file.read()


def changes(folder, *words):
    text, code, error = run(folder, "verify", "receipt.xml", "--format", "json", *words)
    if not text:
        return [error], code
    return [(d["item"], d.get("was", {}).get("value"), d.get("is", {}).get("value")) for d in json.loads(text)["differences"]], code


def written(folder):
    records(folder)
    out, code, error = run(folder, "check", *AS_OF, "--receipt", "receipt.xml", "records")
    tap.told(code == 0 and not error and out == run(folder, "check", *AS_OF, "records")[0], "a receipt changes nothing of the report", error)
    receipt = read(folder)
    done = subprocess.run(["xmllint", "--noout", "--schema", os.path.join(tap.ROOT, "schema/receipt.xsd"), "receipt.xml"], cwd=folder, capture_output=True, timeout=60)
    tap.told(done.returncode == 0, "of its schema", done.stderr)
    root = tree.fromstring(receipt)
    for element in root.findall("tl:checked", SPACE) + root.findall("tl:source", SPACE):
        path = element.get("path") or element.get("file")
        tap.told(element.get("sha256") == hashlib.sha256(read(folder, path)).hexdigest(), f"the hash of {path}")
    kinds = [(s.get("kind"), s.get("file")) for s in root.findall("tl:source", SPACE)]
    tap.told(sorted(kinds) == [("overlay", "records/registry.xml"), ("settings", "records/treatylint.xml"), ("waivers", "records/waivers.xml")], "what was in force", kinds)
    tap.told([c.get("path") for c in root.findall("tl:checked", SPACE)] == ["records/2020.xml", "records/2021.xml"], "the records, and nothing beside them")
    report = json.loads(run(folder, "check", *AS_OF, "--format", "json", "records")[0])
    program, result = root.find("tl:program", SPACE), root.find("tl:result", SPACE)
    tap.told((program.get("version"), program.get("rules"), program.get("registry")) == (report["version"], report["rules-sha256"], report["registry-sha256"]), "as JSON has version and hashes")
    tap.told(result.get("evaluated") == str(report["coverage"]["evaluated"]) and result.get("exit-code") == "0" and result.get("waived") == "1", "the coverage and the verdict", result.attrib)
    ids = [e.get("rule") for e in root.findall("tl:evaluated", SPACE)]
    tap.told(ids == tap.rules_with_cases() or len(ids) == report["coverage"]["total"], "every rule", len(ids))
    found = {f["rule"] for record in report["records"] for f in record["findings"]}
    tap.told({e.get("rule") for e in root.findall("tl:evaluated", SPACE) if e.get("findings") != "0"} == found, "with its findings", found)
    ways = (["-j", "1"], ["--format", "json=x.json"], ["--lang", "ar"], ["--sandbox=off"])
    for words in ways:
        run(folder, "check", *AS_OF, *words, "--receipt", "again.xml", "records")
        tap.told(read(folder, "again.xml") == receipt, f"the same bytes: {' '.join(words)}")
    run(folder, "check", *AS_OF, "--receipt", "again.xml", "records/2021.xml", "records", "records/2020.xml")
    tap.told(read(folder, "again.xml") == receipt, "the same bytes: another order")
    run(folder, "digest", "-o", "part.tld", "records")
    run(folder, "check", *AS_OF, "--receipt", "again.xml", "--digests", "part.tld")
    tap.told(read(folder, "again.xml") == receipt, "the same bytes: of digests")


def repeated(folder):
    records(folder)
    run(folder, "check", *AS_OF, "--receipt", "receipt.xml", "records")
    out, code, error = run(folder, "verify", "receipt.xml", "records")
    tap.told(code == 0 and "\nThe check was repeated; nothing differs.\n" in out and "as of 2026-11-01" in out and not error, "nothing differs", (code, out, error))
    tap.told(changes(folder, "records") == ([], 0), "in JSON")
    page, code, _ = run(folder, "verify", "receipt.xml", "--format", "html", "--lang", "ar", "records")
    tap.told(code == 0 and 'dir="rtl"' in page, "as a page, in Arabic")
    os.chdir(folder)
    cases = {
        "a record has changed": ("records/2020.xml", lambda t: t.replace("The Act forbids", "The Law forbids") if "The Act forbids" in t else t.replace("2021-04-22", "2021-04-23"), {"checked[records/2020.xml]/@sha256"}, set()),
        "and another finding comes of it": ("records/2020.xml", lambda t: t.replace("<submitted>2021-04-22", "<submitted>2021-07-22"),
            {"checked[records/2020.xml]/@sha256", "checked[records/2020.xml]/@warnings", "checked[records/2020.xml]/@findings", "result/@warnings", "result/@findings", "evaluated[annual-report-late]/@findings"}, set()),
        "a waiver has changed": ("records/waivers.xml", lambda t: t.replace("2030-01-01", "2031-01-01"), {"source[records/waivers.xml]/@sha256"}, set()),
        "settings have changed": ("records/treatylint.xml", lambda t: t.replace('<complete state="XAA" from="2020" to="2021"/>', ""), {"source[records/treatylint.xml]/@sha256"}, set()),
        "a waiver is gone": ("records/waivers.xml", lambda t: re.sub("<waiver .*</waiver>", "", t),
            {"source[records/waivers.xml]/@sha256", "checked[records/2021.xml]/@waived", "result/@waived", "result/@findings", "checked[records/2021.xml]/@findings"}, set()),
        "the registry has changed": ("records/registry.xml", lambda t: t.replace("</registry>", "<!-- --></registry>"), {"source[records/registry.xml]/@sha256"}, set()),
    }
    for name, (path, change, expected, _) in cases.items():
        before = tap.read(os.path.join(folder, path))
        after = change(before)
        assert after != before, name
        tap.write(folder, path, after)
        found, code = changes(folder, "records")
        items = {item for item, _, _ in found}
        tap.told(code == 1 and expected <= items and all("checked[records/2021" not in i or "2021" in str(expected) for i in items), f"{name}: told", sorted(items))
        tap.write(folder, path, before)
    found, code = changes(folder, "records/2021.xml")
    tap.told(code == 1 and any(item.startswith("checked[records/2020.xml]") and now is None for item, _, now in found), "a record is not given", found[:5])
    tap.write(folder, "records/more.xml", tap.example("XAB/2021.xml"))
    found, code = changes(folder, "records")
    tap.told(code == 1 and any(item.startswith("checked[records/more.xml]") and was is None for item, was, _ in found), "a record more", found[:5])
    os.remove(os.path.join(folder, "records/more.xml"))
    found, code = changes(folder, "--no-settings", "--registry", "records/registry.xml", "records")
    tap.told(code == 1 and any(item.startswith("source[records/waivers.xml]") and now is None for item, _, now in found), "what is in force no more", found[:5])
    receipt = read(folder).decode()
    for name, old, new, item in (("the program", '<program version="', '<program version="9', "program/@version"), ("its rules", ' rules="', ' rules="0', "program/@rules"), ("its schemas", ' schemas="', ' schemas="0', "program/@schemas"),
                                 ("limits", 'limits="', 'limits="1 ', "program/@limits"), ("the exit code", 'exit-code="0"', 'exit-code="1"', "result/@exit-code")):
        changed = receipt.replace(old, new, 1)
        changed = re.sub(r'(rules|schemas)="0([0-9a-f]{63})[0-9a-f]"', r'\1="0\2"', changed)
        tap.write(folder, "receipt.xml", changed)
        found, code = changes(folder, "records")
        tap.told(code == 1 and [i for i, _, _ in found] == [item], f"another one: {name}", found)


def severities(folder):
    """Which findings are grave is in the hash of the findings, not only how many are."""
    records(folder)
    tap.write(folder, "records/2021.xml", tap.example("XAA/2021.xml", ("<submitted>2022-04-12<", "<submitted>2022-07-30<"), ("<title>", "<title>of of ")))
    hashes = []
    for late, doubled in (("error", "warning"), ("warning", "error")):
        levels = "".join(f'<rule id="{rule}" level="{level}"><reason>As agreed.</reason></rule>' for rule, level in (("annual-report-late", late), ("text-word-doubled", doubled)))
        tap.write(folder, "records/treatylint.xml", SETTINGS.replace('<waivers file="waivers.xml"/>', levels))
        run(folder, "check", *AS_OF, "--receipt", "receipt.xml", "records")
        hashes.append(re.search(r'<result .*errors="(\d+)" warnings="(\d+)" .*findings="(\w+)"', read(folder).decode()).groups())
        os.remove(os.path.join(folder, "receipt.xml"))
    tap.told(hashes[0][:2] == hashes[1][:2] and hashes[0][0] > "0" and hashes[0] != hashes[1], "which finding is an error", hashes)


def asked(folder):
    """What was asked for is asked for again."""
    records(folder)
    os.remove(os.path.join(folder, "records/waivers.xml"))
    tap.write(folder, "records/treatylint.xml", SETTINGS.replace('<waivers file="waivers.xml"/>', ""))
    for words, code in ((["--fail-on", "warning"], 1), (["--fail-on", "never"], 0), (["--profile", "pre-submission"], 1), (["--complete", "XAA:2019-2022"], 0), (["--complete", "XAA"], 0), (["--complete", "all"], 0), (["--complete", "XAB:0000-2019"], 0), (["--no-settings", "--registry", "records/registry.xml"], 0)):
        told = run(folder, "check", *AS_OF, *words, "--receipt", "receipt.xml", "records")
        more = words[1:] if words[0] == "--no-settings" else []
        found = changes(folder, *more, "records")
        tap.told(told[1] == code and found == ([], 0), f"again: {' '.join(words)}", (told[1], found))
    shutil.copytree(os.path.join(tap.ROOT, "samples/10msp"), os.path.join(folder, "records/10msp"))
    run(folder, "check", *AS_OF, "--allow-mixed", "--receipt", "receipt.xml", "records")
    tap.told(changes(folder, "records") == ([], 0), "again: --allow-mixed")


def trouble(folder):
    records(folder)
    out, code, error = run(folder, "check", "--receipt", "receipt.xml", "records")
    tap.told(code == 2 and "--receipt needs --as-of" in error and not out and not os.path.exists(os.path.join(folder, "receipt.xml")), "without --as-of", error)
    out, code, error = run(folder, "check", *AS_OF, "--receipt", "records/2020.xml", "records")
    tap.told(code == 2 and "is there, and no receipt" in error and read(folder, "records/2020.xml").decode() == tap.example("XAA/2020.xml"), "no record is written over", error)
    out, code, error = run(folder, "check", *AS_OF, "--receipt", "nowhere/receipt.xml", "records")
    tap.told(code == 4 and "nowhere/receipt.xml" in error and not out, "no such folder", error)
    out, code, error = run(folder, "check", *AS_OF, "--receipt", "/dev/full", "records")
    tap.told(code == 4 and "/dev/full" in error, "a full device", error)
    run(folder, "check", *AS_OF, "--receipt", "receipt.xml", "records")
    good = read(folder).decode()
    bad = {"broken": good[:900], "of a newer version": good.replace('format="1.0"', 'format="2.0"', 1), "another document": SETTINGS, "empty": "",
           "a false hash": good.replace('sha256="', 'sha256="x', 1), "with a DOCTYPE": good.replace("?>", "?><!DOCTYPE x>", 1), "a false day": good.replace("2026-11-01", "2026-11-31", 1),
           "an unknown item": good.replace("<asked", "<thing/><asked", 1)}
    for name, text in bad.items():
        tap.write(folder, "bad.xml", text)
        out, code, error = run(folder, "verify", "bad.xml", "records")
        tap.told(code == 2 and "bad.xml" in error and not out, f"a receipt that is none: {name}", (code, error))
    for words, code_, why in ((["nowhere.xml", "records"], 3, "nowhere.xml: No such file"), ([], 2, "name a receipt"), (["receipt.xml"], 2, "name at least one"), (["receipt.xml", "nowhere"], 3, "nowhere: No such file"),
                              (["receipt.xml", "--format", "sarif", "records"], 2, "--format takes"), (["receipt.xml", "--as-of", "2026-01-01", "records"], 2, "there is no option '--as-of'"), (["receipt.xml", "-o", "nowhere/x", "records"], 4, "nowhere/x")):
        out, code, error = run(folder, "verify", *words)
        tap.told(code == code_ and why in error, f"verify {' '.join(words)}: {code_}", (code, error))
    for words in (["verify", "receipt.xml", "records", "-o", "receipt.xml"], ["check", *AS_OF, "--waivers", "records/waivers.xml", "--format", "text=records/waivers.xml", "records"],
                  ["check", *AS_OF, "--no-settings", "--registry", "records/registry.xml", "--format", "md=records/registry.xml", "records"],
                  ["check", *AS_OF, "--format", "text=records/treatylint.xml", "records"], ["check", *AS_OF, "--format", "text=records/registry.xml", "records"]):
        path = words[-1] if words[0] == "verify" else words[words.index("records") - 1].split("=")[-1]
        before = read(folder, path)
        out, code, error = run(folder, *words)
        tap.told(code == 2 and f"would go over a file that is read; nothing was written: '{path}'" in error and not out and read(folder, path) == before, f"{words[0]}: {path} is not written over", error)
    newer = good.replace('format="1.0"', 'format="1.7" more="x"', 1)
    tap.write(folder, "receipt.xml", newer)
    out, code, error = run(folder, "verify", "receipt.xml", "records")
    tap.told(code in (1, 2) and error, "of a newer minor version, with a note", (code, error))
    os.chmod(os.path.join(folder, "receipt.xml"), 0)
    if os.geteuid() != 0:
        tap.told(run(folder, "verify", "receipt.xml", "records")[1] == 3, "a receipt that cannot be read")


def main():
    for test in (written, repeated, severities, asked, trouble):
        with tempfile.TemporaryDirectory() as folder:
            test(folder)
        os.chdir(tap.ROOT)
    tap.end()


main()
