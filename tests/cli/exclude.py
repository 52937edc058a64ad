#!/usr/bin/env python3
"""What settings leave out of folders: which paths a pattern fits; a file that is named is checked all the same; what was left out is
told, the same by whatever way the records come; settings in a folder that is left out are not read."""
import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

AS_OF = ["--as-of", "2026-11-01"]
TREE = ["2021.xml", "a/2021.xml", "a/b/2021.xml", "a/b/c/2021.xml", "a/drafts/1.xml", "b/2021.xml", "b/x-draft.xml", "drafts/1.xml", "drafts/a/2.xml", "x[1].xml", "z b.xml"]
# A pattern, and what it leaves out of the tree.
PATTERNS = [
    ("drafts/", ["a/drafts/1.xml", "drafts/1.xml", "drafts/a/2.xml"]),
    ("drafts", ["a/drafts/1.xml", "drafts/1.xml", "drafts/a/2.xml"]),
    ("./drafts/", ["drafts/1.xml", "drafts/a/2.xml"]),
    ("drafts/**", ["drafts/1.xml", "drafts/a/2.xml"]),
    ("drafts/*", ["drafts/1.xml", "drafts/a/2.xml"]),
    ("drafts/*.xml", ["drafts/1.xml"]),
    ("2021.xml", ["2021.xml", "a/2021.xml", "a/b/2021.xml", "a/b/c/2021.xml", "b/2021.xml"]),
    ("2021.xml/", []),
    ("./2021.xml", ["2021.xml"]),
    ("a/2021.xml", ["a/2021.xml"]),
    ("*/2021.xml", ["a/2021.xml", "b/2021.xml"]),
    ("**/2021.xml", ["2021.xml", "a/2021.xml", "a/b/2021.xml", "a/b/c/2021.xml", "b/2021.xml"]),
    ("a/**/2021.xml", ["a/2021.xml", "a/b/2021.xml", "a/b/c/2021.xml"]),
    ("a/**/c/**", ["a/b/c/2021.xml"]),
    ("**/b/**/c/*", ["a/b/c/2021.xml"]),
    ("**/**/c/", ["a/b/c/2021.xml"]),
    ("**", TREE),
    ("b/", ["a/b/2021.xml", "a/b/c/2021.xml", "b/2021.xml", "b/x-draft.xml"]),
    ("*-draft.xml", ["b/x-draft.xml"]),
    ("?/2021.xml", ["a/2021.xml", "b/2021.xml"]),
    ("[b-z]/", ["a/b/2021.xml", "a/b/c/2021.xml", "b/2021.xml", "b/x-draft.xml"]),
    ("x[[]1].xml", ["x[1].xml"]),
    ("x[1].xml", []),
    ("z b.xml", ["z b.xml"]),
    ("2021.XML", []),
    ("B/", []),
    ("*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b", []),
    ("/".join(["**", "a"] * 100), []),
]


def run(folder, *words):
    return subprocess.run([tap.PROGRAM, *words], cwd=folder, capture_output=True, timeout=120)


def settings(folder, *patterns, where="", more=""):
    body = "".join(f'  <exclude path="{pattern}"/>\n' for pattern in patterns)
    return tap.write(os.path.join(folder, where), "treatylint.xml",
                     f'<settings xmlns="urn:treatylint:ccm:1" format="1.0">\n{body}  <registry file="{tap.ROOT}/samples/examples/registry.xml"/>\n{more}</settings>\n')


def listed(folder, *words):
    return run(folder, "check", "--list-files", *words).stdout.decode().splitlines()


def patterns(folder):
    """Of empty files: what is listed is what would be checked."""
    for path in TREE:
        tap.write(folder, path, "")
    for pattern, out in PATTERNS:
        settings(folder, pattern)
        kept = [f"./{path}" for path in TREE if path not in out]
        tap.told(listed(folder, ".") == sorted(kept, key=os.fsencode), f"left out by {pattern[:40]}", set(listed(folder, ".")) ^ set(kept))
    settings(folder, "drafts/", "b/")
    both = listed(folder, ".")
    settings(folder, "b/", "drafts/")
    tap.told(both == listed(folder, ".") == ["./2021.xml", "./a/2021.xml", "./x[1].xml", "./z b.xml"], "several patterns, in any order", both)
    settings(folder, "./2021.xml", where="a")
    settings(folder, "b/2021.xml")
    tap.told([p for p in TREE if f"./{p}" not in listed(folder, ".")] == ["a/2021.xml", "b/2021.xml"], "each from the folder of its settings")
    os.remove(os.path.join(folder, "a/treatylint.xml"))


