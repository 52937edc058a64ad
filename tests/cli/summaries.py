#!/usr/bin/env python3
"""What holds for every summary, whichever there are: each format is well formed in each language; nothing, one record or a State
without data make a page that says so; invented and real records do not stand together; text of a record stays text; and the
bytes are the same from digests, in every order of the records, and for every number of workers."""
import collections
import csv
import functools
import html.parser
import io
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

AS_OF = ["--as-of", "2026-11-01"]
FORMATS = ["html", "md", "txt", "csv", "xml", "ics"]
EXAMPLES = "samples/examples"
TL = "{urn:treatylint:ccm:1}"
SERIES = {"first", "second", "third", "fourth"}
VOID = {"meta", "br", "hr", "link", "img", "input", "col", "wbr"}
# Summaries by what they ask for: --state, and whether they have days for a calendar, and read records and not digests.
Summary = collections.namedtuple("Summary", "name state formats digests")


@functools.cache
def together(words):
    """All summaries that can be made of these words, by one run, which several.py holds to be as each is alone; none where it fails."""
    with tempfile.TemporaryDirectory() as pages:
        done = tap.run("summary", "all", *AS_OF, *words, "-o", pages)
        made = {}
        for name in os.listdir(pages) if done.returncode == 0 else ():
            with open(os.path.join(pages, name), "rb") as file:
                made[name.rsplit(".", 1)[0]] = subprocess.CompletedProcess(done.args, 0, file.read(), b"")
        return made


def run(summary, *words, state="XAA"):
    """A summary over what the words say; with a State where it asks for one."""
    named = ["--state", state] if summary.state and "--state" not in words else []
    if not summary.state and "--table" not in words and summary.name in together(words):
        return together(words)[summary.name]
    return tap.run("summary", summary.name, *AS_OF, *named, *words)


def summaries(folder):
    """Those that there are, asked what they need."""
    shard = os.path.join(folder, "all.tld")
    assert tap.run("digest", "-o", shard, EXAMPLES).returncode == 0
    for line in tap.run("summary", "--list").stdout.decode().splitlines():
        name = line.split()[0]
        alone = tap.run("summary", name, *AS_OF, EXAMPLES)
        state = alone.returncode == 2 and b"--state" in alone.stderr
        one = Summary(name, state, FORMATS, True)
        formats = [f for f in FORMATS if not (f == "ics" and b"no days" in run(one, "--format", f, EXAMPLES).stderr)]
        from_digests = run(one, "--digests", shard)
        digests = from_digests.returncode != 2
        tap.told(digests or (b"record" in from_digests.stderr and not from_digests.stdout), f"{name}: that it reads records themselves is said",
                 from_digests.stderr)
        yield Summary(name, state, formats, digests)


