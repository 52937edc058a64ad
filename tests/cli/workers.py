#!/usr/bin/env python3
"""Workers: the same bytes for every number of them and every order of arguments; a worker can open, connect and start
nothing, has its limits, and where it dies the record that it was on is lost and no other, which is told."""
import json
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

PLANTED = os.path.join(os.path.dirname(tap.PROGRAM), "tests/planted")
EXAMPLES = ["XAA/2019.xml", "XAA/2020.xml", "XAA/2021.xml", "XAB/2021.xml", "XAC/initial.xml"]
COMMON = ["check", "--as-of", "2026-11-01", "--registry", "samples/examples/registry.xml", "--no-settings"]
BOXED = os.environ.get("TREATYLINT_BUILD", "build") == "build"  # sanitizers and coverage do without

# What the planted rule does, what is then told, and the exit code.
DEEDS = [
    ("open", "tried what its sandbox refuses", 4),
    ("create", "tried what its sandbox refuses", 4),
    ("connect", "tried what its sandbox refuses", 4),
    ("fork", "tried what its sandbox refuses", 4),
    ("execute", "tried what its sandbox refuses", 4),
    ("write", "tried what its sandbox refuses", 4),
    ("code", "", 0),
    ("die", "died of signal 4", 4),
    ("stop", "ended before its answer", 4),
]


# How a worker answers that does not answer as one does, and what is then told.
ANSWERS = [
    ("long", "gave an answer that is none"),
    ("unknown", "gave an answer that is none"),
    ("wanting", "gave an answer that is none"),
    ("always-wanting", "gave an answer that is none"),
    ("cut", "gave an answer that is none"),
    ("other", "gave an answer that is none"),
    ("half", "ended before its answer"),
]


def check(*words, program=tap.PROGRAM):
    done = subprocess.run([program, *COMMON, *words], cwd=tap.ROOT, capture_output=True, timeout=120)
    return done.returncode, done.stdout, done.stderr.decode()


def planted(folder, deed):
    """A record that has the planted rule do this."""
    text = tap.read("samples/examples/XAA/2021.xml").replace('id="xaa-2021"', 'id="planted"', 1)
    begin = text.index("<remark>")
    text = text[:begin] + f"<remark>{deed}" + text[text.index("</remark>", begin):]
    return tap.write(folder, f"{deed}.xml", text)


def same_bytes():
    paths = [f"samples/examples/{name}" for name in EXAMPLES]
    first = check("-j", "1", *paths)
    tap.told(first[0] in (0, 1) and first[1], "one worker", first[2])
    for words in (["-j2"], ["-j", "3"], ["-j", "64"], ["--sandbox=off"], []):
        tap.told(check(*words, *paths) == first, f"the same with {words}")
    tap.told(check("-j2", *reversed(paths)) == first, "the same in another order")
    tap.told(check("-j2", "--format", "json", *paths) == check("-j1", "--format", "json", *reversed(paths)), "the same as JSON")


def contained(folder):
    beside = [os.path.join(tap.ROOT, "samples/examples", name) for name in EXAMPLES]
    for number, (deed, told, code) in enumerate(DEEDS):
        path = planted(folder, deed)
        status, out, err = check(f"-j{1 + number % 2}", "--format", "json", *beside, path, program=PLANTED)
        said = told in err and (not told or f"{deed}.xml: " in err) and (told or not err)
        whole = json.loads(out)["records"]
        tap.told(status == code and said, f"a rule that would {deed}", (status, err))
        tap.told(len(whole) == len(beside) + 1, f"no other record is lost: {deed}", len(whole))
        os.remove(path)
    lost = planted(folder, "die")
    text = check("-j1", lost, program=PLANTED)[1].decode()
    tap.told(f"not checked: '{lost}'" in text and "nothing found in 0 records" in text, "the report says what was not checked", text)
    os.remove(lost)
    tap.told(not os.path.exists(os.path.join(tap.ROOT, "planted")), "nothing is created")


def among_many(folder):
    """Of the files that a worker was handed together only that on which it dies is lost."""
    text = tap.read("samples/examples/XAA/2021.xml")
    names = [f"{n:03}.xml" for n in range(240)]
    for n, name in enumerate(names):
        tap.write(folder, f"records/{name}", text.replace('id="xaa-2021"', f'id="m{n}"', 1))
    for n in (3, 100, 101, 239):
        tap.write(folder, f"records/{names[n]}", tap.read(planted(folder, "die")).replace('id="planted"', f'id="planted{n}"', 1))
    for workers in ("-j1", "-j2"):
        status, out, err = check(workers, "--format", "json", os.path.join(folder, "records"), program=PLANTED)
        there = [os.path.basename(record["path"]) for record in json.loads(out)["records"]]
        lost = [line.split(": ")[1][-7:] for line in err.splitlines()]
        tap.told(status == 4 and there == names and lost == [names[n] for n in (3, 100, 101, 239)],
                 f"what is handed over together is not lost together, {workers}", (status, err, len(there)))