def named(folder):
    settings(folder, "drafts/", "2021.xml")
    tap.told(listed(folder, "drafts/1.xml", "a/2021.xml") == ["a/2021.xml", "drafts/1.xml"], "files that are named")
    tap.told(listed(folder, "b", "b/2021.xml") == listed(folder, "b/2021.xml", "b") == ["b/2021.xml", "b/x-draft.xml"], "named, and in a folder that is")
    tap.told(listed(folder, ".", "b/2021.xml") == ["./b/x-draft.xml", "./x[1].xml", "./z b.xml", "b/2021.xml"], "named by another path", listed(folder, ".", "b/2021.xml"))
    tap.told(listed(folder, "a/drafts") == [] and listed(folder, "a/drafts", "--no-settings") == ["a/drafts/1.xml"], "a folder that is named is still left out, but for --no-settings")
    done = run(folder, "check", "--list-files", "a/drafts")
    tap.told(done.returncode == 3 and done.stderr.startswith(b"treatylint: nothing is left to check: settings leave out what is there, such as a/drafts/1.xml by 'drafts/'"), "nothing to list", done)
    inner = os.path.join(folder, "a")
    tap.told(listed(inner, ".") == [] and listed(inner, "2021.xml") == ["2021.xml"] and listed(folder, os.path.join(folder, "b")) == [os.path.join(folder, "b/x-draft.xml")],
             "from within, and by an absolute path", listed(inner, "."))


def troubles(folder):
    """What cannot be looked at is told, but not where it is left out."""
    os.symlink("nowhere", os.path.join(folder, "drafts/gone.xml"))
    os.symlink("nowhere", os.path.join(folder, "b/gone.xml"))
    tap.write(folder, "drafts/treatylint.xml", "no settings")
    settings(folder, "drafts/")
    done = run(folder, "check", "--list-files", ".")
    tap.told(done.returncode == 3 and done.stderr == b"treatylint: ./b/gone.xml: No such file or directory\n", "what is left out is not looked at", done)
    settings(folder, "drafts/", "gone.xml")
    done = run(folder, "check", "--list-files", ".")
    tap.told(done.returncode == 0 and not done.stderr, "nor settings in it read", done)
    done = run(folder, "check", "drafts/1.xml")
    tap.told(done.returncode == 2 and not done.stdout and b"drafts/treatylint.xml" in done.stderr, "but for a file that is named", done)
    settings(folder, "b/")
    done = run(folder, "check", "--list-files", ".")
    tap.told(done.returncode == 2 and not done.stdout and b"drafts/treatylint.xml" in done.stderr, "else they are", done)
    os.remove(os.path.join(folder, "drafts/treatylint.xml"))
    os.makedirs(os.path.join(folder, *["d"] * 103))
    settings(folder, "gone.xml")
    done = run(folder, "check", "--list-files", ".")
    tap.told(done.returncode == 3 and b"this folder is too deep" in done.stderr, "a folder that is too deep", done)
    settings(folder, "gone.xml", "d/d/d/")
    done = run(folder, "check", "--list-files", ".")
    tap.told(done.returncode == 0 and not done.stderr, "not where it is left out", done)


def refused(folder):
    for pattern in ("", "/", "/etc", "..", "../x.xml", "a/../b", "a/./b", "a//b", "a\\b", ".hidden/", "./", "x" * 501, "a/.b", "x[", "!a.xml", "a/b[c"):
        settings(folder, "ok/", pattern)
        for words in (["check", "b"], ["check", "--list-files", "b"], ["settings", "b"]):
            done = run(folder, *words)
            tap.told(done.returncode == 2 and not done.stdout and done.stderr.startswith(b"treatylint: treatylint.xml:3:") and done.stderr.count(b"\n") == 1,
                     f"refused by {' '.join(words)}: {pattern[:20]}", done)
    settings(folder, more='  <exclude path="b/"/>\n')
    tap.told(run(folder, "check", "b").returncode == 2, "refused: out of place")


def records(folder):
    for path, text in (("records/BGR/2021.xml", tap.example("XAA/2021.xml")), ("records/BGR/2020-draft.xml", tap.example("XAA/2020.xml")),
                       ("records/CHL/2021.xml", tap.example("XAB/2021.xml")), ("records/CHL/old/2020.xml", tap.example("XAB/2020.xml")),
                       ("records/drafts/2022.xml", tap.example("XAA/2022.xml"))):
        tap.write(folder, path, text)
    settings(folder, "drafts/", "*-draft.xml", "none.xml")
    settings(folder, "old/", where="records/CHL")


TOLD = """  files left out by settings: 1: 'old/' (records/CHL/treatylint.xml, line 2)
  files left out by settings: 1: 'drafts/' (treatylint.xml, line 2)
  files left out by settings: 1: '*-draft.xml' (treatylint.xml, line 3)
"""


