#!/usr/bin/env python3
"""Limits in settings: the lowest that is asked for holds for the whole run, by whatever way the records come; settings raise none,
the command line stands before them."""
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

AS_OF = ["--as-of", "2026-11-01"]
PLANTED = os.path.join(tap.BUILD, "tests/planted")  # with a rule that does what a record asks for: tests/planted
BOXED = os.environ.get("TREATYLINT_BUILD", "build") == "build"  # sanitizers and coverage know no limit of memory
NAMES = ["seconds", "megabytes", "bytes", "token", "depth", "text", "elements", "findings"]
SHALLOW = "a limit was reached: nesting of elements, at most 3;"


def run(folder, *words):
    return subprocess.run([tap.PROGRAM, *words], cwd=folder, capture_output=True, timeout=120)


def settings(folder, where, *limits):
    """A settings file with these limits."""
    body = "".join(f"  <limits {its}/>\n" for its in limits)
    return tap.write(os.path.join(folder, where), "treatylint.xml",
                     f'<settings xmlns="urn:treatylint:ccm:1" format="1.0">\n  <registry file="{tap.ROOT}/samples/examples/registry.xml"/>\n{body}</settings>\n')


def in_force(folder, *words):
    """What `treatylint settings` tells of limits: the value and where it comes from, by name."""
    told = run(folder, "settings", *words).stdout.decode()
    return {name: (value, by) for name, value, by in re.findall(r"^max-(\w+) +(\d+) +(.+)$", told, re.M)}


def told(folder):
    settings(folder, ".", "")
    usual = in_force(folder, "a")
    tap.told(list(usual) == NAMES and {by for _, by in usual.values()} == {"default"}, "as it is without", usual)
    settings(folder, ".", " ".join(f'{name}="{int(usual[name][0]) - 1}"' for name in NAMES))
    lower = in_force(folder, "a")
    tap.told(lower == {name: (str(int(usual[name][0]) - 1), "treatylint.xml") for name in NAMES}, "each of them, lower", lower)
    settings(folder, ".", " ".join(f'{name}="{usual[name][0]}"' for name in NAMES))
    tap.told({name: value for name, (value, _) in in_force(folder, "a").items()} == {name: usual[name][0] for name in NAMES}, "each of them, as it is without")
    for name in NAMES:
        settings(folder, ".", f'{name}="{int(usual[name][0]) + 1}"')
        done = run(folder, "check", *AS_OF, "a")
        error = done.stderr.decode()
        tap.told(done.returncode == 2 and not done.stdout and error == f"treatylint: treatylint.xml:3: settings lower a limit and raise none: {name} is "
                 f"{int(usual[name][0]) + 1} here, and {usual[name][0]} without it; --max-{name} raises it\n", f"none is raised: {name}", error)
    settings(folder, ".", 'depth="30" text="500"')
    settings(folder, "a", 'depth="40" findings="9"')
    lowest = in_force(folder, "a")
    tap.told((lowest["depth"], lowest["text"], lowest["findings"]) == (("30", "treatylint.xml"), ("500", "treatylint.xml"), ("9", "a/treatylint.xml")), "the lowest of each", lowest)
    for value in ("99", "64", "9"):
        tap.told(in_force(folder, "--max-depth", value, "a")["depth"] == (value, "--max-depth"), f"the command line before settings: {value}")


def held(folder):
    """The settings of one folder hold for the records of all: shards and workers know one set of limits."""
    settings(folder, ".")
    settings(folder, "a", 'depth="3"')
    direct = run(folder, "check", *AS_OF, "a", "b")
    found = re.findall(rf"^(\S+):\d+:\d+: error: {SHALLOW}", direct.stdout.decode(), re.M)
    tap.told(direct.returncode == 1 and found == ["a/one.xml", "b/two.xml"], "a limit that is hit is a finding", direct.stdout[-900:])
    tap.told(direct.stdout == run(folder, "check", *AS_OF, "-j", "1", "b", "a").stdout, "the same in another order, with one worker")
    tap.told(b"limit-reached" not in run(folder, "check", *AS_OF, "--max-depth", "64", "a", "b").stdout, "the command line raises it")
    settings(folder, "faulty", 'findings="1"')
    most = run(folder, "check", *AS_OF, "faulty").stdout.decode()
    tap.told("findings of one record, at most 1;" in most, "the findings of a record", most[:600])
    settings(folder, "a", 'bytes="100"')
    tap.told("bytes of a document, at most 100;" in run(folder, "check", *AS_OF, "a").stdout.decode(), "the bytes of a document")
    settings(folder, "a", 'depth="3"')
    for words in (["deadlines"], ["ledger"], ["summary", "reporting", "--format", "txt"]):
        done = run(folder, *words, *AS_OF, "a", "b")
        usual = run(folder, *words, *AS_OF, "--max-depth", "64", "a", "b")
        tap.told((done.returncode, usual.returncode) == (1, 0), f"in {words[0]}", (done.returncode, usual.returncode))
    done = run(folder, "new", "article-7-report", "--from", "a/one.xml")
    tap.told(done.returncode != 0 and not done.stdout, "in new --from", done)


