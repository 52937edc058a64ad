#!/usr/bin/env python3
"""Every rule's message as a reader gets it: tests/rules/messages.txt has for each rule its id and, in English and then in
each language, what the first of its cases that raises it prints. `make bless` rewrites it; read the diff aloud."""
import os
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

BLESSED = "tests/rules/messages.txt"


def main():
    cases = tap.files("tests/rules", "cases")
    done = subprocess.run([os.path.join(tap.BUILD, "tests/rules"), "--messages", *cases], stdout=subprocess.PIPE, cwd=tap.ROOT)
    told = done.stdout.decode("utf-8", "replace")
    wrong = "; ".join(line for line in told.splitlines() if line.startswith("not ok"))
    tap.told(done.returncode == 0 and not wrong, "every rule has a message that a case raises", wrong or f"ended with {done.returncode}")
    if "--bless" in sys.argv:
        if done.returncode == 0:
            tap.write(tap.ROOT, BLESSED, told)
        tap.end()
    blessed = dict(block.split("\n", 1) for block in tap.read(BLESSED).strip("\n").split("\n\n"))
    printed = dict(block.split("\n", 1) for block in told.strip("\n").split("\n\n") if "\n" in block)
    changed = [f"{id}: '{blessed.get(id)}' became '{printed.get(id)}'" for id in sorted(blessed | printed) if
               blessed.get(id, "").strip() != printed.get(id, "").strip()]
    tap.told(told == tap.read(BLESSED), f"messages as in {BLESSED}", "; ".join(changed) or "order or blank lines")
    tap.end()


main()
