#!/usr/bin/env python3
"""The registry goes on without a release: what a report adds is a valid registry, of use at once, says nothing twice, and
brings the deadlines of a meeting that is not built in."""
import json
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

AS_OF = ["--as-of", "2026-11-01"]


def update(*reports, more=(), **rest):
    return tap.run("registry", "update", *[word for r in reports for word in ("--from", r)], *more, **rest)


def is_valid(path):
    done = subprocess.run(["xmllint", "--noout", "--schema", os.path.join(tap.ROOT, "schema/registry.xsd"), path], stderr=subprocess.PIPE)
    return done.returncode == 0


def next_meeting(good):
    """The sample as the report of an invented Fourteenth Meeting in 2027, which moves the deadlines of Chile and Chad."""
    for old, new in [("10MSP", "14MSP"), ("11MSP", "15MSP"), ("12MSP", "16MSP"), ("CCM/MSP/2022/", "CCM/MSP/2027/"), ("ccm-msp-2022-12", "ccm-msp-2027-12"),
                     ("2022-09-02", "2027-09-09"), ("2022-08-30", "2027-09-06"), ("2022-08-31", "2027-09-07"), ("2023-09-11", "2028-09-11"), ("2023-09-14", "2028-09-14"),
                     ('"2026-06-01"', '"2029-06-01"'), ('"2023-06-01"', '"2026-06-01"'), ('"2024-10-01"', '"2028-01-01"'), ('"2023-09-01" origin', '"2026-12-01" origin'),
                     ('"2023-09-01"', '"2029-09-01"'), ('"2022-09-01"', '"2028-09-01"'), ('"2023-12-31"', '"2027-12-31"'), ('"2022-10-01"', '"2026-10-01"')]:
        good = good.replace(old, new)
    return good


def check_sample(folder, good):
    path = os.path.join(folder, "more.xml")
    done = update(tap.SAMPLE, more=["-o", path])
    tap.told(done.returncode == 0 and not done.stdout and not done.stderr, "update of the sample", done)
    tap.told(is_valid(path), "it is a registry")
    text = tap.read(path)
    rows = re.findall(r"<(?:meeting|extension) [^>]*>", text)
    tap.told(len(rows) == 7 and all('stated-in="CCM/MSP/2022/12"' in r and 'certainty="stated"' in r for r in rows), "every row says where it stands", rows)
    tap.told('known-until="2022-09-02"' in text and text.count("<coordinator ") == 14 and '<coordinator theme="clearance" state="NOR" until="12MSP"/>' in text,
             "horizon and coordinators", text)
    for words in (["check", "samples/10msp"], ["check", "--lang", "ar", "samples/10msp"], ["check", "--format", "json", "samples/10msp"], ["summary", "decisions", "samples/10msp"]):
        plain, with_ = tap.run(*words, *AS_OF), tap.run(*words, *AS_OF, "--registry", path)
        lines = [line for line in with_.stdout.decode().splitlines() if "more.xml" not in line]
        if "json" in words:
            plain, lines = json.loads(plain.stdout), json.loads(with_.stdout)
            sources = lines.pop("sources")
            tap.told(plain.pop("registry-sha256") != lines.pop("registry-sha256"), "it is another registry")
            tap.told(plain.pop("sources") == [] and len(sources) == 1 and lines == plain, "check json with it")
        else:
            tap.told(lines == plain.stdout.decode().splitlines() and with_.returncode == plain.returncode, f"{' '.join(words)} with it")
    plain, with_ = tap.run("deadlines", *AS_OF), tap.run("deadlines", *AS_OF, "--registry", path)
    strip = lambda out: [line for line in out.stdout.decode().splitlines() if "documents:" not in line and "registry overlay" not in line]
    tap.told(strip(plain) == strip(with_), "deadlines with it: nothing twice")
    tap.told(tap.run("deadlines", *AS_OF, "--registry", path, "samples/10msp").stdout.count(b"Tenth Meeting") == plain.stdout.count(b"Tenth Meeting"),
             "nor with the report beside it")
    again = update(tap.SAMPLE, more=["--registry", path])
    tap.told(again.returncode == 0 and again.stdout.decode() == text, "an update over itself")
    for second in (tap.SAMPLE, tap.write(folder, "copy.xml", good)):
        twice = update(tap.SAMPLE, second)
        tap.told(twice.stdout.decode() == text, f"the same report twice: {os.path.basename(second)}")
    piped = update("-", data=good.encode())
    tap.told(piped.stdout.decode() == text, "from standard input")


