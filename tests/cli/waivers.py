#!/usr/bin/env python3
"""Waivers: a finding that is waived is still shown, and counts for nothing but the coverage; waivers that have expired, are
not needed, or give no reason are findings; a file that cannot be used is a settings error. The same bytes by digests."""
import os
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
AS_OF = ["--as-of", "2026-11-01"]
ITEM = "decisions/extension[TCD.4]/new-deadline/@date"
REASON = "The document prints this day; a corrigendum is asked for."


def waiver(rule="extension-date", record="ccm-msp-2022-12", item=ITEM, by="ISU", until="2027-01-01", reason=REASON):
    return f'\n  <waiver rule="{rule}" record="{record}" item="{item}" by="{by}" until="{until}"><reason>{reason}</reason></waiver>'


def waivers(*each, version="1.0"):
    return HEAD + f'<waivers xmlns="urn:treatylint:ccm:1" format="{version}">{"".join(each)}\n</waivers>\n'


def settings(*files):
    named = "".join(f'<waivers file="{file}"/>' for file in files)
    return HEAD + f'<settings xmlns="urn:treatylint:ccm:1" format="1.0">{named}</settings>\n'


def records(folder):
    """A record in which one day does not follow: one error."""
    tap.write(folder, "records/report.xml", tap.read(tap.SAMPLE).replace('date="2024-10-01"', 'date="2024-11-01"'))


def by_rule(told):
    """The findings of a JSON report: (rule, file): waived or not."""
    return {(f["rule"], os.path.basename(r["path"])): f for r in told["records"] for f in r["findings"] if f["severity"] == "error" or "waived" in f}


def check_waived(folder):
    records(folder)
    run = lambda *words: tap.run("check", *AS_OF, *words, "records", cwd=folder)
    told = lambda *words: tap.report(*words, "records", cwd=folder)
    counts = told()[0]["counts"]
    tap.told(run().returncode == 1 and counts["error"] == 1 and "waived" not in told()[0]["coverage"], "without waivers", counts)
    path = tap.write(folder, "waivers.xml", waivers(waiver()))
    tap.write(folder, "treatylint.xml", settings("waivers.xml"))
    report, code = told()
    finding = by_rule(report).get(("extension-date", "report.xml"), {})
    tap.told(code == 0 and finding.get("severity") == "error" and finding.get("waived") == {"until": "2027-01-01", "by": "ISU",
             "reason": REASON, "file": "waivers.xml", "line": 3}, "by settings, in JSON", (code, finding))
    tap.told(report["counts"] == {**counts, "error": 0} and report["coverage"]["waived"]["findings"] == 1, "counted apart", report["counts"])
    text = run().stdout.decode()
    tap.told(f"report.xml:478:27: waived (error): " in text and " error: " not in text and "\nwaivers waivers.xml\n" in text and
             f"       waived until 2027-01-01 by 'ISU': '{REASON}' (waivers.xml, line 3)\n" in text and
             "0 errors" in text and "in 1 record\n" in text and "  waived findings: 1; on binding requirements: 0\n" in text, "in text", text[:600])
    arabic = run("--lang", "ar")
    tap.told(arabic.returncode == 0 and "معفاة (خطأ)" in arabic.stdout.decode() and "النتائج المعفاة: 1" in arabic.stdout.decode(), "in Arabic", arabic.stdout[:300])
    tap.told(run("--no-settings").returncode == 1, "not without settings")
    option = run("--no-settings", "--waivers", "waivers.xml")
    tap.told(option.returncode == 0 and b"waived until" in option.stdout, "by the option", option)
    tap.told(run("--fail-on", "error").returncode == 0 and run("--fail-on", "note").returncode == 1, "other findings still count")
    tap.told(run("--waivers", path).stdout == run().stdout, "by settings and by the option: once")
    for name in ("waivers.xml", path):
        tap.told(run(name).stdout == run().stdout.replace(b"in 1 record\n", b"in 2 records\n"), f"in force, and named as what to check: once, {name}")
    named = tap.report("--no-settings", "records", "waivers.xml", cwd=folder)
    tap.told(named[1] == 1 and "waived" not in str(named[0]["records"][0]["findings"]), "named as what to check, and not in force", named)
    for name in ("waivers.xml", "records/waivers.xml"):
        tap.write(folder, name, waivers(waiver()))
    aside = tap.report("--no-settings", ".", cwd=folder)
    tap.told(aside[1] == 1 and [r["kind"] for r in aside[0]["records"]] == ["meeting-report"], "waivers in a folder stand aside", aside[0]["records"])
    os.remove(os.path.join(folder, "records/waivers.xml"))


