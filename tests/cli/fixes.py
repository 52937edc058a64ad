#!/usr/bin/env python3
"""--fix and --diff: what is only written otherwise is written as it was meant, every other byte stays; a second run finds nothing to
write; nothing is half written, and nothing that others have changed is lost."""
import json
import os
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

REGISTRY = os.path.join(tap.ROOT, "samples/examples/registry.xml")
# Leaks cannot be looked for where calls are traced.
TRACED = {**os.environ, "ASAN_OPTIONS": "detect_leaks=0"}
COMMON = ["--as-of", "2026-11-01", "--no-settings", "--registry", REGISTRY]
# What a record says, and what it was written as: each is found by a rule that can mend it.
SLIPS = [
    ('state="XAA"', "state=' xaa\t'", "state=' XAA\t'"),
    ("<submitted>2020-04-20<", "<submitted>\n    20.04.2020 <", "<submitted>\n    2020-04-20 <"),
    ('tick="changed"', 'tick="Changed"', None),
    ('to="2019-12-31"', 'to="31 December 2019"', None),
    ('letter="C"', 'letter="\u0421"', None),
    ('letter="J" tick="changed"', 'letter="J" tick="CHANGED"', None),    # six lines behind the one before: of one hunk with it
    (">Act on the", ">Act of 13/02/2014, 04/05/2014 and 30/06/2014 on the", ">Act of 13 February 2014, 04/05/2014 and 30 June 2014 on the"),
]
MADE = 7


def check(folder, *words, **more):
    done = subprocess.run([tap.PROGRAM, "check", *COMMON, *words], cwd=folder, capture_output=True, timeout=120, **more)
    return done.stdout.decode(), done.returncode, done.stderr.decode()


def slipped():
    """The record with all slips, and what it is to become."""
    was = tap.example("XAA/2019.xml")
    meant = was
    for good, slip, becomes in SLIPS:
        assert good in was, good
        was = was.replace(good, slip, 1)
        meant = meant.replace(good, becomes or good, 1)
    return was, meant


def put(folder, name, data):
    path = os.path.join(folder, name)
    with open(path, "wb") as file:
        file.write(data)
    return path


def got(folder, name):
    with open(os.path.join(folder, name), "rb") as file:
        return file.read()


def applied(patch, files):
    """The files of a patch in the unified format, by name, with what it makes of them."""
    made, lines = {}, patch.split(b"\n")[:-1]
    at = 0
    while at < len(lines):
        name = lines[at][4:].decode()
        assert lines[at].startswith(b"--- ") and lines[at + 1] == b"+++ " + lines[at][4:], lines[at]
        old, new, done, at = files[name].splitlines(keepends=True), [], 0, at + 2
        while at < len(lines) and lines[at].startswith(b"@@"):
            start, count, begin, length = (int(n) for n in re.match(rb"@@ -(\d+),(\d+) \+(\d+),(\d+) @@$", lines[at]).groups())
            new += old[done:start - 1]
            assert len(new) == begin - 1, (name, begin)
            done, taken, given, at = start - 1, 0, 0, at + 1
            while taken < count or given < length:
                sign, line = lines[at][:1], lines[at][1:] + b"\n"
                at += 1
                if at < len(lines) and lines[at].startswith(b"\\"):
                    line, at = line[:-1], at + 1
                if sign in b" -":
                    assert old[done] == line, (old[done], line)
                    done, taken = done + 1, taken + 1
                if sign in b" +":
                    new.append(line)
                    given += 1
        made[name] = b"".join(new + old[done:])
    return made


