#!/usr/bin/env python3
"""What a schema says of items that are due (tl:due): the word of a situation is one that the code knows, the item beside
stands in that schema, and the requirement is there, can be judged, and speaks of that kind of record."""
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap
import xsd

REQUIREMENTS = "schema/registry/requirements.xml"
KINDS = ["article-7-report", "extension-request", "compliance-declaration", "meeting-report"]


def words():
    """The words of situation.h: what stands before two blanks in its list."""
    source = tap.read("validate/core/situation.h")
    return {word for line in re.findall(r"^ \*     ([a-z0-9, -]+?)  ", source, re.M) for word in line.split(", ")}


def beside(path, place):
    """The path of an item beside which another is due, from the root element."""
    kind, parent = place.path.split("/")[0], place.path.rsplit("/", 1)[0]
    path = path.split("=")[0]
    return kind + path if path.startswith("/") else f"{parent}/{path}"


def faults(due, place, there, requirements, known):
    for word in (due.get("when") or "").split():
        if word not in known:
            yield f"no situation {word}"
    for path in (due.get("where") or "").split():
        if beside(path, place) not in there:
            yield f"no item {beside(path, place)}"
    r = requirements.get(due.get("basis"))
    if due.get("basis") and r is None:
        yield f"no requirement {due.get('basis')}"
    elif r is not None and r.find(xsd.TL + "not-checkable") is not None:
        yield f"{due.get('basis')} is said to be not checkable"
    elif r is not None and place.path.split("/")[0] not in r.get("kinds").split():
        yield f"{due.get('basis')} does not speak of it"
    if set(due.keys()) - {"when", "where", "basis"} or not (due.get("basis") or due.get("when")):
        yield "neither a requirement nor a situation"


def main():
    requirements = {r.get("id"): r for r in xsd.tree(REQUIREMENTS).iter(f"{xsd.TL}requirement")}
    known, count = words(), 0
    tap.told({"always", "initial", "annual", "article-3"} <= known, "words of situations", known)
    for kind in KINDS:
        places = list(xsd.Schema(kind).places())
        there = {place.path for place in places}
        for place in places:
            for due in place.element.findall(f"{xsd.XS}annotation/{xsd.XS}appinfo/{xsd.TL}due"):
                wrong = list(faults(due, place, there, requirements, known))
                count += 1
                if wrong:
                    tap.told(False, f"due {place.path}", "; ".join(wrong))
    tap.told(count > 100, "items are due", count)
    tap.end()


main()