def check_kept(folder):
    """What a waiver does not reach, and what is wrong with waivers."""
    records(folder)
    def found(*each, until="2026-11-01"):
        tap.write(folder, "w.xml", waivers(*each))
        report, code = tap.report("--as-of", until, "--waivers", "w.xml", "records", cwd=folder)
        return {key: "waived" in finding for key, finding in by_rule(report).items()}, code
    ours, others = ("extension-date", "report.xml"), lambda rule: (rule, "w.xml")
    for name, given, expected, code in [
            ("on its last day", [waiver(until="2026-11-01")], {ours: True}, 0),
            ("the day after", [waiver(until="2026-10-31")], {ours: False, others("waiver-expired"): False}, 1),
            ("of another item", [waiver(item="decisions")], {ours: False, others("waiver-unused"): False}, 1),
            ("of another rule", [waiver(rule="extension-cap")], {ours: False, others("waiver-unused"): False}, 1),
            ("of a rule that there is not", [waiver(rule="extension-dates")], {ours: False, others("waiver-unknown-rule"): False}, 1),
            ("of another record", [waiver(record="other")], {ours: False}, 1),
            ("beside one for a record that is not given", [waiver(), waiver(record="other")], {ours: True}, 0),
            ("without a reason", [waiver(reason="n/a")], {ours: False, others("waiver-without-reason"): False}, 1),
            ("with an empty reason", [waiver(reason="")], {ours: False, others("waiver-without-reason"): False}, 1),
            ("twice", [waiver(), waiver(until="2030-01-01")], {ours: True, others("waiver-twice"): False}, 1),
            ("expired, and renewed beside it", [waiver(until="2020-01-01"), waiver()],
             {ours: True, others("waiver-twice"): False, others("waiver-expired"): False}, 1)]:
        told = found(*given)
        tap.told(told == (expected, code), f"a waiver {name}", told)
    mend = lambda text: tap.write(folder, "records/report.xml", text)
    mend(tap.read(tap.SAMPLE))
    tap.told(found(waiver()) == ({others("waiver-unused"): False}, 1), "a waiver of what has been mended", found(waiver()))
    broken = tap.read(tap.SAMPLE).replace("</head>", "</heda>")
    mend(broken)
    told = found(waiver(), waiver(rule="not-well-formed", item="."))
    tap.told(told == ({("not-well-formed", "report.xml"): False}, 1), "a record that cannot be read is not waived, nor its waivers judged", told)
    mend(tap.read(tap.SAMPLE).replace("<place>", "<x/>" * 1001 + "<place>"))
    told, code = tap.report("--waivers", tap.write(folder, "w.xml", waivers(waiver(rule="limit-reached", item="."))), "records", cwd=folder)
    cut = [f for r in told["records"] for f in r["findings"] if f["rule"] == "limit-reached"]
    tap.told(code == 1 and cut and "waived" not in cut[0], "a limit is not waived", (code, cut))
    mend(tap.read(tap.SAMPLE))
    hidden = waivers(waiver(until="2020-01-01"), waiver(rule="waiver-expired", record="hidden", item="waiver[ccm-msp-2022-12.extension-date]"))
    tap.write(folder, "w.xml", hidden.replace("format=", 'id="hidden" format='))
    told, code = tap.report("--waivers", "w.xml", "records", cwd=folder)
    tap.told(code == 1 and by_rule(told).keys() == {others("waiver-expired")}, "waivers are not waived", by_rule(told))


