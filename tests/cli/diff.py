#!/usr/bin/env python3
"""diff: what two records say differently, and only that: order, layout, prefixes, encodings and the way a figure is written are no
difference; every item that is changed, new or gone is told once, in every format, from both sides."""
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

REGISTRY = os.path.join(tap.ROOT, "samples/examples/registry.xml")
SPACE = "{urn:treatylint:ccm:1}"


def diff(folder, old, new, *words, **more):
    done = subprocess.run([tap.PROGRAM, "diff", "--no-settings", "--registry", REGISTRY, *words, old, new], cwd=folder, capture_output=True, timeout=120, **more)
    return done.stdout.decode(), done.returncode, done.stderr.decode()


def changes(folder, old, new):
    text, code, error = diff(folder, old, new, "--format", "json")
    report = json.loads(text) if code < 2 else {"differences": error}
    return [(d["item"], d.get("was", {}).get("value"), d.get("is", {}).get("value")) for d in report["differences"]], code


def shuffled(text):
    """The same record with its items in another order wherever they have a key, and attributes from the last to the first."""
    root = tree.fromstring(text)
    order = random.Random(1)
    for element in root.iter():
        names = {}
        for child in element:
            names.setdefault(child.tag, []).append(child)
        many = [child for child in element if len(names[child.tag]) > 1]
        places = [list(element).index(child) for child in many]
        order.shuffle(many)
        for place, child in zip(places, sorted(many, key=lambda child: child.tag)):
            element[place] = child
        for name, value in reversed(list(element.attrib.items())):
            del element.attrib[name]
            element.attrib[name] = value
    tree.register_namespace("ccm", SPACE[1:-1])
    tree.indent(root, "\t")
    return tree.tostring(root, encoding="unicode")


def same(folder):
    text = tap.example("XAA/2019.xml")
    forms = {
        "itself": text,
        "another order, prefix and layout": shuffled(text),
        "line ends": text.replace("\n", "\r\n"),
        "comments and references": text.replace("<submitted>2020", "<submitted><!-- sent --> 2&#48;20").replace("The Act", "<![CDATA[The]]> A&#99;t"),
        "how a figure is written": re.sub(r"<quantity>(\d+)<", r"<quantity> 00\1 <", text),
        "a language that is that of the record": text.replace("<title>", '<title xml:lang="en">'),
    }
    for name, other in forms.items():
        tap.write(folder, "a.xml", text)
        tap.write(folder, "b.xml", other)
        found, code = changes(folder, "a.xml", "b.xml")
        tap.told(not found and code == 0, f"no difference: {name}", found)
    told, code, error = diff(folder, "a.xml", "b.xml")
    tap.told("\nBoth records say the same.\n" in told and code == 0 and not error, "which is told", told)
    tap.write(folder, "a.xml", text)
    for encoding in ("utf-16", "latin-1"):
        with open(os.path.join(folder, "c.xml"), "wb") as file:
            file.write(text.replace("UTF-8", {"utf-16": "UTF-16", "latin-1": "ISO-8859-1"}[encoding]).encode(encoding))
        tap.told(changes(folder, "c.xml", "a.xml") == ([], 0) == changes(folder, "a.xml", "c.xml"), f"no difference: {encoding}")
    text = tap.example("XAB/2019.xml")
    tap.write(folder, "a.xml", text)
    area = re.search(r'unit="m2">([0-9]+)0000<', text)
    tap.write(folder, "b.xml", text.replace(area[0], f'unit="ha">{area[1]}<', 1))
    tap.told(changes(folder, "a.xml", "b.xml") == ([], 0), "no difference: the unit in which an area stands", changes(folder, "a.xml", "b.xml"))
    tap.write(folder, "b.xml", text.replace(area[0], f'unit="km2">{area[1]}<', 1))
    tap.told(len(changes(folder, "a.xml", "b.xml")[0]) == 1, "but another unit of the same figure is one")


# Edits of XAA/2019.xml: the text, its replacement, and the items that differ, with their values before and now.
EDITS = [
    ("<submitted>2020-04-20<", "<submitted>2020-04-21<", [("submitted", "2020-04-20", "2020-04-21")]),
    ('tick="non-applicable"', 'tick="unchanged"', [("cover-page/form[H]/@tick", "non-applicable", "unchanged")]),
    ("  <telephone>+999 555 0310</telephone>\n", "", [("contact[arms-control-desk]/telephone", "+999 555 0310", None)]),
    ("    <form letter=\"J\" tick=\"changed\"/>\n", "", [("cover-page/form[J]/@tick", "changed", None)]),
    ("  </cover-page>", '    <form letter="K" tick="changed"/>\n  </cover-page>', [("cover-page/form[K]/@tick", None, "changed")]),
    ('<mandate do="information"/>', '<mandate do="clearance"/>', [("contact[arms-control-desk]/mandate[clearance]", None, ""), ("contact[arms-control-desk]/mandate[information]", "", None)]),
    ('<mandate do="information"/>', '<mandate do="information"/>\n    <mandate do="clearance"/>', [("contact[arms-control-desk]/mandate[clearance]", None, "")]),
    ('id="arms-control-desk"', 'id="another-desk"', None),
]


