#!/usr/bin/env python3
"""Formats of a report: several of one run, each as it is alone; all tell the same findings with the same places; text of a record
stays text in each of them; what cannot be written is told before anything is checked."""
import csv
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree as tree

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

PLANTED = os.path.join(os.path.dirname(tap.PROGRAM), "tests/planted")
FORMATS = ["csv", "github", "html", "json", "junit", "md", "ndjson", "sarif", "text", "txt", "xml"]
REGISTRY = os.path.join(tap.ROOT, "samples/examples/registry.xml")
COMMON = ["--as-of", "2026-11-01", "--no-settings", "--registry", REGISTRY]
NAMESPACE = {"tl": "urn:treatylint:ccm:1"}
# What would become something else than text where a format did not see to it.
WICKED = '::error file=a::b\n::set-output name=x::y %0A]]&gt; =1+1 &quot;,&quot; &lt;script&gt;alert(1)&lt;/script&gt; | `x` \u202e'


def check(folder, *words, program=tap.PROGRAM):
    return subprocess.run([program, "check", *COMMON, *words], cwd=folder, capture_output=True, timeout=120)


def records(folder):
    """Records with errors, warnings and notes, one that is no XML, one without a finding; and a waiver for one of them."""
    late = tap.example("XAA/2021.xml", ("<submitted>2022-04-12<", "<submitted>2022-07-30<"))
    late = late.replace("</article-7-report>", f'<unknown note="{WICKED}">tbd</unknown>\n</article-7-report>')
    remark = re.sub(r"<remark>[^<]*</remark>", f"<remark>{WICKED} tbd</remark>", late, 1)
    os.makedirs(os.path.join(folder, "a b%c"))
    tap.write(folder, "late.xml", remark)
    tap.write(folder, "a b%c/né,w:x.xml", tap.example("XAB/2021.xml", ('id="xab-2021"', 'id="xab-2021-b"')))
    tap.write(folder, "broken.xml", "<article-7-report")
    tap.write(folder, "good.xml", tap.example("XAA/2020.xml"))
    tap.write(folder, "waivers.txt", '<waivers xmlns="urn:treatylint:ccm:1" format="1.0"><waiver rule="annual-report-late" record="xaa-2021" '
              'item="submitted" by="desk" until="2030-01-01"><reason>The survey was awaited; the meeting was told.</reason></waiver></waivers>')


PATHS = ["late.xml", "a b%c/né,w:x.xml", "broken.xml", "good.xml"]
WAIVERS = ["--waivers", "waivers.txt"]


def several(folder):
    """All of one run, each to the byte what it is alone; one may go to standard output."""
    words = [word for name in FORMATS if name != "text" for word in ("--format", f"{name}=all.{name}")]
    done = check(folder, *WAIVERS, *words, "--format", "text", *PATHS)
    alone = {name: check(folder, *WAIVERS, "--format", name, *PATHS) for name in FORMATS}
    tap.told(done.returncode == 1 and done.stdout == alone["text"].stdout and not done.stderr, "one of several on standard output", done.stderr)
    for name in FORMATS:
        made = done.stdout if name == "text" else open(os.path.join(folder, f"all.{name}"), "rb").read()
        tap.told(made and made == alone[name].stdout and alone[name].returncode == 1, f"as it is alone: {name}", len(made))
    arabic = check(folder, "--lang", "ar", "--format", "sarif", *PATHS).stdout
    tap.told(arabic == check(folder, "--format", "sarif", *PATHS).stdout, "SARIF speaks English")
    return {name: done.stdout.decode() for name, done in alone.items()}


def of_json(text):
    report = json.loads(text)
    return sorted((r["path"], f["place"]["line"], f["place"]["column"], f["severity"], f["rule"], "waived" in f) for r in report["records"] for f in r["findings"])


def of_ndjson(text):
    found = [json.loads(line) for line in text.splitlines()]
    return sorted((f["path"], f["place"]["line"], f["place"]["column"], f["severity"], f["rule"], "waived" in f) for f in found)


def of_csv(text):
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    return sorted((f["path"], int(f["line"]), int(f["column"]), f["severity"], f["rule"], bool(f["waived"])) for f in rows)


