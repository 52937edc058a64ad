#!/usr/bin/env python3
"""Summaries of several records, or of none with a decision: every record is in each format, and tables are named alike."""
import csv
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap


def rows(*words, cwd):
    done = tap.run("summary", "decisions", "--format", "csv", *words, cwd=cwd)
    return list(csv.reader(done.stdout.decode().splitlines()))


def check_records(folder):
    text = tap.read(tap.SAMPLE)
    tap.write(folder, "1.xml", text)
    tap.write(folder, "2.xml", text.replace("CCM/MSP/2022/12", "CCM/MSP/2019/12"))
    for table in ([], ["--table", "extensions"], ["--table", "items"], ["--table", "notes"]):
        one, two, both = rows(*table, "1.xml", cwd=folder), rows(*table, "2.xml", cwd=folder), rows(*table, ".", cwd=folder)
        tap.told(len(one) > 2 and both == one + two[1:], f"csv of two records {table}", f"{len(one)}, {len(two)}, {len(both)} rows")


def check_words(folder):
    page = tap.run("summary", "decisions", "--format", "txt", "1.xml", cwd=folder)
    for words in (["--format", "txt", "decisions", "1.xml"], ["--format=txt", "--", "decisions", "1.xml"], ["decisions", "1.xml", "--format", "txt"]):
        done = tap.run("summary", *words, cwd=folder)
        tap.told(done.returncode == 0 and done.stdout == page.stdout, f"order of words: {' '.join(words)}", done)


def main():
    with tempfile.TemporaryDirectory() as folder:
        check_records(folder)
        check_words(folder)
    tap.end()


main()
