#!/usr/bin/env python3
"""Every element, attribute, group and global type of every schema says in English what it is; those of the records that a
State writes end with where they come from, in parentheses: (Art. 7(1)(b); Form B, part I)."""
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap
import xsd

SOURCED = ["article-7-report", "extension-request", "compliance-declaration"]  # as far as they are there
SOURCE = re.compile(r"\((?:[^()]|\([^()]*\))*(?:Art\. \d|Form [A-J]|cover page|CCM/)(?:[^()]|\([^()]*\))*\)\.?$")
NAMED = [xsd.XS + tag for tag in ("element", "attribute", "complexType", "simpleType", "attributeGroup")]


def name_of(node, above):
    its = node.get("name") or node.get("ref")
    return f"{above}/{its}" if its and above else its or above


def walk(node, above=""):
    """Every declaration below a node, with the names above it; a reference to a group declares nothing."""
    for child in node:
        name = name_of(child, above)
        if child.tag in NAMED and not (child.tag == xsd.XS + "attributeGroup" and child.get("ref")):
            yield child, name
        yield from walk(child, name)


def main():
    for path in tap.files("schema", ".xsd"):
        root = xsd.tree(path)
        silent, foreign, unsourced = [], [], []
        for node, name in walk(root):
            text = xsd.documentation(node)
            if not text:
                silent.append(name)
            elif not text.isascii() or not re.match(r"[A-Za-z0-9`]", text):
                foreign.append(name)
            elif node.tag != xsd.XS + "attribute" and not SOURCE.search(text):
                unsourced.append(name)
        tap.told(not silent, f"documented {path}", silent[:5])
        tap.told(not foreign, f"in English {path}", foreign[:5])
        if os.path.basename(path).removesuffix(".xsd") in SOURCED:
            tap.told(not unsourced, f"with its source {path}", f"{len(unsourced)}: {unsourced[:5]}")
    for text, good in [("What (Art. 7(1)(b); Form B, part I)", True), ("What (Form A).", True), ("What (CCM/MSP/2022/12, para. 3)", True),
                       ("What", False), ("What (Art. 7) else", False), ("What (see there)", False)]:
        tap.told(bool(SOURCE.search(text)) == good, f"a source: {text}")
    tap.end()


main()
