#!/usr/bin/env python3
"""A record ready to be filled: what this State must report stands in it, what is known is filled in, what an earlier record says
is taken over and marked, and a check lists exactly what is left to be done."""
import os
import re
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap
import xsd

AS_OF = ["--as-of", "2026-11-25"]
NAMESPACE = xsd.TL
EXAMPLES = ["--registry", "samples/examples/registry.xml"]
# The drafts that are made, each with what must stand in it and what must not.
DRAFTS = [
    (["article-7-report", "--state", "BIH", "--year", "2022"],
     ['id="bih-2022"', 'type="annual"', 'from="2022-01-01" to="2022-12-31"', "<contaminated-areas>", 'letter="F" tick="changed"', 'letter="B" tick=""'],
     ["<stockpiles>", "carried="]),
    (["article-7-report", "--state", "BGR", "--year", "2022"], ["<stockpiles>", "<destroyed>", 'letter="B" tick="changed"'], ["<contaminated-areas>"]),
    (["article-7-report", "--state", "SSD", "--year", "2024"], ['type="initial"', 'from="2024-02-01" to=""', 'id="ssd-initial"', "<assistance-provided>", "<retained>"],
     ["<cover-page>"]),
    (["article-7-report", "--state", "SSD", "--year", "2023"], ['type="voluntary"', 'id="ssd-2023"'], []),
    (["article-7-report", "--state", "SSD"], ['from="2025-01-01"', 'type="annual"'], []),
    (["article-7-report", "--state", "XAC", "--year", "2022", *EXAMPLES], ['state="XAC"', "<measures>", "<institutions>"], ["<stockpiles>", "<contaminated-areas>"]),
    (["extension-request", "--state", "TCD"], ['article="4"', 'number="2"', "<current-deadline>2024-10-01</current-deadline>", "<article-4>", "<previous-extension number=\"1\">"],
     ["<article-3>"]),
    (["extension-request", "--state", "XAA", "--article", "3", "--meeting", "94MSP", *EXAMPLES], ['meeting="94MSP"', "<article-3>", 'id="xaa-request-3-2"'], ["<article-4>"]),
    (["compliance-declaration", "--state", "BIH", "--article", "4"], ["<deadline>2023-09-01</deadline>", "<released>"], ["<destroyed>"]),
    (["meeting-report", "--meeting", "11MSP", "--lang", "fr"], ['language="fr"', 'from="2023-09-11" to="2023-09-14"', 'xml:lang="fr"'], []),
]
REFUSED = [
    ([], "a kind of record"), (["report"], "a kind of record"), (["registry"], "a kind of record"), (["article-7-report"], "--state"),
    (["article-7-report", "--state", "BIT"], "did you mean BIH"), (["article-7-report", "--state", "BIH", "--year", "22"], "--year"),
    (["article-7-report", "--state", "BIH", "--type", "revised"], "initial, annual, voluntary"), (["article-7-report", "--state", "BIH", "--lang", "de"], "--lang"),
    (["article-7-report", "--state", "BIH", "--article", "3"], "--article"), (["article-7-report", "--state", "BIH", "more"], "more"),
    (["extension-request", "--state", "BIH"], "--article"), (["extension-request", "--state", "TCD", "--type", "revised"], "--from"),
    (["meeting-report"], "--meeting"), (["meeting-report", "--meeting", "77MSP"], "77MSP"), (["meeting-report", "--meeting", "11MSP", "--state", "BIH"], "--state"),
    (["meeting-report", "--meeting", "11MSP", "--year", "2023"], "--year"),
    (["article-7-report", "--state", "BIH", "--from", tap.SAMPLE], "meeting-report"), (["article-7-report", "--state", "XAB", "--from", "samples/examples/XAA/2020.xml"], "XAA"),
]


def open_items(text):
    """The items of a draft that hold nothing and say not why, and the marks: by name, as often as they stand there."""
    root = ElementTree.fromstring(text)
    places = {place.path: place for place in xsd.Schema(root.tag.removeprefix(NAMESPACE)).places()}
    found = []

    def walk(element, path):
        place = places[path]
        found.extend("@" + name.replace("{http://www.w3.org/XML/1998/namespace}", "xml:")
                     for name, value in element.attrib.items() if value == "" or name == "carried")
        stated = any(attribute.get("name") == "value" for attribute in place.attributes)
        if (place.base or stated) and not len(element) and not (element.text or "").strip() and "value" not in element.attrib:
            found.append(element.tag.removeprefix(NAMESPACE))
        for child in element:
            walk(child, f"{path}/{child.tag.removeprefix(NAMESPACE)}")

    walk(root, root.tag.removeprefix(NAMESPACE))
    return sorted(found)


def told_by_check(path):
    """What a check says of a draft: the names of items, and the rules that say it."""
    record = tap.report("--no-settings", *EXAMPLES, path)[0]["records"][0]
    found = [f for f in record["findings"] if f["rule"] in ("value-missing", "carried-not-confirmed")]
    return sorted(re.sub(r"\[.*", "", f["item"].split("/")[-1]) for f in found), sorted({f["rule"] for f in record["findings"]} - {"value-missing", "carried-not-confirmed"})


def check_draft(name, words, folder, beside=()):
    done = tap.run("new", *words, *AS_OF)
    text = done.stdout.decode()
    if not tap.told(done.returncode == 0 and not done.stderr, f"new {name}", done.stderr):
        return text
    tap.told(tap.run("new", *words, *AS_OF, ).stdout == done.stdout, f"the same draft again: {name}")
    path = tap.write(folder, "draft.xml", text)
    expected = open_items(text)
    listed, others = told_by_check(path)
    tap.told(listed == expected, f"what is left to be filled: {name}", (set(expected) ^ set(listed), len(expected), len(listed)))
    tap.told(set(others) <= set(beside), f"nothing else is found in a draft: {name}", others)
    return text


