#!/usr/bin/env python3
"""The README tells the truth: two commands, each real run with its real output, what installs and packs, and every path that it names is
there."""
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap


def blocks(text, language):
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.M | re.S)


def check_install(text):
    """Installing and packing as they stand, by one whose home is empty; the tarball needs git."""
    block = blocks(text.split("## Where it runs\n")[1], "bash")[0]
    if not os.path.exists(os.path.join(tap.ROOT, ".git")):
        block = block.replace("make dist\n", "")
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(["bash", "-ec", block + 'find "$HOME" -type f'], cwd=tap.ROOT, capture_output=True,
                              env={**tap.environment(), "HOME": home, "BUILD": os.path.relpath(tap.BUILD, tap.ROOT)})
        tap.told(done.returncode == 0 and f"INSTALL  {home}/.local/bin" in done.stdout.decode() and done.stdout.decode().count(home) == 3
                 and b"validates" in done.stderr, "README: installed, packed, taken away", (done.stdout, done.stderr))


def main():
    text = tap.read("README.md")
    tap.told(len(blocks(text, "sh")) == 2, "README: two commands", len(blocks(text, "sh")))
    for block in blocks(text, "sh"):
        done = subprocess.run(["bash", "-n", "-c", block], stderr=subprocess.PIPE)
        tap.told(done.returncode == 0, "README: a command that bash reads", done.stderr)
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "report.xml"), "w", encoding="utf-8") as file:
            file.write(tap.read(tap.SAMPLE).replace("2024-10-01", "2024-11-01"))
        for block in blocks(text, "console"):
            command, shown = block.split("\n", 1)
            done = subprocess.run(["bash", "-c", command.removeprefix("$ ")], cwd=folder, stdout=subprocess.PIPE,
                                  env={**os.environ, "PATH": tap.BUILD + ":" + os.environ["PATH"]})
            tap.told(done.stdout.decode() == shown, f"README: {command}", done.stdout.decode())
    check_install(text)
    for path in re.findall(r"`((?:\.github|schema|validate|transform|samples|tests)/[a-z0-9./-]*)`", text):
        tap.told(os.path.exists(os.path.join(tap.ROOT, path)), f"README: {path} is there", path)
    tap.end()


main()