def answered(folder):
    """What a worker says is not believed as such: one that says what none does is ended, and only its record is lost."""
    beside = [os.path.join(tap.ROOT, "samples/examples", name) for name in EXAMPLES]
    good = json.loads(check("--format", "json", *beside)[1])["records"]
    for number, (way, told) in enumerate(ANSWERS):
        path = planted(folder, way)
        status, out, err = check(f"-j{1 + number % 2}", "--format", "json", *beside, path, program=PLANTED)
        lost = f"treatylint: {path}: the worker {told}; the record was not checked\n"
        tap.told(status == 4 and err == lost, f"an answer that is {way}", (status, err))
        whole = {record["path"]: record["findings"] for record in json.loads(out)["records"]}
        tap.told(len(whole) == len(good) + 1 and all(whole[r["path"]] == r["findings"] for r in good), f"no other record is lost: {way}", list(whole))
        os.remove(path)
    path = planted(folder, "twice")
    status, out, err = check(path, program=PLANTED)
    tap.told(status == 0 and not err and b"in 1 record" in out, "an answer that comes twice", (status, err))


def idle(folder):
    """A worker that dies while it has nothing to do is replaced: the third record's, once the second's has met its limit."""
    text = tap.read("samples/examples/XAA/2021.xml")
    for name, deed in (("1", None), ("2", "loop"), ("3", "idle"), ("4", None)):
        text_of = text if not deed else tap.read(planted(folder, deed))
        tap.write(folder, f"records/{name}.xml", text_of.replace('id="', 'id="n' + name, 1))
    status, out, err = check("-j2", "--max-seconds", "2", "--format", "json", os.path.join(folder, "records"), program=PLANTED)
    found = [tap.rules_found(record) for record in json.loads(out)["records"]]
    tap.told(status == 1 and not err and [rules == ["limit-reached"] for rules in found] == [False, True, False, False],
             "a worker that dies while idle", (status, err, found))


def limited(folder):
    for deed, words, limit in [("loop", ["--max-seconds", "1"], "seconds of processor time"),
                               ("allocate", ["--max-megabytes", "64"], "megabytes of memory")]:
        path = planted(folder, deed)
        status, out, err = check(*words, f"samples/examples/{EXAMPLES[0]}", path, program=PLANTED)
        tap.told(status == 1 and limit in out.decode() and not err, f"a rule that would {deed}", (status, out[-500:], err))
        os.remove(path)


def encodings(folder):
    """More of them than anyone keeps, unknown ones among them, ends; what can be read once only is not lost with its worker."""
    text = tap.read("samples/examples/XAA/2021.xml")
    body = text.split("\n", 1)[1].encode("ascii", "xmlcharrefreplace").decode()
    names = ["windows-1256", "ISO-8859-6", "KOI8-R", "GB18030"] + [f"ISO-8859-x{n}" for n in range(20)]
    names += [f"iso-8859-{n}" for n in range(1, 60)]
    paths = [tap.write(folder, f"{n}.xml", f'<?xml version="1.0" encoding="{name}"?>\n'
                       + body.replace('id="xaa-2021"', f'id="e{n}"', 1)) for n, name in enumerate(names)]
    first = check("-j2", "--format", "json", *paths)
    tap.told(first[0] == 1 and len(json.loads(first[1])["records"]) == len(paths), "many encodings", first[2])
    tap.told(first == check("-j1", "--format", "json", *paths), "the same with one worker")
    for name, path in (("a pipe", "/dev/fd/{}"), ("standard input", "-")):
        ends = os.pipe()
        os.write(ends[1], body.replace("<remark>", "<remark>é", 1).encode("utf-16")[:60000])
        os.close(ends[1])
        given = {"stdin": ends[0]} if path == "-" else {"pass_fds": [ends[0]]}
        done = subprocess.run([tap.PROGRAM, *COMMON, path.format(ends[0])], cwd=tap.ROOT, capture_output=True, **given)
        os.close(ends[0])
        tap.told(done.returncode in (0, 1) and b"empty-file" not in done.stdout, f"UTF-16 from {name}", done.stdout[:500])


def few_descriptors(folder):
    """Where few files may be open, fewer workers check them."""
    text = tap.read("samples/examples/XAA/2021.xml")
    for n in range(40):
        tap.write(folder, f"{n}.xml", text.replace('id="xaa-2021"', f'id="d{n}"', 1))
    few = subprocess.run(["sh", "-c", 'ulimit -n 24; exec "$@"', "sh", tap.PROGRAM, *COMMON, "-j99", folder], cwd=tap.ROOT, capture_output=True)
    tap.told((few.returncode, few.stdout, few.stderr.decode()) == check("-j1", folder), "few descriptors", few.stderr)


def ways():
    sample = f"samples/examples/{EXAMPLES[0]}"
    status, _, err = check("--sandbox", "sand", sample)
    tap.told(status == 2 and "require, auto or off" in err, "an unknown way", err)
    status, _, err = check("--sandbox=require", sample)
    tap.told(status in (0, 1) and not err, "the sandbox is there", err)


def main():
    same_bytes()
    for test in (encodings, few_descriptors, among_many, answered, idle):
        with tempfile.TemporaryDirectory() as folder:
            test(folder)
    if BOXED:
        ways()
        with tempfile.TemporaryDirectory() as folder:
            contained(folder)
            limited(folder)
    tap.end()


main()
