#!/usr/bin/env python3
"""What is said of a request: of several texts the one that was sent last is compared with the decision, and the article of
the cap is that of the number of the request."""
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

REGISTRY = ["--registry", os.path.join(tap.ROOT, "samples/examples/registry.xml")]
FIRST, LAST = "samples/examples/XAB/request-2.xml", "samples/examples/XAB/request-2-revised.xml"
ASKED = "<requested-deadline>2026-08-01<", "<requested-deadline>2025-07-31<"


def found(folder, rule):
    records = tap.report(*REGISTRY, ".", cwd=folder)[0]["records"]
    return [f for r in records for f in r["findings"] if f["rule"] == rule]


def main():
    with tempfile.TemporaryDirectory() as folder:
        tap.write(folder, "report.xml", tap.read("samples/examples/92msp/meeting-report.xml"))
        tap.write(folder, "a.xml", tap.read(LAST))
        tap.write(folder, "b.xml", tap.read(FIRST).replace(*ASKED))
        tap.told(not found(folder, "granted-beyond-request"), "a text that was replaced does not count")
        tap.write(folder, "a.xml", tap.read(LAST).replace(*ASKED))
        tap.write(folder, "b.xml", tap.read(FIRST))
        told = found(folder, "granted-beyond-request")
        tap.told(len(told) == 1 and told[0]["severity"] == "note", "the text that was sent last counts", told)
    for number, basis in (("1", "a4-5-max"), ("2", "a4-8-renewal")):
        with tempfile.TemporaryDirectory() as folder:
            text = tap.read(FIRST).replace('number="2"', f'number="{number}"', 1)
            tap.write(folder, "a.xml", text.replace("<requested-deadline>2026-08-01<", "<requested-deadline>2027-08-02<"))
            told = found(folder, "request-cap")
            tap.told(len(told) == 1 and told[0]["basis"]["id"] == basis and told[0]["severity"] == "warning", f"request {number}: {basis}", told)
    for types, judged in ((400, True), (20000, False)):
        with tempfile.TemporaryDirectory() as folder:
            rows = "".join(f'<munition type="T{n}"><quantity>1</quantity></munition>' for n in range(types))
            tap.write(folder, "a.xml", tap.read("samples/examples/XAA/request-1.xml").replace("<at-entry-into-force>", "<at-entry-into-force>" + rows, 1))
            told = tap.run("check", *REGISTRY, "a.xml", cwd=folder, timeout=60).stdout.decode()
            tap.told(("behind more types than are compared" in told) != judged, f"stocks of {types} types", told[-400:])
    tap.end()


main()
