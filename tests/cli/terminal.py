#!/usr/bin/env python3
"""On a terminal text is as wide as that, and coloured; the words are the same. What goes anywhere else has no wrap and no colour,
and nothing that stands in a record reaches a terminal as a command to it."""
import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import tempfile
import termios
import unicodedata

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

COMMON = ["--as-of", "2026-11-01", "--no-settings", "--registry", os.path.join(tap.ROOT, "samples/examples/registry.xml")]
STYLE = re.compile("\x1b\\[[0-9;]*m")
STYLES = {"\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[1;31m", "\x1b[1;35m"}
EXCERPT = re.compile(r"^ *\d* \| .*$", re.M)


def on_terminal(*words, columns=80, cwd=tap.ROOT, stream="stdout", **environment):
    """What a terminal gets of one stream, and the exit code; environment variables of None are not set."""
    ours, its = pty.openpty()
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    setting = {**os.environ, "TERM": "xterm", "NO_COLOR": None, "COLUMNS": None, **environment}
    streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, stream: its}
    process = subprocess.Popen([tap.PROGRAM, *words], cwd=cwd, env={k: v for k, v in setting.items() if v is not None}, **streams)
    os.close(its)
    got = tap.read_terminal(ours)
    return got, process.wait()


def piped(*words, cwd=tap.ROOT, **environment):
    done = subprocess.run([tap.PROGRAM, *words], cwd=cwd, env={**os.environ, **environment}, capture_output=True)
    return done.stdout.decode(), done.stderr.decode()


