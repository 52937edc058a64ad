"""What the Python tests share: where things are, running the program, and one line for each test."""
import json
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BUILD = os.path.join(ROOT, os.environ.get("TREATYLINT_BUILD", "build"))
PROGRAM = os.path.join(BUILD, "treatylint")
SAMPLE = "samples/10msp/meeting-report.xml"
failures = 0


def told(good, name, why=""):
    """Prints the line of one test."""
    global failures
    failures += not good
    print(f"ok {name}" if good else f"not ok {name} - {' '.join(str(why).split())}", flush=True)
    return good


def end():
    sys.exit(failures > 0)


def run(*words, data=None, cwd=ROOT, timeout=120):
    """Runs treatylint; the finished process, its output as bytes."""
    return subprocess.run([PROGRAM, *words], input=data, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=cwd,
                          timeout=timeout)


def read_terminal(ours):
    """All that a terminal gets until its other end is closed, as text with plain ends of lines."""
    got = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # the other end is closed
            break
        if not part:
            break
        got += part
    os.close(ours)
    return got.decode().replace("\r\n", "\n")


def report(*words, data=None, cwd=ROOT):
    """The JSON report of a check, and the exit code."""
    done = run("check", "--format", "json", "--as-of", "2026-11-01", *words, data=data, cwd=cwd)
    try:
        return json.loads(done.stdout), done.returncode
    except ValueError:
        return {"records": []}, done.returncode


def rules_found(record):
    return [finding["rule"] for finding in record["findings"]]


def usual():
    """What is found in the sample as it is."""
    return rules_found(report(SAMPLE)[0]["records"][0])


def beside(usual_rules, rules):
    """The rules found beside what is usual, in their order."""
    left = list(usual_rules)
    return [rule for rule in rules if rule not in left or left.remove(rule)]


def files(folder, *endings):
    """Paths below a folder of the tree, sorted, relative to the root."""
    found = []
    for where, _, names in os.walk(os.path.join(ROOT, folder)):
        found += [os.path.relpath(os.path.join(where, n), ROOT) for n in names if n.endswith(endings)]
    return sorted(found)


def rules_with_cases():
    """The rules that have a folder of cases, sorted."""
    return sorted(entry.name for entry in os.scandir(os.path.join(ROOT, "tests/rules")) if entry.is_dir())


def read(path):
    with open(os.path.join(ROOT, path), encoding="utf-8") as file:
        return file.read()


def environment():
    """That of one who calls make by hand: a make that runs the tests leaves nothing in it, nor what was said on its command line."""
    said = re.findall(r"(?:^|[^\\]) (\w+)=", os.environ.get("MAKEFLAGS", ""))
    left = ("MAKE", "MFLAGS", "BUILD", "GIT_", "DESTDIR", "PREFIX", "PWD")
    return {name: value for name, value in os.environ.items() if not name.startswith(left) and name not in said}


def version():
    """The version of the program."""
    return run("--version").stdout.decode().split()[1]


def packages_to_build():
    """What the first command of the README installs for the build: all before what only tests need."""
    command = re.search(r"^```sh\n(.*?)^```$", read("README.md"), re.M | re.S)[1].replace("\\\n", " ")
    listed = re.search(r"--no-install-recommends ([^&]*)&&", command)[1].split()
    return set(listed[:listed.index("libcmocka-dev")])


def example(name, *changes):
    """The text of an example, with each of these texts in place of another that it has."""
    text = read(f"samples/examples/{name}")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return text


def translations():
    """The languages that there are translations into, sorted; English is the source."""
    return sorted(os.path.basename(path).removesuffix(".xlf") for path in files("transform/messages", ".xlf"))


LANGUAGES = ["en", *translations()]


def write(folder, name, text):
    """Writes a file below a folder; its path."""
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)
    return path
