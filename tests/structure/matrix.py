#!/usr/bin/env python3
"""Every requirement is named by a rule or marked not checkable, with the reason, and none is both."""
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

def main():
    done = tap.run("rules", "--coverage", "--format", "json")
    rows = {row["id"]: row for row in json.loads(done.stdout)["requirements"]}
    tap.told(len(rows) > 300, "requirements are listed", len(rows))
    for name, row in rows.items():
        tap.told(bool(row["rules"]) != ("why" in row), f"requirement {name}", f"rules {row['rules']}, not checkable: {row.get('why')}")
    tap.end()


main()