def edits(folder):
    text = tap.example("XAA/2019.xml")
    tap.write(folder, "a.xml", text)
    for old, new, expected in EDITS:
        assert old in text, old
        tap.write(folder, "b.xml", text.replace(old, new, 1))
        found, code = changes(folder, "a.xml", "b.xml")
        back, _ = changes(folder, "b.xml", "a.xml")
        if expected is not None:
            tap.told(found == expected and code == 1, f"told once: {expected[0][0]}", found)
        else:
            tap.told(len(found) > 4 and {was is None for _, was, _ in found} == {True, False}, "another key is another item", found)
        tap.told(sorted((item, str(was), str(now)) for item, was, now in found) == sorted((item, str(was), str(now)) for item, now, was in back), f"the same from the other side: {new[:40]!r}", back)


def astray(folder):
    """What stands where no schema allows it: a unit without a figure, a key of which a part is missing."""
    text = tap.example("XAA/2021.xml")
    cost, munition = '<cost currency="USD">18400000</cost>', '<munition type="M26" site="hask-moor">'
    cases = [(cost, '<cost currency="USD"/>', '<cost currency="EUR"/>'), (munition, '<munition site="hask-moor">', '<munition site="drosmere-works">')]
    for what, old, new in cases:
        assert what in text, what
        tap.write(folder, "a.xml", text.replace(what, old))
        tap.write(folder, "b.xml", text.replace(what, new))
        found, code = changes(folder, "a.xml", "b.xml")
        tap.told(len(found) == 1 and code == 1, f"told: {new}", found)
    many = " ".join(f'a{n}="1"' for n in range(3000))
    tap.write(folder, "a.xml", text.replace("<submitted>", f"<submitted {many}>"))
    tap.write(folder, "b.xml", text.replace("<submitted>", f"<submitted {many}>".replace('"1"', '"2"')))
    told, code, _ = diff(folder, "a.xml", "b.xml", "--max-seconds", "10")
    tap.told(code == 1 and "Items that differ: 3000\n" in told, "many attributes that no schema knows", told[:300])


def within(folder):
    """Of an element that is taken out of a record, everything is told, and nothing beside it."""
    chosen = random.Random(7)
    for name in ("XAA/2019.xml", "XAB/request-2-revised.xml"):
        text = tap.example(name)
        tap.write(folder, "a.xml", text)
        root = tree.fromstring(text)
        inner = [(parent, child) for parent in root.iter() for child in parent]
        for parent, child in chosen.sample(inner, 25):
            place = list(parent).index(child)
            parent.remove(child)
            tap.write(folder, "b.xml", tree.tostring(root, encoding="unicode"))
            found, code = changes(folder, "a.xml", "b.xml")
            leaves = sum(bool((element.text or "").strip()) for element in child.iter())
            tag = child.tag.removeprefix(SPACE)
            good = code == 1 and len(found) >= max(1, leaves) and all(now is None and f"/{tag}" in f"/{item}" for item, _, now in found)
            tap.told(good, f"{name}: all of {tag}, and nothing beside it", found[:6])
            parent.insert(place, child)


