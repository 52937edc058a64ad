#!/usr/bin/env python3
"""make install puts the program, the schemas and what to read below DESTDIR and PREFIX; they work from there, and make uninstall takes away
what it put there and nothing else."""
import os
import pathlib
import shutil
import stat
import subprocess
import sys
import tempfile
import urllib.parse

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

PREFIX = "/opt/a prefix"
SCHEMA = "share/treatylint/schema"


def make(target, destdir, prefix=PREFIX):
    """Run as one who lets nobody else read what he writes."""
    return subprocess.run(["make", f"BUILD={os.path.relpath(tap.BUILD, tap.ROOT)}", f"DESTDIR={destdir.replace('$', '$$')}", f"PREFIX={prefix}", target],
                          cwd=tap.ROOT, env=tap.environment(), capture_output=True, umask=0o077)


def below(folder):
    """Every path below a folder, relative to it, with its mode."""
    found = {}
    for where, folders, names in os.walk(folder):
        for name in folders + names:
            path = os.path.join(where, name)
            found[os.path.relpath(path, folder)] = stat.S_IMODE(os.lstat(path).st_mode)
    return found


def check_installed(root):
    modes = below(root)
    wrong = {path: oct(mode) for path, mode in modes.items()
             if mode != (0o755 if os.path.isdir(os.path.join(root, path)) or path == "bin/treatylint" else 0o644)}
    tap.told(not wrong and "bin/treatylint" in modes, "modes, whatever the umask", wrong or sorted(modes))
    for path in sorted(modes):
        source = {"bin": tap.BUILD, "share/doc/treatylint": tap.ROOT, SCHEMA: os.path.join(tap.ROOT, "schema")}.get(os.path.dirname(path))
        if source and os.path.isfile(os.path.join(root, path)):
            with open(os.path.join(root, path), "rb") as one, open(os.path.join(source, os.path.basename(path)), "rb") as another:
                tap.told(one.read() == another.read(), f"installed as it is: {path}")
    there = {os.path.basename(path) for path in modes if os.path.dirname(path) == SCHEMA}
    wanted = {name for name in os.listdir(os.path.join(tap.ROOT, "schema")) if name != "registry"}
    tap.told(there == wanted, "every file of schema/", there ^ wanted)
    commands = [line.split()[0] for line in tap.run("--help").stdout.decode().split("\n\n")[2].splitlines()]
    pages = {os.path.basename(path) for path in modes if os.path.dirname(path) == "share/man/man1"}
    tap.told(len(commands) > 10 and pages == {"treatylint.1", *(f"treatylint-{name}.1" for name in commands)}, "a page of the manual for each command", pages)
    completions = {"share/bash-completion/completions/treatylint", "share/zsh/site-functions/_treatylint", "share/fish/vendor_completions.d/treatylint.fish"}
    tap.told(completions <= set(modes) and all(os.path.getsize(os.path.join(root, path)) > 1000 for path in completions), "completions of three shells", sorted(modes))
    tap.told({"README.md", "CHANGELOG.md", "LICENSE"} <= {os.path.basename(path) for path in modes}, "what to read", sorted(modes))


def check_program(root, elsewhere):
    """It says the same as the program that was built, in any folder."""
    for name in ("10msp", "examples"):
        shutil.copytree(os.path.join(tap.ROOT, "samples", name), os.path.join(elsewhere, name))
        words = ["check", "--as-of", "2026-11-01", name]
        one, another = (subprocess.run([program, *words], cwd=elsewhere, capture_output=True) for program in (os.path.join(root, "bin/treatylint"), tap.PROGRAM))
        tap.told((one.returncode, one.stdout) == (another.returncode, another.stdout) and one.stdout, f"the program elsewhere: {name}", one.stderr)


def check_catalog(root, elsewhere):
    """xmllint and xmlcatalog find the installed schemas, and not those of the tree."""
    catalog = pathlib.Path(root, SCHEMA, "catalog.xml")
    done = subprocess.run(["xmlcatalog", str(catalog), "urn:treatylint:ccm:1"], capture_output=True)
    found = urllib.parse.unquote(done.stdout.decode().strip()).removeprefix("file://")
    tap.told(found == str(catalog.with_name("kinds.xsd")), "the catalogue leads to what is installed", done.stdout)
    tap.write(elsewhere, "faulty.xml", tap.example("XAA/2021.xml", ("</article-7-report>", "<unknown/></article-7-report>")))
    for path, good in (("10msp/meeting-report.xml", True), ("examples/XAA/2021.xml", True), ("faulty.xml", False)):
        done = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", "urn:treatylint:ccm:1", path], cwd=elsewhere, capture_output=True,
                              env={**os.environ, "XML_CATALOG_FILES": catalog.as_uri()})
        tap.told(done.returncode == (0 if good else 3), f"xmllint with the installed catalogue: {path}", done.stderr.decode()[:300])


def check_uninstall(destdir, root):
    theirs = [tap.write(root, path, "theirs") for path in ("bin/another", "share/doc/treatylint/notes", "share/treatylint/schema/own.xsd")]
    tap.told(make("uninstall", destdir).returncode == 0, "make uninstall")
    left = [os.path.join(root, path) for path in below(root) if os.path.isfile(os.path.join(root, path))]
    tap.told(sorted(left) == sorted(theirs), "what is not ours stays", left)
    for path in theirs:
        os.remove(path)
    tap.told(make("install", destdir).returncode == 0 and make("uninstall", destdir).returncode == 0, "installed and taken away again")
    left = [path for path in below(root) if "treatylint" in path or os.path.isfile(os.path.join(root, path))]
    tap.told(not left, "nothing is left", left)
    done = make("uninstall", destdir + "/nowhere")
    tap.told(done.returncode == 0 and not done.stderr, "nothing to take away", done.stderr)


def main():
    with tempfile.TemporaryDirectory() as folder:
        destdir, elsewhere = os.path.join(folder, "a 'package' for $HOME"), os.path.join(folder, "elsewhere")
        root = destdir + PREFIX
        done = make("install", destdir)
        tap.told(done.returncode == 0 and os.path.isdir(root), "make install", done.stderr)
        tap.told(b" CC " not in done.stdout and b"XSLT" not in done.stdout, "what is built is not built again", done.stdout)
        check_installed(root)
        check_program(root, elsewhere)
        check_catalog(root, elsewhere)
        check_uninstall(destdir, root)
        tap.write(folder, "full/bin", "a file where a folder should stand")
        done = make("install", os.path.join(folder, "full"), "")
        tap.told(done.returncode == 2 and b"bin" in done.stderr, "what cannot be installed is told", (done.returncode, done.stderr))
    tap.end()


main()
