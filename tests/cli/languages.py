#!/usr/bin/env python3
"""Text of a record is shown in the language of the page where the record has it; other text is marked with its own
language, and never taken for English. Findings, figures, places and exit codes are the same in every language and under every
locale; only words differ."""
import collections
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

ENGLISH = '<text xml:lang="en">Other relevant information</text>'
ARABIC = '<text xml:lang="ar">معلومات أخرى ذات صلة</text>'


def shown(text, page):
    """The marks and texts of the cells of the first decision's item (c)."""
    xml = tap.run("summary", "decisions", "--format", "xml", "--lang", page, "-", data=text.encode()).stdout.decode()
    return re.findall(r"<cell[^<>]*?((?: xml:lang=\"[^\"]*\")?)>(Other relevant information|معلومات أخرى ذات صلة)<", xml)[0]


# A language that there is under every locale gives the same bytes; JSON the same in every language.
LOCALES = ["", "C", "C.UTF-8", "POSIX", "de_DE.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8", "no-such-locale"]
ONE_OF = [["check"], ["deadlines"], ["ledger"]]
AS_OF = ["--as-of", "2026-11-01"]


def under(locale, *words):
    """Output and exit code of a run in that locale."""
    settings = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    done = subprocess.run([tap.PROGRAM, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tap.ROOT, timeout=120,
                          env=settings | ({"LC_ALL": locale, "LANG": locale, "LANGUAGE": locale} if locale else {}))
    return done.returncode, done.stdout, done.stderr


def bones(xml):
    """A summary document without its words: elements, ids, kinds, figures, codes and dates. Text is left out, where lists and
    names are in the words of a language; so are marks of charts, which are mirrored, and which language a text is in."""
    root = ElementTree.fromstring(xml)
    for node in root.iter():
        tag, kind = node.tag.rpartition("}")[2], node.get("kind")
        marks = () if tag in ("mark", "chart") else sorted((name, value) for name, value in node.attrib.items()
                                                           if name not in ("label", "language", "direction", "shown") and not name.endswith("}lang"))
        if tag == "mark":    # what stands beside a bar depends on the length of a word
            continue
        text = re.sub("[\u2068\u2069]", "", node.text or "").replace("،", ",")
        text = re.sub(r"[^0-9.,-]", "", text) if kind in ("number", "amount") else text    # units are words
        yield tag, marks, text if tag == "cell" and kind in ("number", "amount", "date", "code") else None


def check_codes():
    """Found or not, an error of usage or a path that is not there: the exit code is of what was found."""
    for command in ONE_OF:
        for last in (["samples/examples"], [tap.SAMPLE], ["no-such.xml"], ["--fail-on", "note", tap.SAMPLE], ["--no-such-option"]):
            codes = {(language, locale): under(locale, *command, *AS_OF, "--lang", language, *last)[0]
                     for language in tap.LANGUAGES for locale in LOCALES[:3]}
            tap.told(len(set(codes.values())) == 1, f"exit code of {' '.join(command + last)}", codes)
        told = {language: under("", *command, *AS_OF, "--format", "json", "--lang", language, "samples/examples") for language in tap.LANGUAGES}
        tap.told(len(set(told.values())) == 1 and len(told["en"][1]) > 500, f"JSON of {command[0]} is the same in every language",
                 {language: len(one[1]) for language, one in told.items()})
    for language in tap.LANGUAGES:
        for words in [["check", "samples/10msp"], ["deadlines", "--format", "csv"], ["ledger", "samples/10msp"], ["explain", "extension-date"],
                      ["rules"], ["summary", "decisions", "samples/10msp"], ["check", "no-such.xml"]]:
            words = words[:1] + ([] if words[0] in ("explain", "rules") else AS_OF) + ["--lang", language] + words[1:]
            here = {locale: under(locale, *words) for locale in LOCALES}
            tap.told(len(set(here.values())) == 1, f"{' '.join(words)} is the same under every locale", [l for l in LOCALES if here[l] != here[""]])


def check_bones():
    listed = [line.split()[0] for line in tap.run("summary", "--list").stdout.decode().splitlines()]
    for name in listed:
        words = ["summary", name, *AS_OF, "--format", "xml", "samples/examples"]
        if tap.run(*words).returncode == 2:    # it is about one State
            words += ["--state", "XAA"]
        pages = {language: tap.run(*words, "--lang", language) for language in tap.LANGUAGES}
        english = list(bones(pages["en"].stdout))
        for language, page in pages.items():
            theirs = list(bones(page.stdout))    # States stand in the order of their names in the language
            first = next(((a, b) for a, b in zip(english, theirs) if a != b), (len(english), len(theirs)))
            tap.told(page.returncode == pages["en"].returncode == 0 and collections.Counter(map(repr, theirs)) == collections.Counter(map(repr, english)) and len(english) > 5,
                     f"summary {name} has the same bones in {language}", first)
            root = ElementTree.fromstring(page.stdout)
            tap.told(root.get("language") == language and (language != "ar" or root.get("direction") == "rtl"), f"summary {name}: language {language}", root.attrib)


def main():
    check_codes()
    check_bones()
    text = tap.read(tap.SAMPLE)
    assert ENGLISH in text and ARABIC in text
    for tags, page, expected in [
        (("en", "ar"), "en", ("", ENGLISH)), (("en", "ar"), "ar", ("", ARABIC)),
        (("en-GB", "ar-EG"), "en", ("", ENGLISH)), (("en-GB", "ar-EG"), "ar", ("", ARABIC)), (("EN", "AR"), "ar", ("", ARABIC)),
        (("gsw", "ar-EG"), "en", (' xml:lang="gsw"', ENGLISH)), (("en", "gsw"), "ar", (' xml:lang="en"', ENGLISH)),
        (("gsw", "en"), "ar", (' xml:lang="en"', ARABIC)), (("fr-CA", "gsw"), "en", (' xml:lang="fr"', ENGLISH)),
        (("x-en", "enm"), "en", (' xml:lang="x"', ENGLISH)),
    ]:
        tagged = text.replace(ENGLISH, ENGLISH.replace('"en"', f'"{tags[0]}"')).replace(ARABIC, ARABIC.replace('"ar"', f'"{tags[1]}"'))
        found = shown(tagged, page)
        tap.told(found == (expected[0], re.sub("<.*?>", "", expected[1])), f"texts in {tags} on a page in {page}", found)
    broken = text.replace(ENGLISH, ENGLISH.replace("Other relevant ", "\n  Other\n\trelevant  ").replace("</", "\n</"))
    for form in "xml", "txt", "csv":
        words = ["summary", "decisions", "--format", form] + (["--table", "items"] if form == "csv" else [])
        tap.told(tap.run(*words, "-", data=broken.encode()).stdout == tap.run(*words, "-", data=text.encode()).stdout,
                 f"white space within a text is folded in {form}")
    tap.end()


main()
