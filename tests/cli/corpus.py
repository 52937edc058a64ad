#!/usr/bin/env python3
"""The corpus that tests/bench makes is what the figures take it for: sound where it is said to be, by xmllint and by check, of every
kind of record, the same for the same seed, and faulty in as many records as asked for, each of which is found."""
import collections
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

sys.path.insert(0, os.path.join(tap.ROOT, "tests/bench"))
import generate

RECORDS = 60


def contents(folder):
    found = {}
    for where, _, names in os.walk(folder):
        for name in names:
            with open(os.path.join(where, name), "rb") as file:
                found[os.path.relpath(os.path.join(where, name), folder)] = file.read()
    return found


def made(folder, name, *what, **more):
    """The path of a corpus made there, and what it holds."""
    path = os.path.join(folder, name)
    generate.generate(path, *what, **more)
    return path, contents(path)


def found(path):
    """The kinds of the records, and the findings of error or warning by record."""
    records = tap.report(path)[0]["records"]
    serious = {os.path.relpath(r["path"], path): [f["rule"] for f in r["findings"] if f["severity"] != "note"] for r in records}
    return collections.Counter(r.get("kind") for r in records), serious


def sound(folder):
    path, files = made(folder, "sound", RECORDS)
    kinds, serious = found(path)
    tap.told(sum(kinds.values()) == RECORDS, "a corpus has as many records as asked for", kinds)
    tap.told(len(kinds) == 4, "a corpus has all kinds of records", kinds)
    tap.told(not any(serious.values()), "check finds no error and no warning in a sound corpus",
             {path: rules for path, rules in serious.items() if rules})
    schema = os.path.join(tap.ROOT, "schema/kinds.xsd")
    done = subprocess.run(["xmllint", "--noout", "--schema", schema, *sorted(f for f in files if f.endswith(".xml"))], cwd=path,
                              stderr=subprocess.PIPE, check=False)
    tap.told(done.returncode == 0, "a sound corpus, its registry and settings are valid by xmllint",
             [line for line in done.stderr.decode().splitlines() if not line.endswith(" validates")][:3])
    tap.told(made(folder, "again", RECORDS)[1] == files, "the same seed gives the same bytes")
    tap.told(made(folder, "other", RECORDS, 2)[1] != files, "another seed gives other bytes")


def faulty(folder):
    path, files = made(folder, "faulty", 5 * RECORDS, faulty=0.3)
    told = dict(line.split(": ") for line in files["faults.txt"].decode().splitlines())
    serious = found(path)[1]
    tap.told(len(told) == 90, "the share that is asked for is faulty", len(told))
    tap.told(len(set(told.values())) > 30, "faults are of many kinds", sorted(set(told.values())))
    tap.told(all(serious.get(record) for record in told), "each faulty record is found",
             {record: fault for record, fault in told.items() if not serious.get(record)})
    path, files = made(folder, "missing", 2 * RECORDS, missing=3)
    told = dict(line.split(": ") for line in files["faults.txt"].decode().splitlines())
    serious = {record: rules for record, rules in found(path)[1].items() if rules}
    tap.told(serious == {record: ["report-year-missing"] for record in told} and len(told) == 3,
             "each year that is left out is told, and nothing else", (told, serious))


with tempfile.TemporaryDirectory() as corpora:
    sound(corpora)
    faulty(corpora)
tap.end()