def beside(folder):
    """A unit, a currency, a value state, a language alone is a difference; two of one key are told apart by what they say."""
    plain = tap.example("XAB/2021.xml")
    money = re.search(r'currency="[A-Z]{3}"', plain)[0]
    area = re.search(r'<size unit="m2">', plain)[0]
    cases = [("a currency", money, 'currency="NOK"'), ("a unit", area, '<size unit="ha">'), ("a value state", 'value="none"', 'value="not-reported"'),
             ("a language", '<title xml:lang="en">', '<title xml:lang="fr">')]
    for name, old, new in cases:
        if name == "a language":
            plain = tap.example("XAB/2021.xml").replace("<title>", '<title xml:lang="en">')
        assert old in plain, old
        tap.write(folder, "a.xml", plain)
        tap.write(folder, "b.xml", plain.replace(old, new, 1))
        found, code = changes(folder, "a.xml", "b.xml")
        tap.told(code == 1 and 1 <= len(found) <= 2, f"a difference: {name}", (code, found))
    text = tap.example("XAB/2021.xml")
    tap.write(folder, "a.xml", text)
    tap.write(folder, "b.xml", text.replace('language="en"', 'language="fr"', 1))
    found, code = changes(folder, "a.xml", "b.xml")
    tap.told(code == 1 and ("@language", "en", "fr") in found and not [change for change in found if change[1] == change[2]], "the language of the record is an item itself", found[:4])
    lots = tap.example("XAB/2020.xml")
    lot = re.search(r"( *<lot number=[^>]*>.*?</lot>\n)", lots, re.S)[0]
    one, other = re.sub(r"<quantity>\d+<", "<quantity>7<", lot), re.sub(r"<quantity>\d+<", "<quantity>8<", lot)
    tap.write(folder, "a.xml", lots.replace(lot, one + other, 1))
    tap.write(folder, "b.xml", lots.replace(lot, other + one, 1))
    tap.told(one != other and changes(folder, "a.xml", "b.xml") == ([], 0), "two of one key in another order", changes(folder, "a.xml", "b.xml"))
    tap.write(folder, "b.xml", lots.replace(lot, other + one.replace(">7<", ">9<"), 1))
    tap.told([(was, now) for _, was, now in changes(folder, "a.xml", "b.xml")[0]] == [("7", "9")], "and one of them changed", changes(folder, "a.xml", "b.xml"))
    part = re.search(r"( *<submunition type=[^>]*>.*?</submunition>\n)", lots, re.S)[0]
    other = part.replace("<quantity>", "<quantity>1")
    turned = [first + "".join(reversed(within)) + last for first, *within, last in (other.splitlines(True), part.splitlines(True))]
    tap.write(folder, "a.xml", lots.replace(part, part + other, 1))
    tap.write(folder, "b.xml", lots.replace(part, "".join(turned), 1))
    tap.told(turned[1] != part and changes(folder, "a.xml", "b.xml") == ([], 0), "what stands in one of two of one key in another order", changes(folder, "a.xml", "b.xml"))


def beyond(folder):
    """What the format has no place for is not compared, and that is said: nobody is told that both say the same."""
    text = tap.example("XAA/2019.xml")
    for name, old, one, other in (("an unknown item", "</article-7-report>", "<a>x</a></article-7-report>", "<a>y</a></article-7-report>"), ("stray text", "<stockpiles>", "<stockpiles>hello", "<stockpiles>bye")):
        tap.write(folder, "a.xml", text.replace(old, one, 1))
        tap.write(folder, "b.xml", text.replace(old, other, 1))
        out, code, error = diff(folder, "a.xml", "b.xml")
        tap.told(code == 1 and "Nothing that the format knows differs." in out and "a.xml: some of it has no place" in out and "say the same" not in out, name, (code, out[:900]))
        tap.told(diff(folder, "a.xml", "a.xml")[1] == 0, f"{name}, the same bytes")
        tap.told(json.loads(diff(folder, "a.xml", "b.xml", "--format", "json")[0])["was"]["beyond"] is True, f"{name}, in JSON")


def told(folder):
    text = tap.example("XAA/2019.xml")
    wicked = "\u202e\x1b[31m<b>&amp;</b>".replace("\x1b", "").replace("<b>", "&lt;b&gt;").replace("</b>", "&lt;/b&gt;")
    tap.write(folder, "a.xml", text)
    tap.write(folder, "b.xml", text.replace("<quantity>2100<", "<quantity>1900<").replace("The Act forbids", f"The Act {wicked} forbids").replace("9 Lantern Street", "10 Lantern Street"))
    out, code, error = diff(folder, "a.xml", "b.xml")
    tap.told(re.search(r"Form B: Stockpiles and destruction\n=+\n\nStockpiles, Cluster munitions M26\n\.+\nQuantity: 1900, was 2100\n", out) and code == 1 and not error, "text: by form and item", out)
    tap.told("\nItems that differ: 3\n" in out and "Address: '10 Lantern" in out, "how many", out)
    tap.told("\u202e" not in out and "<U+202e>" in out, "text of a record stays text", out)
    arabic, code, _ = diff(folder, "a.xml", "b.xml", "--lang", "ar")
    tap.told("\u20681900\u2069\u060c \u0648\u0643\u0627\u0646 \u20682100\u2069" in arabic and code == 1, "in Arabic", arabic)
    page, code, _ = diff(folder, "a.xml", "b.xml", "--format", "html", "--lang", "ar")
    tap.told('dir="rtl"' in page and "<script" not in page and "<b>&" not in page and code == 1, "html", page[:300])
    mark, code, _ = diff(folder, "a.xml", "b.xml", "--format", "md")
    tap.told("1900, was 2100" in mark and code == 1, "md", mark[:300])
    xml, code, _ = diff(folder, "a.xml", "b.xml", "--format", "xml")
    with open(os.path.join(folder, "d.xml"), "w", encoding="utf-8") as file:
        file.write(xml)
    valid = subprocess.run(["xmllint", "--noout", "--schema", os.path.join(tap.ROOT, "schema/summary.xsd"), "d.xml"], cwd=folder, capture_output=True, timeout=60)
    tap.told(valid.returncode == 0, "xml: of the schema of summaries", valid.stderr)
    done = diff(folder, "a.xml", "b.xml", "-o", "out.txt")
    tap.told(done == ("", 1, "") and open(os.path.join(folder, "out.txt"), encoding="utf-8").read() == out, "-o", done)
    long = "word " * 400
    tap.write(folder, "a.xml", text.replace("The Act forbids", long + "one The Act forbids"))
    tap.write(folder, "b.xml", text.replace("The Act forbids", long + "two The Act forbids"))
    out = diff(folder, "a.xml", "b.xml")[0]
    line = next(line for line in out.splitlines() if line.startswith("Narrative"))
    tap.told("two The Act" in line and "one The Act" in line and len(line) < 450, "of a long text where it differs", line)
    whole = json.loads(diff(folder, "a.xml", "b.xml", "--format", "json")[0])["differences"][0]
    tap.told(len(whole["was"]["value"]) > 2000 and whole["form"] == "A" and whole["was"]["line"] == whole["is"]["line"] > 30, "in JSON all of it, with its place", whole["form"])


