#!/usr/bin/env python3
"""Bad input: one clear finding or error, the right exit code, soon, and the other record of the run still checked."""
import os
import random
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

USUAL = tap.usual()
SECONDS = 10  # far above what any of these takes, so that a slow machine fails nothing; the time is printed
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
ROOT = '<meeting-report xmlns="urn:treatylint:ccm:1" format="1.0" id="a" language="en">'


def documents(good):
    """name, bytes, the rules found (once each), exit code"""
    yield "malformed", good.replace("</head>", "</heda>"), ["not-well-formed"], 1
    yield "cut off", good[: len(good) // 2], ["not-well-formed"], 1
    yield "wrong root", HEAD + '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>', ["not-a-record"], 1
    yield "wrong namespace", good.replace("urn:treatylint:ccm:1", "urn:another"), ["wrong-namespace"], 1
    yield "no namespace", good.replace(' xmlns="urn:treatylint:ccm:1"', ""), ["wrong-namespace"], 1
    yield "unknown format version", good.replace('format="1.0"', 'format="2.0"'), ["unknown-format-version"], 1
    yield "newer minor version", good.replace('format="1.0"', 'format="1.7"'), ["newer-format-version"], 0
    yield "empty", "", ["empty-file"], 1
    yield "white space", " \n\t\r\n ", ["empty-file"], 1
    yield "a byte order mark alone", b"\xef\xbb\xbf", ["empty-file"], 1
    yield "binary noise", random.Random(1).randbytes(100_000), ["unreadable-encoding"], 1
    yield "zeros", b"\0" * 1000, None, 1
    yield "a Word file", b"PK\x03\x04\x14\x00\x06\x00" + random.Random(2).randbytes(5000), ["unreadable-encoding"], 1
    yield "not in its encoding", good.encode().replace(b"Geneva", b"Gen\xe8ve"), ["unreadable-encoding"], 1
    yield "unknown encoding", good.replace('encoding="UTF-8"', 'encoding="x-secret"'), ["unreadable-encoding"], 1
    for name, doctype in [
        ("DOCTYPE", "<!DOCTYPE meeting-report>"),
        ("DOCTYPE with a bomb", '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">' + "".join(
            f'<!ENTITY a{i} "&a{i - 1 if i else ""};&a{i - 1 if i else ""};&a{i - 1 if i else ""};">' for i in range(30)) + "]>"),
        ("DOCTYPE SYSTEM", '<!DOCTYPE a SYSTEM "file:///etc/passwd">'),
        ("DOCTYPE PUBLIC", '<!DOCTYPE a PUBLIC "-//A//B//EN" "http://elsewhere.example/a.dtd">'),
        ("DOCTYPE with a parameter entity", '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://elsewhere.example/p"> %p;]>'),
        ("DOCTYPE with defaults", '<!DOCTYPE meeting-report [<!ATTLIST meeting-report format CDATA "1.0">]>'),
    ]:
        yield name, good.replace("<meeting-report", doctype + "\n<meeting-report"), ["has-doctype"], 1
    yield "200,000 attributes", HEAD + ROOT[:-1] + "".join(f' a{i}="1"' for i in range(200_000)) + "/>", ["limit-reached"], 1
    many = "".join(f' a{i}=""' for i in range(6600))
    yield "20 tags of 6,600 unknown attributes", good.replace(
        "<acknowledged", f"<acknowledged{many}/>" * 20 + "<acknowledged", 1), None, 1
    yield "depth 200,000", HEAD + ROOT + "<a>" * 200_000, ["item-unknown", "limit-reached"], 1
    yield "100 MB of text", HEAD + ROOT + "<head><place>" + "x" * 100_000_000 + "</place></head></meeting-report>", None, 1
    yield "100 MB of comment", HEAD + "<!--" + "x" * 100_000_000 + "-->" + ROOT, ["limit-reached"], 1
    yield "a comment of 900 KB", good.replace("<place>", "<!--" + "x" * 900_000 + "--><place>"), [], 0
    yield "a CDATA section of 900 KB", good.replace("Geneva", "<![CDATA[" + "x" * 900_000 + "]]>", 1), ["value-malformed"], 1
    yield "one tag of 100 MB", HEAD + "<a b='" + "x" * 100_000_000, ["limit-reached"], 1
    yield "a million faults", HEAD + ROOT + "<x/>" * 1_000_000 + "</meeting-report>", None, 1
    yield "a reference to nothing", good.replace(">Geneva<", ">&nothing;<"), ["not-well-formed"], 1
    yield "schemaLocation to elsewhere", good.replace(
        ' format="1.0"', ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:treatylint:ccm:1 '
        'http://elsewhere.example/a.xsd" format="1.0"'), [], 0
    yield "XInclude", good.replace("<place>Geneva</place>", '<place>Geneva</place><i:include xmlns:i='
                                   '"http://www.w3.org/2001/XInclude" href="/etc/passwd"/>', 1), ["item-unknown"], 1


def check_document(folder, name, content, expected, code):
    path = os.path.join(folder, "bad.xml")
    with open(path, "wb") as file:
        file.write(content if isinstance(content, bytes) else content.encode())
    begin = time.monotonic()
    told, exit_code = tap.report(path, tap.SAMPLE)
    spent = time.monotonic() - begin
    records = {record["path"]: tap.beside(USUAL, tap.rules_found(record)) for record in told["records"]}
    found = records.get(path)
    limited = found is not None and (expected is not None or "limit-reached" in found or "not-well-formed" in found)
    good = exit_code == code and limited and (expected is None or found == expected) and records.get(tap.SAMPLE) in ([], ["record-given-twice"])
    tap.told(good and spent < SECONDS, f"bad input: {name} ({spent:.2f} s)", f"exit {exit_code}, {str(records)[:300]}")
    text = tap.run("check", path).stdout
    tap.told(b"\0" not in text and b"\033" not in text, f"harmless output: {name}")


def check_paths(folder):
    empty = os.path.join(folder, "empty")
    os.mkdir(empty)
    loop = os.path.join(folder, "loop.xml")
    os.symlink(loop, loop)
    for name, path in [("missing path", os.path.join(folder, "nowhere.xml")), ("path through a file", tap.SAMPLE + "/x.xml"),
                       ("symbolic link to itself", loop), ("folder without records", empty)]:
        done = tap.run("check", path)
        told = done.stderr.decode()
        tap.told(done.returncode == 3 and told.startswith("treatylint: ") and told.count("\n") == 1, f"alone: {name}", told)
        told, code = tap.report(path, tap.SAMPLE)
        good = code == 3 and [tap.rules_found(r) for r in told["records"]] == [USUAL]
        tap.told(good, f"beside a record: {name}", f"exit {code}")
    secret = os.path.join(folder, "secret.xml")
    with open(secret, "w", encoding="utf-8") as file:
        file.write("<a/>")
    os.chmod(secret, 0)
    if os.access(secret, os.R_OK):
        print("ok unreadable path # skip: this user reads everything")
    else:
        tap.told(tap.run("check", secret).returncode == 3, "unreadable path")


def check_encodings():
    """An encoding that is not accepted is told as such, with those that are; bytes that are not in theirs, as that."""
    good = tap.read(tap.SAMPLE)
    for encoding, told in [("Shift_JIS", "accepted are UTF-8, UTF-16, "), ("latin1", "accepted are UTF-8, UTF-16, "),
                           ("UTF-16", "its bytes are not text in that encoding"), ("UTF-8", "its bytes are not text in that encoding")]:
        data = good.replace('"UTF-8"', f'"{encoding}"').encode().replace(b"Geneva", b"Gen\xe8ve")
        done = tap.run("check", "-", data=data)
        tap.told(done.returncode == 1 and f"the file cannot be read in the encoding '{encoding}': {told}" in done.stdout.decode(), f"encoding {encoding}", done.stdout)


def check_usage():
    for words in [["check"], ["check", "--no-such", "x"], ["check", "--as-of", "tomorrow", "x"], ["check", "--lang", "xx", "x"],
                  ["check", "--format", "pdf", tap.SAMPLE], ["check", "--fail-on", "all", tap.SAMPLE], ["check", "--max-depth", "0", "x"],
                  ["check", "--max-depth"], ["check", "--registry", "nowhere.xml", tap.SAMPLE], ["check", "--registry", tap.SAMPLE, tap.SAMPLE],
                  ["check", "--waivers", "nowhere.xml", tap.SAMPLE], ["check", "--waivers", tap.SAMPLE, tap.SAMPLE], ["deadlines", "--waivers", "samples/examples/waivers.xml"],
                  ["check", "--complete", "bgr", tap.SAMPLE], ["check", "--digests", tap.SAMPLE], ["explain", "no-such"], ["explain"], ["explain", ""], ["explain", "/"], ["explain", "@"],
                  ["summary"], ["summary", "no-such", "x"], ["summary", "decisions", "--table", "x", tap.SAMPLE], ["digest", tap.SAMPLE],
                  ["deadlines", "--state", "BIT"], ["deadlines", "--state", "Bulgaria"], ["deadlines", "--state", ""], ["deadlines", "--format", "html"],
                  ["deadlines", "--as-of", "2026"], ["deadlines", "--lang", "fr"], ["deadlines", "--registry", tap.SAMPLE], ["deadlines", "--from", tap.SAMPLE],
                  ["registry"], ["registry", "update"], ["registry", "--from", tap.SAMPLE], ["registry", "update", tap.SAMPLE],
                  ["registry", "forget", "--from", tap.SAMPLE], ["registry", "update", "--from"],
                  ["rules", "--format", "html"], ["rules", "--coverage", "--format", "csv"], ["rules", "--coverage=yes"], ["rules", "extension-cap"],
                  ["rules", "--lang", "xx"], ["explain", "extension", "--format", "xml"], ["explain", "extension", "--coverage"],
                  ["check", "--digests=yes", "x"], ["no-such"], []]:
        done = tap.run(*words)
        tap.told(done.returncode == 2 and done.stderr.startswith(b"treatylint: ") and not done.stdout,
                 f"usage: {' '.join(words)}", f"exit {done.returncode}, {done.stderr}")


def check_problems(good):
    """What is said of text that is not well-formed, and where: behind this piece of the document."""
    bgr = '<extension state="BGR"'
    for name, text, problem, behind in [
        ("the last end tag is not there", good.rstrip()[: -len("</meeting-report>")], "the document ends before all", "</documents>"),
        ("cut off within a text", good[:2000], "the document ends before all", good[1990:2000]),
        ("an element behind the root", good + "<a/>", "content stands behind the end", "</meeting-report>\n"),
        ("a blank line first", "\n" + good, "nothing may stand before the XML declaration", "\n<?xml"),
        ("an attribute twice", good.replace(bgr, bgr + ' state="X"'), "an attribute stands twice", bgr + ' state="'),
        ("one with a prefix", good.replace('xml:lang="en">After', 'xml:lang="en" lang="e" xml:lang="f">After'),
         "an attribute stands twice", 'xml:lang="en" lang="e" xml:lang="'),
    ]:
        told, _ = tap.report("-", data=text.encode())
        found = [(f["message"], f["place"]["from"]) for r in told["records"] for f in r["findings"]]
        at = len(text[: text.index(behind) + len(behind)].encode())
        tap.told(len(found) == 1 and problem in found[0][0] and found[0][1] == at, f"told: {name}", f"{found} for {at}")


def check_pending(good):
    """What was too long is called by its name."""
    for limit, begin, end in [("bytes of one comment", "<!--", "-->"), ("bytes of one processing instruction", "<?a ", "?>"),
                              ("bytes of one text", "<place><![CDATA[", "]]></place>"), ("bytes of one tag", "<a b='", "'/>")]:
        told, _ = tap.report("-", data=good.replace("<place>", begin + "x" * 5_000_000 + end + "<place>").encode())
        found = [f["message"] for r in told["records"] for f in r["findings"]]
        tap.told(len(found) == 1 and limit in found[0], f"too long: {limit}", found)


def check_limits():
    for option, value in [("--max-bytes", "100"), ("--max-depth", "3"), ("--max-text", "10"), ("--max-elements", "10")]:
        told, code = tap.report(option, value, tap.SAMPLE)
        found = [tap.rules_found(r) for r in told["records"]]
        tap.told(code == 1 and len(found) == 1 and found[0][-1:] == ["limit-reached"], f"limit {option}", f"exit {code}, {found}")
    bad = tap.read(tap.SAMPLE).replace("<outcome>granted", "<outcome>yes").encode()
    told, code = tap.report("--max-findings", "2", "-", data=bad)
    found = [tap.rules_found(r) for r in told["records"]]
    tap.told(code == 1 and len(found) == 1 and found[0].count("value-malformed") == 2 and "limit-reached" in found[0],
             "limit --max-findings", f"exit {code}, {found}")
    cited = bad.replace(b'CCM/MSP/2022/12#42"', b'CCM/MSP/2022/12#142"').replace(b"<outcome>yes", b"<outcome>granted", 3)
    for most, expected in [(str(len(USUAL) + 1), ["limit-reached", "value-malformed"]),
                           (str(len(USUAL) + 2), ["decision-unknown", "value-malformed"])]:
        told, _ = tap.report("--max-findings", most, "-", data=cited)
        found = [sorted(tap.beside(USUAL, tap.rules_found(r))) for r in told["records"]]
        tap.told(found == [expected], f"a finding of the corpus beyond --max-findings {most}", found)


def main():
    good = tap.read(tap.SAMPLE)
    with tempfile.TemporaryDirectory() as folder:
        for name, content, expected, code in documents(good):
            check_document(folder, name, content, expected, code)
        check_paths(folder)
    check_encodings()
    check_usage()
    check_problems(good)
    check_pending(good)
    check_limits()
    with open("/dev/full", "wb") as full:
        import subprocess
        done = subprocess.run([tap.PROGRAM, "check", tap.SAMPLE], stdout=full, stderr=subprocess.PIPE, cwd=tap.ROOT)
        tap.told(done.returncode == 4, "a write that failed", f"exit {done.returncode}")
    tap.end()


main()
