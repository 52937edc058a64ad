#!/usr/bin/env python3
"""Runs the test programs given as arguments, two at a time, and ends with one line: N passed, N failed.

A program prints a line `ok NAME` or `not ok NAME - why` for each test. One that crashes, or prints no test, is one
failure. What each printed stands in $TREATYLINT_BUILD/tests/log/."""
import concurrent.futures
import os
import subprocess
import sys
import time

BUILD = os.environ.setdefault("TREATYLINT_BUILD", "build")
LOG = os.path.join(BUILD, "tests", "log")
SECONDS = 900
INTERPRETERS = {".py": [sys.executable], ".mjs": ["node"]}


def run(words):
    """The name of one program and its seconds, its tests that passed, and the lines of those that did not."""
    began = time.monotonic()
    name = words.split()[0]
    command = INTERPRETERS.get(os.path.splitext(name)[1], []) + words.split()
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=SECONDS)
        output, status = done.stdout.decode("utf-8", "replace"), done.returncode
    except subprocess.TimeoutExpired as late:
        output, status = (late.stdout or b"").decode("utf-8", "replace"), f"no end after {SECONDS} s"
    with open(os.path.join(LOG, os.path.basename(name) + ".txt"), "w", encoding="utf-8") as log:
        log.write(output)
    lines = output.splitlines()
    told = f"{name} ({time.monotonic() - began:.0f} s)"
    passed = sum(line.startswith("ok ") for line in lines)
    failures = [line for line in lines if line.startswith("not ok ")]
    if not failures and (status != 0 or not passed):
        failures = [f"not ok {name} - ended with {status}"] + lines[-20:]
        return told, passed, failures, 1
    return told, passed, failures, len(failures)


def main():
    os.makedirs(LOG, exist_ok=True)
    passed = failed = 0
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for name, good, failures, bad in pool.map(run, sys.argv[1:]):
            print(f"{name}: {good} passed, {bad} failed", flush=True)
            print("".join(f"  {line}\n" for line in failures), end="")
            passed += good
            failed += bad
    print(f"{passed} passed, {failed} failed")
    return failed > 0 or passed == 0


sys.exit(main())
