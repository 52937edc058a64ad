#!/usr/bin/env python3
"""The same bytes whichever way was taken: directly or by digests, in one shard or several, in any order of arguments, any
locale. And settings: found upward, told in the head, refused when wrong."""
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

AS_OF = ["--as-of", "2026-11-01"]
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
OVERLAY = HEAD + """<registry xmlns="urn:treatylint:ccm:1" format="1.0" id="invented" language="en" known-until="2026-01-01">
  <states>
    <state code="XAA" group="none" status="party" invented="true">
      <name xml:lang="en" short="Aland"/>
      <entry-into-force date="2010-08-01"/>
    </state>
  </states>
</registry>
"""


def settings(body):
    return HEAD + f'<settings xmlns="urn:treatylint:ccm:1" format="1.0">{body}</settings>\n'


def corpus(folder):
    text = tap.read(tap.SAMPLE)
    tap.write(folder, "b/one.xml", text)
    tap.write(folder, "a/two.xml", text.replace('date="2024-10-01"', 'date="2024-11-01"').replace('"ccm-msp-2022-12"', '"other"')
          .replace("CCM/MSP/2022/12", "CCM/MSP/2019/12"))
    tap.write(folder, "c.xml", "not XML")
    tap.write(folder, "b/notes.txt", "not a record")
    tap.write(folder, "b/.hidden/x.xml", "not seen")


def check_complete(folder):
    """What is declared complete holds for records and for digests of them, from settings and from the option."""
    report = lambda year: tap.read(f"samples/examples/XAB/{year}.xml")
    tap.write(folder, "registry.xml", tap.read("samples/examples/registry.xml"))
    tap.write(folder, "r/2020.xml", report(2020))
    tap.write(folder, "r/2022.xml", report(2022))
    missing = lambda *words: tap.run("check", "--as-of", "2023-06-01", "--registry", "registry.xml", *words, cwd=folder).stdout.count(
        b"[report-year-missing]")
    tap.run("digest", "-o", "r.tld", "--registry", "registry.xml", "r", cwd=folder)
    tap.told(missing("r") == 0, "nothing is declared complete")
    for spans, count in (("XAB:2021-2021", 1), ("all", 1), ("XAB", 1), ("all:2019-2020", 1), ("XAA:2021-2021", 0)):
        tap.told(missing("--complete", spans, "r") == count, f"--complete {spans}", count)
        tap.told(missing("--complete", spans, "--digests", "r.tld") == count, f"--complete {spans} with digests", count)
    tap.write(folder, "r/treatylint.xml", settings('<complete state="XAB" from="2021" to="2021"/>'))
    tap.told(missing("r") == 1, "settings declare it")
    tap.told(missing("--digests", "r.tld") == 1, "settings above the records of digests declare it")


def check_ways(folder):
    corpus(folder)
    run = lambda *words, **more: tap.run(*words, cwd=folder, **more)
    for format_ in (["--format", "text"], ["--format", "json"], ["--lang", "ar"]):
        direct = run("check", *AS_OF, *format_, ".")
        tap.told(direct.returncode == 1 and direct.stdout.count(b"two.xml") > 0, f"check {format_}", direct)
        run("digest", "-o", "all.tld", ".")
        run("digest", "-o", "1.tld", "./c.xml", "./b/one.xml")
        run("digest", "-o", "2.tld", "./a")
        shards = run("check", *AS_OF, *format_, "--digests", "2.tld", "1.tld")
        tap.told(shards.stdout == direct.stdout and shards.returncode == 1, f"two shards {format_}")
        one = run("check", *AS_OF, *format_, "--digests", "all.tld")
        tap.told(one.stdout == direct.stdout, f"one shard {format_}")
        named = run("check", *AS_OF, *format_, "./c.xml", "./b/one.xml", "./a/two.xml", "./b")
        tap.told(named.stdout == direct.stdout, f"order of arguments {format_}")
    page = run("summary", "decisions", "b").stdout
    run("digest", "-o", "b.tld", "b")
    tap.told(page and run("summary", "decisions", "--digests", "b.tld").stdout == page, "summary by digests")
    written = run("summary", "decisions", "-o", "page.html", "b")
    with open(os.path.join(folder, "page.html"), "rb") as file:
        tap.told(file.read() == page and not written.stdout, "summary -o")
    unread = run("summary", "decisions", ".")
    tap.told(unread.returncode == 1 and b"c.xml" in unread.stderr, "a summary tells what it leaves out", unread.stderr)
    outputs = set()
    for locale in ("C", "C.UTF-8", "tr_TR.UTF-8", "ar_EG"):
        done = subprocess.run([tap.PROGRAM, "check", *AS_OF, "."], cwd=folder, stdout=subprocess.PIPE,
                              env=dict(os.environ, LC_ALL=locale, LANG=locale, TZ="Asia/Kathmandu"))
        outputs.add(done.stdout)
    tap.told(len(outputs) == 1, "any locale")
    with open(os.path.join(folder, "all.tld"), "rb") as file:
        shard = file.read()
    for name, bytes_ in [("cut", shard[:-5]), ("changed", shard[:100] + b"?" + shard[101:]), ("empty", b"")]:
        with open(os.path.join(folder, "bad.tld"), "wb") as file:
            file.write(bytes_)
        tap.told(run("check", "--digests", "bad.tld").returncode == 2, f"a shard that is {name}")
    pinned = run("check", "--registry", tap.write(folder, "more.xml", OVERLAY), "--digests", "all.tld")
    tap.told(pinned.returncode == 2, "a shard with another registry", pinned.returncode)
    os.remove(os.path.join(folder, "more.xml"))
    for level, code in [("error", 1), ("never", 0)]:
        tap.told(run("check", "--fail-on", level, "a").returncode == code, f"--fail-on {level}")


