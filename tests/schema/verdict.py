#!/usr/bin/env python3
"""One schema, three readers: libxml2 through xmllint, Xerces through SAX2Count, and the rules of module format. They accept
the same schemas, and give the same verdict on every document of the tree, on one of each kind that has every element, on
mutants of them, and on every case of a rule.

Where Xerces is not installed (package libxerces-c-samples) the other two are compared, and that is said."""
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap
import xsd

MUTANTS = 400  # of the sample that the other tests use
OF_WHOLE = 150  # of a document that has every element of a kind
OTHERS = 20  # of each other document
WHOLE = "whole.xml"
XERCES = shutil.which("SAX2Count")
LEAF = re.compile(r"\n *<([a-z-]+)[^<>]*(?:/>|>[^<>]*</\1>)")
ATTRIBUTE = re.compile(r' ([a-z:-]+)="([^"]*)"')
TEXT = re.compile(r">([^<>\n]+)<")
ELEMENT = re.compile(r"<([a-z-]+)")
VALUES = ["", " ", "x", "0", "1", "2022-02-29", "2022-02-28", "2022-1-1", "granted", "refused", "BGR", "bgr", "10MSP", "MSP10", "--04-30",
          "--4-30", "month", "week", "none", "unknown", "a", "aa", "CCM/MSP/2022/12", "CCM/MSP/2022/12#1", "999", "1000", "-1", "1.0",
          " granted ", "en", "e n", "x" * 501, "é", "3", "4", "5", "+3", "00012", "2022-09-02Z", "1.25", "1.2345", "24:00:00", "1e3"]
# What these rules find is no matter of a schema, or ends the reading before it is done.
BEYOND = {"unreadable-encoding", "has-doctype", "limit-reached", "unknown-format-version"}
# An item that is empty though no value state says why: XSD cannot ask for the one or the other.
STRICTER = {"value-missing"}


def mutate(text, dice):
    def pick(pattern):
        found = list(pattern.finditer(text))
        return dice.choice(found) if found else None

    def put(match, by, group=0):
        return text[: match.start(group)] + by + text[match.end(group):]

    kind = dice.randrange(11)
    found = pick(ATTRIBUTE if kind in (4, 5, 6, 7) else TEXT if kind == 8 else LEAF)
    if not found:
        return text
    name = dice.choice(ELEMENT.findall(text))
    if kind == 0:
        return put(found, "")
    if kind == 1:
        return put(found, found.group() * 2)
    if kind == 2:
        other = pick(LEAF)
        return put(other, other.group() + found.group())
    if kind == 3:
        return put(found, found.group().replace(found.group(1), name))
    if kind == 4:
        return put(found, "")
    if kind == 5:
        return put(found, f' {dice.choice(["date", "kind", "state", "other", "paragraph"])}x="1"')
    if kind in (6, 7):
        return put(found, dice.choice(VALUES), 2)
    if kind == 8:
        return put(found, dice.choice(VALUES), 1)
    if kind == 9:
        return put(found, found.group() + "stray")
    return put(found, found.group() + f"<{name}/>")


XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
PLACE = "<place>Geneva</place>"
DATES = '<dates from="2022-08-30" to="2022-09-02"/>'
BY_HAND = [  # what chance does not find: in the sample, this replaced by that
    ("<extension state=", "<extension p:state="),
    ("<extension state=", '<extension xmlns:t="urn:treatylint:ccm:1" t:state='),
    ("<extension state=", '<extension xmlns:o="urn:o" o:note="x" state='),
    ("<extension state=", '<extension xml:id="a" state='),
    (PLACE, "<p:place>Geneva</p:place>"),
    (PLACE, '<place xmlns="">Geneva</place>'),
    (PLACE, '<t:place xmlns:t="urn:treatylint:ccm:1">Geneva</t:place>'),
    (re.search("<decisions>.*</decisions>", tap.read(tap.SAMPLE), re.S).group(), "<decisions/>"),
    (re.search("<documents>.*</documents>", tap.read(tap.SAMPLE), re.S).group(), "<documents/>"),
    ("</head>", "<![CDATA[ ]]></head>"),
    (DATES, DATES.replace("/>", "><![CDATA[ ]]></dates>")),
    (DATES, DATES.replace("/>", "><!-- nothing --></dates>")),
    (DATES, DATES.replace("/>", ">x</dates>")),
    (DATES, DATES.replace("/>", "> \n </dates>")),
    ("<head>", '<head schemaLocation="x">'),
    ("<head>", f'<head {XSI} xsi:schemaLocation="urn:a a.xsd">'),
    ("<head>", f'<head {XSI} xsi:noNamespaceSchemaLocation="a.xsd">'),
    ("<head>", '<head xmlns:o="urn:o" o:schemaLocation="urn:a a.xsd">'),
]
# An empty item in which white space stands: accepted against the letter of XSD, see the head of common.xsd.
WIDER = re.compile(r"<([a-z-]+)(?: [^<>]*[^/<>])?>\s+</\1>")


def readme_settings():
    return re.search(r"^```xml\n(<settings.*?)^```$", tap.read("README.md"), re.M | re.S).group(1)


def by_chance(text, dice, count):
    for _ in range(count):
        mutant = text
        for _ in range(dice.randrange(1, 4)):
            mutant = mutate(mutant, dice)
        yield mutant


def by_hand(text):
    for old, new in BY_HAND:
        assert old in text, old
        yield text.replace(old, new, 1)


def texts(folder):
    """Writes all that is judged into a folder for each kind: name of the kind and path of each file."""
    dice = random.Random(10)
    for kind, paths in xsd.documents().items():
        place = os.path.join(folder, kind)
        goods = {os.path.basename(path): tap.read(path) for path in paths}
        goods[WHOLE] = xsd.Schema(kind).document()
        if kind == "settings":
            goods["readme.xml"] = readme_settings()
        for name, text in goods.items():
            mutants = [text]
            if text == tap.read(tap.SAMPLE):
                mutants += [*by_hand(text), *by_chance(text, dice, MUTANTS)]
            else:
                mutants += by_chance(text, dice, OF_WHOLE if name == WHOLE else OTHERS)
            for number, mutant in enumerate(mutants):
                yield kind, tap.write(place, f"{name.removesuffix('.xml')}-{number:03}.xml", mutant)
    cases = os.path.join(folder, "cases")
    os.mkdir(cases)
    subprocess.run([os.path.join(tap.BUILD, "tests/rules"), "--write", cases, *tap.files("tests/rules", "cases")], cwd=tap.ROOT, check=True)
    for name in sorted(os.listdir(cases)):
        path = os.path.join(cases, name)
        kind = kind_of(path)
        if kind:
            yield kind, path


def kind_of(path):
    """The kind whose name a UTF-8 file has as its root, well-formed or not; None for other files."""
    with open(path, "rb") as file:
        root = re.match(rb'\s*(?:<\?xml version="1.0"(?: encoding="UTF-8")?\?>)?(?:\s|<!--.*?-->)*<([a-z0-9-]+)', file.read(), re.S)
    name = root.group(1).decode() if root else None
    return name if name in xsd.kinds() else None


