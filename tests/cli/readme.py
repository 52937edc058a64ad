#!/usr/bin/env python3
"""The README tells the truth: two commands, each real run with its real output, what installs and packs, and every path that it names is
there."""
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap


def blocks(text, language):
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.M | re.S)


def check_runs(text):
    """What stands behind a "$ " is run, one command after another, in a folder with the samples; what it writes follows it there."""
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(os.path.join(tap.ROOT, "samples"), os.path.join(folder, "samples"))
        for block in blocks(text, "console"):
            tap.told(block.startswith("$ "), "README: a run begins with a command", block)
            for command, shown in re.findall(r"^\$ (.*(?:\\\n.*)*)\n((?:(?!\$ ).*\n)*)", block, re.M):
                done = subprocess.run(["bash", "-c", command], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                                      env={**os.environ, "PATH": tap.BUILD + ":" + os.environ["PATH"]})
                tap.told(done.stdout.decode() == shown, f"README: {command}", done.stdout.decode())


def put_files(folder):
    """The files and folders that commands of the README name."""
    samples = os.path.join(tap.ROOT, "samples")
    shutil.copytree(os.path.join(samples, "examples"), os.path.join(folder, "records"))
    shutil.copytree(os.path.join(samples, "10msp"), os.path.join(folder, "reports"))
    shutil.copytree(os.path.join(samples, "examples/XAC"), os.path.join(folder, "records/BGR"))
    for name, source in (("report.xml", "10msp/meeting-report.xml"), ("last.xml", "examples/XAA/2021.xml"), ("old.xml", "examples/XAA/2020.xml"), ("new.xml", "examples/XAA/2021.xml"),
                         ("registry.xml", "examples/registry.xml"), ("waivers.xml", "examples/waivers.xml")):
        shutil.copy(os.path.join(samples, source), os.path.join(folder, name))
    os.mkdir(os.path.join(folder, "FOLDER"))
    tap.write(folder, "treatylint.xml", '<settings xmlns="urn:treatylint:ccm:1" format="1.0"><registry file="records/registry.xml"/></settings>')


def check_commands(text):
    """Every command that is named is one that the program understands and does its work with: nothing is wrong with how it is called."""
    named = [command.replace("\\|", "|").replace("man -l -", "cat") for command in re.findall(r"`(treatylint [^`]*)`", text)]
    named += [line for block in blocks(text, "bash") for line in block.splitlines() if re.search(r"(^|parallel )treatylint ", line)]
    with tempfile.TemporaryDirectory() as folder:
        put_files(folder)
        for command in named:
            done = subprocess.run(["bash", "-o", "pipefail", "-c", command], cwd=folder, capture_output=True, timeout=120,
                                  env={**os.environ, "PATH": tap.BUILD + ":" + os.environ["PATH"]})
            quiet = "treatylint: " not in re.sub("treatylint: (report.xml: fixed|the summary state is about one State)", "", done.stderr.decode())
            tap.told(done.returncode in (0, 1) and quiet, f"README: {command}", (done.returncode, done.stderr.decode()[:300]))
        tap.told(len(named) > 40, "README: commands", len(named))


def check_install(text):
    """Installing and packing as they stand, by one whose home is empty; the tarball needs git."""
    block = blocks(text.split("## Where it runs\n")[1], "bash")[0]
    if not os.path.exists(os.path.join(tap.ROOT, ".git")):
        block = block.replace("make dist\n", "")
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(["bash", "-ec", block + 'find "$HOME" -type f'], cwd=tap.ROOT, capture_output=True,
                              env={**tap.environment(), "HOME": home, "BUILD": os.path.relpath(tap.BUILD, tap.ROOT)})
        tap.told(done.returncode == 0 and f"INSTALL  {home}/.local/bin" in done.stdout.decode() and
                 not [line for line in done.stdout.decode().splitlines() if home in line and "  INSTALL  " not in line] and b"validates" in done.stderr, "README: installed, packed, taken away", (done.stdout, done.stderr))


def main():
    text = tap.read("README.md")
    tap.told(len(blocks(text, "sh")) == 2, "README: two commands", len(blocks(text, "sh")))
    for block in blocks(text, "sh"):
        done = subprocess.run(["bash", "-n", "-c", block], stderr=subprocess.PIPE)
        tap.told(done.returncode == 0, "README: a command that bash reads", done.stderr)
    check_runs(text)
    check_commands(text)
    check_install(text)
    for path in re.findall(r"`((?:\.github|schema|validate|transform|samples|tests)/[a-z0-9./-]*)`", text):
        tap.told(os.path.exists(os.path.join(tap.ROOT, path)), f"README: {path} is there", path)
    tap.end()


main()