def check_settings_of_digests(folder):
    """Settings above two records, with an overlay, and settings beside a registry alone: the same bytes either way."""
    tap.write(folder, "more/treatylint.xml", settings('<complete state="CHL"/>'))
    tap.write(folder, "elsewhere/note.txt", "")
    make = lambda *words: tap.run("digest", "-o", "all.tld", *words, cwd=folder)
    run = lambda *words, cwd=folder: tap.run("check", *AS_OF, *words, cwd=cwd)
    for words in (["records"], ["."], [os.path.join(folder, "records")], ["records/deep/one.xml"]):
        made, direct, digests = make(*words), run(*words), run("--digests", "all.tld")
        tap.told(made.returncode == 0 and direct.stdout == digests.stdout and digests.returncode == 0 and
                 b"BGR:2019-2022" in direct.stdout, f"settings by digests of {words}", digests)
    make("records")
    there = os.path.join(folder, "elsewhere")
    done = run("--digests", "../all.tld", cwd=there)
    tap.told(done.returncode == 2 and b"another registry" in done.stderr, "digests where their settings are not", done.stderr)
    done = run("--digests", "--registry", "../more/states.xml", "../all.tld", cwd=there)
    tap.told(done.returncode == 0 and b"registry overlay" in done.stdout and b"settings" not in done.stdout,
             "digests elsewhere, with options", done)
    done = run("--digests", "--no-settings", "all.tld")
    tap.told(done.returncode == 2, "digests with settings that are not looked for", done.stderr)
    done = run("--digests", "nowhere.tld", "all.tld")
    tap.told(done.returncode == 3 and b"1 record" in done.stdout, "digests beside a path that is not there", done)
    os.remove(os.path.join(folder, "more/treatylint.xml"))