def exact(folder):
    """Whatever the layout: line ends, a byte order mark, no line end at the end."""
    was, meant = slipped()
    forms = {
        "plain": lambda text: text.encode(),
        "crlf": lambda text: text.replace("\n", "\r\n").encode(),
        "mark": lambda text: b"\xef\xbb\xbf" + text.encode(),
        "no-end": lambda text: text.rstrip("\n").encode(),
        "undeclared": lambda text: text.split("\n", 1)[1].encode(),
        "one-line": lambda text: re.sub(r"\n *", " ", text).encode(),
    }
    for name, form in forms.items():
        path = put(folder, f"{name}.xml", form(was))
        patch = subprocess.run([tap.PROGRAM, "check", *COMMON, "--diff", f"{name}.xml"], cwd=folder, capture_output=True, timeout=120)
        tap.told(got(folder, f"{name}.xml") == form(was) and patch.returncode == 1 and not patch.stderr, f"--diff writes nothing: {name}", patch.stderr)
        made = applied(patch.stdout, {f"{name}.xml": form(was)})
        tap.told(made == {f"{name}.xml": form(meant)}, f"the patch makes what was meant of it: {name}", patch.stdout[:3000])
        text, code, error = check(folder, "--fix", f"{name}.xml")
        tap.told(got(folder, f"{name}.xml") == form(meant), f"fixed, and every other byte as it was: {name}", got(folder, f"{name}.xml")[:900])
        tap.told(error == f"treatylint: {name}.xml: fixed; places: {MADE}\n" and code == 0, f"which is told: {name}", (error, code))
        tap.told("written by --fix" not in text and "[text-date-form]" in text, f"the report is of what is left: {name}", text)
        again = check(folder, "--diff", f"{name}.xml")
        stamp = os.stat(path).st_mtime_ns
        tap.told(again == ("", 0, "") and check(folder, "--fix", f"{name}.xml")[2] == "" and os.stat(path).st_mtime_ns == stamp, f"a second run finds nothing: {name}", again)


def by_others(folder):
    """Patches that are read by patch(1), where it is there."""
    was, meant = slipped()
    put(folder, "a.xml", was.encode())
    put(folder, 'b "c\té.xml', was.encode())
    patch = check(folder, "--diff", "a.xml", 'b "c\té.xml')[0]
    tap.told('--- "b \\"c\\011\\303\\251.xml"\n' in patch, "a path in quotes where it needs them", patch[-3000:-2000])
    if shutil.which("patch"):
        done = subprocess.run(["patch", "-p0"], input=patch.encode(), cwd=folder, capture_output=True, timeout=60)
        tap.told(done.returncode == 0 and got(folder, "a.xml") == meant.encode() == got(folder, 'b "c\té.xml'), "patch(1) makes the same", done.stdout + done.stderr)


def left(folder):
    """What is never written."""
    was, _ = slipped()
    cases = {
        "broken.xml": was.replace("</article-7-report>", "").encode(),
        "latin.xml": was.replace("UTF-8", "ISO-8859-1").replace("\u0421", "C").encode("latin-1"),
        "wide.xml": was.replace("UTF-8", "UTF-16").encode("utf-16"),
        "doctype.xml": was.replace("?>\n", "?>\n<!DOCTYPE x>\n", 1).encode(),
        "bytes.xml": was.encode().replace(b"Corvath", b"Corv\xe4th"),
    }
    for name, data in cases.items():
        put(folder, name, data)
        text, code, error = check(folder, "--fix", name)
        tap.told(got(folder, name) == data and code == 1 and text, f"as it was: {name}", (code, error))
        tap.told(("fixes are only made in UTF-8" in error) == (name in ("latin.xml", "wide.xml")) and "fixed;" not in error, f"and why: {name}", error)
        tap.told(check(folder, "--diff", name)[0] == "", f"and no patch: {name}")
    put(folder, "reference.xml", tap.example("XAA/2019.xml", ("<submitted>2020-04-20<", "<submitted>20&#46;04.2020<")).encode())
    tap.told(check(folder, "--diff", "reference.xml")[0] == "", "a value with a reference")
    put(folder, "comment.xml", tap.example("XAA/2019.xml", (">Act on the", "><!-- 13/02/2014 -->Act of 30/06/2014 on the")).encode())
    tap.told(check(folder, "--diff", "comment.xml")[0] == "", "a text with a comment within")
    put(folder, "long.xml", tap.example("XAA/2019.xml", ('contact id="arms-control-desk"', f'contact id="{"a" * 5000}\u0441"')).encode())
    tap.told("[code-look-alike]" in check(folder, "long.xml")[0] and check(folder, "--diff", "long.xml")[0] == "", "a value of thousands of letters")
    put(folder, "twice.xml", tap.example("XAA/2019.xml", ('state="XAA"', 'state="\u0425\u0410\u0410"')).encode())
    told = check(folder, "--fix", "twice.xml")
    tap.told(got(folder, "twice.xml") == tap.example("XAA/2019.xml").encode() and "places: 1\n" in told[2], "two findings at one place are one fix", told)


