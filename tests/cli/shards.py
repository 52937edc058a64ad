#!/usr/bin/env python3
"""A corpus in shards gives the same bytes and the same exit code as in one run, for every command, format and language, made
by GNU parallel and by the CI matrix as the README has them. What does not belong together is refused, in words that say why."""
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

PLANTED = os.path.join(os.path.dirname(tap.PROGRAM), "tests/planted")
AS_OF = ["--as-of", "2026-11-01"]
FOLDERS = ["92msp", "XAA", "XAB", "XAC"]
WAYS = [["check"], ["check", "--format", "json"], ["check", "--fail-on", "note"], ["check", "--complete", "all:2019-2023"],
        ["check", "--no-settings", "--registry", "records/registry.xml"],
        ["check", "--no-settings", "--registry", "records/registry.xml", "--waivers", "records/waivers.xml"],
        ["deadlines"], ["deadlines", "--state", "XAB", "--format", "json"], ["deadlines", "--format", "csv"],
        ["ledger"], ["ledger", "--format", "json"], ["ledger", "--format", "csv", "--state", "XAA"],
        *(["summary", "decisions", "--format", format_] for format_ in ("html", "md", "txt", "csv", "xml")),
        ["summary", "decisions", "--format", "csv", "--table", "dates"]]


def run(folder, *words, program=tap.PROGRAM):
    done = subprocess.run([program, *words], cwd=folder, capture_output=True)
    return done.returncode, done.stdout, done.stderr.decode()


def shell(folder, command):
    return subprocess.run(["bash", "-c", command], cwd=folder, capture_output=True, env={**os.environ, "PATH": tap.BUILD + ":" + os.environ["PATH"]})


def corpus(folder):
    """The examples in four folders; with findings, a file that is no record, and settings, registry and waivers above."""
    records = os.path.join(folder, "records")
    shutil.copytree(os.path.join(tap.ROOT, "samples/examples"), records)
    text = tap.read("samples/examples/XAB/2021.xml")
    tap.write(records, "XAB/2021.xml", text.replace("2021-12-31", "2021-11-31"))
    tap.write(records, "XAC/no-record.xml", "no record")
    tap.write(records, "XAC/unknown.xml", tap.read("samples/examples/XAC/2021.xml").replace('encoding="UTF-8"', 'encoding="UTF-7"'))


def check_same(folder, shards, name):
    """The same as one run over all folders."""
    for way in WAYS:
        for lang in tap.LANGUAGES:
            words = [*way, *AS_OF, "--lang", lang]
            direct, parts = run(folder, *words, *(f"records/{f}/" for f in FOLDERS)), run(folder, *words, "--digests", *shards)
            tap.told(direct == parts and direct[1], f"{name}: {' '.join(way)} {lang}", (direct[0], direct[2], parts[0], parts[2], len(direct[1]), len(parts[1])))


def check_parallel(folder):
    command, check = re.findall(r"^```bash\n(.*?)^```$", tap.read("README.md"), re.M | re.S)[0].splitlines()
    tap.told("parallel" in command and "--digests" in check, "README: many machines", command)
    if not shutil.which("parallel"):
        tap.told(True, "GNU parallel: skipped, it is not installed")
        return
    done = shell(folder, command)
    shards = sorted(name for name in os.listdir(folder) if name.endswith(".tld"))
    tap.told(done.returncode == 0 and len(shards) == 4, "four shards by GNU parallel", done.stderr)
    check_same(folder, shards, "GNU parallel")
    both, direct = shell(folder, check), shell(folder, "treatylint check records/*/")
    tap.told((both.returncode, both.stdout) == (direct.returncode, direct.stdout) and both.stdout, "README: the second command", both.stderr)


def check_matrix(folder):
    """The commands of the jobs, with the folders that are here in place of those in the README."""
    matrix = re.findall(r"^```yaml\n(.*?)^```$", tap.read("README.md"), re.M | re.S)[0]
    digest, check = re.findall(r"- run: (.*)$", matrix, re.M)
    for each in FOLDERS:
        done = shell(folder, digest.replace("${{ matrix.folder }}", each))
        tap.told(done.returncode == 0 and os.path.exists(os.path.join(folder, f"part-{each}.tld")), f"CI matrix: {each}", done.stderr)
    both, direct = shell(folder, check), shell(folder, "treatylint check " + " ".join(f"records/{f}" for f in FOLDERS))
    tap.told((both.returncode, both.stdout) == (direct.returncode, direct.stdout) and both.stdout, "CI matrix: check", both.stderr)


