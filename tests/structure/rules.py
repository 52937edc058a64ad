#!/usr/bin/env python3
"""A rule is one file that names itself: file, id, symbol, module, legal basis, arguments of its message, and cases with
a finding and a near miss."""
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

MODULES = {"format", "deadlines", "required-items", "balance", "consistency", "follow-up", "text"}
LINES = 60
RULES = {os.path.basename(path)[:-2] for path in tap.files("validate/rules", ".c")}


def strings(source, field):
    """The string literal of a field of the rule's record."""
    found = re.search(r"\." + field + r'\s*=\s*((?:"(?:[^"\\]|\\.)*"\s*)+)', source)
    return "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', found.group(1))) if found else ""


def faults(path, requirements):
    source = tap.read(path)
    rule = os.path.basename(path)[:-2]
    module = path.split("/")[2]
    cases = f"tests/rules/{rule}/cases"
    if strings(source, "id") != rule or f"struct rule rule_{rule.replace('-', '_')} =" not in source:
        yield "file, id and symbol differ"
    if module not in MODULES:
        yield f"no module {module}"
    if source.count("\n") >= LINES:
        yield f"more than {LINES} lines"
    for basis in strings(source, "basis").split():
        if basis not in requirements:
            yield f"no requirement {basis}"
    for other in strings(source, "stands_back_for").split():
        if other == rule or other not in RULES:
            yield f"no other rule {other}"
    if ".speaks_for" not in source:
        for name in re.findall(r"\{([a-z-]+)\}", strings(source, "message")):
            if not re.search(r'arg_\w+\("' + name + '"', source):
                yield f"no argument {name}"
    if not os.path.exists(os.path.join(tap.ROOT, cases)):
        yield "no cases"
        return
    blocks = re.split(r"^--.*\n", tap.read(cases), flags=re.M)
    if not any(re.search(rf"^expect {rule} ", block, re.M) for block in blocks):
        yield "no case that raises it"
    if not any(re.search(rf"^(expect (?!{rule} )|gone {rule} )", block, re.M) for block in blocks):
        yield "no near miss"


def main():
    requirements = set(re.findall(r'<requirement id="([^"]+)"', tap.read("schema/registry/requirements.xml")))
    for path in tap.files("validate/rules", ".c"):
        wrong = list(faults(path, requirements))
        tap.told(not wrong, f"rule {path}", "; ".join(wrong))
    for folder in tap.rules_with_cases():
        there = any(p.endswith(f"/{folder}.c") for p in tap.files("validate/rules", ".c"))
        tap.told(there, f"cases {folder} have a rule", "no such rule")
    tap.end()


main()
