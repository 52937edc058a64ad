#!/usr/bin/env python3
"""Settings: levels of rules for the records of a folder, profiles, the level that makes the exit code, the language; the folder
before those above it, the command line before all; what is wrong is told with its line, and nothing is checked."""
import json
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

AS_OF = ["--as-of", "2026-11-01"]
LATE = "annual-report-late"


def settings(folder, attributes="", rules=(), where=""):
    body = "".join(f'  <rule id="{name}" level="{level}"><reason>{reason}</reason></rule>\n' for name, level, reason in rules)
    registry = f'  <registry file="{os.path.join(tap.ROOT, "samples/examples/registry.xml")}"/>\n'
    return tap.write(os.path.join(folder, where), "treatylint.xml",
                     f'<settings xmlns="urn:treatylint:ccm:1" format="1.0"{" " if attributes else ""}{attributes}>\n{registry}{body}</settings>\n')


def report(folder, *words):
    done = subprocess.run([tap.PROGRAM, "check", *AS_OF, "--format", "json", *words], cwd=folder, capture_output=True, timeout=120)
    return (json.loads(done.stdout) if done.stdout else None), done.returncode, done.stderr.decode()


def severities(found, rule=LATE):
    return {r["path"]: f["severity"] for r in found["records"] for f in r["findings"] if f["rule"] == rule}


def records(folder):
    late = tap.example("XAA/2021.xml", ("<submitted>2022-04-12<", "<submitted>2022-07-30<"))
    tap.write(folder, "a/late.xml", late)
    tap.write(folder, "a/b/late.xml", late.replace('id="xaa-2021"', 'id="xaa-2021-b"'))


def levels(folder):
    settings(folder)
    usual, code, _ = report(folder, "a")
    tap.told(severities(usual) == {"a/late.xml": "warning", "a/b/late.xml": "warning"} and code == 0, "as it is without", severities(usual))
    settings(folder, "", [(LATE, "error", "Our desk counts on it.")])
    raised, code, _ = report(folder, "a")
    tap.told(set(severities(raised).values()) == {"error"} and code == 1 and raised["counts"]["error"] == usual["counts"]["error"] + 2, "raised", severities(raised))
    tap.told(raised["coverage"]["levels"] == [{"rule": LATE, "level": "error", "reason": "Our desk counts on it.", "file": "treatylint.xml", "line": 3}], "the report says so", raised["coverage"].get("levels"))
    settings(folder, "", [(LATE, "note", "It was awaited.")], "a/b")
    mixed, code, _ = report(folder, "a")
    tap.told(severities(mixed) == {"a/late.xml": "error", "a/b/late.xml": "note"} and code == 1, "the nearer folder", severities(mixed))
    settings(folder, "", [(LATE, "on", "As everywhere.")], "a/b")
    tap.told(severities(report(folder, "a")[0]) == {"a/late.xml": "error", "a/b/late.xml": "warning"}, "on again")
    settings(folder, "", [(LATE, "off", "The days of this folder are not known.")], "a/b")
    off, code, _ = report(folder, "a/b")
    reasons = {r["rule"]: r["reason"] for r in off["coverage"]["not-evaluated"]}
    tap.told(not severities(off) and code == 0 and reasons.get(LATE) == "off by the settings: The days of this folder are not known.", "off, and told", reasons.get(LATE))
    tap.told(severities(report(folder, "a")[0]) == {"a/late.xml": "error"}, "off in one folder only")
    text = subprocess.run([tap.PROGRAM, "check", *AS_OF, "a"], cwd=folder, capture_output=True).stdout.decode()
    tap.told(f"  severity by settings: {LATE}: error: 'Our desk counts on it.' (treatylint.xml, line 3)\n" in text, "text says so", text[-3000:])
    subprocess.run([tap.PROGRAM, "digest", "-o", "all.tld", "a"], cwd=folder, check=True, capture_output=True)
    direct, parts = (subprocess.run([tap.PROGRAM, "check", *AS_OF, *words], cwd=folder, capture_output=True) for words in (["a"], ["--digests", "all.tld"]))
    tap.told(direct.stdout == parts.stdout and direct.returncode == parts.returncode, "the same of digests", parts.stderr)
    os.remove(os.path.join(folder, "a/b/treatylint.xml"))
    tap.told(set(severities(report(folder, "--no-settings", "--registry", os.path.join(tap.ROOT, "samples/examples/registry.xml"), "a")[0]).values()) == {"warning"}, "none with --no-settings")


