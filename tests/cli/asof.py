#!/usr/bin/env python3
"""After the registry's horizon nothing is concluded: at 2026-11-01 none of the six States whose requests were before a
meeting that the registry does not know is called expired, overdue or late, in any output or language."""
import html
import json
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

STATES = ["AFG", "CHL", "LBN", "MRT", "SOM", "TCD"]
AS_OF = "2026-11-01"
JUDGEMENTS = ["expire", "expiry", "overdue", "late", "later than", "lapse", "missed", "out of time", "past its", "no longer",
              "منتهي", "انتهت", "انتهى", "انقضى", "انقضت", "انقضاء", "متأخر", "تأخر", "فات موعد", "فائت", "بعد الأوان"]


def own_words():
    """The texts of the sample itself and of the requirements, which are told as they stand, longest first; and the names
    of rules, which say what a record could show, and not of whom."""
    texts = set(re.findall(r"<text [^>]*>([^<]+)</text>", tap.read(tap.SAMPLE) + tap.read("schema/registry/requirements.xml")))
    for language in tap.translations():
        texts |= set(re.findall(r'<trans-unit id="requirement/[^"]*">.*?<target[^>]*>(.*?)</target>', tap.read(f"transform/messages/{language}.xlf"), re.S))
    texts |= {os.path.basename(path)[:-2] for path in tap.files("validate/rules", ".c")}
    return sorted(texts | {html.escape(html.unescape(t)) for t in texts} | {html.unescape(t) for t in texts}, key=len, reverse=True)


def outputs():
    for lang in tap.LANGUAGES:
        for format_ in ("text", "json"):
            yield f"check {lang} {format_}", tap.run("check", "--as-of", AS_OF, "--lang", lang, "--format", format_, "samples/10msp")
        for format_ in ("html", "txt", "csv", "xml"):
            yield f"summary {lang} {format_}", tap.run("summary", "decisions", "--as-of", AS_OF, "--lang", lang, "--format", format_, "samples/10msp")
        for format_ in ("text", "json", "csv"):
            words = ["deadlines", "--as-of", AS_OF, "--lang", lang, "--format", format_]
            yield f"deadlines {lang} {format_}", tap.run(*words)
            yield f"deadlines {lang} {format_} and a report", tap.run(*words, "samples/10msp")
            for state in STATES:
                yield f"deadlines {state} {lang} {format_}", tap.run(*words, "--state", state)
        yield f"deadlines help {lang}", tap.run("deadlines", "--help", "--lang", lang)
        yield f"rules {lang}", tap.run("rules", "--lang", lang)
        yield f"explain {lang}", tap.run("explain", "--lang", lang, *(line.split()[0] for line in tap.run("rules").stdout.decode().splitlines()))
        for name in (line.split()[0] for line in tap.run("summary", "--list").stdout.decode().splitlines()):
            yield f"summary {name} {lang}", tap.run("summary", name, "--as-of", AS_OF, "--lang", lang, *(["--state", "TCD"] if name == "state" else []), "samples/10msp")
    # each of the six with a decision that ends before the as-of date, so that something could be said of it
    text = tap.read(tap.SAMPLE)
    for state in STATES:
        record = text.replace('state="TCD"', f'state="{state}"') if state != "CHL" else text
        yield f"check {state}", tap.run("check", "--as-of", AS_OF, "-", data=record.encode())
        for lang in tap.LANGUAGES:
            yield f"summary {state} {lang}", tap.run("summary", "decisions", "--lang", lang, "--as-of", AS_OF, "-", data=record.encode())


def main():
    own = own_words()
    banned = re.compile("|".join(r"(?<!\w)" + re.escape(word) for word in JUDGEMENTS), re.I)
    seen = 0
    for name, done in outputs():
        text = done.stdout.decode() + done.stderr.decode()
        text = re.sub(r"<style>.*?</style>", "", text, flags=re.S)
        for words in own:
            text = text.replace(words, "")
        for words in ("a State that consents later", "at the latest"):  # of the Convention
            text = text.replace(words, "")
        text = text.replace("on the day or later where the State", "").replace("or later where the State is then in", "")
        # of stocks; of a length; of days and reports that follow others
        for words in ("found later", "found-later", "is no longer than the years", "24 months later", "; later: ", "no later decision known", "the latest report",
                      "what came later is not counted"):
            text = text.replace(words, "")
        found = [text[max(0, m.start() - 30): m.end() + 30] for m in banned.finditer(text)]
        seen += "Chad" in text or "تشاد" in text
        tap.told(done.returncode in (0, 1) and text and not found, f"as-of {name}", f"exit {done.returncode}: {found[:2]}")
    tap.told(seen > 8, "as-of: the States are named at all", seen)
    horizon = {"en": "decisions after ", "ar": "والمقررات بعد "}
    for state in STATES:
        told = json.loads(tap.run("deadlines", "--as-of", AS_OF, "--format", "json", "--state", state).stdout)["deadlines"]
        open_ = [d for d in told if d["article"] == 4]
        good = len(open_) == 1 and open_[0]["standing"] == "open" and "days-left" not in open_[0] and open_[0]["deadline"] < AS_OF
        tap.told(good and open_[0]["pending"]["symbol"], f"deadlines {state}: open, with a request", told)
        for lang, words in horizon.items():
            text = tap.run("deadlines", "--as-of", AS_OF, "--lang", lang, "--state", state).stdout.decode()
            tap.told(words + ("\u2068" if lang == "ar" else "") + open_[0]["known-until"] in text, f"deadlines {state} {lang}: the horizon", text)
    known = tap.read("schema/registry/obligations.xml")
    for state in STATES:
        row = re.search(rf'<obligation state="{state}" article="4" known-until="([^"]+)">(.*?)</obligation>', known, re.S)
        tap.told(row and row.group(1) < AS_OF and "<pending " in row.group(2) and "<fulfilled" not in row.group(2),
                 f"registry {state}: known until a day before, and pending")
    tap.end()


main()
