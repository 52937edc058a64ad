#!/usr/bin/env python3
"""Translations are whole: every text of the program, from the English that stands in the source today, with the same arguments,
nothing left in English, terms as the Convention's own text has them; and `make messages` brings in what is new and nothing else."""
import csv
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "catalogs"))
import catalogs
import tap

ENGLISH = os.path.join(tap.BUILD, "tests/english")
MERGE = os.path.join(tap.ROOT, "tests/catalogs/catalogs.py")
SAME = {"foot/program"}    # a name and a number, in any language
# Latin words in a text of another script: names of items and values are known from the schemas, these are words of their own.
WORDS = {"treatylint", "rules", "xmlns", "urn", "ccm", "http", "windows", "amp", "norwegian", "peoples", "aid", "example", "org"}
LATIN = {"ar": False}      # other languages are taken to be written in Latin letters where no line says so


def arguments(text):
    return set(re.findall(r"\{([a-z-]+)\}", text))


def words(text):
    return re.findall(r"[A-Za-z]{3,}", re.sub(r"\{[a-z-]+\}|--[a-z]+", "", text))


def known_words():
    """The words of names and values of schemas and rules, which no language translates."""
    text = " ".join(re.findall(r'(?:name|value)="([^"]*)"', " ".join(tap.read(path) for path in tap.files("schema", ".xsd"))))
    return {word.lower() for word in words(text + " " + " ".join(tap.rules_with_cases()))} | WORDS


def faults(name, unit, source, latin, known):
    counts = name.startswith("unit/")    # some words for one and two say the number themselves
    if unit.source != source:
        yield f"the English is '{source}' by now"
    if unit.state in catalogs.WAITING or not unit.target:
        yield f"waits to be translated ({unit.state})"
    if arguments(unit.target) != arguments(source) and not (counts and not arguments(unit.target)):
        yield f"arguments differ in '{unit.target}'"
    if unit.target == source and words(source) and name not in SAME:
        yield "is left in English"
    left = [] if latin else [word for word in words(unit.target) if word.islower() and word not in known or word not in source]
    if left:
        yield f"English words: {' '.join(left)}"


def check_language(language):
    path = f"transform/messages/{language}.xlf"
    units, english = catalogs.read(os.path.join(tap.ROOT, path)), catalogs.english(ENGLISH, language)
    latin, known = LATIN.get(language, True), known_words()
    tap.told(len(english) > 1000, f"{language}: texts of the program", len(english))
    tap.told(units.keys() == english.keys(), f"{language}: a translation for each text and no other", sorted(units.keys() ^ english.keys())[:20])
    wrong = {name: list(faults(name, units[name], english[name], latin, known)) for name in sorted(units.keys() & english.keys())}
    wrong = {name: why for name, why in wrong.items() if why}
    tap.told(not wrong, f"{language}: texts are translated", "; ".join(f"{name}: {', '.join(why)}" for name, why in list(wrong.items())[:12]))
    merged = {name: catalogs.merged(source, units.get(name)) for name, source in english.items()}
    tap.told(catalogs.text(merged, tap.read(path)) == tap.read(path), f"{language}: the file is as `make messages` leaves it")
    unread = sum(unit.state == catalogs.UNREAD for unit in units.values())
    said = all(words in " ".join(text.split()) for words, text in [("No native reader has read", tap.read(path)), ("no native reader has reviewed", tap.read("README.md"))])
    tap.told(not unread or said, f"{language}: that no native reader has read it is said in its file and in the README", unread)


def has_term(text, forms):
    """Whether a text has words that hold the stems of one of the forms, in their order, side by side."""
    bare = "".join(sign for sign in text if not "\u064b" <= sign <= "\u0652").split()
    for stems in (form.split() for form in forms.split("|")):
        if any(all(stem in word for stem, word in zip(stems, bare[i:])) for i in range(len(bare) - len(stems) + 1)):
            return True
    return False