def told(folder):
    text = run(folder, "check", *AS_OF, "records").stdout.decode()
    tap.told(TOLD in text and " in 2 records\n" in text, "the foot says so", text[-900:])
    for form in ("txt", "html", "md", "xml"):
        page = run(folder, "check", *AS_OF, "--format", form, "records").stdout.decode()
        tap.told(page.count("files left out by settings: 1: ") == 3, f"so does {form}")
    tap.told("files left out" not in run(folder, "check", *AS_OF, "--quiet", "records").stdout.decode(), "not where only what counts is asked for")
    found = json.loads(run(folder, "check", *AS_OF, "--format", "json", "records").stdout)
    tap.told(found["coverage"]["excluded"] == [{"pattern": "old/", "file": "records/CHL/treatylint.xml", "line": 2, "paths": ["records/CHL/old/2020.xml"]},
                                               {"pattern": "drafts/", "file": "treatylint.xml", "line": 2, "paths": ["records/drafts/2022.xml"]},
                                               {"pattern": "*-draft.xml", "file": "treatylint.xml", "line": 3, "paths": ["records/BGR/2020-draft.xml"]}],
             "json names them", found["coverage"].get("excluded"))
    every = [run(folder, "check", *AS_OF, *words).stdout for words in (["-j1", "records/BGR", "records/CHL", "records/drafts"], ["records/drafts", "records/CHL", "records/BGR"])]
    tap.told(every[0] == every[1] == text.encode(), "the same in every order, with every number of workers")
    for words in (["deadlines"], ["ledger"], ["summary", "reporting", "--format", "txt"]):
        done = run(folder, *words, *AS_OF, "records")
        tap.told(done.returncode == 0 and done.stderr.decode() == TOLD.replace("  files", "treatylint: files"), f"{words[0]} says so beside its output", done.stderr)
    tap.told(run(folder, "summary", "reporting", *AS_OF, "records").stdout == run(folder, "summary", "reporting", *AS_OF, "records/BGR/2021.xml", "records/CHL/2021.xml").stdout, "a summary leaves them out")
    rows = run(folder, "settings", "records/CHL").stdout.decode()
    tap.told("exclude         drafts/                           treatylint.xml\n" in rows and "exclude         old/                              records/CHL/treatylint.xml\n" in rows, "settings tells them", rows)


def emptied(folder):
    for words in (["records/drafts"], ["records/drafts/", "records/CHL/old"]):
        done = run(folder, "check", *AS_OF, *words)
        tap.told(done.returncode == 3 and b" in 0 records" in done.stdout and b"files left out by settings" in done.stdout and done.stderr.count(b"\n") == 1
                 and b"nothing is left to check: settings leave out what is there, such as records/" in done.stderr, f"nothing is left of {' '.join(words)}", done)
    settings(folder, "drafts/", more='  <waivers file="none.xml"/>\n')
    done = run(folder, "check", *AS_OF, "records/drafts")
    tap.told(done.returncode == 2 and not done.stdout and done.stderr.count(b"\n") == 1, "nor where settings are wrong", done)
    settings(folder, "drafts/", "*-draft.xml", "none.xml")
    done = run(folder, "check", *AS_OF, "records/drafts", "nowhere.xml")
    tap.told(done.returncode == 3 and done.stderr == b"treatylint: nowhere.xml: No such file or directory\n", "nor is one there that was named", done.stderr)


def sharded(folder):
    """A shard for each folder, one of them with nothing but what is left out."""
    folders = ["records/BGR", "records/CHL", "records/drafts"]
    made = [run(folder, "digest", "-o", f"{os.path.basename(name)}.tld", name).returncode for name in folders]
    tap.told(made == [0, 0, 3], "digests of each", made)
    direct, parts, other = (run(folder, "check", *AS_OF, *words) for words in
                            (folders, ["--digests", "BGR.tld", "CHL.tld", "drafts.tld"], ["--digests", "drafts.tld", "CHL.tld", "BGR.tld"]))
    tap.told((parts.returncode, parts.stdout) == (direct.returncode, direct.stdout) == (other.returncode, other.stdout) and not parts.stderr, "the same of digests", parts.stderr)
    direct, part = (run(folder, "check", *AS_OF, *words) for words in (["records/drafts"], ["--digests", "drafts.tld"]))
    tap.told((part.returncode, part.stdout, part.stderr) == (3, direct.stdout, direct.stderr), "the same of nothing", part)
    run(folder, "digest", "-o", "named.tld", "records/drafts/2022.xml")
    both = run(folder, "check", *AS_OF, "--digests", "drafts.tld", "named.tld")
    tap.told(both.returncode == 0 and b"left out" not in both.stdout and b" in 1 record\n" in both.stdout, "left out in one shard, and named in another", both.stdout[-600:])
    run(folder, "digest", "-o", "again.tld", "records/drafts", "records/BGR/2021.xml")
    both = run(folder, "check", *AS_OF, "--digests", "drafts.tld", "again.tld")
    tap.told(both.stdout.count(b"files left out by settings: 1: 'drafts/'") == 1, "left out in two shards, and counted once", both.stdout[-600:])


def main():
    with tempfile.TemporaryDirectory() as folder:
        patterns(folder)
        named(folder)
        troubles(folder)
        refused(folder)
    with tempfile.TemporaryDirectory() as folder:
        records(folder)
        told(folder)
        emptied(folder)
        sharded(folder)
    tap.end()


main()
