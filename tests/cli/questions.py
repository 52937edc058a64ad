#!/usr/bin/env python3
"""The examples read like real reports: fifteen questions stand beside them, and every answer names items that are there."""
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

DUMP = os.path.join(tap.BUILD, "tests/dump")


def items(record):
    """The item paths of a record; those of elements with children as the beginnings of others."""
    done = subprocess.run([DUMP, os.path.join(tap.ROOT, record)], stdout=subprocess.PIPE, check=True)
    found = set()
    for line in done.stdout.decode().splitlines():
        path = line.split("\t")[2]
        while path:
            found.add(path)
            cut = re.match(r"(.*)/[^/\[\]]*(?:\[[^\]]*\])?(?:\[\d+\])?$", path)
            path = cut.group(1) if cut else ""
    return found


def main():
    asked = [path for path in tap.files("samples/examples", "questions.md")]
    tap.told(len(asked) == 3, "questions on each State", asked)
    for path in asked:
        text = tap.read(path)
        record = os.path.join(os.path.dirname(path), re.search(r"`([\w-]+\.xml)`", text).group(1))
        questions, answers = text.split("## Answers")
        numbers = [int(n) for n in re.findall(r"^(\d+)\. ", questions, re.M)]
        answered = dict(re.findall(r"^(\d+)\. (.*)$", answers, re.M))
        tap.told(numbers == list(range(1, 16)) and [int(n) for n in answered] == numbers, f"fifteen questions and answers: {path}", numbers)
        there = items(record)
        for number, answer in answered.items():
            named = re.findall(r"`([^`]+)`", answer)
            tap.told(named and all(name in there for name in named), f"{path} {number} names its items", [name for name in named if name not in there])
    tap.end()


main()