def check_glossary(language):
    """A term of the treaty stands in the translation of each text that uses it. tests/structure/glossary.csv has the stems of
    its words, as many forms as it takes, the texts in which the English is no such term, and where the term is from."""
    units = catalogs.read(os.path.join(tap.ROOT, f"transform/messages/{language}.xlf"))
    with open(os.path.join(tap.ROOT, "tests/structure/glossary.csv"), encoding="utf-8", newline="") as file:
        terms = [row for row in csv.DictReader(file) if row["language"] == language]
    for term in terms:
        pattern, apart = re.compile(rf"(?<![\w-]){re.escape(term['english'])}(?![\w-])", re.I), term["not-in"].split()
        using = [name for name, unit in units.items() if pattern.search(re.sub(r"\{.*?\}", "", unit.source))]
        without = [name for name in using if name not in apart and not has_term(units[name].target, term["forms"])]
        tap.told(using and not without, f"{language}: {term['english']}, as in {term['source']}", f"used in {len(using)}; other words in {' '.join(without[:12])}")
        tap.told(set(apart) <= set(using), f"{language}: exceptions of {term['english']} use it", apart)


def merge(folder, *languages):
    subprocess.run([sys.executable, MERGE, ENGLISH, folder, *languages], check=True, stdout=subprocess.DEVNULL)


def check_merge(folder):
    """What `make messages` does to a text that is new, changed, changed back, gone, read by a native reader, noted upon."""
    text = tap.read("transform/messages/ar.xlf")
    path = tap.write(folder, "ar.xlf", text)
    unit = lambda name: re.search(rf'      <trans-unit id="{name}".*?</trans-unit>\n', text, re.S).group(0)
    ids = ["article/3", "article/4", "body/delegates", "body/coordinators"]
    new, changed, read, noted = map(unit, ids)
    edits = [(new, ""), (changed, re.sub("<source>.*</source>", "<source>Another English.</source>", changed)),
             (read, re.sub(r' state="[^"]*"', ' state="signed-off"', read)),
             (noted, noted.replace("      </trans-unit>", "        <note>Said by a reader.</note>\n      </trans-unit>")),
             (unit("chair/alternate"), unit("chair/alternate") + new.replace("article/3", "chair/another"))]
    before = text
    for old, with_ in edits:
        assert old in before
        before = before.replace(old, with_)
    tap.write(folder, "ar.xlf", before)
    merge(folder)
    units, source = catalogs.read(path), catalogs.english(ENGLISH, "ar")
    one = units["article/3"]
    tap.told((one.source, one.target, one.state) == (source["article/3"], "", "new"), "a new text comes in empty", vars(one))
    one = units["article/4"]
    tap.told((one.source, one.state, one.was) == (source["article/4"], "needs-translation", "Another English.") and one.target in changed,
             "a text whose English changed waits, with its translation and the English of that", vars(one))
    tap.told(units["body/delegates"].state == "signed-off", "what a native reader has read stays so", units["body/delegates"].state)
    tap.told(("", "Said by a reader.") in [(by or "", what) for by, what in units["body/coordinators"].notes], "notes stay", units["body/coordinators"].notes)
    tap.told("chair/another" not in units and units.keys() == source.keys(), "a text that is there no more goes", units.keys() ^ source.keys())
    first = open(path, encoding="utf-8").read()
    merge(folder)
    tap.told(first == open(path, encoding="utf-8").read(), "twice is once")
    tap.write(folder, "ar.xlf", first.replace(f"<source>{source['article/4']}</source>", "<source>A third.</source>"))
    merge(folder)
    tap.told(catalogs.read(path)["article/4"].was == "Another English.", "the English that was translated is kept over several changes")
    tap.write(folder, "ar.xlf", first.replace("<source>" + source["article/4"], "<source>x").replace("Another English.", source["article/4"]))
    merge(folder)
    back = catalogs.read(path)["article/4"]
    tap.told((back.state, back.was) == (catalogs.UNREAD, None), "an English that is as it was takes its translation back", vars(back))


def check_new(folder):
    merge(folder, "ru")
    units, source = catalogs.read(os.path.join(folder, "ru.xlf")), catalogs.english(ENGLISH, "ru")
    tap.told({unit.state for unit in units.values()} == {"new"} and units.keys() == source.keys(), "a language begins with every text, empty")
    forms = sorted(name.removeprefix("unit/day/") for name in units if name.startswith("unit/day/"))
    tap.told(forms == ["few", "many", "one"], "with the plural forms of the language", forms)
    tap.told('target-language="ru"' in open(os.path.join(folder, "ru.xlf"), encoding="utf-8").read(), "and its name")


def main():
    tap.told("ar" in tap.translations() and "en" not in tap.translations(), "languages", tap.translations())
    for language in tap.translations():
        check_language(language)
        check_glossary(language)
    with tempfile.TemporaryDirectory() as folder:
        check_merge(folder)
    with tempfile.TemporaryDirectory() as folder:
        check_new(folder)
    tap.end()


main()
