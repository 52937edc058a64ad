#!/usr/bin/env python3
"""make dist packs what git has of the last commit, and nothing else; the same bytes each time; what it packs builds without git."""
import io
import os
import subprocess
import sys
import tarfile
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

BUILT = "build/obj/validate/cli/main.o"


def make(folder, *words, **environment):
    return subprocess.run(["make", *words], cwd=folder, env={**tap.environment(), **environment}, capture_output=True)


def git(folder, *words):
    return subprocess.run(["git", *words], cwd=folder, env=tap.environment(), capture_output=True, check=True).stdout


def packed(folder, **environment):
    """The bytes that make dist has written, and what it said."""
    done = make(folder, "dist", **environment)
    names = [name for name in os.listdir(os.path.join(folder, "build")) if ".tar" in name]
    tap.told(done.returncode == 0 and names == [f"treatylint-{tap.version()}.tar.gz"], "make dist", (names, done.stderr))
    return held(os.path.join(folder, "build", names[0])), done.stderr.decode()


def held(path):
    with open(path, "rb") as file:
        return file.read()


def check_bytes(folder, clone):
    """Not the day, the umask, the user's settings of git or files that are not committed make them others."""
    first, said = packed(clone)
    tap.told(not said, "nothing to tell", said)
    tap.write(clone, "left-over.txt", "not in git")
    with open(os.path.join(clone, "README.md"), "a", encoding="utf-8") as file:
        file.write("not committed\n")
    tap.write(folder, "home/.gitconfig", "[core]\n autocrlf = true\n attributesFile = ~/attributes\n[tar]\n umask = 0077\n[tar \"tar.gz\"]\n command = cat\n")
    tap.write(folder, "home/attributes", "*.md export-ignore\n")
    second, said = packed(clone, HOME=os.path.join(folder, "home"), TZ="Pacific/Auckland", GZIP="-1")
    tap.told(first == second, "the same bytes", (len(first), len(second)))
    tap.told("what is not committed is left out" in said, "told what is left out", said)
    return first


def check_content(clone, data):
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        members = archive.getmembers()
        root = f"treatylint-{tap.version()}"
        listed = git(clone, "ls-tree", "-r", "-z", "--name-only", "HEAD").decode().split("\0")[:-1]
        files = {member.name.removeprefix(root + "/"): member for member in members if member.isfile()}
        tap.told(sorted(files) == sorted(listed), "what git has, and nothing else", sorted(set(files) ^ set(listed))[:5])
        tap.told(all(m.name == root or m.name.startswith(root + "/") for m in members), "all in one folder", members[0].name)
        day = int(git(clone, "log", "-1", "--format=%ct"))
        told = {(m.uname, m.gname, m.uid, m.gid, m.mtime, m.mode & 0o022) for m in members}
        tap.told(told == {("root", "root", 0, 0, day, 0)}, "nobody's, of the day of the commit", told)
        git(clone, "checkout", "-q", ".")
        other = [name for name in listed if archive.extractfile(files[name]).read() != held(os.path.join(clone, name))]
        tap.told(not other, "as they are", other[:5])


def check_builds(folder, data):
    """Unpacked where there is no git: it builds, and says that it packs nothing."""
    subprocess.run(["tar", "-xz"], cwd=folder, input=data, check=True)
    unpacked = os.path.join(folder, f"treatylint-{tap.version()}")
    done = make(unpacked, "-n")
    tap.told(done.returncode == 0, "every source that the build names is there", done.stderr.decode()[-300:])
    done = make(unpacked, "-j2", BUILT, "build/embedded.c", "build/rules.c")
    tap.told(done.returncode == 0 and os.path.exists(os.path.join(unpacked, BUILT)), "it builds", done.stderr.decode()[-300:])
    git(folder, "init", "-q")
    done = make(unpacked, "dist")
    tap.told(done.returncode == 2 and b"this is none" in done.stderr and not [n for n in os.listdir(os.path.join(unpacked, "build")) if ".tar" in n],
             "no git repository, though in one of others", done.stderr)


def main():
    if not os.path.exists(os.path.join(tap.ROOT, ".git")):
        tap.told(True, "make dist: skipped, these sources are not in git")
        tap.end()
    with tempfile.TemporaryDirectory() as folder:
        clone = os.path.join(folder, "clone")
        git(folder, "clone", "-q", tap.ROOT, clone)
        data = check_bytes(folder, clone)
        check_content(clone, data)
        check_builds(folder, data)
    tap.end()


main()
