#!/usr/bin/env python3
"""A language is one file: build/tests/planted is the program with transform/messages/xx.xlf more, in which each text is its
English between ⟦ and ⟧. --lang knows it, and what stands outside of such marks is not words of the program's own."""
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

PROGRAM = os.path.join(tap.BUILD, "tests/planted")
AS_OF = ["--as-of", "2026-11-01"]
RECORDS = [*AS_OF, "--allow-mixed", "samples/examples", "samples/10msp"]
# What is no phrase: names of the registry, which has each State and meeting in languages of its own; codes; paths.
NAMES = re.compile(r"[A-Za-z0-9_-]*[/@.=\[\]<>_][^\s,;]*|\b[a-z0-9]+(-[a-z0-9]+)+\b|\b[A-Z0-9][A-Za-z0-9-]*\b|'[^']*'")


def run(*words):
    return subprocess.run([PROGRAM, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tap.ROOT, timeout=120)


def outside(text):
    """What stands outside of all marks."""
    depth, left = 0, []
    for sign in text:
        depth += (sign == "⟦") - (sign == "⟧")
        left.append(sign if depth == 0 and sign != "⟧" else " ")
    return "".join(left)


def bare(text):
    """Without marks, and without what goes by the width of a line."""
    return " ".join(re.sub(r"[⟦⟧]|\.{3,}|-{3,}|={3,}", "", text).split()).casefold()


def unmarked(text):
    """The words outside of marks that are no names."""
    return re.findall(r"[A-Za-z]{3,}", NAMES.sub(" ", outside(text)))


def check_known():
    told = run("check", "--lang", "yy", "samples").stderr.decode()
    for language in [*tap.LANGUAGES, "xx"]:
        tap.told(run("rules", "--lang", language).returncode == 0, f"--lang {language} is known")
        tap.told(re.search(rf"\b{language}\b.*, not 'yy'", told), f"{language} is among the languages that there are", told)
        for command in "check", "summary", "deadlines", "ledger", "explain", "rules":
            line = next(l for l in run(command, "--help").stdout.decode().splitlines() if l.startswith("  --lang "))
            tap.told(re.search(rf"\b{language}\b", line) and "en (default)" in line, f"{command} --help names {language}", line)
    tap.told(tap.run("check", "--lang", "xx", "samples").returncode == 2, "the program without that file knows no xx")
    tap.told("xx" not in tap.run("check", "--help").stdout.decode(), "nor says so")


def check_words():
    """The words are those of the file; figures, places and codes those of English."""
    for words in ["check", *RECORDS], ["deadlines", *RECORDS], ["ledger", *AS_OF, "samples/10msp"], ["rules"], ["explain", "extension-date"]:
        english, marked = run(*words).stdout.decode(), run(*words, "--lang", "xx").stdout.decode()
        told = marked.count("⟦")
        tap.told(told > 10 and told == marked.count("⟧"), f"{words[0]}: marks are in pairs", told)
        tap.told(bare(english) == bare(marked), f"{words[0]}: but for the marks it is the English")
    text = run("check", *AS_OF, "--lang", "xx", "samples/examples").stdout.decode()
    lines = [line for line in text.splitlines() if re.match(r"\S.*: ⟦(error|warning|note)⟧: ", line)]
    left = [line for line in lines if unmarked(line)]
    tap.told(len(lines) > 5 and not left, "check: a finding has no English of its own", left[:3])
    tap.told(re.search(r"^ +help: ⟦", text, re.M) and re.search(r"[^⟦]\d+ records\b", text) and not re.search(r"⟦help|⟦\d+ records", text),
             "what waits to be translated is said in English", text[-300:])


def check_summary(name, words):
    page = run("summary", name, *words, "--lang", "xx", "--format", "xml").stdout.decode()
    root = ElementTree.fromstring(page)
    tag = lambda node: node.tag.rpartition("}")[2]
    said = [node for node in root if tag(node) in ("title", "foot")] + [node for node in root.iter() if tag(node) in ("caption", "key")]
    said += [cell for head in root.iter() if tag(head) == "head" for cell in head]
    left = ["".join(node.itertext()) for node in said if unmarked("".join(node.itertext()))]
    tap.told(len(said) > 2 and not left, f"summary {name}: title, captions, heads, keys and foot are translated", left[:5])
    tap.told(root.get("language") == "xx" and root.get("direction") == "ltr", f"summary {name}: language and direction", root.attrib)
    english = run("summary", name, *words, "--format", "txt").stdout.decode()
    marked = run("summary", name, *words, "--lang", "xx", "--format", "txt").stdout.decode()
    tap.told("⟦" in marked and bare(marked) == bare(english), f"summary {name}: but for the marks it is the English")


def main():
    check_known()
    check_words()
    for line in tap.run("summary", "--list").stdout.decode().splitlines():
        name = line.split()[0]
        words = [*AS_OF, "samples/examples"]
        check_summary(name, words if tap.run("summary", name, *words).returncode == 0 else ["--state", "XAA", *words])
    tap.end()


main()