def accepted(folder):
    """A finding that is waived, or that settings turn off, is left."""
    was, _ = slipped()
    put(folder, "a.xml", was.encode())
    put(folder, "waivers.txt", b'<waivers xmlns="urn:treatylint:ccm:1" format="1.0"><waiver rule="value-malformed" record="xaa-2019" item="submitted" '
        b'by="desk" until="2030-01-01"><reason>As the ministry writes it; the meeting was told.</reason></waiver></waivers>')
    text = check(folder, "--waivers", "waivers.txt", "a.xml")[0]
    tap.told("fix: 2020-04-20" not in text and f"to be mended by --fix: {MADE - 1}\n" in text, "what is waived has no fix", text)
    check(folder, "--fix", "--waivers", "waivers.txt", "a.xml")
    tap.told(b"20.04.2020" in got(folder, "a.xml") and b'tick="Changed"' not in got(folder, "a.xml"), "and stays")
    os.makedirs(os.path.join(folder, "set"))
    put(folder, "set/treatylint.xml", b'<settings xmlns="urn:treatylint:ccm:1" format="1.0"><rule id="text-date-form" level="off"><reason>Dates are read as the law prints them.</reason></rule></settings>')
    put(folder, "set/a.xml", was.encode())
    subprocess.run([tap.PROGRAM, "check", "--as-of", "2026-11-01", "--registry", REGISTRY, "--fix", "set"], cwd=folder, capture_output=True, timeout=120)
    tap.told(b"13/02/2014" in got(folder, "set/a.xml") and b"20.04.2020" not in got(folder, "set/a.xml"), "what settings turn off")


def formats(folder):
    """What would be written is told to programs too; digests tell the same."""
    was, _ = slipped()
    put(folder, "a.xml", was.encode())
    report = json.loads(check(folder, "--format", "json", "a.xml")[0])
    fixes = [f["fix"] for f in report["records"][0]["findings"] if "fix" in f]
    text = was.encode()
    for fix in reversed(fixes):
        text = text[:fix["place"]["from"]] + fix["text"].encode() + text[fix["place"]["to"]:]
    tap.told(len(fixes) == MADE and text == slipped()[1].encode(), "JSON: places and texts", fixes)
    sarif = json.loads(check(folder, "--format", "sarif", "a.xml")[0])["runs"][0]["results"]
    lines = was.split("\n")
    for result in reversed([r for r in sarif if "fixes" in r]):
        change = result["fixes"][0]["artifactChanges"][0]
        region, content = change["replacements"][0]["deletedRegion"], change["replacements"][0]["insertedContent"]["text"]
        line = lines[region["startLine"] - 1]
        lines[region["startLine"] - 1] = line[:region["startColumn"] - 1] + content + line[region["endColumn"] - 1:]
    tap.told("\n".join(lines) == slipped()[1], "SARIF: regions and contents")
    subprocess.run([tap.PROGRAM, "digest", *COMMON[2:], "-o", "part.tld", "a.xml"], cwd=folder, timeout=120, check=True)
    tap.told(check(folder, "--digests", "part.tld") == check(folder, "a.xml"), "digests tell the same")
    text, code, error = check(folder, "--digests", "--fix", "part.tld")
    tap.told(code == 2 and not text and "not digests of them" in error, "and cannot be fixed", error)


def many(folder):
    """The same for every number of workers and order of arguments; only what has a fix is written."""
    was, meant = slipped()
    for i in range(40):
        put(folder, f"r{i:02}.xml", was.replace('id="xaa-2019"', f'id="xaa-2019-{i}"').encode() if i % 3 else tap.example("XAA/2020.xml").encode())
    names = [f"r{i:02}.xml" for i in range(40)]
    stamps = {name: os.stat(os.path.join(folder, name)).st_mtime_ns for name in names}
    patches = {check(folder, "--diff", "-j", n, *order)[0] for n in "124" for order in (names, names[::-1], ["."])}
    tap.told(len({re.sub(r"(?m)^(---|\+\+\+) \./", r"\1 ", p) for p in patches}) == 1, "the same patch", len(patches))
    text, _, error = check(folder, "--fix", "-j", "3", *names)
    good = [got(folder, name) == (meant.replace('id="xaa-2019"', f'id="xaa-2019-{i}"').encode() if i % 3 else tap.example("XAA/2020.xml").encode()) for i, name in enumerate(names)]
    tap.told(all(good) and error.count("fixed;") == 26, "each as it was meant", (good, error))
    tap.told(all(os.stat(os.path.join(folder, n)).st_mtime_ns == stamps[n] for i, n in enumerate(names) if not i % 3), "the others are not written")
    tap.told(text == check(folder, *names)[0], "the report is that of the files as they are now")


