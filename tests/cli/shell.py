#!/usr/bin/env python3
"""What a shell asks of check: only what counts, how often which rule, which files."""
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

COMMON = ["--as-of", "2026-11-01", "--no-settings", "--registry", os.path.join(tap.ROOT, "samples/examples/registry.xml")]


def check(folder, *words):
    done = subprocess.run([tap.PROGRAM, "check", *COMMON, *words], cwd=folder, capture_output=True, timeout=120)
    return done.stdout.decode(), done.returncode, done.stderr.decode()


def quiet(folder):
    whole, code, _ = check(folder, ".")
    for level, rules in (("error", {"item-unknown"}), ("warning", {"item-unknown", "annual-report-late"}), ("never", set())):
        text, its, _ = check(folder, "--quiet", "--fail-on", level, ".")
        found = set(re.findall(r"\[([a-z0-9-]+)\]$", text, re.M))
        tap.told(found == rules and its == (level != "never"), f"only what makes the exit code: {level}", (found, its))
        blocks = text.strip().split("\n\n")
        tap.told(all(block in whole for block in blocks) and text.endswith("in 3 records\n"), f"as it is told without: {level}", text[-200:])
    text, code, _ = check(folder, "--quiet", "good.xml")
    tap.told((text, code) == ("nothing found in 1 record\n", 0), "the verdict alone", text)
    json = check(folder, "--quiet", "--format", "json", ".")[0]
    tap.told(json == check(folder, "--format", "json", ".")[0], "of text only")


def statistics(folder):
    whole = check(folder, ".")[0]
    text, code, _ = check(folder, "--statistics", ".")
    part = re.search(r"^findings by rule:\n((?: +\d+  [a-z0-9-]+\n)+)", text, re.M)
    tap.told(part and text.replace(part[0], "") == whole and code == 1, "beside what is told without", text[-600:])
    counted = [(int(number), rule) for number, rule in re.findall(r"(\d+)  (\S+)", part[1])]
    found = re.findall(r"\[([a-z0-9-]+)\]$", whole, re.M)
    tap.told(counted == sorted(((found.count(rule), rule) for rule in set(found)), key=lambda pair: (-pair[0], pair[1])), "as often as it stands there", counted)


def list_files(folder):
    text, code, error = check(folder, "--list-files", ".")
    tap.told((text, code, error) == ("./deep/late.xml\n./good.xml\n./late.xml\n", 0, ""), "the files, in order, and no settings", text)
    text, code, _ = check(folder, "--list-files", "late.xml", "./late.xml", "good.xml")
    tap.told((text, code) == ("./late.xml\ngood.xml\n", 0), "each once", text)
    text, code, error = check(folder, "--list-files", "nowhere", "good.xml")
    tap.told((text, code) == ("good.xml\n", 3) and "nowhere: No such file" in error, "what is not there", error)
    tap.write(folder, "od\nd.xml", "x")
    text, code, _ = check(folder, "--list-files", "od\nd.xml")
    tap.told(text == "od<U+000a>d.xml\n", "a line for each", text)
    tap.told(check(folder, "--list-files")[1] == 2, "none is named")


def asked(folder):
    """What people try, and what they mistype."""
    tap.told(check(folder, "-h") == check(folder, "--help") and tap.run("-h").stdout == tap.run("--help").stdout, "-h is --help")
    done = tap.run("summary", "decisions", "--format", "csv", "--table", "nosuch", tap.SAMPLE)
    names = set(re.findall(r"<table[^>]* id=\"([a-z-]+)\"", tap.run("summary", "decisions", "--format", "xml", tap.SAMPLE).stdout.decode()))
    told = done.stderr.decode().rstrip("\n").split("it has: ")
    tap.told(done.returncode == 2 and names and set(told[-1].split(", ")) == names, "a table that is not there: those that are", (told, names))


def nothing_given(folder):
    for form in ("text", "txt"):
        text, code, error = check(folder, "--format", form, "nowhere.xml")
        tap.told(code == 3 and text.count("\n") < 25 and "not evaluated: every rule: no record was given\n" in text and error.count("\n") == 1,
                 f"one reason for all rules: {form}", text)


def main():
    with tempfile.TemporaryDirectory() as folder:
        late = tap.example("XAA/2021.xml", ("<submitted>2022-04-12<", "<submitted>2022-07-30<"))
        tap.write(folder, "late.xml", late.replace("</article-7-report>", "<unknown/>\n</article-7-report>"))
        tap.write(folder, "deep/late.xml", tap.example("XAB/2021.xml", ('id="xab-2021"', 'id="xab-2021-b"')))
        tap.write(folder, "good.xml", tap.example("XAA/2020.xml"))
        tap.write(folder, "treatylint.xml", '<settings xmlns="urn:treatylint:ccm:1" format="1.0"/>')
        quiet(folder)
        statistics(folder)
        list_files(folder)
        asked(folder)
        nothing_given(folder)
    tap.end()


main()