def of_sarif(text):
    found = []
    for f in json.loads(text)["runs"][0]["results"]:
        where = f["locations"][0]["physicalLocation"]
        path = urllib.parse.unquote(where["artifactLocation"]["uri"]).removeprefix("./")
        found.append((path, where["region"]["startLine"], where["region"]["startColumn"], f["level"], f["ruleId"], "suppressions" in f))
    return sorted(found)


def of_text(text):
    pattern = r"(?m)^(.*?):(\d+):(\d+): (waived \()?(error|warning|note)\)?: .* \[([a-z0-9-]+)\]$"
    return sorted((m[1], int(m[2]), int(m[3]), m[5], m[6], bool(m[4])) for m in re.finditer(pattern, text))


# A workflow command as its documentation has it: ::name key=value,key=value::message, with what would end a part escaped.
COMMAND = re.compile(r"::(error|warning|notice) ((?:[A-Za-z]+=[^,:\r\n]*)(?:,[A-Za-z]+=[^,:\r\n]*)*)::([^\r\n]*)")


def unescaped(text):
    for mark, of in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(mark, of)
    return text


def of_github(text):
    found = []
    for line in text.splitlines():
        match = COMMAND.fullmatch(line)
        tap.told(match, "a workflow command", line) if not match else None
        if not match:
            continue
        its = {key: unescaped(value) for key, value in (pair.split("=", 1) for pair in match[2].split(","))}
        level = "note" if match[1] == "notice" else match[1]
        found.append((its["file"], int(its["line"]), int(its["col"]) if "col" in its else None, level, its["title"], "\n" in unescaped(match[3])))
        tap.told(("col" in its) == (its["line"] == its["endLine"]), "columns within one line", line) if ("col" in its) != (its["line"] == its["endLine"]) else None
    return found


def of_xml(text):
    """The document that pages are made of: path, line, column, severity, rule."""
    found, path = [], None
    for block in tree.fromstring(text):
        if block.tag.endswith("heading") and block.get("level") == "2":
            path = block.text
        if block.tag.endswith("table") and block.get("id") == "findings":
            for row in block.findall("tl:row", NAMESPACE):
                cells = row.findall("tl:cell", NAMESPACE)
                line, column = cells[0].text.split(":")
                kind = cells[1].get("kind")
                severity = {"remark": "note", "text": re.sub(r"waived \((\w+)\)", r"\1", cells[1].text)}.get(kind, kind)
                found.append((path, int(line), int(column), severity, cells[10].text, kind == "text"))
    return sorted(found)


def of_junit(text):
    """Cases that failed: path, rule, severity, line and column."""
    found = []
    for suite in tree.fromstring(text):
        for case in suite:
            for failure in case.findall("failure"):
                place = re.match(r".*:(\d+):(\d+)\n", failure.text)
                found.append((suite.get("name"), int(place[1]), int(place[2]), failure.get("type"), case.get("name").split(" ")[0], False))
    return sorted(found)


def of_html(text):
    rows = re.findall(r'<th scope="row"><bdi>(\d+):(\d+)</bdi></th><td class="(error|warning|remark|text)">', text)
    return sorted((int(line), int(column)) for line, column, _ in rows)


