#!/usr/bin/env python3
"""Nothing is opened beyond the files named: a check of good and of hostile records, watched by strace."""
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

CALLS = "open,openat,openat2,creat,socket,connect,execve,unlink,rename,mkdir"
# What the C library opens to start a program and to convert encodings, and the counters of a build for coverage.
LIBRARY = re.compile(r"/etc/ld\.so\.(cache|preload)|(/usr)?/lib(64|/\w+-linux-gnu)?/.*(\.so(\.[\d.]+)?|gconv-modules(\.cache|\.d.*|)|locale-archive)"
                     r"|/proc/self/.*|/sys/.*|/dev/null|/etc/localtime|.*\.gcda")


def hostile(good, root="meeting-report", element="<place>", word="Geneva"):
    """Documents that name files elsewhere, each way there is."""
    yield "a good record", good
    yield "DOCTYPE", good.replace(f"<{root}", '<!DOCTYPE a SYSTEM "/etc/hostname" [<!ENTITY x SYSTEM "file:///etc/passwd">'
                                  '<!ENTITY % p SYSTEM "/etc/group"> %p;]>\n<' + root).replace(element + word, element + "&x;")
    yield "schemaLocation", good.replace(" format=", ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
                                         'xsi:schemaLocation="urn:treatylint:ccm:1 /etc/hostname" format=')
    yield "XInclude", good.replace(element, '<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="/etc/passwd"/>' + element)
    yield "stylesheet", good.replace(f"<{root}", '<?xml-stylesheet href="/etc/passwd"?><?xml-model href="/etc/group"?>\n<' + root)
    yield "windows-1256", good.replace('"UTF-8"', '"windows-1256"')
    yield "base", good.replace(" format=", ' xml:base="http://elsewhere.example/" format=')


def opened(words):
    with tempfile.NamedTemporaryFile(suffix=".strace") as log:
        done = subprocess.run(["strace", "-f", "-qq", "-e", "trace=" + CALLS, "-o", log.name, tap.PROGRAM, *words],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tap.ROOT,
                              env=dict(os.environ, ASAN_OPTIONS="detect_leaks=0"))
        return done, log.read().decode("utf-8", "replace").splitlines()


def outside(lines, allowed):
    for line in lines:
        call = re.search(r"(\w+)\((.*)$", line)
        if not call or line.rstrip().endswith("ENOENT (No such file or directory)") and "treatylint.xml" in line:
            continue
        path = re.search(r'"((?:[^"\\]|\\.)*)"', call.group(2))
        name = path.group(1) if path else ""
        if call.group(1) == "execve" and name == tap.PROGRAM:
            continue
        if call.group(1) in ("socket", "connect", "unlink", "mkdir") or not (name in allowed or LIBRARY.fullmatch(name)):
            yield line


def main():
    if not shutil.which("strace") or subprocess.run(["strace", "-qq", "true"], stderr=subprocess.PIPE).returncode != 0:
        print("ok opens # skip: strace cannot run here")
        tap.end()
    good = tap.read(tap.SAMPLE)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "record.xml")
        page = os.path.join(folder, "page.html")
        for name, text in hostile(good):
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
            for words in (["check", path], ["check", "--lang", "ar", "--format", "json", folder], ["summary", "decisions", path],
                          ["deadlines", path], ["registry", "update", "--from", path]):
                done, lines = opened(words)
                wrong = list(outside(lines, {path, folder}))
                tap.told(done.returncode in (0, 1) and lines and not wrong, f"opens {words[0]} {name}", wrong[:3])
        waivers = tap.write(folder, "waivers.xml", "")
        tap.write(folder, "other.xml", "not opened")
        for name, text in hostile(tap.read("samples/examples/waivers.xml"), "waivers", "<reason>", "A panel"):
            tap.write(folder, "waivers.xml", text)
            done, lines = opened(["check", "--waivers", waivers, tap.SAMPLE])
            wrong = list(outside(lines, {tap.SAMPLE, waivers}))
            tap.told(done.returncode in (0, 2) and any(waivers in line for line in lines) and not wrong, f"opens waivers {name}", wrong[:3])
        done, lines = opened(["deadlines", "samples/examples/XAA/2021.xml"])
        tap.told(lines and not any("waivers.xml" in line for line in lines), "opens waivers for a check alone", done)
        done, lines = opened(["summary", "decisions", "-o", page, tap.SAMPLE])
        made = [line for line in outside(lines, {tap.SAMPLE}) if page not in line]
        tap.told(done.returncode == 0 and os.path.exists(page) and not made, "opens summary -o", made[:3])
    tap.end()


main()