def trouble(folder):
    text = tap.example("XAA/2019.xml")
    tap.write(folder, "a.xml", text)
    tap.write(folder, "broken.xml", text[:3000])
    tap.write(folder, "pom.xml", "<project/>")
    tap.write(folder, "doctype.xml", "<!DOCTYPE x>" + text.split("\n", 1)[1])
    with open(os.path.join(folder, "bytes.xml"), "wb") as file:
        file.write(text.encode().replace(b"Corvath", b"Corv\xe4th"))
    tap.write(folder, "settings.xml", '<settings xmlns="urn:treatylint:ccm:1" format="1.0"/>')
    tap.write(folder, "request.xml", tap.example("XAB/request-2-revised.xml"))
    cases = [
        (("a.xml", "nowhere.xml"), 3, "nowhere.xml: No such file"), (("nowhere.xml", "a.xml"), 3, "nowhere.xml: No such file"),
        (("a.xml", "."), 3, "Is a directory"), (("a.xml", "request.xml"), 2, "different kinds"),
        *((("a.xml", name), 2, f"{name}: could not be read as a record") for name in ("broken.xml", "pom.xml", "doctype.xml", "bytes.xml")),
        *(((name, "a.xml"), 2, f"{name}: could not be read as a record") for name in ("broken.xml", "pom.xml")),
        (("settings.xml", "settings.xml"), 2, "settings.xml: could not be read as a record"),
    ]
    for (old, new), expected, why in cases:
        out, code, error = diff(folder, old, new)
        tap.told(code == expected and why in error and not out and error.count("\n") == 1, f"{old} {new}: {expected}", (code, error, out))
    for words, expected, why in ((["--format", "sarif"], 2, "--format takes text, html"), (["--lang", "xx"], 2, "--lang takes"), (["b.xml"], 2, "name two records"),
                                 (["-o", "nowhere/x"], 4, "nowhere/x"), (["--nosuch"], 2, "there is no option"), (["-o", "/dev/full"], 4, "/dev/full")):
        out, code, error = diff(folder, "a.xml", "a.xml", *words)
        tap.told(code == expected and why in error and not out, f"{words[0]} {words[-1]}: {expected}", (code, error))
    out, code, error = diff(folder, "a.xml", "request.xml", "-o", "a.xml")
    tap.told(code == 2 and "go over a file that is read" in error and open(os.path.join(folder, "a.xml"), encoding="utf-8").read() == text, "no record is written over", error)
    out, code, error = diff(folder, "a.xml", "-", stdin=open(os.path.join(folder, "a.xml"), encoding="utf-8"))
    tap.told(code == 0 and out, "standard input", error)
    done = subprocess.run(["bash", "-c", f'"$0" diff --no-settings <(cat a.xml) <(sed s/Corvath/Corvuth/ a.xml)', tap.PROGRAM], cwd=folder, capture_output=True, timeout=60)
    tap.told(done.returncode == 1 and b"Corvuth" in done.stdout, "what another process gives", done.stderr)
    done = subprocess.run([tap.PROGRAM, "diff", "--max-depth", "3", "a.xml", "a.xml"], cwd=folder, capture_output=True, timeout=60)
    tap.told(done.returncode == 2 and b"a.xml: could not be read" in done.stderr, "a limit", done.stderr)


def main():
    for test in (same, edits, astray, within, beside, beyond, told, trouble):
        with tempfile.TemporaryDirectory() as folder:
            test(folder)
    tap.end()


main()
