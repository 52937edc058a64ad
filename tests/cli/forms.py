#!/usr/bin/env python3
"""The summary `report`: all that a record holds is on the page, in words, in both languages; what is no such record is said."""
import html
import os
import re
import resource
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

SAMPLES = [f"samples/examples/{name}.xml" for name in
           ("XAA/2019", "XAA/2020", "XAA/2021", "XAB/2019", "XAB/2021", "XAC/initial", "XAC/2021")]
XSD = "{http://www.w3.org/2001/XMLSchema}"


def phrases():
    """English phrases by id, as the source has them."""
    found = re.findall(r'\{ "([a-z0-9/-]+)",\s*((?:"(?:[^"\\]|\\.)*"\s*)+)\}', tap.read("validate/core/phrases.c"))
    return {key: "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', text)) for key, text in found}


def arabic():
    pattern = r'<trans-unit id="([^"]+)">.*?<target[^>]*>(.*?)</target>'
    return dict(re.findall(pattern, tap.read("transform/messages/ar.xlf"), re.S))


def page(*words, cwd=tap.ROOT):
    return tap.run("summary", "report", "--as-of", "2026-11-01", *words, cwd=cwd)


def plain(markup):
    """The text of a page, with blanks for tags, without marks of direction and what stands between groups of digits."""
    body = markup[markup.index("<main>"):]
    return " ".join(re.sub("[\u2066-\u2069\u200e\u200f\u202f]", "", html.unescape(re.sub(r"<[^>]*>", " ", body))).split())


def values(path):
    """Every text and attribute value of a record, with the name of the item."""
    for element in tree.parse(os.path.join(tap.ROOT, path)).iter():
        name = element.tag.split("}")[1]
        yield from ((f"{name}/@{key}", value) for key, value in element.attrib.items() if not key.endswith("}lang"))
        if element.text and element.text.strip():
            yield name, " ".join(element.text.split())


def check_whole(english):
    for lang, words in (("en", english), ("ar", arabic())):
        for path in SAMPLES:
            done = page("--lang", lang, path)
            shown = plain(done.stdout.decode())
            lost = []
            for item, value in values(path):
                code = words.get(f"code/{value}")
                if value not in shown and (not code or code not in shown) and item != "form/@letter":
                    lost.append((item, value))
            tap.told(done.returncode == 0 and not lost, f"all of {path} is on the page, {lang}", lost[:5])


def check_labels(english):
    """Each item that a report may hold, and each code of a closed list, has a name for the reader."""
    names, codes, types, waiting = set(), set(), {}, ["article-7-report"]
    for file in ("article-7-report", "parts", "common"):
        for node in tree.parse(os.path.join(tap.ROOT, f"schema/{file}.xsd")).getroot():
            types[node.get("name") or ""] = node
    seen = set(waiting)
    while waiting:
        node = types[waiting.pop()]
        for part in node.iter():
            if part.tag == XSD + "enumeration" and part.get("value"):
                codes.add(part.get("value"))
            if part.tag in (XSD + "element", XSD + "attribute") and part.get("name"):
                names.add(part.get("name"))
            for key in ("type", "base", "ref", "memberTypes"):
                for used in (part.get(key) or "").split():
                    if used in types and used not in seen:
                        seen.add(used)
                        waiting.append(used)
    beside = {"value", "unit", "currency"}
    alone = {"do", "topic"}  # all that their elements say, under the label of these
    missing = [n for n in sorted(names - beside - alone) if f"item/{n}" not in english]
    missing += [c for c in sorted(codes) if f"code/{c}" not in english and not re.fullmatch("[A-J]", c)]
    tap.told(len(names) > 150 and len(codes) > 100 and not missing, "every item and code has a label", missing)


def check_kinds(folder):
    done = page(tap.SAMPLE)
    tap.told(done.returncode == 2 and not done.stdout and b"a record of kind meeting-report, expected article-7-report" in done.stderr,
             "a record of another kind", done)
    done = page("samples/10msp")
    tap.told(done.returncode == 0 and b"No Article 7 report" in done.stdout, "a folder without a report", done)
    text = tap.read(SAMPLES[2])
    tap.write(folder, "bad.xml", text.replace("</stockpiles>", ""))
    tap.write(folder, "good.xml", text)
    done = page("bad.xml", cwd=folder)
    tap.told(done.returncode == 1 and b"bad.xml: could not be read and is not in the summary" in done.stderr
             and b"No Article 7 report" in done.stdout, "a record that is not well-formed", done)
    done = page("--format", "txt", ".", cwd=folder)
    tap.told(done.returncode == 1 and done.stdout.count(b"Signature:") == 1, "the others are there", done)
    done = page("--format", "csv", "--table", "no-such", "good.xml", cwd=folder)
    tap.told(done.returncode == 2 and not done.stdout and b"has no table 'no-such'" in done.stderr, "a table that is not there", done)
    done = page("-", cwd=folder)
    tap.told(done.returncode == 2 and b"standard input" in done.stderr, "standard input is refused", done)
    tap.run("digest", "-o", "all.tld", "good.xml", cwd=folder)
    done = page("--digests", "all.tld", cwd=folder)
    tap.told(done.returncode == 2 and not done.stdout and b"name the records themselves" in done.stderr, "digests are refused", done)
    done = page("no-such.xml", cwd=folder)
    tap.told(done.returncode == 3, "a file that is not there", done)
    for encoding in ("utf-16", "iso-8859-1"):
        with open(os.path.join(folder, "other.xml"), "wb") as file:
            file.write(text.replace('"UTF-8"', f'"{encoding.upper()}"').encode(encoding))
        done = page("--format", "txt", "other.xml", cwd=folder)
        tap.told(done.returncode == 0 and done.stdout == page("--format", "txt", "good.xml", cwd=folder).stdout.replace(b"good.xml", b"other.xml"),
                 f"a record in {encoding}", done.stderr)


def check_several(folder):
    two = page("--format", "csv", "--table", "stockpiles-munition", SAMPLES[0], SAMPLES[2]).stdout.decode().splitlines()
    tap.told(sum(line.startswith('"M26"') for line in two) >= 2, "rows of both records in csv", two)
    both = page("--format", "txt", SAMPLES[2], SAMPLES[4]).stdout.decode()
    tap.told(both.count("Signature:") == 2 and "Zandelor: report on" in both and "Quithara: report on" in both, "two records", both[:200])
    one = page("--format", "txt", "--state", "XAB", SAMPLES[2], SAMPLES[4]).stdout.decode()
    tap.told(one.count("Signature:") == 1 and "Quithara: report on" in one, "one State of two", one[:200])


def check_findings():
    for path in SAMPLES:
        report, _ = tap.report(path)
        found = [f["severity"] for f in report["records"][0]["findings"]]
        said = "errors: {}, warnings: {}, notes: {}".format(*(found.count(s) for s in ("error", "warning", "note")))
        text = page("--format", "txt", path).stdout.decode()
        tap.told(said in text, f"with what findings check ends, {path}", said)


def check_strange(folder):
    """What a record holds against its schema is on the page all the same, and as text."""
    text = tap.read(SAMPLES[2])
    text = text.replace("<remark>Counted", "<remark>&lt;script>alert(1)&lt;/script>&lt;b>|`*_&amp; Counted")
    text = text.replace("<total-munitions>4000", '<surprise odd="seven"><within>eleven</within></surprise><total-munitions wrong="twelve">4000')
    text = text.replace("<quantity>1200</quantity>\n      <lot", "<quantity>1200</quantity><quantity>1300</quantity>\n      <lot", 1)
    text = text.replace("<kind>rocket</kind>", "<kind>thirteenth-kind</kind>")
    text = text.replace('<assistance-received value="none"/>', '<assistance-received value="not-applicable" reason="fourteen"/>')
    text = text.replace("<title>Destruction ahead", '<title xml:lang="fr">Destruction en avance</title><title>Destruction ahead')
    tap.write(folder, "strange.xml", text)
    markup = page("strange.xml", cwd=folder).stdout.decode()
    shown = plain(markup)
    tap.told("<script" not in markup.lower() and "<script>alert(1)</script><b>|`*_& Counted" in shown, "markup stays text", shown[:100])
    for what in ("seven", "eleven", "twelve", "1200, 1300", "thirteenth-kind", "not applicable", "fourteen", "Destruction en avance"):
        tap.told(what in shown, f"{what} is on the page")
    tap.told('<span lang="fr" dir="auto">Destruction en avance</span>' in markup, "a text of another language is marked as such")
    tap.told(re.search(r'<span lang="en" dir="auto">Counted', page("--lang", "ar", SAMPLES[2]).stdout.decode()) is not None,
             "texts of the record are marked on an Arabic page")


def cost(folder, name, *words):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = page("-o", "out", "--sandbox=off", *words, name, cwd=folder)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return done, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def check_size(folder):
    """Twice the rows cost twice as much: rows of areas, rows in one row, texts in one row."""
    text = tap.read(SAMPLES[4])
    area = re.search(r"<area id=.*?</area>", text, re.S).group(0)
    many = {
        "rows": lambda n: text.replace("<area id", "".join(f'<area id="a{i}"/>' for i in range(n)) + "<area id", 1),
        "remnants": lambda n: text.replace(area, re.sub(r"</area>", "<remnant type=\"M{}\"/>" * n + "</area>", area), 1),
        "texts": lambda n: text.replace(area, area.replace("</area>", "<remark>x</remark>" * n + "</area>"), 1),
        "sections": lambda n: text.replace("<stockpiles>", '<stockpiles value="none"/>' * n + "<stockpiles>", 1),
        "unknown": lambda n: text.replace("<stockpiles>", "<odd/>" * n + "<stockpiles>", 1),
    }
    for name, make in many.items():
        times = []
        for count in (25000, 100000):
            tap.write(folder, f"{name}.xml", make(count))
            done, seconds = cost(folder, f"{name}.xml", "--format", "txt")
            times.append(seconds)
        tap.told(done.returncode == 0 and times[1] < 8 * times[0] + 1, f"100,000 {name}", f"{done.returncode} {times} {done.stderr[-300:]}")
    done, seconds = cost(folder, "rows.xml")
    tap.told(done.returncode == 0 or (done.returncode == 1 and b"too large" in done.stderr), "100,000 rows as a page, or what to do instead", done)


english = phrases()
with tempfile.TemporaryDirectory() as where:
    check_whole(english)
    check_labels(english)
    check_kinds(where)
    check_several(where)
    check_findings()
    check_strange(where)
    check_size(where)
tap.end()