def hidden(folder):
    """Fixes that a limit on findings hides are made all the same."""
    lots = "".join(f'<lot number="L{i}"><quantity>\uff11{i}</quantity></lot>' for i in range(30))
    text = tap.example("XAA/2021.xml", ('<lot number="RZ-81-02">', lots + '<lot number="RZ-81-02">'))
    put(folder, "a.xml", text.encode())
    error = check(folder, "--fix", "--max-findings", "2", "a.xml")[2]
    tap.told("places: 30\n" in error and got(folder, "a.xml") == text.replace("\uff11", "1").encode(), "behind a limit on findings", error)


def held(folder):
    """Links and modes stay; what cannot be written stays as it is, and the report is of that."""
    was, meant = slipped()
    put(folder, "real.xml", was.encode())
    os.chmod(os.path.join(folder, "real.xml"), 0o640)
    os.symlink("real.xml", os.path.join(folder, "link.xml"))
    check(folder, "--fix", "link.xml")
    tap.told(os.path.islink(os.path.join(folder, "link.xml")) and got(folder, "real.xml") == meant.encode(), "through a symbolic link")
    tap.told(stat.S_IMODE(os.stat(os.path.join(folder, "real.xml")).st_mode) == 0o640, "with its mode")
    put(folder, "full.xml", was.encode())
    for call, error in (("fsync", "ENOSPC"), ("rename", "EIO")):
        trace = ["strace", "-o", "/dev/null", "-e", "trace=fsync,rename", "-e", f"inject={call}:error={error}"]
        done = subprocess.run([*trace, tap.PROGRAM, "check", *COMMON, "--fix", "full.xml"], cwd=folder, capture_output=True, timeout=120, env=TRACED)
        told = {"ENOSPC": b"full.xml: No space left", "EIO": b"full.xml: Input/output error"}[error]
        tap.told(done.returncode == 4 and got(folder, "full.xml") == was.encode() and told in done.stderr, f"it cannot be written: {error}", done.stderr)
    left_over = [name for name in os.listdir(folder) if name.startswith("full.xml.")]
    tap.told(not left_over and b"fix: 2020-04-20" in done.stdout, "nothing half written; the report is of what is there", left_over)
    text, code, error = check(folder, "--fix", "-", stdin=open(os.path.join(folder, "full.xml"), encoding="utf-8"))
    tap.told("standard input: a record is fixed in its file" in error and text and code == 1, "standard input", error)
    tap.told(check(folder, "--fix", "--diff", "full.xml")[1] == 2, "one of both")
    for words in (["--format", "json"], ["--write-baseline", "base.xml"], ["--receipt", "receipt.xml"], ["--list-files"]):
        text, code, error = check(folder, "--diff", *words, "full.xml")
        tap.told(code == 2 and "--diff only shows a patch" in error and not text and not os.path.exists(os.path.join(folder, words[-1])), f"--diff and {words[0]}", error)
    text, code, error = check(folder, "--fix", "--format", "json=full.xml", "full.xml")
    tap.told(got(folder, "full.xml") == meant.encode() and code == 2 and "over a file that is read" in error, "a report does not go over a record that was fixed", (code, error))


def changed(folder):
    """Another writes the record between its check and its fix."""
    was, _ = slipped()
    other = was.replace("Corvath", "Corvath Old Town").encode()
    for name, calls in (("before it is read again", "-P {path} -e inject=openat:delay_enter=2000000:when=2"), ("before it is written", "-e inject=fsync:delay_enter=2000000")):
        path = put(folder, "a.xml", was.encode())
        trace = ["strace", "-o", "/dev/null", "-e", "trace=openat,fsync", *calls.format(path="a.xml").split()]
        with subprocess.Popen([*trace, tap.PROGRAM, "check", *COMMON, "--fix", "a.xml"], cwd=folder, env=TRACED, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            time.sleep(1)
            with open(path, "wb") as file:
                file.write(other)
            text, error = process.communicate(timeout=60)
        tap.told(got(folder, "a.xml") == other and process.returncode in (3, 4) and b"changed" in error, f"nothing of it is lost: {name}", (process.returncode, error))
        tap.told(sorted(os.listdir(folder)) == ["a.xml"] and text, f"and nothing lies about: {name}", os.listdir(folder))


def main():
    for test in (exact, by_others, left, accepted, formats, many, hidden, held, changed):
        with tempfile.TemporaryDirectory() as folder:
            test(folder)
    tap.end()


main()