def check_binding(folder):
    """A waiver never hides a binding requirement from the coverage."""
    text = tap.read("samples/examples/XAA/2021.xml")
    tap.write(folder, "2021.xml", text.replace("<submitted>2022-04", "<submitted>2022-05"))
    tap.write(folder, "w.xml", waivers(waiver("annual-report-late", "xaa-2021", "submitted")))
    registry = ["--registry", os.path.join(tap.ROOT, "samples/examples/registry.xml"), "--fail-on", "warning"]
    tap.told(tap.run("check", *AS_OF, *registry, "2021.xml", cwd=folder).returncode == 1, "a late report")
    told, code = tap.report(*registry, "--waivers", "w.xml", "2021.xml", cwd=folder)
    tap.told(code == 0 and told["coverage"]["waived"] == {"findings": 1, "on-binding-requirements": 1, "binding-requirements": ["a7-2-due"]},
             "binding requirements in JSON", (code, told.get("coverage", {}).get("waived")))
    out = tap.run("check", *AS_OF, *registry, "--waivers", "w.xml", "2021.xml", cwd=folder).stdout.decode()
    tap.told("  waived findings: 1; on binding requirements: 1 (a7-2-due)\n" in out, "binding requirements in text", out[-600:])


def check_files(folder):
    """Files that cannot be used: a settings error each, told on stderr, and nothing is checked."""
    records(folder)
    run = lambda *words: tap.run("check", *AS_OF, *words, "records", cwd=folder)
    os.mkfifo(os.path.join(folder, "pipe"))
    os.mkdir(os.path.join(folder, "folder"))
    tap.write(folder, "first.xml", waivers(waiver()))
    for name, text, why in [
            ("malformed", waivers(waiver()).replace("</waivers>", "</waiver>"), "w.xml:"),
            ("cut off", waivers(waiver())[:150], "w.xml:"),
            ("of an unknown version", waivers(waiver(), version="2.0"), "w.xml:2:"),
            ("with a wrong day", waivers(waiver(until="tomorrow")), "w.xml:3:"),
            ("without who", waivers(waiver()).replace(' by="ISU"', ""), "w.xml:3:"),
            ("without an item", waivers(waiver()).replace(f' item="{ITEM}"', ""), "w.xml:3:"),
            ("without an element for the reason", waivers(waiver()).replace(f"<reason>{REASON}</reason>", ""), "w.xml:3:"),
            ("with an unknown attribute", waivers(waiver()).replace("until=", 'for="ever" until='), "w.xml:3:"),
            ("with a DOCTYPE", waivers(waiver()).replace("<waivers", '<!DOCTYPE a SYSTEM "/etc/passwd">\n<waivers'), "w.xml:2:"),
            ("empty", "", "w.xml:1:"),
            ("another document", tap.read("samples/examples/registry.xml"), "w.xml: not a waivers document: its root is 'registry', expected 'waivers'")]:
        tap.write(folder, "w.xml", text)
        tap.write(folder, "records/treatylint.xml", settings("../w.xml"))
        for way, words in [("settings", []), ("the option", ["--no-settings", "--waivers", "first.xml", "--waivers", "w.xml"])]:
            done = run(*words)
            tap.told(done.returncode == 2 and not done.stdout and done.stderr.decode().startswith(f"treatylint: {why}"), f"{name}, by {way}", done)
        elsewhere = tap.run("deadlines", *AS_OF, "records", cwd=folder)
        tap.told(elsewhere.returncode == 1 and b"w.xml" not in elsewhere.stderr, f"{name}: deadlines does not read it", elsewhere.stderr)
    os.remove(os.path.join(folder, "records/treatylint.xml"))
    for name, path, why in [("missing", "none.xml", "none.xml: there is no such file of waivers"), ("a pipe", "pipe", "not a regular file"),
                            ("a folder", "folder", "not a regular file"), ("a device", "/dev/zero", "not a regular file")]:
        done = run("--waivers", path)
        tap.told(done.returncode == 2 and not done.stdout and why in done.stderr.decode(), f"waivers that are {name}", done)
        tap.write(folder, "records/treatylint.xml", settings(path if path[0] == "/" else "../" + path))
        done = run()
        tap.told(done.returncode == 2 and not done.stdout and why in done.stderr.decode(), f"settings with waivers that are {name}", done)
        os.remove(os.path.join(folder, "records/treatylint.xml"))
    tap.write(folder, "w.xml", waivers(waiver(), version="1.7"))
    done = run("--waivers", "w.xml")
    tap.told(done.returncode == 0 and b"newer-format-version" in done.stdout and not done.stderr, "a newer minor version is a note", done)
    tap.write(folder, "w.xml", waivers(waiver(by="\u202e\u001b[31m".replace("\u001b", "&#133;"), reason="An &lt;b&gt; &#x202e;tag")))
    out = run("--waivers", "w.xml").stdout
    tap.told(b"waived until" in out and "\u202e".encode() not in out and "\u0085".encode() not in out, "texts of a waiver are escaped", out)


