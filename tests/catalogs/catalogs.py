#!/usr/bin/env python3
"""The translations, transform/messages/<language>.xlf: `make messages` brings them in line with the English of the program.

A text that is new comes in empty, state="new"; of one whose English changed the translation stays, state="needs-translation",
and a note keeps the English that it translates; what is there no more is taken away. Until they are translated the program says
both in English. What no native reader has read is state="needs-review-translation"; what one has read, "signed-off".

    catalogs.py ENGLISH [FOLDER [LANGUAGE...]]   the program that prints the English; a language that has no file gets one"""
import os
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from xml.sax.saxutils import escape

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))), "transform/messages")
XLIFF = "{urn:oasis:names:tc:xliff:document:1.2}"
NOTED = "make messages"    # who writes the notes of the English that was
WAITING = ("new", "needs-translation")
UNREAD = "needs-review-translation"
HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!-- No native reader has read these texts yet: state="needs-review-translation" says so of each. {{names}} stand for values and are
     kept. -->
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="treatylint" source-language="en" target-language="{}" datatype="plaintext">
    <body>
"""
FOOT = """    </body>
  </file>
</xliff>
"""


class Unit:
    def __init__(self, source, target="", state="new", was=None, notes=()):
        self.source, self.target, self.state, self.was, self.notes = source, target, state, was, list(notes)

    def written(self, name):
        space = ' xml:space="preserve"' if any(t != t.strip() for t in (self.source, self.target)) else ""
        lines = [f'<trans-unit id="{name}"{space}>', f"  <source>{escape(self.source)}</source>"]
        state = f' state="{self.state}"' if self.state else ""
        lines.append(f"  <target{state}>{escape(self.target)}</target>" if self.target else f"  <target{state}/>")
        notes = [(NOTED, self.was)] if self.was is not None else []
        for by, text in notes + self.notes:
            lines.append(f'  <note{f" from={chr(34)}{escape(by)}{chr(34)}" if by else ""}>{escape(text)}</note>')
        return "".join(f"      {line}\n" for line in [*lines, "</trans-unit>"])


def _unit(node):
    target, notes = node.find(XLIFF + "target"), [(note.get("from"), note.text or "") for note in node.findall(XLIFF + "note")]
    return Unit(node.findtext(XLIFF + "source") or "", (target.text if target is not None else "") or "",
                target.get("state") if target is not None else "new", dict(notes).get(NOTED), [n for n in notes if n[0] != NOTED])


def read(path):
    """The units of a file, by id, in its order."""
    found = [(node.get("id"), _unit(node)) for node in ElementTree.parse(path).iter(XLIFF + "trans-unit")]
    assert len(dict(found)) == len(found), f"{path}: an id stands twice"
    return dict(found)


def english(program, language):
    """The English of all that a language translates, by id."""
    told = subprocess.run([program, language], check=True, stdout=subprocess.PIPE).stdout.decode().split("\0")
    return dict(zip(told[0:-1:2], told[1:-1:2]))


def merged(source, old):
    """The unit for an English text, from the one there was."""
    if old is None or not old.target:
        return Unit(source, notes=old.notes if old else ())
    if old.source != source:
        if old.was == source:    # as it was when it was translated
            return Unit(source, old.target, UNREAD, notes=old.notes)
        return Unit(source, old.target, "needs-translation", old.was or old.source, old.notes)
    if old.state == "needs-translation":
        return old
    return Unit(source, old.target, UNREAD if old.state in (None, "new") else old.state, notes=old.notes)


def text(units, old="", language=""):
    """A file of these units, with what stands before and behind them in the old one."""
    head, foot = (old[:old.index("<body>") + 7], old[old.index("    </body>"):]) if "</body>" in old else (HEAD.format(language), FOOT)
    return head + "".join(unit.written(name) for name, unit in sorted(units.items())) + foot


def merge(program, folder, language):
    """Brings one file in line; how many texts are new, wait, went."""
    path = os.path.join(folder, f"{language}.xlf")
    old_text, old = "", {}
    if os.path.exists(path):
        with open(path, encoding="utf-8") as file:
            old_text = file.read()
        old = read(path)
    units = {name: merged(source, old.get(name)) for name, source in english(program, language).items()}
    new_text = text(units, old_text, language)
    if new_text != old_text:
        with open(path, "w", encoding="utf-8") as file:
            file.write(new_text)
    count = lambda state: sum(unit.state == state for unit in units.values())
    return f"{path}: texts: {len(units)}; new: {count('new')}; to be translated again: {count('needs-translation')}; " \
           f"read by no native reader: {count(UNREAD)}; gone: {len(old.keys() - units.keys())}"


def languages(folder=FOLDER):
    return sorted(name.removesuffix(".xlf") for name in os.listdir(folder) if name.endswith(".xlf"))


def main():
    program, folder = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else FOLDER
    for language in sorted({*languages(folder), *sys.argv[3:]}):
        print(merge(program, folder, language))


if __name__ == "__main__":
    main()