def check_known(folder):
    for words, there, absent in DRAFTS:
        name = " ".join(words)
        # a report of a meeting that holds nothing yet lacks its paragraphs, and the items of which one at least must be there
        text = check_draft(name, words, folder, ("item-missing", "paragraph-gap") if words[0] == "meeting-report" else ())
        bare = re.sub(r"<!--.*?-->", "", text, flags=re.S)
        tap.told(all(piece in bare for piece in there), f"stands in it: {name}", [piece for piece in there if piece not in bare])
        tap.told(not any(piece in bare for piece in absent), f"stands not in it: {name}", [piece for piece in absent if piece in bare])


def check_carried(folder):
    ended = ("no-day-in-period",)  # the plan for victims that is taken over ended with 2020
    text = check_draft("from the year before", ["article-7-report", "--from", "samples/examples/XAB/2020.xml", *EXAMPLES], folder, ended)
    last = tap.read("samples/examples/XAB/2020.xml")
    areas = re.findall(r'<area id="([^"]+)"', last)
    tap.told('from="2021-01-01" to="2021-12-31"' in text and 'id="xab-2021"' in text, "the year after")
    tap.told('letter="A" tick="unchanged"' in last and 'letter="A" tick=""' in text and "<measures>" not in text, "a form that was unchanged is ticked anew, and not asked for")
    tap.told(areas and re.findall(r'<area id="([^"]+)" carried="xab-2020">', text) == areas, "areas are taken over, and marked", areas)
    bare = re.sub(r"<!--.*?-->", "", text, flags=re.S)
    tap.told("<worked-on" in last and "<worked-on" not in bare and "<answer" not in bare, "what belongs to one year is not taken over")
    root = ElementTree.fromstring(text)
    inner = [e.tag for m in root.iter() if "carried" in m.attrib for e in m.iter() if e is not m and "carried" in e.attrib]
    tap.told(not inner, "a mark stands once, on the outermost item", inner[:3])
    confirmed = re.sub(r' carried="[^"]*"', "", text)
    path = tap.write(folder, "confirmed.xml", confirmed)
    tap.told("carried-not-confirmed" not in tap.rules_found(tap.report("--no-settings", *EXAMPLES, path)[0]["records"][0]), "confirmed by deleting the marks")
    check_draft("from a draft", ["article-7-report", "--from", path, *EXAMPLES], folder, ended)
    revised = check_draft("a revised request", ["extension-request", "--article", "4", "--type", "revised", "--from", "samples/examples/XAB/request-2.xml", *EXAMPLES], folder)
    tap.told('supersedes="xab-request-2"' in revised and 'type="revised"' in revised and 'number="2"' in revised, "a revised request names what it revises")


def check_arabic(folder):
    """What a value should look like is said in the language of the run, also where the type is a union."""
    path = tap.write(folder, "arabic.xml", tap.run("new", "article-7-report", "--state", "BIH", "--year", "2022", *AS_OF).stdout.decode())
    told = tap.run("check", "--lang", "ar", "--no-settings", path).stdout.decode()
    english = {text for schema in tap.files("schema", ".xsd") for text in re.findall(r"<tl:expects>([^<]+)</tl:expects>", tap.read(schema))}
    tap.told(len(english) > 20 and "والمتوقع" in told and not any(text in told for text in english), "nothing is expected in English", [t for t in english if t in told])
    tap.told("(الاستمارة واو، الجزء" in told, "the form is named in Arabic")


def check_refused(folder):
    for words, why in REFUSED:
        done = tap.run("new", *words, *EXAMPLES, *AS_OF)
        tap.told(done.returncode == 2 and not done.stdout and why in done.stderr.decode(), f"new refuses: {' '.join(words)}", done)
    there = tap.write(folder, "there.xml", "mine")
    done = tap.run("new", "article-7-report", "--state", "BIH", "-o", there)
    tap.told(done.returncode == 2 and tap.read(there) == "mine", "a file that is there is not written over", done)
    path = os.path.join(folder, "written.xml")
    done = tap.run("new", "article-7-report", "--state", "BIH", "-o", path, *AS_OF)
    tap.told(done.returncode == 0 and tap.read(path) == tap.run("new", "article-7-report", "--state", "BIH", *AS_OF).stdout.decode(), "new -o", done)
    broken = tap.write(folder, "broken.xml", tap.read("samples/examples/XAB/2020.xml")[:-40])
    done = tap.run("new", "article-7-report", "--from", broken, *EXAMPLES)
    tap.told(done.returncode == 1 and not done.stdout and b"nothing is taken over" in done.stderr, "a record with faults of format", done)
    unknown = tap.write(folder, "unknown.xml", tap.read("samples/examples/XAB/2020.xml").replace("<contaminated-areas>", "<contaminated-areas><mine/>", 1))
    done = tap.run("new", "article-7-report", "--from", unknown, *EXAMPLES)
    tap.told(done.returncode == 1 and not done.stdout, "an item that would be lost", done)
    done = tap.run("new", "article-7-report", "--from", os.path.join(folder, "nowhere.xml"), *EXAMPLES)
    tap.told(done.returncode == 3 and not done.stdout, "an earlier record that is not there", done)


def main():
    with tempfile.TemporaryDirectory() as folder:
        check_known(folder)
        check_arabic(folder)
        check_carried(folder)
        check_refused(folder)
    tap.end()


main()