def same_findings(texts):
    every = of_json(texts["json"])
    open_ = [f for f in every if not f[5]]
    tap.told(len({f[3] for f in every}) == 3 and any(f[5] for f in every) and len(every) > 5, "errors, warnings, notes, one of them waived", every)
    for name, read in (("ndjson", of_ndjson), ("csv", of_csv), ("sarif", of_sarif), ("text", of_text), ("xml", of_xml)):
        tap.told(read(texts[name]) == every, f"the same findings: {name}", set(read(texts[name])) ^ set(every))
    told = of_github(texts["github"])
    tap.told(sorted(f[:2] + f[3:5] for f in told) == sorted(f[:2] + f[3:5] for f in open_), "the same findings: github", told)
    order = [["error", "warning", "note"].index(f[3]) for f in told]
    tap.told(order == sorted(order), "the gravest first", order)
    grave = [f for f in open_ if f[3] != "note"]
    tap.told(of_junit(texts["junit"]) == grave, "errors and warnings: junit", set(of_junit(texts["junit"])) ^ set(grave))
    tap.told(of_html(texts["html"]) == sorted(f[1:3] for f in every), "the same places: html", of_html(texts["html"]))
    for name in ("md", "txt"):
        tap.told(all(f"{f[1]}:{f[2]}" in texts[name] and f[4] in texts[name].replace("\\", "") for f in every), f"the same findings: {name}")
    prints = {name: sorted(p) for name, p in {
        "json": [f["fingerprint"] for r in json.loads(texts["json"])["records"] for f in r["findings"]],
        "csv": [row["fingerprint"] for row in csv.DictReader(io.StringIO(texts["csv"], newline=""))],
        "sarif": [f["partialFingerprints"]["treatylint/v1"] for f in json.loads(texts["sarif"])["runs"][0]["results"]]}.items()}
    tap.told(prints["json"] == prints["csv"] == prints["sarif"], "the same fingerprints", prints)


def same_coverage(texts):
    """Records of several kinds: a rule that one of them lets apply is not told as one for other kinds."""
    coverage = json.loads(texts["json"])["coverage"]
    others = sum(r["reason"].startswith("the rule is not for records of kind") for r in coverage["not-applicable"])
    for name in ("text", "txt"):
        counts = [int(n) for n in re.findall(r"rules for other kinds of records: (\d+)$", texts[name], re.M)]
        tap.told(counts == [others] and others, f"the same coverage: {name}", (counts, others))


def harmless(texts):
    tap.told("<script>" not in texts["html"] and "<script>" not in texts["md"], "markup of a record is none of a page")
    tap.told(all(not re.match(r"[=+\-@\t]", cell) for row in csv.reader(io.StringIO(texts["csv"], newline="")) for cell in row), "no cell is a formula")
    tap.told("\u202e" not in texts["github"] + texts["text"], "nothing turns a line")
    tree.fromstring(texts["junit"])


def junit_cases(folder, texts):
    suites = {suite.get("name"): suite for suite in tree.fromstring(texts["junit"])}
    tap.told(list(suites) == sorted(PATHS, key=os.fsencode), "a suite for each record", list(suites))
    good = suites["good.xml"]
    tap.told([case.get("name") for case in good] == ["good.xml"] and len(list(good[0])) == 0, "a clean record is one case that passed", tree.tostring(good))
    done = check(folder, "--verbose", "--format", "junit", *PATHS)
    rules = len(json.loads(tap.run("rules", "--format", "json").stdout)["rules"])
    suites = tree.fromstring(done.stdout)
    tap.told(all(len(suite) == rules for suite in suites), "a case for each rule", [len(suite) for suite in suites])
    skipped = [case for suite in suites for case in suite if case.find("skipped") is not None]
    tap.told(skipped and all(case.find("skipped").get("message") for case in skipped), "what was skipped says why", len(skipped))
    for suite in [suites, *suites]:
        cases = list(suite.iter("testcase"))
        counted = (len(cases), sum(c.find("failure") is not None for c in cases), sum(c.find("skipped") is not None for c in cases))
        tap.told(counted == tuple(int(suite.get(key)) for key in ("tests", "failures", "skipped")), "the counts add up", counted)


def lost(folder):
    """A record on which a worker died is told as that, not as clean."""
    text = tap.example("XAA/2021.xml", ('id="xaa-2021"', 'id="planted"'))
    text = re.sub(r"<remark>[^<]*</remark>", "<remark>stop</remark>", text, 1)
    tap.write(folder, "stop.xml", text)
    made = {name: check(folder, "--format", name, "stop.xml", program=PLANTED) for name in ("junit", "sarif", "github", "xml")}
    tap.told(all(done.returncode == 4 for done in made.values()), "a fault of the program", [d.returncode for d in made.values()])
    suite = tree.fromstring(made["junit"].stdout)
    tap.told(suite.get("errors") == "1" and suite.find(".//error") is not None, "junit: an error", made["junit"].stdout)
    run = json.loads(made["sarif"].stdout)["runs"][0]["invocations"][0]
    tap.told(not run["executionSuccessful"] and len(run["toolExecutionNotifications"]) == 1, "sarif: a notification", run)
    tap.told(made["github"].stdout.startswith(b"::error file=stop.xml,title=treatylint::"), "github: an error", made["github"].stdout)
    tap.told(b"not checked: 'stop.xml'" in made["xml"].stdout, "the page says so")