def corpus_rules(folder):
    """A rule over several records has its level by the record in which it finds something."""
    texts = [tap.example("XAA/2021.xml"), tap.example("XAA/2021.xml", ('id="xaa-2021"', 'id="xaa-2021-b"'))]
    for name, text in zip("12", texts):
        tap.write(folder, f"twice/{name}.xml", text)
    settings(folder, "", [("record-given-twice", "note", "Copies are kept.")])
    tap.told(set(severities(report(folder, "twice")[0], "record-given-twice").values()) == {"note"}, "of a rule over several records")


def in_part(folder):
    """What settings declare complete counts where the folder is given, or one in it: nothing is said to be missing that stands beside."""
    for year in ("2019", "2021"):
        tap.write(folder, f"of/XAA/{year}.xml", tap.example(f"XAA/{year}.xml"))
    tap.write(folder, "of/treatylint.xml", '<settings xmlns="urn:treatylint:ccm:1" format="1.0"><complete state="XAA" from="2019" to="2021"/></settings>')
    registry = ["--as-of", "2026-11-01", "--registry", os.path.join(tap.ROOT, "samples/examples/registry.xml")]
    for paths, counts in ((["of"], True), (["of/XAA"], True), (["."], True), (["of/XAA/2021.xml"], False), (["of/XAA/2019.xml", "of/XAA/2021.xml"], False), (["of/XAA/2021.xml", "of"], True)):
        done = subprocess.run([tap.PROGRAM, "check", *registry, *paths], cwd=folder, capture_output=True, timeout=60)
        text = done.stdout.decode()
        tap.told(("[report-year-missing]" in text) == counts == ("declared complete: XAA:2019-2021" in text) and ("counts only where the folder is given: XAA" in text) == (not counts), f"complete: {' '.join(paths)}", text[:600])
        subprocess.run([tap.PROGRAM, "digest", *registry[2:], "-o", "in-part.tld", *paths], cwd=folder, capture_output=True, timeout=60)
        again = subprocess.run([tap.PROGRAM, "check", *registry, "--digests", "in-part.tld"], cwd=folder, capture_output=True, timeout=60)
        tap.told((again.stdout, again.returncode) == (done.stdout, done.returncode), f"the same of digests: {' '.join(paths)}", again.stdout[:600])


def order_of_shards(folder):
    """Settings of several folders are told in one order, whichever is met first."""
    settings(folder)
    for name, level in (("a", "note"), ("twice", "error")):
        settings(folder, "", [(LATE, level, f"As it is in {name}.")], name)
        subprocess.run([tap.PROGRAM, "digest", "-o", f"{name}.tld", name], cwd=folder, check=True, capture_output=True)
    out = [subprocess.run([tap.PROGRAM, "check", *AS_OF, *words], cwd=folder, capture_output=True).stdout
           for words in (["a", "twice"], ["twice", "a"], ["--digests", "a.tld", "twice.tld"], ["--digests", "twice.tld", "a.tld"])]
    tap.told(out[0].count(b"severity by settings") == 2 and len(set(out)) == 1, "the same in every order", [text.count(b"\n") for text in out])
    for name in ("a", "twice"):
        os.remove(os.path.join(folder, name, "treatylint.xml"))


def profiles(folder):
    settings(folder)
    for profile, code in (("pre-submission", 1), ("ci", 0), ("archive", 0)):
        settings(folder, f'profile="{profile}"')
        of_settings, found, _ = report(folder, "a")
        settings(folder)
        of_option, other, _ = report(folder, "--profile", profile, "a")
        tap.told(found == other == code, f"the exit code of {profile}", (found, other))
        tap.told([r["findings"] for r in of_settings["records"]] == [r["findings"] for r in of_option["records"]], f"{profile} by option and by settings")
        off = [r["rule"] for r in of_option["coverage"]["not-evaluated"] if r["reason"].startswith("off by the settings: ")]
        tap.told((len(off) > 10) == (profile == "archive"), f"what is off in {profile}", off)
    settings(folder, 'profile="archive"', [("text-word-doubled", "on", "It is wanted all the same.")])
    rules = {r["rule"]: r["reason"] for r in report(folder, "a")[0]["coverage"]["not-evaluated"]}
    tap.told("text-word-doubled" not in rules and "off by" in rules["text-number-form"], "a rule before the profile", rules)
    settings(folder, 'profile="archive"')
    found = report(folder, "--profile", "ci", "a")[0]
    tap.told(not any(r["reason"].startswith("off") for r in found["coverage"]["not-evaluated"]), "the command line before settings")