def check_many(folder):
    """Two files, and hostile ones."""
    records(folder)
    text = tap.read(tap.SAMPLE).replace('date="2024-10-01"', 'date="2024-11-01"').replace('id="ccm-msp-2022-12"', 'id="copy"').replace('"CCM/MSP/2022/12"', '"CCM/MSP/2022/112"')
    tap.write(folder, "records/copy.xml", text)
    tap.write(folder, "a.xml", waivers(waiver()))
    tap.write(folder, "b.xml", waivers(waiver(record="copy")))
    told = lambda *words: tap.report(*words, "records", cwd=folder)
    waived = lambda report: sorted(r["id"] for r in report["records"] for f in r["findings"] if "waived" in f)
    one, both = told("--waivers", "a.xml")[0], told("--waivers", "a.xml", "--waivers", "b.xml")[0]
    tap.told(waived(one) == ["ccm-msp-2022-12"] and waived(both) == ["ccm-msp-2022-12", "copy"], "two files", (waived(one), waived(both)))
    order = tap.run("check", *AS_OF, "--waivers", "b.xml", "--waivers", "a.xml", "records", cwd=folder)
    tap.told(order.stdout == tap.run("check", *AS_OF, "--waivers", "a.xml", "--waivers", "b.xml", "records", cwd=folder).stdout, "in any order")
    tap.write(folder, "b.xml", waivers(waiver(until="2026-12-01", by="Other")))
    both = told("--waivers", "b.xml", "--waivers", "a.xml")[0]
    tap.told([f["waived"]["by"] for f in by_rule(both).values() if "waived" in f] == ["ISU"], "of two for the same, the one that holds longest", by_rule(both))
    for name, each in [("100,000 waivers", [waiver(item=f"a{n}") for n in range(100_000)]), ("100,000 times the same", [waiver()] * 100_000),
                       ("100,000 of no rule", [waiver(rule=f"extension-dat{n}") for n in range(100_000)])]:
        tap.write(folder, "b.xml", waivers(*each))
        begin = time.monotonic()
        done = tap.run("check", *AS_OF, "--waivers", "b.xml", "records", cwd=folder)
        spent = time.monotonic() - begin
        tap.told(done.returncode == 1 and b"limit-reached" in done.stdout and spent < 60, f"{name} ({spent:.2f} s)", done.stdout[:300])


def check_digests(folder):
    """Waivers hold for findings wherever they were found: the same bytes by digests, which do not know of them."""
    records(folder)
    run = lambda *words: tap.run(*words, cwd=folder)
    plain = run("digest", "-o", "plain.tld", "records").returncode
    tap.write(folder, "waivers.xml", waivers(waiver(), waiver(until="2020-01-01", item="decisions")))
    tap.write(folder, "records/treatylint.xml", settings("../waivers.xml"))
    run("digest", "-o", "all.tld", "records")
    same = lambda a, b: open(os.path.join(folder, a), "rb").read() == open(os.path.join(folder, b), "rb").read()
    tap.told(plain == 0 and same("plain.tld", "all.tld"), "digests do not depend on waivers")
    for format_ in (["--format", "text"], ["--format", "json"], ["--lang", "ar"]):
        for words in ([], ["--no-settings", "--waivers", "waivers.xml"]):
            direct, digests = run("check", *AS_OF, *format_, *words, "records"), run("check", *AS_OF, *format_, *words, "--digests", "all.tld")
            tap.told(direct.stdout == digests.stdout and direct.returncode == digests.returncode == 1 and direct.stdout,
                     f"by digests {format_} {words}", digests.stdout[:300])
    shown = run("summary", "decisions", "records").stdout
    os.remove(os.path.join(folder, "records/treatylint.xml"))
    tap.told(shown and shown == run("summary", "decisions", "records").stdout, "summaries do not depend on waivers")
    tap.told(run("summary", "decisions", "--waivers", "waivers.xml", "records").returncode == 2, "waivers are an option of check alone")


def main():
    for check in (check_waived, check_kept, check_binding, check_files, check_many, check_digests):
        with tempfile.TemporaryDirectory() as folder:
            check(folder)
    tap.end()


main()