def check_orders(folder):
    """Shards in any order, made by any number of workers, from files in any order: the same bytes."""
    named = [f"records/XAA/{year}.xml" for year in range(2019, 2023)]
    run(folder, "digest", "-o", "one.tld", "-j1", *named)
    run(folder, "digest", "-o", "two.tld", "-j3", *reversed(named))
    with open(os.path.join(folder, "one.tld"), "rb") as one, open(os.path.join(folder, "two.tld"), "rb") as two:
        tap.told(one.read() == two.read(), "a shard does not depend on workers or order")
    parts = [f"part-{each}.tld" for each in FOLDERS]
    tap.told(run(folder, "check", *AS_OF, "--digests", *parts) == run(folder, "check", *AS_OF, "--digests", *reversed(parts)), "shards in another order")


def check_gaps(folder):
    """What went wrong when a shard was made goes wrong in the run that reads it: same output, same exit code, and it is told."""
    os.symlink("nowhere", os.path.join(folder, "records/XAA/gone.xml"))
    cases = [("a link to nothing", ["records/XAA"], 3, "something was not there"), ("a path that is not there", ["records/XAC", "records/none"], 3, "something was not there")]
    for name, paths, code, told in cases:
        made, direct = run(folder, "digest", "-o", "gap.tld", *paths), run(folder, "check", *AS_OF, *paths)
        parts = run(folder, "check", *AS_OF, "--digests", "gap.tld")
        tap.told(made[0] == direct[0] == parts[0] == code and direct[1] == parts[1] and parts[1], f"{name}: exit code and output", (made, direct[0], parts[0]))
        tap.told(parts[2].startswith("treatylint: gap.tld: ") and told in parts[2], f"{name}: told", parts[2])
    os.remove(os.path.join(folder, "records/XAA/gone.xml"))
    text = tap.read("samples/examples/XAA/2021.xml")
    for deed, code, told in (("loop", 1, ""), ("stop", 4, "by a fault of the program")):
        begin = text.index("<remark>")
        path = tap.write(folder, f"deeds/{deed}.xml", text[:begin] + f"<remark>{deed}" + text[text.index("</remark>", begin):])
        words = ["--no-settings", "--registry", "records/registry.xml", "--max-seconds", "1"]
        run(folder, "digest", "-o", "deed.tld", *words, os.path.relpath(path, folder), "records/XAC/2021.xml", program=PLANTED)
        direct = run(folder, "check", *AS_OF, *words, os.path.relpath(path, folder), "records/XAC/2021.xml", program=PLANTED)
        parts = run(folder, "check", *AS_OF, *words[:3], "--digests", "deed.tld", program=PLANTED)
        tap.told(direct[0] == parts[0] == code and direct[1] == parts[1] and told in parts[2] and bool(told) == bool(parts[2]), f"a worker that would {deed}", (direct, parts))


def sealed(body):
    return body + hashlib.sha256(body).digest()


def text_at(text):
    return bytes([len(text)]) + text.encode()


