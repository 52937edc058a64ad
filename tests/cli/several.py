#!/usr/bin/env python3
"""Several summaries of one reading: each file is that of its summary alone; what is left out is told; nothing that is read is written over."""
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

EXAMPLES = os.path.join(tap.ROOT, "samples/examples")
AS_OF = ["--as-of", "2026-11-01"]
NAMES = [line.split()[0] for line in tap.run("summary", "--list").stdout.decode().splitlines()]
OF_STATE, OF_RECORDS, DATED = "state", "report", ["calendar", "deadlines"]


def summaries(names, *words, cwd):
    return tap.run("summary", names, *AS_OF, *words, cwd=cwd)


def written(folder):
    found = {}
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), "rb") as file:
            found[name] = file.read()
    return found


def check_same(folder):
    """Whatever stands beside it in the run, a summary is the same to the byte."""
    for form in ("html", "md", "csv", "ics"):
        for language in ("en", "ar"):
            where = f"{form}-{language}"
            words = ["--state", "XAA", "--lang", language, "--format", form]
            done = summaries("all", *words, "-o", where, EXAMPLES, cwd=folder)
            found = written(os.path.join(folder, where))
            names = DATED if form == "ics" else NAMES
            tap.told(done.returncode == 0 and not done.stdout and not done.stderr and sorted(found) == [f"{name}.{form}" for name in names],
                     f"all as {form} in {language}", (done.returncode, done.stderr, sorted(found)))
            other = [name for name in names if found.get(f"{name}.{form}") != summaries(name, *words, EXAMPLES, cwd=folder).stdout]
            tap.told(not other, f"each is as it is alone: {form} in {language}", other)


def check_chosen(folder):
    done = summaries("reporting,balance,reporting", "--format", "txt", "-o", "chosen", EXAMPLES, cwd=folder)
    tap.told(done.returncode == 0 and sorted(written(f"{folder}/chosen")) == ["balance.txt", "reporting.txt"], "those that are named, each once", done)
    done = summaries("balance", "--format", "txt", "-o", "balance.txt", EXAMPLES, cwd=folder)
    tap.told(done.returncode == 0 and os.path.isfile(f"{folder}/balance.txt"), "a single one is written to a file", done)
    again = summaries("reporting,balance", "--format", "md", "-o", "chosen", EXAMPLES, cwd=folder)
    tap.told(again.returncode == 0 and len(written(f"{folder}/chosen")) == 4, "a folder that is there keeps what is in it", again)


def check_left_out(folder):
    """Whichever can be made; why another cannot is said."""
    tap.run("digest", "-o", "examples.tld", EXAMPLES, cwd=folder)
    for name, words, missing in [("no State is named", [EXAMPLES], [OF_STATE]), ("digests", ["--digests", "examples.tld"], [OF_RECORDS, OF_STATE])]:
        where = name.replace(" ", "-")
        done = summaries("all", "--format", "txt", "-o", where, *words, cwd=folder)
        said = done.stderr.decode().splitlines()
        tap.told(done.returncode == 0 and sorted(written(f"{folder}/{where}")) == [f"{n}.txt" for n in NAMES if n not in missing], f"all that can be made: {name}", done)
        tap.told([f"summary {n} " in line and line.endswith("it is left out") for n, line in zip(missing, said)] == [True] * len(missing) == [True] * len(said),
                 f"what is left out is told: {name}", said)
    one = summaries("all", "--format", "txt", "-o", "meeting", os.path.join(tap.ROOT, tap.SAMPLE), cwd=folder)
    tap.told(one.returncode == 0 and "report.txt" in written(f"{folder}/meeting"), "all of a record that is of one kind", one)


def check_refused(folder):
    for name, told, *words in [("no folder", "name it with -o", "all", EXAMPLES), ("standard output", "name it with -o", "balance,reporting", "-o", "-", EXAMPLES),
                               ("one table", "--table is for one summary", "all", "--table", "items", "-o", "no", EXAMPLES),
                               ("one look", "--xslt is for one summary", "balance,reporting", "--xslt", "x.xsl", "-o", "no", EXAMPLES),
                               ("a name that is none", "no summary 'x'", "balance,x", "-o", "no", EXAMPLES), ("nothing behind a comma", "no summary ''", "balance,", "-o", "no", EXAMPLES),
                               ("one that needs a State", "name it with --state", "balance,state", "-o", "no", EXAMPLES),
                               ("one without days", "no days for a calendar", "balance,calendar", "--format", "ics", "-o", "no", EXAMPLES),
                               ("digests for one that shows records", "which digests do not", "balance,report", "-o", "no", "--digests", "x.tld")]:
        done = summaries(*words, cwd=folder)
        tap.told(done.returncode == 2 and told in done.stderr.decode() and done.stderr.count(b"\n") == 1 + ("all" in words) and not os.path.exists(f"{folder}/no"), f"refused: {name}", done)


def check_places(folder):
    """Each is written whole or not at all, and never over a record that is read."""
    tap.write(folder, "file", "text")
    for name, where in [("a file", "file"), ("below what is not there", "not/there")]:
        done = summaries("balance,reporting", "-o", where, EXAMPLES, cwd=folder)
        tap.told(done.returncode == 4 and where in done.stderr.decode(), f"no folder can be made: {name}", done)
    text = tap.read("samples/examples/XAA/2020.xml")
    tap.write(folder, "records/balance.txt", text)
    done = summaries("balance,reporting", "--format", "txt", "-o", "records", "records/balance.txt", cwd=folder)
    kept = written(f"{folder}/records")
    tap.told(done.returncode == 2 and b"records/balance.txt" in done.stderr and kept["balance.txt"] == text.encode() and "reporting.txt" in kept, "a record of that name is not written over", done)
    tap.write(folder, "bad/a.xml", "<article-7-report")
    done = summaries("balance,reporting", "--format", "txt", "-o", "unread", "bad", cwd=folder)
    tap.told(done.returncode == 1 and done.stderr.count(b"could not be read") == 1 and len(written(f"{folder}/unread")) == 2, "a record that cannot be read is told once", done)


with tempfile.TemporaryDirectory() as folder:
    check_same(folder)
    check_chosen(folder)
    check_left_out(folder)
    check_refused(folder)
    check_places(folder)
tap.end()
