"""The schemas as the tests read them: from the files, with a parser that the program does not use."""
import os
import re
import sys
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import tap

XS = "{http://www.w3.org/2001/XMLSchema}"
TL = "{urn:treatylint:ccm:1}"
# Values of types whose schema gives neither a list nor an example.
SAMPLES = {"letter": "a", "capital": "A", "state-codes": "BGR BIH", "state-or-all": "all", "web-address": "https://example.org/",
           "fingerprint": "0123456789abcdef0123456789abcdef", "sha-256": "0123456789abcdef" * 4}
TABLE = re.compile(r'^    \{ [A-Z0-9_]+, "([a-z0-9-]+)" \},$', re.M)


def kinds():
    """The kinds of documents that the program reads, as its table has them."""
    return TABLE.findall(tap.read("validate/core/schema.c"))


def schemas():
    """The names of all schemas of a document: kinds, and what the program writes; not what they share."""
    names = [os.path.basename(path).removesuffix(".xsd") for path in tap.files("schema", ".xsd")]
    return [name for name in names if tree(f"schema/{name}.xsd").find(f"{XS}element[@name='{name}']") is not None]


def documents():
    """Every document of the tree that the program reads, by its kind: samples, and what the registry is made of."""
    found = {kind: [] for kind in kinds()}
    for path in tap.files("samples", ".xml") + tap.files("schema/registry", ".xml"):
        found[tree(path).tag.removeprefix(TL)].append(path)
    return found


def tree(path):
    return ElementTree.parse(os.path.join(tap.ROOT, path)).getroot()


def globals_of(path):
    """The global declarations of a schema and of what it includes, each with the file it stands in."""
    root = tree(path)
    for include in root.findall(XS + "include"):
        yield from globals_of(os.path.join(os.path.dirname(path), include.get("schemaLocation")))
    for child in root:
        if child.get("name"):
            yield path, child


def documentation(node):
    """Its text, white space folded; empty where there is none."""
    note = node.find(f"{XS}annotation/{XS}documentation")
    return " ".join("".join(note.itertext()).split()) if note is not None else ""


def appinfo(node, name):
    note = node.find(f"{XS}annotation/{XS}appinfo/{TL}{name}")
    return " ".join("".join(note.itertext()).split()) if note is not None else None


class Place:
    """An element where it can stand: by its path from the root, with what the schema says of it there."""

    def __init__(self, path, element, kind_type, attributes, base, form, choice):
        self.path, self.element, self.type, self.attributes = path, element, kind_type, attributes
        self.base, self.form, self.choice = base, form, choice


class Schema:
    """The schema of one kind, with what it includes."""

    def __init__(self, kind):
        self.kind = kind
        self.named = {(node.tag, node.get("name")): node for _, node in globals_of(f"schema/{kind}.xsd")}

    def attributes(self, node):
        """The attributes of a type, those of its groups among them, in their order."""
        for child in node:
            if child.tag == XS + "attribute":
                yield child
            elif child.tag == XS + "attributeGroup":
                yield from self.attributes(self.named[child.tag, child.get("ref")])

    def places(self):
        yield from self._below(self.named[XS + "element", self.kind], "", None, None, ())

    def _below(self, element, above, form, choice, types):
        path = f"{above}/{element.get('name')}" if above else element.get("name")
        form = appinfo(element, "form") or form
        name = element.get("type")
        complex_type = self.named.get((XS + "complexType", name))
        body, base = complex_type, name
        if complex_type is not None:
            extension = complex_type.find(f"{XS}simpleContent/{XS}extension")
            body, base = (complex_type, None) if extension is None else (extension, extension.get("base"))
        yield Place(path, element, name, list(self.attributes(body)) if body is not None else [], base, form, choice)
        sequence = body.find(XS + "sequence") if body is not None else None
        if sequence is None or name in types:
            return
        for child in sequence:
            if child.tag == XS + "choice":
                for member in child.findall(XS + "element"):
                    yield from self._below(member, path, form, child, (*types, name))
            else:
                yield from self._below(child, path, form, None, (*types, name))

    def sample(self, name):
        """A value of a simple type: the first of its list, what its tl:expects gives as an example, a number, or words."""
        node = self.named[XS + "simpleType", name]
        values = [one.get("value") for one in node.iter(XS + "enumeration")]
        given = re.search(r"such as (.+?)(?:, | or |$)", appinfo(node, "expects") or "")
        union, restriction = node.find(XS + "union"), node.find(XS + "restriction")
        if name in SAMPLES:
            return SAMPLES[name]
        if values or given:
            return values[0] if values else given.group(1)
        if union is not None:
            return self.sample(union.get("memberTypes").split()[0])
        if restriction.get("base") in ("xs:positiveInteger", "xs:nonNegativeInteger"):
            return "1"
        assert restriction.find(XS + "pattern") is None, f"a value of the type {name} for SAMPLES"
        return "in words"

    def document(self):
        """A whole document: every element once where it can stand, every attribute, but for value states."""
        return self._written(self.named[XS + "element", self.kind], ' xmlns="urn:treatylint:ccm:1"', "\n", ()) + "\n"

    def _written(self, element, declared, indent, types):
        name, its_type = element.get("name"), element.get("type")
        complex_type = self.named.get((XS + "complexType", its_type))
        if complex_type is None:
            return f"{indent}<{name}>{self.sample(its_type)}</{name}>"
        extension = complex_type.find(f"{XS}simpleContent/{XS}extension")
        body = complex_type if extension is None else extension
        stated = list(self.named[XS + "attributeGroup", "value-state"])
        values = [(one.get("name") or one.get("ref"), "en" if one.get("ref") else self.sample(one.get("type")))
                  for one in self.attributes(body) if one not in stated]
        begin = f"{indent}<{name}{declared}" + "".join(f' {key}="{value}"' for key, value in values)
        if extension is not None:
            return f"{begin}>{self.sample(extension.get('base'))}</{name}>"
        children = [] if its_type in types else complex_type.findall(f"{XS}sequence//{XS}element")
        if not children:
            return begin + "/>"
        return begin + ">" + "".join(self._written(child, "", indent + "  ", (*types, its_type)) for child in children) + f"{indent}</{name}>"
