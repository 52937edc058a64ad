#!/usr/bin/env python3
"""Two builds give the same bytes: the tree is copied to two folders, built there into folders of other names, and what was made is
compared. Without arguments that is what the build writes, some objects, and a few sources linked as the program is; with the path of
a program the whole of it, built once more."""
import os
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

ROOMS = ["Makefile", "schema", "validate", "transform", "tests/rules", "tests/cli"]
WRITTEN = ["rules.c", "summaries.c", "formats.c", "embedded.c"]
SOURCES = ["validate/core/date.c", "validate/cli/input.c", "validate/rules/deadlines/annual-report-late.c", "transform/transform.c"]
OBJECTS = ["obj/" + path.replace(".c", ".o") for path in SOURCES] + ["obj/rules.o", "obj/formats.o"]
LINKED = ["CLI=" + " ".join(SOURCES), "LIBRARY=", "EXTRA=-shared -fPIC"]


def copied(folder):
    """The tree, without what git and other builds left there."""
    for room in ROOMS:
        source, target = os.path.join(tap.ROOT, room), os.path.join(folder, room)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        (shutil.copytree if os.path.isdir(source) else shutil.copy)(source, target)
    return folder


def made(folder, build, names, *variables):
    """What these files hold, made below a folder of the tree with these variables of make."""
    done = subprocess.run(["make", "-j2", f"BUILD={build}", *variables, *(f"{build}/{name}" for name in names)], cwd=folder,
                          env={**tap.environment(), "PWD": folder}, capture_output=True)
    tap.told(done.returncode == 0, f"make in {build}: {' '.join(names)[:60]}", done.stderr.decode()[-500:])
    return {name: held(os.path.join(folder, build, name)) for name in names}


def held(path):
    with open(path, "rb") as file:
        return file.read()


def same(what, folders, one, another):
    for name, bytes_ in one.items():
        tap.told(bytes_ == another[name], f"the same bytes: {what}{name}", (len(bytes_), len(another[name])))
        tap.told(not any(os.fsencode(folder) in bytes_ + another[name] for folder in folders), f"no path of the machine: {what}{name}")


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(os.path.join(folder, "real"))
        os.symlink("real", os.path.join(folder, "a link"))
        another = copied(os.path.join(folder, "a link", "of a longer name"))
        folders = [tap.ROOT, folder]
        if sys.argv[1:]:
            same("", folders, {"treatylint": held(sys.argv[1])}, made(another, "elsewhere", ["treatylint"]))
        else:
            one = copied(os.path.join(folder, "one"))
            for what, names, *variables in (("", WRITTEN), ("not across files: ", OBJECTS, "ACROSS="), ("linked: ", ["treatylint"], *LINKED)):
                same(what, folders, made(one, "build", names, *variables), made(another, "elsewhere", names, *variables))
                for each in (os.path.join(one, "build"), os.path.join(another, "elsewhere")):
                    shutil.rmtree(os.path.join(each, "obj"), ignore_errors=True)
    tap.end()


main()