def exit_and_language(folder):
    for asked, code in (("error", 0), ("warning", 1), ("note", 1), ("never", 0)):
        settings(folder, f'fail-on="{asked}"')
        tap.told(report(folder, "a")[1] == code, f"fail-on {asked}", report(folder, "a")[1])
    settings(folder, 'fail-on="never" profile="pre-submission"')
    tap.told(report(folder, "a")[1] == 1, "the strictest of what settings ask for")
    tap.told(report(folder, "--fail-on", "never", "a")[1] == 0, "--fail-on before settings")
    settings(folder, 'language="ar"')
    say = lambda *words: subprocess.run([tap.PROGRAM, "check", *AS_OF, *words, "a"], cwd=folder, capture_output=True).stdout
    arabic, english = say(), say("--lang", "en")
    tap.told(arabic == say("--lang", "ar") and "تحذير".encode() in arabic and b"warning" in english, "the language, and --lang before it")
    settings(folder, 'language="en"', where="a/b")
    found, code, error = report(folder, "a")
    tap.told(code == 2 and found is None and "a/b/treatylint.xml" in error and "--lang" in error, "two languages", error)
    os.remove(os.path.join(folder, "a/b/treatylint.xml"))
    settings(folder, 'language="xx"')
    found, code, error = report(folder, "a")
    tap.told(code == 2 and found is None and "treatylint.xml: there is no language 'xx'" in error, "a language that there is not", error)


def refused(folder):
    cases = [
        ([("anual-report-late", "off", "Because.")], "treatylint.xml:3: there is no rule 'anual-report-late'; did you mean annual-report-late?"),
        ([("frobnicate", "off", "Because.")], "treatylint.xml:3: there is no rule 'frobnicate'\n"),
        ([("not-well-formed", "off", "Because.")], "treatylint.xml:3: settings cannot change what says that a record cannot be read or has another shape: 'not-well-formed'"),
        ([("limit-reached", "note", "Because.")], "settings cannot change"),
        ([(LATE, "off", "")], f"treatylint.xml:3: no reason is given for what is said of the rule '{LATE}'"),
        ([(LATE, "off", "n/a")], "no reason is given"),
        ([(LATE, "silent", "Because.")], "treatylint.xml:3:"),
        ([(LATE, "off", "One."), (LATE, "note", "Two.")], "treatylint.xml:4:"),
    ]
    for rules, told in cases:
        settings(folder, "", rules)
        found, code, error = report(folder, "a")
        tap.told(code == 2 and found is None and told in error, f"refused: {told}", (code, error))
    for attribute in ('profile="none"', 'fail-on="sometimes"', 'language="arabic"', 'colour="red"'):
        settings(folder, attribute)
        found, code, error = report(folder, "a")
        tap.told(code == 2 and found is None and "treatylint.xml:1:" in error, f"refused: {attribute}", (code, error))
    settings(folder)
    found, code, error = report(folder, "--profile", "all", "a")
    tap.told(code == 2 and error == "treatylint: --profile takes pre-submission, ci or archive, not 'all'\n", "refused: a profile", error)


def in_force(folder, *words):
    """What `treatylint settings` tells: (name, value, from)."""
    done = subprocess.run([tap.PROGRAM, "settings", *words], cwd=folder, capture_output=True)
    rows = [(line[:16].strip(), *[part.strip() for part in line[16:].split("  ", 1)]) for line in done.stdout.decode().splitlines()]
    return [row for row in rows if not row[0].startswith("max-") and row[0] != "j"], done


def told_in_force(folder):
    settings(folder, 'language="ar" profile="pre-submission"', [(LATE, "note", "It was awaited.")])
    settings(folder, 'fail-on="note"', [("area-carried", "off", "Areas are numbered anew.")], "a/b")
    rows, done = in_force(folder, "a/b")
    registry = os.path.join(tap.ROOT, "samples/examples/registry.xml")
    tap.told(sorted(rows) == sorted([
        ("registry", registry, "treatylint.xml"), ("profile", "pre-submission", "treatylint.xml"), ("registry", registry, "a/b/treatylint.xml"),
        ("language", "ar", "treatylint.xml"), ("fail-on", "note", "a/b/treatylint.xml"),
        ("rule", f"{LATE}: note", "treatylint.xml:3: It was awaited."), ("rule", "area-carried: off", "a/b/treatylint.xml:3: Areas are numbered anew.")]),
             "what is in force, and from where", rows)
    rows, _ = in_force(folder, "--lang", "en", "--fail-on", "never", "--profile", "ci", "--complete", "XAA:2019-2020", "a/late.xml")
    tap.told({("language", "en", "--lang"), ("fail-on", "never", "--fail-on"), ("profile", "ci", "--profile"), ("complete", "XAA:2019-2020", "--complete")} <= set(rows)
             and not [row for row in rows if row[1] == "pre-submission"], "the command line", rows)
    _, done = in_force(folder, "--max-depth", "9", "a")
    tap.told(b"max-depth       9                                 --max-depth\n" in done.stdout, "limits", done.stdout)
    for words, code, told in ((["none"], 3, "none: No such file"), (["a", "b"], 2, "b is one more"), (["--profile", "x"], 2, "--profile takes")):
        _, done = in_force(folder, *words)
        tap.told(done.returncode == code and not done.stdout and told in done.stderr.decode(), f"refused: settings {' '.join(words)}", done.stderr)


