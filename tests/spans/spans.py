#!/usr/bin/env python3
"""Every span of an attribute or a simple element equals the bytes that an independent scanner finds: on each sample and on
variants of one with references, CDATA, other line ends, marks, and text from right to left; and places in documents
of other encodings equal those computed here from the decoded text.

The scanner below knows only what XML says of tags, quotes, comments and CDATA; it shares no code with the program."""
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

DUMP = os.path.join(tap.BUILD, "tests", "dump")
TOKEN = re.compile(rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|</([^\s>]+)\s*>|<([^\s/>!?]+)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>", re.S)
ATTRIBUTE = re.compile(rb"([^\s=/]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.S)


def scan(text):
    """(from, to) of each attribute value and simple element, in the order in which elements begin."""
    elements, stack = [], []
    for m in TOKEN.finditer(text):
        if m.group(1):
            number, content = stack.pop()
            elements[number]["text"] = (content, m.start()) if m.start() > content else elements[number]["name"]
        elif m.group(2):
            if stack:
                elements[stack[-1][0]]["simple"] = False
            name = (m.start() + 1, m.start() + 1 + len(m.group(2)))
            element = {"name": name, "text": name, "simple": True, "attributes": []}
            for a in ATTRIBUTE.finditer(text, m.start(3), m.end(3)):
                if not re.match(rb"xmlns(:|$)", a.group(1)):
                    element["attributes"].append(a.span(2) if a.group(2) is not None else a.span(3))
            elements.append(element)
            if not m.group(3).endswith(b"/"):
                stack.append((len(elements) - 1, m.end()))
    for element in elements:
        yield from element["attributes"]
        if element["simple"]:
            yield element["text"]


def dumped(path):
    done = subprocess.run([DUMP, path], stdout=subprocess.PIPE, check=True)
    for line in done.stdout.decode().splitlines():
        start, end, item, value = line.split("\t")
        yield (int(start), int(end)), item, bytes.fromhex(value)


def compare(name, path):
    with open(path, "rb") as file:
        text = file.read()
    ours, theirs = list(dumped(path)), list(scan(text))
    wrong = [f"{item}: {span} for {other}" for (span, item, _), other in zip(ours, theirs) if span != other]
    good = not wrong and len(ours) == len(theirs) and len(ours) > 5
    tap.told(good, f"spans {name}: {len(ours)}", f"{len(ours)} for {len(theirs)}; {wrong[:3]}")
    plain = [(item, text[a:b], value) for (a, b), item, value in ours
             if value and not re.search(rb"[&<\r\n\t]", text[a:b])]
    differ = [item for item, source, value in plain if source != value]
    tap.told(not differ, f"values {name}", differ[:3])


def variants(text):
    yield "references", text.replace(b">Geneva<", b">Gen&#101;va &amp; &#x62A;<").replace(b'symbol="CCM/MSP/2022/9"', b'symbol="CCM&#47;MSP/2022/9"')
    yield "predefined entities", text.replace(b">Other relevant", b">&lt;Other&gt; &quot;&apos; relevant")
    yield "CDATA", text.replace(b">Geneva<", b"><![CDATA[Gen <eva> & ]] ]]><").replace(b">Other", b">Ot<![CDATA[h]]>er")
    yield "CRLF", text.replace(b"\n", b"\r\n")
    yield "CR", text.replace(b"\n", b"\r")
    yield "tabs", text.replace(b"  ", b"\t").replace(b' date="', b'\n\tdate\t=\n\t"')
    yield "blanks in values", text.replace(b'place>Geneva', b'place>\n\t Geneva \r\n').replace(b'letter="a"', b'letter=" a\n"')
    yield "combining marks", text.replace(b"Geneva", "Ge\u0301ne\u0300va\u064b\u0651".encode()).replace(b"Draft", "D\u0301raft".encode())
    yield "from right to left", text.replace(b"Geneva", "جنيف \u202b(جنيف)\u202c".encode())
    yield "beyond the basic plane", text.replace(b"Geneva", "Geneva \U0001f54a\U00020000".encode())
    yield "comments", text.replace(b"<outcome>", b"<!-- <outcome a='b'> --><outcome>").replace(b">Geneva<", b">Gen<!-- x > y -->eva<?pi <x> ?><")
    yield "apostrophes", re.sub(rb'"([^"<>]*)"(?=[^<>]*>)', rb"'\1'", text)
    yield "signs within values", text.replace(b'letter="a"', b'letter="a>b/\'"').replace(b'id="ccm', b"id='\"ccm").replace(b'2022-12" language', b"2022-12' language")
    prefixed = re.sub(rb"<(/?)(?=[a-z])", rb"<\1tl:", text).replace(b"xmlns=", b"xmlns:tl=")
    yield "a prefix", prefixed
    yield "empty elements", text.replace(b"<place>Geneva</place>", b"<place/>").replace(b'"TCD"', b'""').replace(b">granted<", b"><")


def encoded(folder, name, codec, declaration, text):
    """A wrong value behind Arabic text: where does the program say that it stands?"""
    text = text.replace("Geneva", "جنيف").replace('date="2022-09-02" paragraph', 'date="2022-99-02" paragraph')
    text = text.replace('encoding="UTF-8"', f'encoding="{declaration}"')
    path = os.path.join(folder, "encoded.xml")
    with open(path, "wb") as file:
        file.write(text.encode(codec, "xmlcharrefreplace"))
    with open(path, "rb") as file:
        decoded = file.read().decode(codec).lstrip("\ufeff")
    at = decoded.index("2022-99-02")
    start = len(decoded[:at].encode())
    line = decoded.count("\n", 0, at) + 1
    column = at - decoded.rfind("\n", 0, at)
    found = [f["place"] for r in tap.report(path)[0]["records"] for f in r["findings"] if f["module"] == "format"]
    expected = [{"from": start, "to": start + 10, "line": line, "column": column, "end-line": line, "end-column": column + 10}]
    tap.told(found == expected, f"places {name}", f"{found} for {expected}")


def wrong_value(folder, text):
    """A wrong value with white space around and within it is told folded, at its own place."""
    text = text.replace("<outcome>granted<", "<outcome>\n   yes\n   and  no\n  <", 1)
    path = os.path.join(folder, "value.xml")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    start = len(text[: text.index("yes\n")].encode())
    found = [(f["arguments"]["value"], f["place"]["from"], f["place"]["to"])
             for r in tap.report(path)[0]["records"] for f in r["findings"] if f["module"] == "format"]
    tap.told(found == [("yes and no", start, start + len("yes\n   and  no"))], "place of a wrong value with white space", found)


def main():
    for path in tap.files("samples", ".xml"):
        compare(path, os.path.join(tap.ROOT, path))
    text = tap.read(tap.SAMPLE)
    with tempfile.TemporaryDirectory() as folder:
        for name, variant in variants(text.encode()):
            tap.told(variant != text.encode(), f"variant {name} differs")
            path = os.path.join(folder, "variant.xml")
            with open(path, "wb") as file:
                file.write(variant)
            compare(name, path)
        for name, codec, declaration in [("UTF-8", "utf-8", "UTF-8"), ("UTF-8 with a mark", "utf-8-sig", "UTF-8"),
                                         ("UTF-16", "utf-16", "UTF-16"), ("UTF-16 big-endian", "utf-16-be", "UTF-16"),
                                         ("windows-1256", "cp1256", "windows-1256"), ("GB18030", "gb18030", "GB18030"),
                                         ("ISO-8859-6", "iso8859-6", "ISO-8859-6")]:
            encoded(folder, name, codec, declaration, text)
        wrong_value(folder, text)
    tap.end()


main()
