#!/usr/bin/env python3
"""A line on the terminal tells how far a run is: for work over a second, in the language of the run, never wider than the
terminal, and gone before anything else is told. Nothing of it where stderr is no terminal or cannot take a line away."""
import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import tempfile
import termios
import time

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

PLANTED = os.path.join(os.path.dirname(tap.PROGRAM), "tests/planted")
COMMON = ["check", "--as-of", "2026-11-01", "--registry", "samples/examples/registry.xml", "--no-settings", "-j1", "--max-seconds", "2"]
ERASED = "\r\x1b[K"


def on_terminal(*words, term="xterm", columns=80, program=PLANTED):
    """Exit code, output, what the terminal got, and how long it took."""
    ours, its = pty.openpty()
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    environment = {**{k: v for k, v in os.environ.items() if k != "TERM"}, "NO_COLOR": "1", **({"TERM": term} if term is not None else {})}
    begin = time.monotonic()
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen([program, *COMMON, *words], cwd=tap.ROOT, env=environment, stdin=subprocess.DEVNULL, stdout=out, stderr=its)
        os.close(its)
        got = tap.read_terminal(ours)
        status = process.wait()
        out.seek(0)
        output = out.read()
    return status, output, got, time.monotonic() - begin


def records(folder, *deeds):
    """Records that have the planted rule do these, one after the other; it does nothing for a word that is no deed."""
    text = tap.read("samples/examples/XAA/2021.xml")
    begin = text.index("<remark>")
    for number, deed in enumerate(deeds):
        tap.write(folder, f"{number}.xml", text[:begin].replace('id="', f'id="n{number}', 1) + f"<remark>{deed}" + text[text.index("</remark>", begin):])
    return folder


def check_shown(slow):
    for words, line in [([], "records checked: 1 of 2"), (["--lang", "ar"], "السجلات المفحوصة: 1 من 2")]:
        status, out, got, _ = on_terminal(*words, slow)
        tap.told(status == 1 and f"\r{line}\x1b[K" in got, f"shown {words}", (status, got))
        tap.told(got.endswith(ERASED) and set(re.split("\x1b\\[K", re.sub(r"\d", "1", got))) <= {"\r" + re.sub(r"\d", "1", line), "\r", ""}, f"nothing else, and gone {words}", repr(got))
        tap.told(out and b"\x1b" not in out and line.encode() not in out, f"none of it in the output {words}")
    for columns in (24, 23, 10, 2, 1):
        got = on_terminal(slow, columns=columns)[2]
        shown = re.findall("\r([^\x1b]*)\x1b", got)
        tap.told(shown and all(len(line) < columns or not line for line in shown), f"within {columns} columns", shown)


def check_told(dying):
    status, _, got, _ = on_terminal(dying)
    before, _, behind = got.partition("treatylint: ")
    tap.told(status == 4 and before.endswith(ERASED) and "before its answer" in behind and "\r" not in behind, "gone before anything else is told", repr(got))


def check_silent(folder, slow):
    for term in ("dumb", "", None):
        got = on_terminal(slow, term=term)[2]
        tap.told(got == "", f"nothing where TERM is {term!r}", repr(got))
    done = subprocess.run([PLANTED, *COMMON, slow], cwd=tap.ROOT, env={**os.environ, "TERM": "xterm"}, capture_output=True)
    tap.told(done.returncode == 1 and not done.stderr, "nothing where stderr is no terminal", done.stderr)
    _, out, got, seconds = on_terminal(records(os.path.join(folder, "quick"), "nothing"), program=tap.PROGRAM)
    tap.told(out and (got == "" or seconds > 0.9), "nothing for work under a second", repr(got))


def main():
    with tempfile.TemporaryDirectory() as folder:
        slow = records(os.path.join(folder, "slow"), "nothing", "loop")
        check_shown(slow)
        check_told(records(os.path.join(folder, "dying"), "loop", "stop"))
        check_silent(folder, slow)
    tap.end()


main()
