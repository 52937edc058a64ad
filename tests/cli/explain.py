#!/usr/bin/env python3
"""Whatever a schema declares can be explained by its name: each item with every place where it can stand and what the
schema says of it. A name that nobody bears leads to the nearest ones. A rule is shown with a case of its own, on the base
that this case is of."""
import json
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap
import xsd

NEAR = [  # asked for; what is named
    ("extenson", "the item extension?"), ("decisons/extension", "the item decisions/extension?"), ("a4-5-mx", "the requirement a4-5-max?"),
    ("extension-cpa", "the rule extension-cap?"), ("state-coed", "the type state-code?"), ("@stete", "the item @state"),
    ("Extension", "the item extension?"), ("qqqqqqqq", None),
]


def explained(names):
    """What is said of each of these names, which all are known; asked at once, and what is said begins with the name."""
    names = list(names)
    done = tap.run("explain", *names)
    text, told = done.stdout.decode() if done.returncode == 0 else "", {}
    for at, name in enumerate(names):
        begin = re.search(rf"(?m)^{re.escape(name)}(?: \(|$)", text)
        assert begin and not text[:begin.start()].strip(), (name, text[:80], done.stderr)
        text = text[begin.start():]
        end = re.search(rf"(?m)^\n{re.escape(names[at + 1])}(?: \(|$)", text) if at + 1 < len(names) else None
        told[name], text = (text[:end.start()], text[end.start():]) if end else (text, "")
    return told


def first_case(rule, expected):
    """The base and the first edit of the first case of the rule that expects this."""
    base = None
    for block in re.split(r"^--.*\n", tap.read(f"tests/rules/{rule}/cases"), flags=re.M):
        lines = block.split("\n")
        base = next((line for line in lines if line.startswith("base ")), base)
        if any(line.split()[:2] == ["expect", expected] for line in lines):
            return base, next(line for line in lines if line and line.split()[0] not in ("base", "beside", "expect", "gone"))
    return None


def main():
    places, types = {}, {}
    for kind in xsd.kinds():
        schema = xsd.Schema(kind)
        for place in schema.places():
            places.setdefault(place.element.get("name"), []).append((place.path, xsd.documentation(place.element)))
            for attribute in place.attributes:
                name = attribute.get("name") or attribute.get("ref")
                places.setdefault("@" + name, []).append((f"{place.path}/@{name}", xsd.documentation(attribute)))
            types.update({name: schema for name in (place.type, place.base) if name and not name.startswith("xs:")})
    silent, told = [], explained(places)
    for name, spots in places.items():
        text = told[name]
        silent += [path for path, about in spots if f"  {path}; " not in text or f"  {about}\n" not in text]
    tap.told(len(places) > 300 and not silent, f"every item is explained: {len(places)} names", f"{len(silent)}: {silent[:5]}")
    some = sorted(types)
    silent = [name for name, text in explained(some).items() if not text.strip()]
    tap.told(len(some) > 20 and not silent, f"types of elements are explained: {len(some)}", silent[:5])
    ids = [node.get("id") for node in xsd.tree("schema/registry/requirements.xml").iter(xsd.TL + "requirement")]
    silent = [name for name, text in explained(ids).items() if not text.startswith(f"{name} (requirement)\n")]
    tap.told(ids and not silent, f"every requirement is explained: {len(ids)}", silent[:5])
    wrong, told = [], explained(tap.rules_with_cases())
    for rule in tap.rules_with_cases():
        for expected in (rule, "nothing"):
            case = first_case(rule, expected)
            if case and "  {}\n  {}\n".format(*case) not in told[rule]:
                wrong.append(f"{rule}: {case}")
    tap.told(not wrong, "rules are shown with cases on their bases", wrong[:5])
    several = tap.run("explain", "extension-cap", "qqqqqqqq", "a4-5-max")
    tap.told(several.returncode == 2 and b"'qqqqqqqq'" in several.stderr and several.stdout.startswith(b"extension-cap (") and b"\n\na4-5-max (requirement)\n" in several.stdout,
             "of several names, those that are known", several)
    both = json.loads(tap.run("explain", "--format", "json", "extension-cap", "a4-5-max").stdout)["explained"]
    tap.told([one["id"] for one in both] == ["extension-cap", "a4-5-max"], "several names as one JSON document", both)
    for asked, meant in NEAR:
        said = tap.run("explain", asked).stderr.decode()
        tap.told(("did you mean " + meant in said) if meant else "did you mean" not in said, f"near: {asked}", said)
    tap.end()


main()
