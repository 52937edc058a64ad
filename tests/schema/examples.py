#!/usr/bin/env python3
"""Every element and every attribute that a schema declares occurs at least once in a document of the tree: in the samples, or
in what the registry is made of. So every one of them has an example, and nothing is declared that no document needs.

An element counts by the type that it stands in, and for each kind of document apart; an attribute of a group that several
types or kinds share counts once. What the program writes (summary) is left out."""
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap
import xsd

XML = "{http://www.w3.org/XML/1998/namespace}"
# What no document of the tree can show, and why.
NEVER = {
    "value-state/@carried": "only a draft bears it; the rule carried-not-confirmed finds it in what is sent",
    "requirement/@until": "no requirement has ended so far",
}


def own(schema, node):
    """The attributes of a type with the group each of them stands in, None for its own."""
    for child in node:
        if child.tag == xsd.XS + "attribute":
            yield None, child.get("name") or child.get("ref").replace("xml:", XML)
        elif child.tag == xsd.XS + "attributeGroup":
            for group, name in own(schema, schema.named[child.tag, child.get("ref")]):
                yield group or child.get("ref"), name


class Kind:
    """What a schema declares, and what of it has been met."""

    def __init__(self, kind):
        self.schema = xsd.Schema(kind)
        self.root = self.schema.named[xsd.XS + "element", kind].get("type")
        self.types, self.met = {}, set()
        self._declare(self.root)

    def _declare(self, name):
        node = self.schema.named.get((xsd.XS + "complexType", name))
        if node is None or name in self.types:
            return
        body = node.find(f"{xsd.XS}simpleContent/{xsd.XS}extension")
        body = node if body is None else body
        children = {child.get("name"): child.get("type") for child in node.iter(xsd.XS + "element")}
        self.types[name] = children, dict((attribute, group) for group, attribute in own(self.schema, body))
        for child in children.values():
            self._declare(child)

    def declared(self):
        """Pairs of the holder, a type or a group, and the name of what it declares."""
        for name, (children, attributes) in self.types.items():
            yield from ((name, child) for child in children)
            yield from ((group or name, "@" + attribute.replace(XML, "xml:")) for attribute, group in attributes.items())

    def meet(self, element, name=None):
        name = name or self.root
        children, attributes = self.types.get(name, ({}, {}))
        for attribute in element.keys():
            if attribute in attributes:
                self.met.add((attributes[attribute] or name, "@" + attribute.replace(XML, "xml:")))
        for child in element:
            tag = child.tag.removeprefix(xsd.TL) if isinstance(child.tag, str) else None
            if tag in children:
                self.met.add((name, tag))
                self.meet(child, children[tag])


def groups(kind):
    return {name for tag, name in kind.schema.named if tag == xsd.XS + "attributeGroup"}


def missing(documents):
    """For each kind, what none of its documents shows."""
    kinds = {}
    for kind, paths in documents.items():
        kinds[kind] = Kind(kind)
        for path in paths:
            kinds[kind].meet(xsd.tree(path))
    shared = {pair for kind in kinds.values() for pair in kind.met if pair[0] in groups(kind)}
    return {name: sorted({f"{holder}/{item}" for holder, item in set(kind.declared()) - kind.met - shared})
            for name, kind in kinds.items()}


def main():
    documents = xsd.documents()
    lacking = missing(documents)
    for kind, names in lacking.items():
        names = [name for name in names if name not in NEVER]
        tap.told(not names, f"every item has an example: {kind}", f"{len(names)} without: {names}")
    for name in NEVER:
        tap.told(any(name in names for names in lacking.values()), f"an exception that is needed: {name}")
    # The test itself: with no document every item lacks an example, the deepest and those of groups among them.
    nothing = missing({kind: [] for kind in documents})
    tap.told({"identity/@supersedes", "contaminated-area/end-of-hostilities", "area/@unit", "narrative/@xml:lang"}
             <= set(nothing["article-7-report"]), "what is declared is found", nothing["article-7-report"][:5])
    tap.told("contaminated-areas/area" not in missing({"article-7-report": documents["article-7-report"]})["article-7-report"]
             or not documents["article-7-report"], "what a document shows is met")
    tap.end()


main()