def check_settings(folder):
    text = tap.read(tap.SAMPLE)
    run = lambda *words: tap.run("check", *AS_OF, *words, cwd=folder)
    tap.write(folder, "treatylint.xml", settings('<registry file="more/states.xml"/><complete state="BGR" from="2019" to="2022"/><complete state="all"/>'))
    tap.write(folder, "more/states.xml", OVERLAY)
    tap.write(folder, "records/deep/one.xml", text)
    out = run("records").stdout.decode()
    head = out.split("\n\n")[0]
    tap.told(all(part in head for part in ("settings treatylint.xml", "registry overlay more/states.xml",
                                           "declared complete: BGR:2019-2022, all\n")), "settings in the head", head)
    tap.told("settings" not in run("--no-settings", "records").stdout.decode(), "--no-settings")
    tap.told("1 record" in run(".").stdout.decode(), "settings and registries are no records", run(".").stdout)
    tap.write(folder, "records/deep/treatylint.xml", settings('<registry file="../../more/states.xml"/>'))
    head = run("records").stdout.decode().split("\n\n")[0]
    tap.told(head.count("registry overlay") == 1 and head.count("\nsettings ") == 2, "settings of two folders, one overlay", head)
    check_settings_of_digests(folder)
    mixed = tap.write(folder, "records/two.xml", text.replace('state="TCD"', 'state="XAA"'))
    done = run("records")
    tap.told(done.returncode == 2 and b"--allow-mixed" in done.stderr, "invented beside real", done)
    done = run("--allow-mixed", "records")
    tap.told(done.returncode == 0, "--allow-mixed", done)
    os.remove(mixed)
    for name, body in [("an unknown item", "<unknown/>"), ("a wrong value", '<complete state="bgr"/>'), ("a missing registry", '<registry file="none.xml"/>'),
                       ("a registry that is none", '<registry file="records/deep/one.xml"/>')]:
        tap.write(folder, "treatylint.xml", settings(body))
        done = run("records")
        tap.told(done.returncode == 2 and done.stderr.startswith(b"treatylint: ") and not done.stdout, f"settings with {name}", done)
    tap.write(folder, "treatylint.xml", "not XML")
    tap.told(run("records").returncode == 2, "settings that are no XML")
    os.remove(os.path.join(folder, "treatylint.xml"))
    tap.write(folder, "more/states.xml", OVERLAY.replace("XAA", "BGR"))
    done = run("--registry", "more/states.xml", "records")
    tap.told(done.returncode == 2 and b"BGR" in done.stderr, "a State that is defined already", done.stderr)
    meeting = '<meetings><meeting code="11MSP" kind="meeting-of-states-parties" ordinal="11" certainty="stated"><session from="2023-09-11" to="2023-09-15" place="Geneva"/></meeting></meetings>'
    tap.write(folder, "more/states.xml", re.sub("<states>.*</states>", meeting, OVERLAY, flags=re.S))
    done = run("--registry", "more/states.xml", "records")
    tap.told(done.returncode == 2 and b"11MSP: session/@to is '2023-09-15' here, and '2023-09-14' in what is known" in done.stderr,
             "an overlay that contradicts what is known", done.stderr)
    tap.write(folder, "more/states.xml", re.sub("<states>.*</states>", meeting.replace("-15", "-14"), OVERLAY, flags=re.S))
    done = run("--registry", "more/states.xml", "records")
    tap.told(done.returncode == 0 and not done.stderr, "an overlay that says what is known", done.stderr)
    os.remove(os.path.join(folder, "records/deep/treatylint.xml"))
    tap.write(folder, "more/broken.xml", OVERLAY.replace('status="party"', 'status="friend"'))
    done = run("--registry", "more/broken.xml", "records")
    tap.told(done.returncode == 2 and b"more/broken.xml:4:44" in done.stderr, "a registry with a wrong value", done.stderr)


def check_documents(folder):
    """Settings and registries of a newer minor version are read with a note; of another kind they are called what they are."""
    tap.write(folder, "records/one.xml", tap.read(tap.SAMPLE))
    tap.write(folder, "states.xml", OVERLAY.replace('format="1.0"', 'format="1.7"'))
    tap.write(folder, "treatylint.xml", settings('<registry file="states.xml"/>').replace('format="1.0"', 'format="1.7"'))
    run = lambda *words: tap.run("check", *AS_OF, *words, "records", cwd=folder)
    done = run()
    told = done.stderr.decode().splitlines()
    tap.told(done.returncode == 0 and b"registry overlay states.xml" in done.stdout and len(told) == 2 and
             all("format version '1.7' is newer" in line for line in told), "settings and registry of a newer minor version", done)
    tap.write(folder, "treatylint.xml", settings("").replace('format="1.0"', 'format="2.0"'))
    tap.told(run().returncode == 2, "settings of another major version")
    tap.write(folder, "treatylint.xml", settings('<registry file="records/one.xml"/>'))
    for words, line in [([], "records/one.xml: not a registry document: its root is 'meeting-report', expected 'registry'"),
                        (["--no-settings", "--registry", "records/one.xml"], "records/one.xml: not a registry document: its root is 'meeting-report', expected 'registry'"),
                        (["--no-settings", "--registry", "page.xml"], "page.xml: not a registry document: its root is 'html', expected 'registry'")]:
        tap.write(folder, "page.xml", "<html/>")
        done = run(*words)
        tap.told(done.returncode == 2 and done.stderr.decode() == f"treatylint: {line}\n", f"no registry: {line}", done.stderr)
    for text in (OVERLAY, tap.read(tap.SAMPLE)):
        tap.write(folder, "treatylint.xml", text)
        done = run()
        tap.told(done.returncode == 2 and b"treatylint.xml: not a settings document: its root is '" in done.stderr and done.stderr.count(b"\n") == 1,
                 "settings that are another document", done.stderr)


def main():
    with tempfile.TemporaryDirectory() as folder:
        check_ways(folder)
    with tempfile.TemporaryDirectory() as folder:
        check_settings(folder)
    with tempfile.TemporaryDirectory() as folder:
        check_documents(folder)
    with tempfile.TemporaryDirectory() as folder:
        check_complete(folder)
    tap.end()


main()