def begun(folder):
    """What init writes says nothing; each of its comments is settings that are read."""
    run = lambda *words: subprocess.run([tap.PROGRAM, *words], cwd=folder, capture_output=True)
    os.remove(os.path.join(folder, "treatylint.xml"))
    os.makedirs(os.path.join(folder, "new"))
    done, path = run("init", "new"), os.path.join(folder, "new/treatylint.xml")
    text = open(path, encoding="utf-8").read()
    tap.told(done.returncode == 0 and not done.stdout and not done.stderr, "init", done)
    tap.told({row[2] for row in in_force(folder, "new")[0] if "new/" in row[2]} == set(), "nothing in it is in force", in_force(folder, "new")[0])
    tap.write(folder, "new/waivers.xml", '<waivers xmlns="urn:treatylint:ccm:1" format="1.0"/>')
    tap.write(folder, "new/baseline.xml", '<baseline xmlns="urn:treatylint:ccm:1" format="1.0"/>')
    tap.write(folder, "new/more-states.xml", tap.read("samples/examples/registry.xml"))
    whole = re.sub(r"<!-- (<.*>) -->", r"\1", text).replace('format="1.0">', 'format="1.0" profile="archive" fail-on="warning" language="ar">')
    tap.write(folder, "new/treatylint.xml", whole)
    rows = [row for row in in_force(folder, "new")[0] if row[2].startswith("new/treatylint.xml")]
    tap.told(sorted({row[0] for row in rows}) == ["baseline", "complete", "exclude", "fail-on", "language", "profile", "registry", "rule", "waivers"], "each of its comments can be taken away", rows)
    tap.told(re.search(rb"^max-seconds +30 +new/treatylint.xml$", run("settings", "new").stdout, re.M), "limits among them")
    done = run("init", "new")
    tap.told(done.returncode == 2 and "is there already; nothing was written" in done.stderr.decode() and open(path, encoding="utf-8").read() == whole, "no settings are written over", done)
    os.symlink("nowhere", os.path.join(folder, "a/treatylint.xml"))
    done = run("init", "a")
    tap.told(done.returncode == 2 and not os.path.exists(os.path.join(folder, "a/nowhere")), "nor a link", done)
    os.remove(os.path.join(folder, "a/treatylint.xml"))
    for words, code in ((["init", "none"], 3), (["init", "new", "a"], 2), (["init", "a/late.xml"], 3), (["init", "--force"], 2)):
        tap.told(run(*words).returncode == code, f"refused: {' '.join(words)}", run(*words))


def meant(folder):
    for words, told in ((["chek", "a"], "did you mean check?"), (["setings"], "did you mean settings?"), (["frobnicate"], "treatylint --help lists them"),
                        (["check", "--as-off=2026-11-01", "a"], "there is no option '--as-off=2026-11-01' here; did you mean --as-of?"),
                        (["check", "--frobnicate", "a"], "--help lists them"), (["summary", "reportng", "a"], "did you mean reporting?")):
        done = subprocess.run([tap.PROGRAM, *words], cwd=folder, capture_output=True)
        tap.told(done.returncode == 2 and told in done.stderr.decode() and not done.stdout, f"meant: {' '.join(words)}", done.stderr)


def main():
    with tempfile.TemporaryDirectory() as folder:
        records(folder)
        levels(folder)
        corpus_rules(folder)
        in_part(folder)
        order_of_shards(folder)
        profiles(folder)
        exit_and_language(folder)
        refused(folder)
        told_in_force(folder)
        begun(folder)
        meant(folder)
    tap.end()


main()
