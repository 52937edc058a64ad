#!/usr/bin/env python3
"""A rule is one file that names itself: file, id, symbol, module, legal basis, arguments of its message, and cases with
a finding and a near miss; where it sees many records, also one in which a record more ends exactly its finding."""
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


ALONE = re.compile(r"^-- no record removes it: \S.*\n", re.M)
LATER = "record-superseded-given"  # what a text that takes the place of another always brings


def words_of(block, verb):
    """What stands behind the verb in each of the lines that begin with it."""
    return [line.split()[1:] for line in block.split("\n") if line.split()[:1] == [verb]]


def one_record_removes_it(rule, cases):
    """Whether a case of a rule on many records says that one record more ends its finding, and brings nothing."""
    for block in re.split(r"^--.*\n", cases, flags=re.M):
        _, then, change = block.partition("\nthen add ")
        gone, brought = words_of(change, "gone"), words_of(change, "expect")
        if then and [words[0] for words in gone] == [rule] and all(words[0] == LATER for words in brought):
            return True
    return False


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
    removed, alone = one_record_removes_it(rule, tap.read(cases)), bool(ALONE.search(tap.read(cases)))
    if ".on_corpus" in source and removed == alone:
        yield "both a case in which one record removes the finding and a reason why none does" if alone else \
            "neither a case in which one record removes exactly its finding nor a reason why none does"
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