def own(folder):
    sheet = ('<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:tl="urn:treatylint:ccm:1">'
             '<xsl:output method="text"/><xsl:template match="/"><xsl:for-each select="//tl:table[@id=\'findings\']/tl:row">'
             '<xsl:value-of select="tl:cell[11]"/><xsl:text>;</xsl:text></xsl:for-each></xsl:template></xsl:stylesheet>')
    tap.write(folder, "own.xsl", sheet)
    done = check(folder, "--format", "./own.xsl", "--format", "own.xsl=own.txt", "late.xml")
    rules = [f["rule"] for f in json.loads(check(folder, "--format", "json", "late.xml").stdout)["records"][0]["findings"]]
    tap.told(sorted(done.stdout.decode().split(";")[:-1]) == sorted(rules), "a stylesheet of one's own", done)
    tap.told(open(os.path.join(folder, "own.txt"), "rb").read() == done.stdout, "the same into a file")
    tap.write(folder, "bad.xsl", "<a>")
    for name, code in (("./bad.xsl", 2), ("./none.xsl", 3), (".", 2)):
        done = check(folder, "--format", name, "late.xml")
        tap.told(done.returncode == code and not done.stdout and done.stderr, f"no stylesheet: {name}", done)


def refused(folder):
    tap.write(folder, "kept.json", "kept")
    for words, told, code in [
        (["--format", "sarf"], "there is no format 'sarf'; did you mean sarif?", 2),
        (["--format", "jnit"], "there is no format 'jnit'; did you mean junit?", 2),
        (["--format", "picture"], "--format takes " + ", ".join(FORMATS) + ", or a stylesheet such as ./own.xsl, not 'picture'", 2),
        (["--format", "ics"], "--format takes", 2),
        (["--format", ""], "--format takes", 2),
        (["--format", "json="], "--format json= names no file behind the '='", 2),
        (["--format", "json", "--format", "csv"], "of several formats one goes to standard output", 2),
        (["--format", "json=-", "--format", "csv"], "of several formats one goes to standard output", 2),
        (["--format", "json=x", "--format", "csv=x"], "two formats are to be written to x", 2),
        (["--format", "csv=late.xml"], "nothing was written: 'late.xml'", 2),
        (["--format", "csv=./late.xml"], "nothing was written: './late.xml'", 2),
        (["--format", "json=no/where.json", "--format", "csv=kept.json"], "no/where.json: No such file or directory", 4),
        (["--format", "json=."], ".: Is a directory", 4),
        (["--format", "json=/dev/full"], "/dev/full: No space left on device", 4),
    ]:
        before = open(os.path.join(folder, "late.xml"), "rb").read()
        done = check(folder, *words, "late.xml")
        error = done.stderr.decode()
        tap.told(done.returncode == code and not done.stdout and told in error and error.count("\n") == 1, f"refused: {' '.join(words)}", (done.returncode, error))
        tap.told(open(os.path.join(folder, "late.xml"), "rb").read() == before, "the record is as it was")
    tap.told(open(os.path.join(folder, "kept.json")).read() == "kept", "nothing is written where one of several cannot be")
    done = subprocess.run(f"{tap.PROGRAM} check {' '.join(COMMON)} --format sarif late.xml | head -c 10", shell=True, cwd=folder, capture_output=True)
    tap.told(done.stdout == b"{\n \"$schem" and done.stderr.count(b"\n") <= 1, "a closed pipe", done)


def main():
    with tempfile.TemporaryDirectory() as folder:
        records(folder)
        texts = several(folder)
        same_findings(texts)
        same_coverage({name: check(tap.ROOT, "--format", name, "samples/examples/XAA").stdout.decode() for name in ("json", "text", "txt")})
        harmless(texts)
        junit_cases(folder, texts)
        own(folder)
        refused(folder)
        lost(folder)
    tap.end()


main()