def check_refused(folder):
    def shard(name):
        with open(os.path.join(folder, name), "rb") as file:
            return file.read()

    def refused(name, told, *words, program=tap.PROGRAM):
        for command in (["check"], ["ledger"], ["deadlines"], ["summary", "decisions"]):
            status, out, err = run(folder, *command, *AS_OF, "--digests", *words, program=program)
            tap.told(status == 2 and not out and err.startswith("treatylint: ") and told in err and err.count("\n") == 1, f"refused by {command[0]}: {name}", (status, out[:80], err))

    def put(name, bytes_):
        with open(os.path.join(folder, name), "wb") as file:
            file.write(bytes_)

    whole = shard("part-XAA.tld")
    body = whole[:-32]
    version = re.search(r'"(.*)"', tap.read("validate/core/version.h")).group(1)
    tap.told(body.count(text_at(version)) == 1 and sealed(body) == whole, "the version stands in a shard, and the seal is SHA-256")
    put("version.tld", sealed(body.replace(text_at(version), text_at("0.0.9"))))
    refused("another version", "version.tld: made by another version of this program", "part-XAB.tld", "version.tld")
    put("format.tld", sealed(body.replace(b"treatylint digests 4\n", b"treatylint digests 3\n")))
    refused("another format", "format.tld: made by another version of this program", "format.tld")
    refused("other rules", "part-XAA.tld: made with other rules or schemas", "part-XAA.tld", program=PLANTED)
    run(folder, "digest", "-o", "limits.tld", "--max-findings", "7", "records/XAA")
    refused("other limits", "limits.tld: made with other limits", "part-XAB.tld", "limits.tld")
    refused("other limits of the run", "part-XAA.tld: made with other limits", "--max-findings", "7", "part-XAA.tld")
    status, out, _ = run(folder, "check", *AS_OF, "--max-findings", "7", "--digests", "limits.tld")
    tap.told((status, out) == run(folder, "check", *AS_OF, "--max-findings", "7", "records/XAA")[:2], "the same limits")
    refused("without the overlay", "part-XAA.tld: made with another registry", "--no-settings", "part-XAA.tld")
    run(folder, "digest", "-o", "bare.tld", "--no-settings", "records/XAA/2019.xml")
    refused("with an overlay more", "bare.tld: made with another registry", "part-XAB.tld", "bare.tld")
    tap.write(folder, "record.xml", tap.read("samples/examples/XAA/2019.xml"))
    refused("a record in the place of a registry", "record.xml: not a registry document: its root is 'article-7-report'", "--registry", "record.xml", "part-XAA.tld")
    at = body.index(text_at(version)) + 1 + len(version)
    at += 1 + body[at]  # the rules
    at += 1 + body[at]  # the limits
    put("registry.tld", sealed(body[:at] + bytes([body[at] ^ 1]) + body[at + 1:]))
    refused("another registry built in", "registry.tld: made with another registry", "registry.tld")
    for name, bytes_ in [("empty", b""), ("cut", whole[:-1]), ("cut in the middle", whole[:len(whole) // 2]), ("with more behind", whole + b"\0"),
                         ("a bit flipped at the beginning", bytes([whole[0] ^ 1]) + whole[1:]), ("a bit flipped in the seal", whole[:-1] + bytes([whole[-1] ^ 128])),
                         ("a bit flipped in a digest", whole[:4000] + bytes([whole[4000] ^ 4]) + whole[4001:]), ("sealed, but cut", sealed(body[:-1])),
                         ("sealed, with more behind", sealed(body + b"\0")), ("a record", tap.read("samples/examples/XAA/2019.xml").encode())]:
        put("bad.tld", bytes_)
        refused(name, "bad.tld: not a whole file of digests", "part-XAB.tld", "bad.tld")
    refused("the same shard twice", "part-XAA.tld: the same digests as in part-XAA.tld", "part-XAA.tld", "part-XAB.tld", "part-XAA.tld")
    shutil.copy(os.path.join(folder, "part-XAA.tld"), os.path.join(folder, "copy.tld"))
    refused("a copy of a shard", "copy.tld: the same digests as in part-XAA.tld", "part-XAA.tld", "copy.tld")
    run(folder, "digest", "-o", "again.tld", "records/XAA/2020.xml", "records/XAC/2020.xml")
    refused("a record in two shards", "records/XAA/2020.xml: this record stands in part-XAA.tld and in again.tld\n", "part-XAA.tld", "part-XAB.tld", "again.tld")
    changed = tap.read("samples/examples/XAA/2020.xml")
    tap.write(folder, "records/XAA/2020.xml", changed + "\n")
    run(folder, "digest", "-o", "other.tld", "records/XAA/2020.xml")
    tap.write(folder, "records/XAA/2020.xml", changed)
    refused("a record that was changed between", "records/XAA/2020.xml: this record stands in other.tld and in part-XAA.tld, with other bytes\n", "other.tld", "part-XAA.tld")
    status, out, err = run(folder, "check", *AS_OF, "--digests", "none.tld", "part-XAA.tld")
    tap.told(status == 3 and out == run(folder, "check", *AS_OF, "--digests", "part-XAA.tld")[1] and "none.tld" in err, "a shard that is not there", (status, err))


def check_spared(folder):
    """What is read, and what is no shard, is not written over."""
    record = os.path.join(folder, "records/XAA/2020.xml")
    before = tap.read(record)
    for name, words in (("a record among those that are read", ["-o", "records/XAA/2020.xml", "records/XAA"]),
                        ("a record where the name of the shard was forgotten", ["-o", "records/XAA/2020.xml", "records/XAA/2021.xml"])):
        status, _, err = run(folder, "digest", *words)
        tap.told(status == 2 and "nothing was written" in err and tap.read(record) == before, name, (status, err))
    status, _, err = run(folder, "summary", "decisions", "-o", "records/92msp/meeting-report.xml", "records/92msp")
    tap.told(status == 2 and "nothing was written" in err, "a summary over its record", (status, err))
    tap.told(run(folder, "digest", "-o", "twice.tld", "records/XAA")[0] == run(folder, "digest", "-o", "twice.tld", "records/XAA")[0] == 0,
             "a shard over a shard", "")


def main():
    with tempfile.TemporaryDirectory() as folder:
        corpus(folder)
        check_parallel(folder)
        check_matrix(folder)
        check_orders(folder)
        check_gaps(folder)
        check_refused(folder)
        check_spared(folder)
    tap.end()


main()