def of_workers(folder):
    for deed, its, limit in (("loop", 'seconds="1"', "seconds of processor time, at most 1;"), ("allocate", 'megabytes="64"', "megabytes of memory, at most 64;")):
        text = re.sub(r"<remark>[^<]*</remark>", f"<remark>{deed}</remark>", tap.example("XAA/2021.xml", ('id="xaa-2021"', 'id="planted"')), count=1)
        tap.write(folder, "deed/one.xml", text)
        settings(folder, "deed", its)
        done = subprocess.run([PLANTED, "check", *AS_OF, "deed"], cwd=folder, capture_output=True, timeout=120)
        tap.told(done.returncode == 1 and limit in done.stdout.decode() and not done.stderr, f"a rule that would {deed}", done.stdout[:900])


def sharded(folder):
    settings(folder, ".")
    settings(folder, "a", 'depth="3"')
    direct = run(folder, "check", *AS_OF, "a", "b")
    run(folder, "digest", "-o", "both.tld", "a", "b")
    whole = run(folder, "check", *AS_OF, "--digests", "both.tld")
    tap.told((whole.returncode, whole.stdout) == (direct.returncode, direct.stdout) and not whole.stderr, "digests are made within the same limits", whole.stderr)
    run(folder, "digest", "-o", "a.tld", "a")
    run(folder, "digest", "-o", "b.tld", "b")
    parts = run(folder, "check", *AS_OF, "--digests", "a.tld", "b.tld")
    tap.told(parts.returncode == 2 and not parts.stdout and parts.stderr.decode() == "treatylint: b.tld: made with other limits; give the same --max- options as to "
             "treatylint digest, or the same settings\n", "parts of which one was made without these settings", parts.stderr)
    os.remove(os.path.join(folder, "a/treatylint.xml"))
    settings(folder, ".", 'depth="3"')
    run(folder, "digest", "-o", "a.tld", "a")
    run(folder, "digest", "-o", "b.tld", "b")
    parts = run(folder, "check", *AS_OF, "--digests", "a.tld", "b.tld")
    direct = run(folder, "check", *AS_OF, "a", "b")
    tap.told((parts.returncode, parts.stdout) == (direct.returncode, direct.stdout) and SHALLOW.encode() in direct.stdout, "settings above all parts", parts.stderr)
    tap.told(run(folder, "check", *AS_OF, "--max-depth", "64", "--digests", "a.tld").returncode == 2, "the command line, for digests made within settings")


def refused(folder):
    for its, where in (('depth="0"', "'0' cannot be read; expected: a whole number from 1 to 2147483647"), ('depth="2147483648"', "cannot be read"),
                       ('depth="many"', "cannot be read"), ('depth="+9"', "cannot be read"), ('depht="9"', "limits has no item called '@depht'")):
        settings(folder, ".", its)
        done = run(folder, "check", *AS_OF, "b")
        tap.told(done.returncode == 2 and not done.stdout and done.stderr.startswith(b"treatylint: treatylint.xml:3:") and where in done.stderr.decode(), f"refused: {its}", done.stderr)
    settings(folder, ".", 'depth="9"', 'text="9"')
    done = run(folder, "check", *AS_OF, "b")
    tap.told(done.returncode == 2 and b"treatylint.xml:4:" in done.stderr, "refused: twice", done.stderr)


def main():
    with tempfile.TemporaryDirectory() as folder:
        tap.write(folder, "a/one.xml", tap.example("XAA/2021.xml"))
        tap.write(folder, "faulty/one.xml", tap.example("XAA/2021.xml", ("</article-7-report>", "<none/><nor/><never/>\n</article-7-report>")))
        tap.write(folder, "b/two.xml", tap.example("XAB/2021.xml"))
        told(folder)
        os.remove(os.path.join(folder, "a/treatylint.xml"))
        held(folder)
        if BOXED:
            of_workers(folder)
        sharded(folder)
        refused(folder)
    tap.end()


main()