def columns_of(text):
    return sum(0 if unicodedata.category(c) in ("Mn", "Me", "Cf") else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def plain(text):
    return STYLE.sub("", text)


def words_of(text):
    return EXCERPT.sub("", plain(text)).split()


def marked(text):
    """What stands over each row of carets."""
    found = []
    lines = plain(text).splitlines()
    for above, line in zip(lines, lines[1:]):
        if carets := re.fullmatch(r" +\| *(\^+)", line):
            begin, columns, over = carets.start(1), 0, ""
            for c in above:
                over += c if begin <= columns < carets.end(1) else ""
                columns += columns_of(c)
            found.append(over)
    return found


def wrapped(folder):
    for language in tap.LANGUAGES:
        words = ["check", *COMMON, "--lang", language, "."]
        whole = piped(*words, cwd=folder)[0]
        for columns in (40, 80, 200):
            text, code = on_terminal(*words, columns=columns, cwd=folder)
            name = f"{language}, {columns} columns"
            tap.told(code == 1 and words_of(text) == words_of(whole), f"the same words: {name}", len(text))
            wide = [line for line in plain(text).splitlines() if columns_of(line) > columns and len(line.split()) > 1]
            tap.told(not wide, f"no wider: {name}", wide[:2])
            tap.told(plain(text).count("\n") > whole.count("\n") or columns == 200, f"is wrapped: {name}")
            pairs = list(zip(marked(text), marked(whole)))
            tap.told(len(pairs) > 5 and len(marked(text)) == len(marked(whole)) and all(a and b.startswith(a.rstrip("…")) for a, b in pairs),
                     f"carets under the same: {name}", [p for p in pairs if not p[1].startswith(p[0].rstrip("…"))][:2])
            further = [line for line in plain(text).splitlines() if re.match(" {9}[^ ]", line)]
            tap.told(further or columns == 200, f"what is wrapped stands behind: {name}")
    cut = [line for line in plain(on_terminal("check", *COMMON, ".", columns=40, cwd=folder)[0]).splitlines() if " | " in line]
    tap.told(any("…" in line for line in cut) and max(map(columns_of, cut)) <= 40, "a long line is cut", cut[:3])
    narrow = on_terminal("check", *COMMON, ".", columns=10, cwd=folder)[0]
    tap.told(narrow == on_terminal("check", *COMMON, ".", columns=40, cwd=folder)[0], "never narrower than 40 columns")
    told = on_terminal("check", *COMMON, ".", columns=0, cwd=folder, COLUMNS="60")[0]
    tap.told(told == on_terminal("check", *COMMON, ".", columns=60, cwd=folder)[0], "COLUMNS, where the terminal does not tell")
    tap.told(on_terminal("check", *COMMON, ".", columns=0, cwd=folder)[0] == on_terminal("check", *COMMON, ".", cwd=folder)[0], "else 80")


def colored(folder):
    check = ["check", *COMMON, "."]
    whole = piped(*check, cwd=folder)[0]
    wide = lambda *words, **more: on_terminal(*words, columns=2000, cwd=folder, **more)[0]
    text = wide(*check)
    tap.told(plain(text) == whole and set(STYLE.findall(text)) == STYLES, "the same with styles", sorted(set(STYLE.findall(text))))
    for severity, style in (("error", "\x1b[1;31m"), ("warning", "\x1b[1;35m"), ("note", "\x1b[1m")):
        lines = re.findall(rf"^.* {severity}: .*$", whole, re.M)
        tap.told(lines and len(re.findall(re.escape(f" {style}{severity}:\x1b[0m "), text)) == len(lines), f"the word {severity}", len(lines))
        tap.told(re.search(r"\| *" + re.escape(style) + r"\^+" + "\x1b\\[0m", text), f"the carets of {severity}")
    known = [line for line in text.split("\n") if "waived (" in line]
    tap.told(known and all(STYLE.findall(line)[::2] == ["\x1b[2m"] * (len(STYLE.findall(line)) // 2) for line in known), "what is waived is faint", known[:1])
    for name, words, more in (("NO_COLOR", [], {"NO_COLOR": "1"}), ("NO_COLOR=0", [], {"NO_COLOR": "0"}), ("a dumb terminal", [], {"TERM": "dumb"}),
                              ("no TERM", [], {"TERM": None}), ("--color never", ["--color", "never"], {})):
        tap.told(wide(*check, *words, **more) == whole, f"none: {name}")
    for name, words, more in (("NO_COLOR empty", [], {"NO_COLOR": ""}), ("--color auto", ["--color=auto"], {}), ("--color always before NO_COLOR", ["--color=always"], {"NO_COLOR": "1"})):
        tap.told(wide(*check, *words, **more) == text, f"the same: {name}")
    tap.told(piped(*check, "--color", "always", cwd=folder)[0] == text, "--color always in a pipe, and nothing wrapped")
    tap.told(piped(*check, cwd=folder, NO_COLOR="")[0] == whole, "none in a pipe")
    wide(*check, "--color=always", "--format", "json", "--format", "text=copy.txt")
    tap.told(open(os.path.join(folder, "copy.txt"), encoding="utf-8").read() == whole, "none in a file")
    os.remove(os.path.join(folder, "copy.txt"))
    for form in ("json", "md", "csv", "github"):
        tap.told("\x1b" not in wide(*check, "--color=always", "--format", form), f"of text only: {form}")
    done = tap.run("check", "--color", "sometimes", ".")
    tap.told(done.returncode == 2 and done.stderr == b"treatylint: --color takes auto, always or never, not 'sometimes'\n", "refused", done.stderr)


def errors(folder):
    text, code = on_terminal("chek", stream="stderr")
    tap.told(text == "\x1b[1;31mtreatylint:\x1b[0m there is no command 'chek'; did you mean check?\n" and code == 2, "errors", text)
    tap.told("\x1b" not in on_terminal("chek", stream="stderr", NO_COLOR="1")[0] + piped("chek")[1], "none where none is wanted")
    tap.told(on_terminal("check", "--color=never", "nowhere", stream="stderr")[0] == "treatylint: nowhere: No such file or directory\n", "--color never")
    tap.told(piped("check", "--color=always", "nowhere")[1].startswith("\x1b[1;31mtreatylint:\x1b[0m nowhere"), "--color always")


def injected(folder):
    """A record, and the name of a file, bring no command to the terminal."""
    evil = "\x1b]0;taken\x07\x1b[31m\x1b[2J\u009b31m\u202e"
    record = tap.example("XAA/2021.xml", ('id="xaa-2021"', f'id="xaa-2021{evil}"'))
    tap.write(folder, f"evil/{evil}.xml", record)
    tap.write(folder, "evil/unknown.xml", tap.example("XAA/2021.xml", ("</article-7-report>", "<x\u009b31m\u202e/></article-7-report>")))
    for columns in (40, 200):
        for words in (["check", *COMMON, "evil"], ["check", *COMMON, "--list-files", "evil"], ["check", "--color=always", "evil/\x1b[31mno"]):
            for stream in ("stdout", "stderr"):
                text = on_terminal(*words, columns=columns, cwd=folder, stream=stream)[0]
                rest = STYLE.sub("", text)
                tap.told(set(STYLE.findall(text)) <= STYLES and not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", rest), f"harmless: {words[-1]!r}, {columns}, {stream}", repr(text[:300]))
    text = on_terminal("check", *COMMON, "evil", columns=200, cwd=folder)[0]
    tap.told("<U+001b>" in text and "<U+009b>" in text, "and it is told what it is", text[:300])


def helped():
    for words in ([], *([c] for c in re.findall(r"^  ([a-z]+) ", tap.run("--help").stdout.decode(), re.M))):
        whole = tap.run(*words, "--help").stdout.decode()
        for columns in (40, 80, 200):
            text, code = on_terminal(*words, "--help", columns=columns)
            wide = [line for line in text.splitlines() if len(line) > columns]
            tap.told(code == 0 and text.split() == whole.split() and not wide, f"help {' '.join(words)}: {columns} columns", wide[:2])
            if columns == 80 and words:
                tap.told(all(re.match(r"$|\S|  -| {27}\S", line) for line in text.splitlines()), f"help {' '.join(words)}: in its column", text[:600])
    tap.told(on_terminal("check", "--help", columns=2000)[0] == tap.run("check", "--help").stdout.decode(), "help: the same where there is room")


def deadlines():
    words = ["deadlines", "--as-of", "2026-11-01", "--state", "CHL"]
    text, whole = on_terminal(*words, columns=50)[0], piped(*words)[0]
    tap.told(text.count("\n") > whole.count("\n") and plain(text).split() == whole.split() and "\x1b[1m" in text, "deadlines too", text[:400])


def main():
    with tempfile.TemporaryDirectory() as folder:
        late = tap.example("XAA/2021.xml", ("<submitted>2022-04-12<", "<submitted>2022-07-30<"))
        tap.write(folder, "2020.xml", tap.example("XAA/2020.xml", ("<submitted>2021", "<submitted>2022"), ("</article-7-report>", "文字文字 e\u0301 <unknown/>\n</article-7-report>")))
        tap.write(folder, "late.xml", late.replace("</article-7-report>", "<unknown/>\n</article-7-report>"))
        tap.write(folder, "long.xml", tap.example("XAB/2021.xml", ('id="xab-2021"', 'id="xab-2021-b"')).replace(">\n", ">", 40))
        tap.write(folder, "waivers.xml", '<waivers xmlns="urn:treatylint:ccm:1" format="1.0"><waiver rule="annual-report-late" record="xaa-2021" item="submitted" '
                                         'by="Treaty desk" until="2027-12-31"><reason>It was awaited.</reason></waiver></waivers>')
        COMMON.extend(["--waivers", "waivers.xml"])
        wrapped(folder)
        colored(folder)
        errors(folder)
        del COMMON[-2:]
        injected(folder)
    helped()
    deadlines()
    tap.end()


main()
