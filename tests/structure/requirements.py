#!/usr/bin/env python3
"""The registry of requirements is whole: each says where it stands, how binding and how well known it is, and of which
records it speaks; no two say the same; a rule or number rests on one that is there, can be judged, and speaks of what
the rule reads."""
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap
import xsd

TL = "{urn:treatylint:ccm:1}"
FILE = "schema/registry/requirements.xml"
# By instrument: what its citation has, what it may have besides, and how binding it can be.
CITED = {
    "convention": ({"article"}, set(), {"binding", "practice"}),
    "meeting": ({"symbol"}, {"paragraph"}, {"agreed", "practice"}),
    "action-plan": ({"symbol", "action"}, set(), {"political"}),
    "record": (set(), set(), {"record", "practice"}),
}
CITATION = ["article", "symbol", "paragraph", "action"]
RECORDS = {"article-7-report", "extension-request", "meeting-report", "compliance-declaration"}


def faults(r):
    """What is wrong with one requirement by itself."""
    must, may, forces = CITED[r.get("instrument")]
    cited = {name for name in CITATION if r.get(name)}
    if not must <= cited <= must | may:
        yield f"cites {sorted(cited)}"
    if r.get("force") not in forces:
        yield f"is {r.get('force')}"
    if not r.get("confidence"):
        yield "no confidence"
    if r.get("confidence") == "low" and r.get("certainty") != "unverified":
        yield f"known from general knowledge, and {r.get('certainty')}"
    kinds = (r.get("kinds") or "").split()
    if not kinds or kinds != sorted(set(kinds)):
        yield f"kinds {kinds}"
    if len(r.findall(TL + "text")) != 1 or not english(r).endswith("."):
        yield "not one sentence in English"


def english(r):
    return " ".join(r.findtext(TL + "text").split())


def read_by(source):
    """The kinds of records that a rule reads; settings are no record, and no requirement speaks of them."""
    words = re.search(r"\.kinds = ([A-Z0-9_ |]+),", source).group(1).split(" | ")
    kinds = {word.lower().replace("_", "-") for word in words} - {"settings"}
    return kinds - {"records"} | RECORDS if "records" in kinds else kinds


def ill_founded(path, requirements):
    """What is wrong with that on which a rule rests."""
    source = tap.read(path)
    named = re.search(r'\.basis\s*=\s*"([^"]*)"', source)
    if not named:  # tl:due of the schemas; tests/schema/due.py judges them
        return
    basis = named.group(1).split()
    there = [requirements[name] for name in basis if name in requirements]  # rules.py tells of those that are not
    spoken = [set((r.get("kinds") or "").split()) for r in there]
    for r, kinds in zip(there, spoken):
        if r.find(TL + "not-checkable") is not None:
            yield f"{r.get('id')} is said to be not checkable"
        if not kinds & read_by(source):
            yield f"{r.get('id')} speaks of {sorted(kinds)}"
    beyond = read_by(source) - set().union(*spoken)
    if beyond:
        yield f"no requirement speaks of {sorted(beyond)}"


def main():
    listed = xsd.tree(FILE).findall(f"{TL}requirements/{TL}requirement")
    requirements = {r.get("id"): r for r in listed}
    said = {}
    for r in listed:
        wrong = list(faults(r))
        before = said.setdefault(english(r), r.get("id"))
        if before != r.get("id"):
            wrong.append(f"says what {before} says")
        tap.told(not wrong, f"requirement {r.get('id')}", "; ".join(wrong))
    for path in tap.files("validate/rules", ".c"):
        wrong = list(ill_founded(path, requirements))
        tap.told(not wrong, f"founded {path}", "; ".join(wrong))
    sources = "".join(tap.read(path) for path in tap.files("validate", ".c"))
    for node in xsd.tree("schema/registry/convention.xml").iter():
        name = node.get("requirement")
        if name:  # a number that no source reads may stand there for readers alone
            r = requirements.get(name)
            good = r is not None and (r.find(TL + "not-checkable") is None or '"' + node.get("id") + '"' not in sources)
            tap.told(good, f"founded {node.get('id')}", f"on {name}")
    tap.end()


main()
