#!/usr/bin/env python3
"""The page of the record format is whole: every place where an element can stand, every attribute, every value of a list,
with what the schemas say of each. Its links lead somewhere, and its examples are valid."""
import html.parser
import os
import re
import subprocess
import sys
import tempfile
from xml.sax.saxutils import quoteattr

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap
import xsd

PAGE = os.path.join(tap.BUILD, "format-reference.html")
VOID = {"meta", "br"}


class Page(html.parser.HTMLParser):
    """The page as sections by the id of their heading, each with its text; the examples; ids, links and tags."""

    def __init__(self):
        super().__init__()
        self.sections, self.examples, self.ids, self.links, self.tags = {}, [], [], [], []
        self.open, self.section = [], None

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.tags.append((tag, attrs))
        if tag not in VOID:
            self.open.append((tag, attrs))
        if "id" in attrs:
            self.ids.append(attrs["id"])
            if tag in ("h2", "h3"):
                self.section = self.sections.setdefault(attrs["id"], [])
        if tag == "a":
            self.links.append(attrs["href"])
        if tag == "code" and attrs.get("class") == "example":
            self.examples.append([next(reversed(self.sections)), ""])

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if self.section is not None and data.strip():
            self.section.append(" ".join(data.split()))
        if any(attrs.get("class") == "example" for _, attrs in self.open):
            self.examples[-1][1] += data


def source_parted(text):
    """A documentation as the page shows it: without the parentheses at its end, which stand in a row of their own."""
    plain, depth = text.removesuffix("."), 0
    for at in range(len(plain) - 1, -1, -1) if plain.endswith(")") else ():
        depth += {")": 1, "(": -1}.get(plain[at], 0)
        if not depth:
            return [plain[:at].rstrip(), plain[at + 1:-1]] if at else [text]
    return [text]


def check_kind(page, kind):
    missing, shown = [], {}
    for place in xsd.Schema(kind).places():
        first = shown.setdefault(place.element, place.path)
        section = page.sections.get(first, [])
        said = [place.path, *source_parted(xsd.documentation(place.element))]
        for attribute in place.attributes:
            said += [attribute.get("name") or attribute.get("ref"), xsd.documentation(attribute)]
        if place.form:
            form = ", Form " + place.form.replace(".", ", part ", 1)
            shown_form = section[section.index(place.path) + 1] if place.path in section else ""
            missing += [f"{place.path}{form}"] if shown_form.removesuffix(", given voluntarily") != form else []
            missing += [f"{place.path} in the sheet"] if place.path not in page.sections["mapping"] else []
        missing += [f"{place.path}: {text}" for text in said if not any(text in one for one in section)]
    tap.told(not missing and shown, f"the page has all of {kind}: {len(shown)} elements", f"{len(missing)}: {missing[:4]}")
    return {path: element for element, path in shown.items()}


def check_types(page):
    missing, values = [], 0
    for path in tap.files("schema", ".xsd"):
        for node in xsd.tree(path):
            if node.tag not in (xsd.XS + "simpleType", xsd.XS + "complexType"):
                continue
            section = page.sections.get(f"type/{node.get('name')}", [])
            said = source_parted(xsd.documentation(node))
            for value in node.iter(xsd.XS + "enumeration"):
                if value.get("value"):
                    said += [value.get("value"), xsd.documentation(value)]
                    values += 1
            missing += [f"{node.get('name')}: {text}" for text in said if not any(text in one for one in section)]
    tap.told(not missing and values > 100, f"the page has all types, and their {values} values", f"{len(missing)}: {missing[:4]}")


def check_examples(page, elements, folder):
    """All examples in one document, against a schema that lists them with their types."""
    chosen = [(elements[path], text) for path, text in page.examples if path in elements]
    tap.told(len(chosen) > 200, f"{len(chosen)} examples", len(page.examples))
    rows = [f'<xs:element name="e{n}"><xs:complexType><xs:sequence><xs:element name={quoteattr(node.get("name"))} '
            f'type={quoteattr(node.get("type"))} form="qualified"/></xs:sequence></xs:complexType></xs:element>'
            for n, (node, _) in enumerate(chosen)]
    rows.append('<xs:element name="all"><xs:complexType><xs:sequence>' + "".join(
        f'<xs:element ref="e{n}"/>' for n in range(len(chosen))) + "</xs:sequence></xs:complexType></xs:element>")
    schema = tap.write(folder, "all.xsd", '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:treatylint:ccm:1" '
                       f'targetNamespace="urn:treatylint:ccm:1"><xs:include schemaLocation="{tap.ROOT}/schema/kinds.xsd"/>'
                       + "".join(rows) + "</xs:schema>")
    document = tap.write(folder, "all.xml", '<all xmlns="urn:treatylint:ccm:1">' + "\n".join(
        f"<e{n}>{text}</e{n}>" for n, (_, text) in enumerate(chosen)) + "</all>")
    done = subprocess.run(["xmllint", "--noout", "--schema", schema, document], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    tap.told(done.returncode == 0, "every example is valid", done.stderr.decode()[:500])


def main():
    page = Page()
    with open(PAGE, encoding="utf-8") as file:
        page.feed(file.read())
    elements = {}
    for name in xsd.schemas():
        found = check_kind(page, name)
        elements.update(found if name in xsd.kinds() else {})
    check_types(page)
    twice = {one for one in page.ids if page.ids.count(one) > 1}
    tap.told(not twice, "every id once", twice)
    lost = {link for link in page.links if not link.startswith("#") or link[1:] not in page.ids}
    tap.told(not lost and len(page.links) > 1000, "every link leads to a place of the page", sorted(lost)[:5])
    active = [tag for tag, attrs in page.tags if tag in ("script", "link", "img", "iframe", "object") or any(
        name.startswith("on") or name == "src" for name in attrs)]
    tap.told(not active, "no script, nothing fetched", active)
    heads = [attrs for tag, attrs in page.tags if tag == "th"]
    tap.told(heads and all("scope" in attrs for attrs in heads), "every head of a table says what it heads")
    tap.told(("html", {"lang": "en"}) in page.tags, "the page says its language")
    with tempfile.TemporaryDirectory() as folder:
        check_examples(page, elements, folder)
    with open(PAGE, "rb") as file:
        again = subprocess.run(["xsltproc", "--nonet", "transform/reference/format.xsl", "schema/kinds.xsd"], cwd=tap.ROOT,
                               stdout=subprocess.PIPE).stdout
        tap.told(again == file.read(), "the same page comes out again")
    tap.end()


main()