def check_next(folder, good):
    report = tap.write(folder, "14msp.xml", next_meeting(good))
    done = update(report, more=["-o", os.path.join(folder, "next.xml")])
    tap.told(done.returncode == 0 and is_valid(os.path.join(folder, "next.xml")), "update of an invented next meeting", done.stderr)
    overlay = ["--registry", os.path.join(folder, "next.xml")]
    told = {f"{d['state']}.{d['article']}": d for d in json.loads(tap.run("deadlines", *AS_OF, "--format", "json", *overlay).stdout)["deadlines"]}
    chile, chad, laos = told["CHL.4"], told["TCD.4"], told["LAO.4"]
    tap.told(chile["deadline"] == "2029-06-01" and chile["days-left"] == 943 and chile["known-until"] == "2027-09-09" and
             chile["decisions"][-1]["report"] == "CCM/MSP/2027/12" and not chile["notes"], "a new deadline", chile)
    tap.told(chad["deadline"] == "2028-01-01" and len(chad["notes"]) == 1, "a step that is not known before it is told", chad["notes"])
    tap.told(laos["known-until"] == "2025-09-15", "the horizon of other obligations stays", laos)
    text = tap.run("deadlines", *AS_OF, "--state", "CHL", *overlay).stdout.decode()
    tap.told("extended by the Fourteenth Meeting of States Parties to 2029-06-01" in text, "a meeting with its name", text)
    text = tap.run("deadlines", *AS_OF, "--state", "CHL", "--lang", "ar", *overlay).stdout.decode()
    tap.told("الاجتماع الرابع عشر للدول الأطراف" in text, "and in Arabic", text)
    both, turned = update(tap.SAMPLE, report), update(report, tap.SAMPLE)
    tap.told(both.returncode == 0 and both.stdout == turned.stdout and b'known-until="2027-09-09"' in both.stdout, "two reports, in any order", both.stderr)
    held = next_meeting(re.sub(r' *<new-deadline [^>]*>\n', "", good.replace("<outcome>granted<", "<outcome>deferred<")))
    for old, new in [("16MSP", "17MSP"), ("15MSP", "16MSP"), ("14MSP", "15MSP"), ("2027/", "2028/"), ("2028-09-11", "2029-09-10"), ("2028-09-14", "2029-09-13"),
                     ("2027-09-06", "2028-09-11"), ("2027-09-07", "2028-09-12"), ("2027-09-09", "2028-09-14"), ("-2027-12", "-2028-12"),
                     ('meeting="16MSP" state="IRQ"', 'meeting="16MSP" state="MEX"'), ('meeting="17MSP" state="MEX"', 'meeting="17MSP" state="BEL"')]:
        held = held.replace(old, new)
    held = tap.write(folder, "15msp.xml", held)
    planned = tap.write(folder, "plan.xml", next_meeting(good).replace("2028-09-11", "2028-09-04").replace("2028-09-14", "2028-09-07"))
    done = update(planned, held)
    days = re.findall(r'<meeting code="15MSP"[^>]*>\s*<session from="([^"]*)"', done.stdout.decode())
    tap.told(days == ["2028-09-11"], "what was planned gives way to the meeting's own report", (days, done.stderr))


def check_refused(folder, good):
    out = os.path.join(folder, "out.xml")
    for name, text, words, code in [
        ("another kind", tap.read("schema/registry/meetings.xml"), "is no report of a meeting", 1),
        ("no XML", "not XML", "report.xml:1:1: not well-formed XML", 1),
        ("an error", good.replace("2024-10-01", "2024-11-01"), "findings of severity error", 1),
        ("an error told in its place", good.replace("2024-10-01", "2024-11-01"), ":478:27: the new deadline is 2024-11-01", 1),
        ("no symbol", good.replace(' symbol="CCM/MSP/2022/12">', ">", 1), "has no symbol", 1),
        ("no meeting", good.replace(' meeting="10MSP" symbol="CCM/MSP/2022/12">', ' symbol="CCM/MSP/2022/12">', 1), "has no @meeting", 1),
        ("another date than is known", good.replace("2026-06-01", "2026-07-01").replace('<length unit="year">3</length>', '<length value="not-reported"/>'),
         "CHL.4: extension/@to is '2026-07-01' here, and '2026-06-01' in what is known already", 1),
        ("other days than are known", good.replace("2023-09-14", "2023-09-15"), "11MSP: session/@to is '2023-09-15' here, and '2023-09-14'", 1),
    ]:
        path = tap.write(folder, "report.xml", text)
        done = update(path, more=["-o", out])
        tap.told(done.returncode == code and words in done.stderr.decode() and not os.path.exists(out), f"refused: {name}", done)
        done = update(tap.SAMPLE, path)
        tap.told(done.returncode == code and not done.stdout, f"refused beside a good one: {name}", done)
    done = update(os.path.join(folder, "nowhere.xml"))
    tap.told(done.returncode == 3 and not done.stdout, "a report that is not there", done)
    done = update(tap.SAMPLE, more=["-o", os.path.join(folder, "no/such/place.xml")])
    tap.told(done.returncode != 0 and b"place.xml" in done.stderr, "a place that cannot be written", done)
    hostile = next_meeting(good).replace("<place>Geneva</place>\n    <agenda", '<place>A &lt;"b"&gt; &amp; c</place>\n    <agenda')
    path = tap.write(folder, "report.xml", hostile)
    done = update(path, more=["-o", out])
    good = done.returncode == 0 and is_valid(out) and 'place="A &lt;&quot;b&quot;&gt; &amp; c"' in tap.read(out)
    tap.told(good, "text of a record is escaped", done)


def main():
    good = tap.read(tap.SAMPLE)
    with tempfile.TemporaryDirectory() as folder:
        check_sample(folder, good)
        check_next(folder, good)
    with tempfile.TemporaryDirectory() as folder:
        check_refused(folder, good)
    tap.end()


main()
