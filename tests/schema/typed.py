#!/usr/bin/env python3
"""No item is a plain string where it could be a number, a date or a code: the items whose type is nothing but text are
those named here, each with its reason, and no others."""
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap
import xsd

CONTACT = {
    "person": "the name of a person",
    "address": "a postal address",
    "province": "the name of a place",
    "district": "the name of a place",
    "locality": "the name of a place",
}
# By schema, "*" for all of them: what may be plain, and why.
PLAIN = {
    "*": {
        "text": "what was said or decided, in sentences",
        "narrative": "an account in sentences",
        "name": "a name, as it is written",
        "title": "a title, as it is written",
        "remark": "what fits nowhere else",
        "printed": "what a document prints, faults and all",
        "post": "the post of a person, for which there is no list",
        "form-of-address": "as it is printed",
        "place": "a city, for which there is no list",
        "@place": "a city, for which there is no list",
        "@reason": "why a question does not arise, in a sentence",
        "@for": "a piece of the text that stands beside it",
    },
    "meeting-report": {
        "supervisor": "to whom the holder of a post reports, in words",
        "@where": "a part of another document, in the way in which that document numbers its parts",
    },
    "registry": {
        "@short": "a name of a State",
        "@formal": "a name of a State",
        "@article": "the word that goes before a name: the",
        "former-name": "a name of a State",
    },
    "article-7-report": {
        **CONTACT,
        "reference": "where a law is published, as that country cites it",
        "explosive": "the name of an explosive, for which there is no closed list",
        "facility": "a name",
        "plan": "the title of a plan",
        "operator": "the name of an organization",
        "by": "the name of an organization",
        "provider": "the name of an organization",
        "organization": "the name of an organization",
        "@file": "the name of a file that goes with the report",
    },
    "extension-request": {
        **CONTACT,
        "authority": "the name of an institution",
        "@file": "the name of a file that goes with the request",
    },
    "compliance-declaration": {"@file": "the name of a file that goes with the declaration"},
    "settings": {
        "@file": "the path of a file",
        "reason": "why a rule has another level, in a sentence",
    },
    "baseline": {
        "@record": "a record by its id, or by its path",
        "@item": "the path of an item, whose keys are words of the record",
    },
    "receipt": {
        "@path": "the path of a record, as it was given",
        "@file": "the path of a file",
        "@id": "the id of a record, of which anything may have been found",
        "@version": "the version of the program",
        "@limits": "limits as the program writes them",
    },
    "waivers": {
        "reason": "why a finding is accepted, in a sentence",
        "@by": "who accepts it: a person or an office",
        "@item": "the path of an item, whose keys are words of the record",
    },
    "summary": {
        "key": "what a look of a chart means, in words",
        "mark": "what a mark of a chart says",
        "heading": "set by the program from typed items",
        "paragraph": "set by the program from typed items",
        "caption": "set by the program from typed items",
        "cell": "set by the program from typed items, with their kind beside it",
        "foot": "set by the program from typed items",
        "@label": "set by the program from typed items",
        "@before": "a part of an excerpt",
        "@marked": "a part of an excerpt",
        "@after": "a part of an excerpt",
        "@shown": "a figure of the program with blanks between its digits",
    },
}
# Names of what is always typed: a list of exceptions cannot take these out.
ALWAYS = re.compile(r"quantity|area|amount|date|day|count|code|number|year|month|currency|unit|percent|length|total|symbol|kind|state$")
# An account in sentences, whatever the question it answers.
NARRATIVE = {"narrative"}
STRINGS = {"xs:string", "xs:normalizedString", "xs:token", "xs:anySimpleType"}


def plain(schema, name):
    """Whether a simple type is nothing but text: no pattern, no list of values, no other base."""
    node = schema.named.get((xsd.XS + "simpleType", name))
    if node is None:
        return name in STRINGS
    if node.find(f".//{xsd.XS}pattern") is not None or node.find(f".//{xsd.XS}enumeration") is not None:
        return False
    union = node.find(xsd.XS + "union")
    if union is not None:
        return any(plain(schema, member) for member in union.get("memberTypes").split())
    return plain(schema, node.find(xsd.XS + "restriction").get("base"))


def plain_items(name):
    """The items of a schema that are plain, by name."""
    schema = xsd.Schema(name)
    for place in schema.places():
        if place.type not in NARRATIVE and place.base and plain(schema, place.base):
            yield place.element.get("name"), place.path
        for attribute in place.attributes:
            if attribute.get("type") and plain(schema, attribute.get("type")):
                yield "@" + attribute.get("name"), place.path


def main():
    used = set()
    for name in xsd.schemas():
        allowed = {**PLAIN["*"], **PLAIN.get(name, {})}
        found = {item: path for item, path in plain_items(name)}
        wrong = [f"{path} ({item})" for item, path in found.items() if item not in allowed or ALWAYS.search(item)]
        tap.told(not wrong, f"typed: {name}", f"plain strings: {wrong}")
        used |= {(name, item) for item in found}
        for item in PLAIN.get(name, {}):
            tap.told(item in found, f"an exception that is needed: {name}, {item}")
    tap.told({"text", "name", "title"} <= {item for _, item in used}, "plain strings are found", used)
    tap.end()


main()
