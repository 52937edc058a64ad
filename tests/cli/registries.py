#!/usr/bin/env python3
"""Registry documents are checked by rules of their own: those that are built in are clean, and what is wrong in one
that is named is found."""
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap


def main():
    told, code = tap.report("schema/registry")
    built_in = tap.files("schema/registry", ".xml")
    tap.told(code == 0 and [r["path"] for r in told["records"]] == built_in, "every document that is built in is checked", told["records"])
    for record in told["records"]:
        tap.told(not record["findings"], f"{record['path']}: nothing found", record["findings"])
    told, code = tap.report("--no-settings", "samples/examples/registry.xml")
    tap.told(code == 0 and not told["records"][0]["findings"], "the registry of the examples: nothing found", told)
    with tempfile.TemporaryDirectory() as folder:
        text = tap.read("samples/examples/registry.xml")
        tap.write(folder, "registry.xml", text.replace('force date="2014-03-01"', 'force date="2014-04-01"'))
        told, code = tap.report("registry.xml", cwd=folder)
        tap.told(code == 1 and set(tap.rules_found(told["records"][0])) == {"entry-into-force", "original-deadline"}, "a day that does not follow", told)
        bases = {f["basis"]["id"] for f in told["records"][0]["findings"]}
        tap.told(bases == {"a17-2", "a3-2-deadline", "a4-1a-deadline"}, "each by what it rests on", bases)
    tap.end()


main()
