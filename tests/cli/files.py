#!/usr/bin/env python3
"""Which files are read, and how much of them: nothing in a folder is left out without a word, no file counts twice, and
nothing that is no regular file, or has no end, holds the program up."""
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

SECONDS = 20
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
REGISTRY = HEAD + '<registry xmlns="urn:treatylint:ccm:1" format="1.0" id="a" language="en" known-until="2026-01-01"/>\n'
SETTINGS = HEAD + '<settings xmlns="urn:treatylint:ccm:1" format="1.0"/>\n'


def run(*words, cwd, data=None):
    try:
        return tap.run(*words, cwd=cwd, data=data, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(words, "no end", b"", b"")


def paths(*words, cwd, data=None):
    told, code = tap.report("--no-settings", *words, cwd=cwd, data=data)
    return [record["path"] for record in told["records"]], code


def check_nothing(folder):
    tap.write(folder, "registries/a.xml", REGISTRY)
    tap.write(folder, "registries/treatylint.xml", SETTINGS)
    tap.write(folder, "good/a.xml", tap.read(tap.SAMPLE))
    for words in (["check"], ["summary", "decisions"], ["digest", "-o", "none.tld"]):
        done = run(*words, "registries", cwd=folder)
        tap.told(done.returncode == 3 and done.stderr == b"treatylint: registries: no record in this folder\n",
                 f"{words[0]} of a folder of registries", done)
        done = run(*words, "registries", "good", cwd=folder)
        tap.told(done.returncode == 3 and b"registries: no record" in done.stderr, f"{words[0]} of it beside a record", done)
    run("digest", "-o", "none.tld", "registries", cwd=folder)
    done = run("check", "--digests", "none.tld", cwd=folder)
    tap.told(done.returncode == 3 and b"none.tld: no record" in done.stderr, "digests of no record", done)
    tap.write(folder, "alone/a.xml", REGISTRY)
    tap.told(paths("alone", cwd=folder) == (["alone/a.xml"], 0), "a folder of registries without settings is checked")
    tap.told(paths("alone", "good", cwd=folder) == (["alone/a.xml", "good/a.xml"], 0), "so it is beside a folder of records")
    tap.write(folder, "good/b.xml", REGISTRY)
    tap.told(paths("good", cwd=folder) == (["good/a.xml"], 0), "a registry beside a record stands aside")
    os.remove(os.path.join(folder, "good/b.xml"))
    tap.told(paths("registries/a.xml", cwd=folder) == (["registries/a.xml"], 0), "a registry that is named is checked")


def check_entries(folder):
    text = tap.read(tap.SAMPLE)
    tap.write(folder, "a/good.xml", text)
    tap.write(folder, "a/BIG.XML", text.replace("CCM/MSP/2022/12", "CCM/MSP/2019/12"))
    tap.told(paths("a", cwd=folder) == (["a/BIG.XML", "a/good.xml"], 0), "any case of .xml", paths("a", cwd=folder))
    os.remove(os.path.join(folder, "a/BIG.XML"))
    os.symlink("nowhere", os.path.join(folder, "a/notes"))
    tap.told(paths("a", cwd=folder)[1] == 0, "a dangling link that is no .xml")
    deep = "a" + "/d" * 101
    tap.write(folder, deep + "/x.xml", text)
    make = {"a dangling link": lambda p: os.symlink("nowhere", p), "a fifo": os.mkfifo, "a link to a folder": lambda p: os.symlink("/", p)}
    done = run("check", "a", cwd=folder)
    tap.told(done.returncode == 3 and f"{deep}: this folder is too deep".encode() in done.stderr and b"1 record" in done.stdout,
             "folders past the depth", done)
    os.remove(os.path.join(folder, deep, "x.xml"))
    os.rename(os.path.join(folder, "a/d"), os.path.join(folder, "b"))
    for name, create in make.items():
        path = os.path.join(folder, "a/other.xml")
        create(path)
        done = run("check", "a", cwd=folder)
        tap.told(done.returncode == 3 and done.stderr.startswith(b"treatylint: a/other.xml: ") and b"1 record" in done.stdout,
                 f"{name} in a folder", done)
        os.remove(path)


def check_twice(folder):
    text = tap.read(tap.SAMPLE)
    tap.write(folder, "d/a.xml", text)
    tap.write(folder, "d/sub/x", "")
    os.link(os.path.join(folder, "d/a.xml"), os.path.join(folder, "b.xml"))
    os.symlink("d/a.xml", os.path.join(folder, "c.xml"))
    for words, first in [(["d", "d//"], "d//a.xml"), (["d/a.xml", "d/sub/../a.xml"], "d/a.xml"), (["d", "b.xml", "c.xml"], "b.xml"),
                         (["c.xml", "d"], "c.xml")]:
        for order in (words, words[::-1]):
            found = paths(*order, cwd=folder)
            tap.told(found == ([first], 0), f"the same file twice: {' '.join(order)}", found)
    done = run("check", "--no-settings", "-", "-", cwd=folder, data=text.encode())
    tap.told(done.returncode == 0 and b"1 record" in done.stdout, "standard input twice", done)


def check_irregular(folder):
    tap.write(folder, "r/a.xml", tap.read(tap.SAMPLE))
    path = os.path.join(folder, "r/treatylint.xml")
    for name, create in [("a fifo", os.mkfifo), ("a device", lambda p: os.symlink("/dev/zero", p)), ("a folder", os.mkdir),
                         ("a link to nothing", lambda p: os.symlink("nowhere", p))]:
        create(path)
        done = run("check", "r", cwd=folder)
        tap.told(done.returncode == 2 and done.stderr.startswith(b"treatylint: r/treatylint.xml: ") and not done.stdout,
                 f"settings that are {name}", done)
        (os.rmdir if name == "a folder" else os.remove)(path)
    os.mkfifo(os.path.join(folder, "pipe"))
    for overlay in ("pipe", "/dev/zero", "r"):
        done = run("check", "--registry", overlay, "r", cwd=folder)
        tap.told(done.returncode == 2 and b"not a regular file" in done.stderr, f"a registry that is {overlay}", done)


def check_amount(folder):
    done = run("check", "--digests", "/dev/zero", cwd=folder)
    tap.told(done.returncode == 2 and b"512 MiB" in done.stderr, "digests without end", done)
    text = tap.read(tap.SAMPLE).replace("Geneva", "Gen\u00e8ve")
    size, past = len(text.encode()), text + " " * 1_000_000
    for encoding, mark, most_read in [("UTF-8", b"", 1), ("UTF-8", b"\xef\xbb\xbf", 1), ("UTF-16-LE", b"\xff\xfe", 2)]:
        path = os.path.join(folder, "x.xml")
        with open(path, "wb") as file:
            file.write(mark + text.encode(encoding))
        for most, limited in ((size, False), (size - 1, True)):
            told, _ = tap.report("--no-settings", "--max-bytes", str(most), path)
            found = [tap.rules_found(record) for record in told["records"]]
            tap.told(len(found) == 1 and ("limit-reached" in found[0]) == limited, f"--max-bytes {most} of {size}, {encoding} {mark}", found)
        with open(path, "wb") as file:
            file.write(mark + past.encode(encoding))
        with open(path, "rb", buffering=0) as file:
            done = subprocess.run([tap.PROGRAM, "check", "--no-settings", "--max-bytes", "100000", "-"], stdin=file, stdout=subprocess.PIPE)
            read = os.lseek(file.fileno(), 0, os.SEEK_CUR)
        tap.told(done.returncode == 1 and b"limit-reached" in done.stdout and read <= 100_000 * most_read + 8,
                 f"no more is read than the limit, {encoding} {mark}", read)
    for cut in range(4):  # the limit falls within a character: that is no fault of the encoding
        with open(path, "wb") as file:
            file.write(b"\xef\xbb\xbf" + b"<a>" + b"x" * cut + "\U0001f54a".encode() * 100)
        told, _ = tap.report("--no-settings", "--max-bytes", "100", path)
        found = [tap.rules_found(record) for record in told["records"]]
        tap.told(found == [["limit-reached"]], f"a limit within a character, {cut}", found)


def main():
    for check in (check_nothing, check_entries, check_twice, check_irregular, check_amount):
        with tempfile.TemporaryDirectory() as folder:
            check(folder)
    tap.end()


main()