class Page(html.parser.HTMLParser):
    """The elements of a page, and whether each that begins ends."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.elements, self.faults, self.handlers, self.links = [], collections.Counter(), [], [], []
        self.feed(text)
        self.close()
        self.faults += [f"<{name}> has no end" for name in self.open]

    def handle_starttag(self, tag, attrs):
        self.elements[tag] += 1
        self.handlers += [name for name, _ in attrs if name.startswith("on")]
        self.links += [value for name, value in attrs if name in ("href", "src", "action", "data") and not value.startswith("#")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if tag in VOID:
            return
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> ends nothing")


def tables_of(xml):
    """The tables of a summary document: id, number of columns, number of rows."""
    for table in ElementTree.fromstring(xml).iter(TL + "table"):
        yield table.get("id"), len(table.find(TL + "head")), len(table.findall(TL + "row"))


def heads_of(xml):
    """The heads of the tables, by their ids."""
    for table in ElementTree.fromstring(xml).iter(TL + "table"):
        yield table.get("id"), ["".join(cell.itertext()) for cell in table.find(TL + "head")]


def faults_of_document(xml):
    """What the schema cannot say: rows as wide as their head, no table or chart of nothing, each chart before its table and
    drawn within its edges."""
    blocks = list(ElementTree.fromstring(xml))
    for at, block in enumerate(blocks):
        if block.tag == TL + "table":
            width = len(block.find(TL + "head"))
            rows = block.findall(TL + "row")
            if not rows:
                yield f"table {block.get('id')} has no row"
            if any(len(row) != width for row in rows):
                yield f"a row of {block.get('id')} is not {width} wide"
        elif block.tag == TL + "chart":
            behind = [later.get("id") for later in blocks[at + 1:] if later.tag == TL + "table"]
            if block.get("table") not in behind:
                yield f"no table {block.get('table')} follows its chart"
            yield from faults_of_chart(block)


def faults_of_chart(chart):
    width, height, drawn = int(chart.get("width")), int(chart.get("height")), 0
    for mark in chart.findall(TL + "mark"):
        points = [(mark.get("x"), mark.get("y")), (mark.get("to-x"), mark.get("to-y"))]
        if mark.get("kind") == "bar":
            points.append((int(mark.get("x")) + int(mark.get("width")), int(mark.get("y")) + int(mark.get("height"))))
        if mark.get("kind") == "line":
            points = [point.split(",") for point in (mark.text or "").split()]
        inside = [0 <= int(x) <= width and 0 <= int(y) <= height for x, y in points if x is not None and y is not None]
        if not all(inside):
            yield f"a {mark.get('kind')} of the chart {chart.get('table')} is outside: {mark.attrib}"
        drawn += 1
    looks = {mark.get("look") for mark in chart.findall(TL + "mark") if mark.get("kind") in ("bar", "point", "line")}
    untold = (looks & SERIES) - {key.get("look") for key in chart.findall(TL + "key")}
    if not drawn:
        yield f"the chart {chart.get('table')} has nothing"
    if untold:
        yield f"no key of {chart.get('table')} explains {untold}"


CALENDAR = re.compile(r"(BEGIN|END|VERSION|PRODID|X-WR-CALNAME|UID|DTSTAMP|DTSTART;VALUE=DATE|SUMMARY|DESCRIPTION|TRANSP|CALSCALE|METHOD|URL):")


def faults_of(form, text, xml):
    """What is wrong with a summary in that form, beside its document as XML."""
    if form == "html":
        page = Page(text)
        yield from page.faults[:3]
        if page.elements["script"] or page.handlers or page.links or page.elements["html"] != 1 or page.elements["main"] != 1:
            yield f"script, handlers or links: {page.elements['script']}, {page.handlers}, {page.links}"
    elif form == "md":
        bars = 0    # of the line below the head, which has no text
        for line in text.splitlines():
            bars = line.count("|") if line.startswith("|--") else bars
            if line.startswith("| ") and bars and re.sub(r"\\.", "", line).count("|") != bars:
                yield f"a row has not {bars} bars: {line[:80]}"
            bars = bars if line.startswith("|") else 0
    elif form == "csv":
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
        tables = list(tables_of(xml))
        widths = {columns for id, columns, _ in tables if id == tables[0][0]}
        if tables and ({len(row) for row in rows} != {len(rows[0])} or len(rows[0]) < max(widths)):
            yield f"rows of {sorted({len(row) for row in rows})} fields, the table has {widths}"
        if any(field[:1] in ("=", "+", "-", "@") for row in rows for field in row):
            yield "a field is a formula"
    elif form == "txt":
        if re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066\u2067]", text):
            yield "characters that a terminal obeys"
    elif form == "ics":
        lines = text.replace("\r\n ", "").split("\r\n")
        begun = sum(line == "BEGIN:VEVENT" for line in lines)
        if lines[:1] != ["BEGIN:VCALENDAR"] or lines[-2:] != ["END:VCALENDAR", ""] or begun != sum(line == "END:VEVENT" for line in lines):
            yield "the calendar does not begin and end"
        yield from [f"no line of a calendar: {line[:60]}" for line in lines[:-1] if not CALENDAR.match(line)][:3]
        yield from ["a line of more than 75 bytes" for line in text.split("\r\n") if len(line.encode()) > 75][:1]
        uids = [line for line in lines if line.startswith("UID:")]
        if len(uids) != len(set(uids)) or len(uids) != begun:
            yield "a UID stands twice, or is missing"
    elif form == "xml":
        yield from faults_of_document(text)


def check_forms(summary, folder, where, name):
    """Every format and language: exit 0, and well formed. Returns the paths of the documents, to be validated together."""
    paths = []
    for language in tap.LANGUAGES:
        made = {form: run(summary, "--lang", language, "--format", form, *where) for form in summary.formats}
        xml = made["xml"].stdout.decode()
        for form, done in made.items():
            wrong = list(faults_of(form, done.stdout.decode(), xml)) if done.returncode == 0 and done.stdout else [done.stderr.decode()]
            tap.told(not wrong, f"{summary.name}, {name}: {form} in {language}", f"exit {done.returncode}: {'; '.join(wrong)[:600]}")
        for table in dict.fromkeys(id for id, _, _ in tables_of(xml)) if language == "en" and name == "examples" else ():
            done = run(summary, "--lang", language, "--format", "csv", "--table", table, *where)
            rows = list(csv.reader(io.StringIO(done.stdout.decode(), newline=""), strict=True))
            heads = {head for id, texts in heads_of(xml) if id == table for head in texts}
            count = sum(rows for id, _, rows in tables_of(xml) if id == table)
            tap.told({len(row) for row in rows} == {len(rows[0])} and heads <= set(rows[0]) and len(set(rows[0]) - heads) <= 1 and len(rows) == count + 1
                     and done.returncode == 0, f"{summary.name}, {name}: csv of {table} in {language}", f"{heads}, {count} rows: {rows[:2]}, {len(rows)}")
        paths.append(tap.write(folder, f"{summary.name}-{name}-{language}.xml", xml))
    return paths


def check_valid(paths):
    done = subprocess.run(["xmllint", "--noout", "--schema", "schema/summary.xsd", *paths], cwd=tap.ROOT, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE)
    told = done.stderr.decode().splitlines()
    for path in paths:
        tap.told(f"{path} validates" in told, f"valid: {os.path.basename(path)}", [line for line in told if line.startswith(path)][:3])


def said(xml):
    """Sentences beside title and foot, or rows of a table."""
    root = ElementTree.fromstring(xml)
    return [node for node in root if node.tag in (TL + "paragraph", TL + "table") and "".join(node.itertext()).strip()]


def check_little(summary, folder, documents):
    """Nothing, one record, a State or a time without data: a page that says something, and no table or chart of nothing."""
    empty = os.path.join(folder, "empty")
    os.makedirs(empty, exist_ok=True)
    # where nothing is given, no settings say that there is such an invented State
    cases = [("nothing", [empty], (0, 2, 3) if summary.state else (0, 3)), ("one record", [f"{EXAMPLES}/XAA/2020.xml"], (0,)), ("the other State", ["--state", "XAB", f"{EXAMPLES}/XAA/2020.xml"], (0,)),
             ("no such State", ["--state", "XXX", EXAMPLES], (0, 2)), ("another time", ["--from", "1990-01-01", "--to", "1990-12-31", EXAMPLES], (0,)),
             ("one day", ["--from", "2021-09-09", "--to", "2021-09-09", EXAMPLES], (0,)), ("times to come", ["--from", "2199-01-01", EXAMPLES], (0,)),
             ("a registry alone", [f"{EXAMPLES}/registry.xml"], (0,) if summary.digests else (0, 2))]
    for name, where, exits in cases:
        for language in tap.LANGUAGES:
            made = {form: run(summary, "--lang", language, "--format", form, *where) for form in ("html", "xml")}
            codes = {done.returncode for done in made.values()}
            if codes == {2} and 2 in exits or codes == {3} and not made["xml"].stdout and 3 in exits:
                tap.told(all(done.stderr for done in made.values()), f"{summary.name}, {name}: refused with a message in {language}")
                continue
            try:
                xml = made["xml"].stdout.decode()
                wrong = list(faults_of_document(xml)) + list(faults_of("html", made["html"].stdout.decode(), xml))
                wrong += [] if said(xml) else ["nothing is said"]
                documents.append(tap.write(folder, f"{summary.name}-{name.replace(' ', '-')}-{language}.xml", xml))
            except ElementTree.ParseError as fault:
                wrong = [str(fault), made["xml"].stderr.decode()]
            tap.told(len(codes) == 1 and codes <= set(exits) and not wrong, f"{summary.name}, {name}: a page that says so, in {language}", f"exits {codes}, {wrong[:3]}")


def check_invented(summary):
    """Invented States are called so, and the horizon is that of what is known of them."""
    real = run(summary, "--format", "txt", "samples/10msp", *(["--state", "TCD"] if summary.state else [])).stdout.decode()
    tap.told("nvented" not in real and "up to 2025-09-15" in real, f"{summary.name}: real States", real[-300:])
    one = run(summary, "--format", "txt", EXAMPLES, "--state", "XAA").stdout.decode()
    tap.told("Zandelor is an invented State." in one or summary.name == "decisions", f"{summary.name}: an invented State", one[:400])
    all_ = run(summary, "--format", "txt", EXAMPLES).stdout.decode()
    tap.told("nvented" in all_ and "up to 2024-04-30" in all_, f"{summary.name}: invented States", all_[-300:])


def check_mixed(summary):
    where = [f"{EXAMPLES}/XAA", "samples/10msp"]
    for form in ("html", "csv"):
        done = run(summary, "--format", form, *where)
        tap.told(done.returncode == 2 and not done.stdout and b"--allow-mixed" in done.stderr, f"{summary.name}, {form}: invented and real records are refused", done)
    done = run(summary, "--allow-mixed", *where)
    tap.told(done.returncode == 0 and done.stdout, f"{summary.name}: and accepted with --allow-mixed", done.stderr)


# Begins as a formula; has what is markup in each form, what ends a cell, and characters that turn the text around them.
EVIL = '=1+1 <script>alert(1)</script><img src=x onerror=alert(2)> "&\' | a `b` *c* [d](javascript:e) ]]> <!-- \u202e\u2066\u2067 \\, ; {state} '
XML = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def hostile(folder):
    """The examples with that text before every text that is free: titles, names, remarks, places. How often."""
    count = 0
    evil = "".join(XML.get(sign, sign) for sign in EVIL)
    for path in tap.files(EXAMPLES, ".xml"):
        text = tap.read(path)
        if not path.endswith(("registry.xml", "treatylint.xml", "waivers.xml")):
            text, words = re.subn(r">(?=[^<>\n]*[^\W\d_] [^<>\n]*</)", lambda m: ">" + evil, text)
            text, names = re.subn(r"(<(?:name|person|locality|province|district|place)\b[^>]*>)(?=[^<>\s]+</)", lambda m: m.group(1) + evil, text)
            count += words + names
        tap.write(folder, os.path.relpath(path, EXAMPLES), text)
    return count


def check_hostile(summary, folder, plain):
    records = ["--digests", os.path.join(folder, "hostile.tld")] if summary.digests else [os.path.join(folder, "hostile")]
    for language in tap.LANGUAGES:
        xml = run(summary, "--lang", language, "--format", "xml", *records).stdout.decode()
        for form in summary.formats:
            done = run(summary, "--lang", language, "--format", form, *records)
            text = done.stdout.decode()
            wrong = list(faults_of(form, text, xml))
            if form == "html":
                more = set(Page(text).elements) - set(Page(plain[language]).elements)
                wrong += [f"elements that were not there: {more}"] if more else []
            if form == "md":
                bare = re.sub(r"\\.", "", text)
                wrong += [f"'{sign}' is markup" for sign in ("<", ">", "`", "[d](", "\u202e", "\u2066") if sign in bare]
            if form == "ics":
                wrong += ["a raw bidi control"] if "\u202e" in text else []
            tap.told(done.returncode == 0 and not wrong, f"{summary.name}: text stays text, {form} in {language}", f"exit {done.returncode}: {wrong[:3]} {done.stderr.decode()[:200]}")
    for table in sorted({id for id, _, _ in tables_of(run(summary, "--format", "xml", *records).stdout.decode())})[:8]:
        wrong = list(faults_of("csv", run(summary, "--format", "csv", "--table", table, *records).stdout.decode(), "<summary/>"))
        tap.told(not wrong, f"{summary.name}: text stays text, csv of {table}", wrong)


def check_same(summary, folder):
    """However the records come, the bytes are the same."""
    paths = [f"{EXAMPLES}/{part}" for part in ("92msp", "XAA", "XAB", "XAC")]
    if not summary.digests:    # one that reads the records themselves reads reports, and a file of another kind by name is refused
        paths = [path for path in tap.files(EXAMPLES, ".xml") if re.search(r"/\d{4}[^/]*\.xml$", path)]
    shards = [os.path.join(folder, f"{part}.tld") for part in ("XAA", "XAB", "XAC", "92msp")]
    for form, language in [("html", tap.LANGUAGES[0]), ("xml", tap.LANGUAGES[-1])] + [("ics", tap.LANGUAGES[0])] * ("ics" in summary.formats):
        say = lambda *words: run(summary, "--format", form, "--lang", language, *words)
        usual = say("-j", "1", *paths)
        ways = {"backwards": say(*reversed(paths)), "turned": say(*paths[2:], *paths[:2]), "three workers": say("-j", "3", *paths)}
        if summary.digests:
            ways |= {"from digests": say("--digests", *shards), "from digests, backwards": say("--digests", *reversed(shards))}
        wrong = [way for way, done in ways.items() if done.stdout != usual.stdout or done.returncode != usual.returncode]
        tap.told(not wrong and usual.returncode == 0 and usual.stdout, f"{summary.name}: the same bytes of {form} in {language}", wrong or usual.stderr)


def main():
    with tempfile.TemporaryDirectory() as folder:
        count = hostile(os.path.join(folder, "hostile"))
        rules = {rule for record in tap.report(os.path.join(folder, "hostile"))[0]["records"] for rule in tap.rules_found(record)}
        tap.told(count > 500 and not rules & {"not-well-formed", "limit-reached"}, "hostile texts", (count, rules))
        for part in ("XAA", "XAB", "XAC", "92msp"):
            assert tap.run("digest", "-o", os.path.join(folder, f"{part}.tld"), f"{EXAMPLES}/{part}").returncode == 0
        assert tap.run("digest", "-o", os.path.join(folder, "hostile.tld"), os.path.join(folder, "hostile")).returncode == 0
        documents, listed = [], list(summaries(folder))
        tap.told(len(listed) >= 1 and len({one.name for one in listed}) == len(listed), "summaries", listed)
        for summary in listed:
            examples = ["--digests", os.path.join(folder, "all.tld")] if summary.digests else [EXAMPLES]
            documents += check_forms(summary, folder, examples, "examples")
            documents += check_forms(summary, folder, ["--state", "XAB", *examples], "one-State")
            check_little(summary, folder, documents)
            check_invented(summary)
            check_mixed(summary)
            check_hostile(summary, folder, {language: run(summary, "--lang", language, *examples).stdout.decode() for language in tap.LANGUAGES})
            check_same(summary, folder)
        check_valid(documents)
    tap.end()


main()
