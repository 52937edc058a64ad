#!/usr/bin/env python3
"""Every requirement is named by a rule or marked not checkable, with the reason, and none is both. What is still to come is
listed here, and nothing that has come."""
import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

LEFT = set("""
""".split())


def main():
    done = tap.run("rules", "--coverage", "--format", "json")
    rows = {row["id"]: row for row in json.loads(done.stdout)["requirements"]}
    tap.told(len(rows) > 300, "requirements are listed", len(rows))
    for name, row in rows.items():
        good = bool(row["rules"]) != ("why" in row) or name in LEFT
        both = row["rules"] and "why" in row
        tap.told(good and not both, f"requirement {name}", f"rules {row['rules']}, not checkable: {row.get('why')}")
    come = sorted(name for name in LEFT if name not in rows or rows[name]["rules"] or "why" in rows[name])
    tap.told(not come, "what is left is to come", come)
    tap.end()


main()
