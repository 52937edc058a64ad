#!/usr/bin/env python3
"""The list of deadlines: the same bytes whichever way was taken, doubts about a record told, invented States apart, and the
exit codes."""
import csv
import io
import json
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

AS_OF = ["--as-of", "2026-11-01"]
FORMATS = ("text", "json", "csv")
INVENTED = """<?xml version="1.0" encoding="UTF-8"?>
<registry xmlns="urn:treatylint:ccm:1" format="1.0" id="invented" language="en" known-until="2026-01-01">
  <states>
    <state code="XAA" group="none" status="party" invented="true">
      <name xml:lang="en" short="Aland"/>
      <entry-into-force date="2018-09-01"/>
    </state>
  </states>
  <obligations>
    <obligation state="XAA" article="4" known-until="2026-01-01"/>
  </obligations>
</registry>
"""


def run(*words, **more):
    return tap.run("deadlines", *AS_OF, *words, **more)


def check_ways(folder, good):
    tap.write(folder, "a.xml", good)
    tap.write(folder, "b.xml", good.replace("10MSP", "14MSP").replace("CCM/MSP/2022/", "CCM/MSP/2027/").replace("2026-06-01", "2029-06-01")
          .replace("2023-06-01", "2026-06-01").replace('adopted date="2022', 'adopted date="2027').replace('"ccm-msp-2022-12"', '"next"'))
    tap.run("digest", "-o", "all.tld", "a.xml", "b.xml", cwd=folder)
    for format_ in FORMATS:
        first = run("--format", format_, "a.xml", "b.xml", cwd=folder)
        tap.told(first.stdout == run("--format", format_, "b.xml", "a.xml", cwd=folder).stdout, f"order of arguments {format_}")
        tap.told(first.stdout == run("--format", format_, "--digests", "all.tld", cwd=folder).stdout, f"by digests {format_}")
        run("--format", format_, "-o", "out", "a.xml", "b.xml", cwd=folder)
        with open(os.path.join(folder, "out"), "rb") as file:
            tap.told(file.read() == first.stdout, f"deadlines -o {format_}")
    rows = list(csv.DictReader(io.StringIO(run("--format", "csv", "a.xml", "b.xml", cwd=folder).stdout.decode())))
    told = json.loads(run("--format", "json", "a.xml", "b.xml", cwd=folder).stdout)["deadlines"]
    same = [(r["Code"], r["Article"], r["Deadline"], r["Days left"]) for r in rows] == \
           [(d["state"], str(d["article"]), d["deadline"], str(d.get("days-left", ""))) for d in told]
    tap.told(same and len(rows) == 48, "csv and json tell the same", len(rows))
    tap.told(sorted(told, key=lambda d: (d["deadline"], d["state"])) == told, "by deadline, then State")
    chile = next(d for d in told if (d["state"], d["article"]) == ("CHL", 4))
    tap.told(chile["deadline"] == "2029-06-01" and chile["days-left"] == 943 and chile["known-until"] == "2027-09-02", "a report not known yet", chile)
    os.remove(os.path.join(folder, "all.tld"))


def check_doubts(folder, good):
    plain = run("a.xml", cwd=folder)
    tap.write(folder, "cut.xml", good[:len(good) // 2])
    tap.write(folder, "wrong.xml", good.replace("2024-10-01", "2024-11-01").replace("ccm-msp-2022-12", "x"))
    for name, code, words in [("cut.xml", 1, b"could not be read"), ("wrong.xml", 1, b"severity error"), ("nowhere.xml", 3, b"nowhere.xml")]:
        done = run("a.xml", name, cwd=folder)
        tap.told(done.returncode == code and words in done.stderr and done.stdout, f"a report beside {name}", done)
    tap.told(run("a.xml", "cut.xml", cwd=folder).stdout == plain.stdout, "what cannot be read adds nothing")
    tap.told(b"\n  note: CCM/MSP/2022/12: " in run("--state", "TCD", "wrong.xml", cwd=folder).stdout, "a report that contradicts the registry")
    tap.write(folder, "outcome.xml", good.replace("<outcome>granted<", "<outcome>perhaps<"))
    tap.told(b"Tenth Meeting of States Parties, perhaps, from 2022-" in run("outcome.xml", cwd=folder).stdout, "an outcome that is none is told as it stands")
    tap.told(run("-o", "no/such/place", cwd=folder).returncode != 0, "a place that cannot be written")
    none = run("--state", "ESP")
    tap.told(none.returncode == 0 and b"nothing is concluded" in none.stdout, "a State without an obligation", none)


def check_invented(folder, good):
    tap.write(folder, "more.xml", INVENTED)
    tap.write(folder, "xaa.xml", good.replace('state="TCD" article', 'state="XAA" article'))
    real = run("--registry", "more.xml", cwd=folder)
    tap.told(b"Chad" in real.stdout and b"Aland" not in real.stdout, "invented States are not among real ones", real)
    one = run("--registry", "more.xml", "--state", "XAA", cwd=folder)
    tap.told(b"Aland" in one.stdout and b"Chad" not in one.stdout and b"Invented States" in one.stdout, "an invented State", one)
    tap.told(run("--registry", "more.xml", "xaa.xml", cwd=folder).returncode == 2, "both in one record")
    both = run("--registry", "more.xml", "--allow-mixed", "xaa.xml", cwd=folder)
    tap.told(b"Aland" in both.stdout and b"Chad" in both.stdout and b"Invented States" in both.stdout, "deadlines --allow-mixed", both)


def main():
    good = tap.read(tap.SAMPLE)
    with tempfile.TemporaryDirectory() as folder:
        check_ways(folder, good)
        check_doubts(folder, good)
    with tempfile.TemporaryDirectory() as folder:
        check_invented(folder, good)
    tap.end()


main()