def of_libxml2(kind, paths):
    done = subprocess.run(["xmllint", "--noout", "--schema", os.path.join(tap.ROOT, f"schema/{kind}.xsd"), *paths],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return set(re.findall(r"^(\S+) validates$", done.stderr.decode("utf-8", "replace"), re.M))


def of_xerces(kind, paths):
    """Of each file a copy that names the schema, which is the only way to tell the sample program which one to use; another
    that the file itself names is left out."""
    copies = {}
    for path in paths:
        with open(path, "rb") as file:
            text = re.sub(rb' xsi:schemaLocation="urn:treatylint:ccm:1 [^"]*"', b"", file.read())
            named = re.sub(rf"<{kind}(?=[\s/>])".encode(), f'<{kind} xmlns:see="http://www.w3.org/2001/XMLSchema-instance" '
                           f'see:schemaLocation="urn:treatylint:ccm:1 {tap.ROOT}/schema/{kind}.xsd"'.encode(), text, count=1)
        copies[path + ".named"] = path
        with open(path + ".named", "wb") as file:
            file.write(named)
    names = os.path.join(os.path.dirname(paths[0]), kind + ".list")
    with open(names, "w", encoding="utf-8") as file:
        file.write("\n".join(copies) + "\n")
    done = subprocess.run([XERCES, "-v=always", "-f", "-l", names], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    for copy in copies:
        os.remove(copy)
    return {copies[copy] for copy in re.findall(r"^(\S+): \d+ ms \(", done.stdout.decode(), re.M)}


def of_rules(folder):
    """The files in which the module format finds no error, and those on which a schema has the last word."""
    told, _ = tap.report("--no-settings", folder)
    valid, comparable = set(), set()
    for record in told["records"]:
        found = {f["rule"] for f in record["findings"] if f["module"] == "format" and f["severity"] == "error"}
        if not found & BEYOND and found != STRICTER:
            comparable.add(record["path"])
        if not found:
            valid.add(record["path"])
    return valid, comparable


def check_schemas():
    for path in tap.files("schema", ".xsd"):
        done = subprocess.run(["SCMPrint", "-f", path], cwd=tap.ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        said = done.stderr.decode() + done.stdout.decode()
        tap.told(done.returncode == 0 and "rror at file" not in said and "cleanly" not in said, f"Xerces accepts {path}", said[:300])


def check_documents():
    """As they are, they are valid; this says it of each by its name."""
    for kind, paths in xsd.documents().items():
        valid = of_libxml2(kind, [os.path.join(tap.ROOT, path) for path in paths]) if paths else []
        for path in paths:
            tap.told(os.path.join(tap.ROOT, path) in valid, f"valid: {path}")
    for lang in tap.LANGUAGES:
        xml = tap.run("summary", "decisions", "--format", "xml", "--lang", lang, "samples/10msp").stdout
        done = subprocess.run(["xmllint", "--noout", "--schema", "schema/summary.xsd", "-"], cwd=tap.ROOT, input=xml,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        tap.told(done.returncode == 0, f"summary document {lang}", done.stderr.decode())


def check_kind(kind, paths, ours, comparable):
    """Each file has one verdict; a document with every element is valid."""
    verdicts = {"libxml2": of_libxml2(kind, paths), **({"Xerces": of_xerces(kind, paths)} if XERCES else {})}
    valid = verdicts["libxml2"]
    wrong = 0
    for path in paths:
        said = {name: path in its for name, its in verdicts.items()}
        with open(path, encoding="utf-8", errors="replace") as file:
            wider = WIDER.search(file.read())
        if path in comparable and not wider:
            said["ours"] = path in ours
        if len(set(said.values())) > 1:
            wrong += 1
            tap.told(False, f"verdict on {os.path.basename(path)}", said)
    tap.told(any(path.endswith("whole-000.xml") for path in valid), f"{kind}: a document with every element is valid")
    tap.told(not wrong and 0 < len(valid) < len(paths), f"{kind}: {len(paths)} files, {len(valid)} valid, {', '.join(verdicts)} and ours agree")


def main():
    check_documents()
    if XERCES:
        check_schemas()
    else:
        print("ok Xerces # skip: SAX2Count is not installed (package libxerces-c-samples); libxml2 and our rules are compared")
    with tempfile.TemporaryDirectory() as folder:
        files = {}
        for kind, path in texts(folder):
            files.setdefault(kind, []).append(path)
        ours, comparable = of_rules(folder)
        for kind, paths in files.items():
            check_kind(kind, paths, ours, comparable)
        tap.told(set(files) == set(xsd.kinds()), "every kind is judged", files.keys())
    tap.end()


main()
