#!/usr/bin/env python3
"""Days for a calendar as an independent library reads them: those of the table in number, days and titles, in both languages; each with
a UID of its own that is the same in another language and on another day; their borders; what is told where there is none."""
import csv
import io
import os
import re
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.append("/usr/lib/python3/dist-packages")  # Debian's packages, also where another Python stands before its own
import icalendar
import tap

AS_OF = "2026-11-01"
# Each run has days of another sort: deadlines and reports; steps, leads, meetings, what decisions ask for every year; invented ones.
RUNS = {"the registry alone": [], "a decade": ["--from", "2020-01-01", "--to", "2030-12-31"], "a report": ["--from", "2022-09-02", "--to", "2027-01-01", "samples/10msp"],
        "the examples": ["--from", "2019-01-01", "--to", "2025-12-31", "samples/examples"], "one State": ["--from", "2022-09-02", "--state", "TCD", "samples/10msp"]}


def calendar(*words, as_of=AS_OF, summary="calendar", form="ics", **more):
    return tap.run("summary", summary, "--as-of", as_of, "--format", form, *words, **more)


def events(*words, **more):
    """Each day as (first, last, title, uid); the end of an event is the day behind its last."""
    read = icalendar.Calendar.from_ical(calendar(*words, **more).stdout)
    found = []
    for event in read.walk("VEVENT"):
        first = event["DTSTART"].dt
        last = event["DTEND"].dt.fromordinal(event["DTEND"].dt.toordinal() - 1) if "DTEND" in event else first
        found.append((first.isoformat(), last.isoformat(), str(event["SUMMARY"]), str(event["UID"])))
    return found


def rows(*words, **more):
    return list(csv.reader(io.StringIO(calendar(*words, form="csv", **more).stdout.decode())))[1:]


def days(row):
    first, _, last = row[0].partition(" / ")
    return first, last or first, row[1]


def check_table():
    for name, words in RUNS.items():
        uids = {}
        for lang in ("en", "ar"):
            found, table = events(*words, "--lang", lang), rows(*words, "--lang", lang)
            tap.told(found and [one[:3] for one in found] == [days(row) for row in table], f"{name}, {lang}: the days of the table", f"{len(found)}, {len(table)}: {found[:2]} {table[:2]}")
            tap.told(all(row[2] for row in table), f"{name}, {lang}: each day rests on something", table)
            uids[lang] = [one[3] for one in found]
        tap.told(uids["en"] == uids["ar"] and len(set(uids["en"])) == len(uids["en"]), f"{name}: a UID each, in every language", uids["en"])
        tap.told(all(re.fullmatch(r"[!-~]+@treatylint", uid) for uid in uids["en"]), f"{name}: UIDs are plain", uids["en"])


def check_another_day():
    """What is still to come has the UID that it had."""
    words = ["--to", "2031-01-01", "samples/10msp"]
    now, later = events(*words, as_of="2022-09-02"), events(*words, as_of="2023-06-01")
    rest = [one for one in now if one[1] >= "2023-06-01"]
    tap.told(len(rest) < len(now) and rest == later, "the same days with the same UIDs on a later day", f"{len(now)}, {len(later)}")
    text = tap.read(tap.SAMPLE)
    with tempfile.TemporaryDirectory() as folder:
        tap.write(folder, "moved.xml", text.replace('<new-deadline date="2024-10-01"/>', '<new-deadline date="2024-11-01"/>').replace('from="2022-12-12"', 'from="2022-12-13"'))
        moved = events("--to", "2031-01-01", "moved.xml", as_of="2022-09-02", cwd=folder)
        tap.told([one[3] for one in sorted(moved, key=lambda one: one[3])] == [one[3] for one in sorted(now, key=lambda one: one[3])] and moved != now, "a day that moves keeps its UID")
        tap.write(folder, "twice.xml", text.replace('"ccm-msp-2022-12"', '"another"'))
        tap.write(folder, "once.xml", text)
        twice = events("--to", "2031-01-01", ".", as_of="2022-09-02", cwd=folder)
        tap.told(len({one[3] for one in twice}) == len(twice), "a report that is given twice", len(twice))


def check_deadlines():
    found = events(summary="deadlines")
    table = list(csv.DictReader(io.StringIO(calendar(summary="deadlines", form="csv").stdout.decode())))
    good = [(f"{row['State']}: deadline under Article {row['Article'][8]}", row["Deadline"]) for row in table]
    tap.told(len(found) == 10 and [(one[2], one[0]) for one in found] == good, "the days of the summary of deadlines", found)
    both = {one[3]: one[:3] for one in events("--from", "2020-01-01", "--to", "2040-01-01")}
    tap.told(all(both.get(one[3]) == one[:3] for one in found) and "deadline-CHL-4@treatylint" in both, "the same days in both calendars", sorted(both))


def check_known():
    """Days that were counted by hand."""
    found = {one[3].split("@")[0]: one for one in events(*RUNS["a report"])}
    for uid, first, last in [("requests-11MSP", "2022-12-11", "2022-12-11"), ("work-plan-and-budget-2024-11MSP", "2023-07-13", "2023-07-13"), ("meeting-11MSP", "2023-09-11", "2023-09-14"),
                             ("first-report-VUT", "2026-08-28", "2026-08-28"), ("article-7-reports-2025", "2026-04-30", "2026-04-30"), ("step-CCM/MSP/2022/12#54.a", "2022-09-05", "2022-09-25"),
                             ("request-TCD-4-11MSP", "2022-12-11", "2022-12-11"), ("deadline-TCD-4", "2024-10-01", "2024-10-01")]:
        tap.told(found.get(uid, ("",) * 4)[:2] == (first, last), f"day of {uid}", found.get(uid))
    chad = sorted(uid for uid in found if uid.startswith("report-") and "TCD" in uid)
    tap.told([uid[-4:] for uid in chad] == ["2023", "2024"], "yearly reports up to the new deadline", chad)
    bosnia = sorted(uid for uid in found if uid.startswith("report-") and "BIH" in uid)
    tap.told([uid[-4:] for uid in bosnia] == ["2023"], "none after what is known to be fulfilled", bosnia)
    bulgaria = sorted(uid for uid in found if uid.startswith("report-") and "BGR" in uid)
    tap.told([uid[-4:] for uid in bulgaria] == ["2023"], "of the year in which it was fulfilled, the day is not known: the year counts from its end", bulgaria)
    table = {row[1]: row for row in rows(*RUNS["a report"])}
    tap.told(table["Eleventh Meeting of States Parties"][2].startswith("CCM/MSP/2022/12#") and "[unverified]" in table["Twelfth Meeting of States Parties"][2], "what meetings rest on",
             [row for row in table.values() if "Meeting" in row[1]])


def check_borders():
    for words, count in [(["--from", "2023-09-14", "--to", "2023-09-14"], 1), (["--from", "2023-09-15", "--to", "2023-09-15"], 0), (["--from", "2023-09-10", "--to", "2023-09-10"], 0),
                         (["--from", "2023-09-11", "--to", "2023-09-11"], 1)]:
        found = events(*words)
        tap.told(len(found) == count, f"days {' '.join(words)}", found)
    usual = calendar(form="txt").stdout.decode()
    tap.told("from 2026-11-01, the as-of date, to 2028-11-01, which is 24 months later: 3." in usual and "2028-11-01" in usual, "the usual period is told", usual[:300])
    tap.told(len(events(as_of="2026-10-31")) == 2 and len(events()) == 3, "24 months to the day")
    chosen = calendar("--from", "2020-01-01", "--to", "2020-12-31", form="txt").stdout.decode()
    tap.told("Entries from 2020-01-01 to 2020-12-31:" in chosen and "as-of date" not in chosen, "a chosen period is told", chosen[:300])
    state = events("--from", "2022-09-02", "--to", "2027-01-01", "--state", "CHL", "samples/10msp")
    every = events(*RUNS["a report"])
    others = [one for one in every if one not in state]
    tap.told(set(state) < set(every) and all("CHL" not in one[3] for one in others) and any("CHL" in one[3] for one in state) and any("meeting-" in one[3] for one in state), "days of one State and of all", state)


def check_apart():
    invented = calendar(*RUNS["the examples"], form="txt").stdout.decode()
    real = calendar(*RUNS["a decade"], form="txt").stdout.decode()
    tap.told("The States shown are invented" in invented and "Chile" not in invented and "Tenth Meeting" not in invented, "invented days stand alone", invented[:300])
    tap.told("nvented" not in real and "Chile" in real, "real days stand alone", real[:300])


def check_none():
    nothing = ["--from", "1990-01-01", "--to", "1990-02-01"]
    page, table = calendar(*nothing, form="txt").stdout.decode(), rows(*nothing)
    tap.told("No day is known here in this period" in page and not table and not events(*nothing), "a period without a day", page)
    text = calendar(*nothing).stdout.decode()
    tap.told(text.count("BEGIN:") > 1, "a calendar has a component (RFC 5545, 3.6)", text)
    for words in (["--to", "2027"], ["--table", "x"], ["--from", "2027-01-01", "--to", "2026-01-01"]):
        done = tap.run("summary", "calendar", *words)
        tap.told(done.returncode == 2 and not done.stdout, f"usage: {' '.join(words)}", done)


def check_lines():
    """Lines end and fold as RFC 5545, 3.1 has it, and none is cut within a character."""
    for name, words in RUNS.items():
        data = calendar(*words, "--lang", "ar").stdout
        lines = data.split(b"\r\n")
        tap.told(lines[-1] == b"" and b"\n" not in b"".join(lines) and max(map(len, lines)) <= 75, f"{name}: lines", max(map(len, lines)))
        whole = all(line.decode("utf-8", "strict") or True for line in lines)
        tap.told(whole, f"{name}: characters")


def check_hostile(folder):
    """Texts of a record stay texts; steps that nothing tells apart are days of their own; many of them take no longer each."""
    text = tap.read(tap.SAMPLE)
    step = re.search(r"<step letter=\"a\".*?</step>", text, re.S).group(0)
    nasty = step.replace(' letter="a"', "").replace("The vacancy", "END:VEVENT\nBEGIN:VALARM;,\\ &lt;b&gt; vacancy")
    tap.write(folder, "a.xml", text.replace(step, nasty * 3))
    words = ["--from", "2022-09-02", "a.xml"]
    found, table = events(*words, cwd=folder), rows(*words, cwd=folder)
    tap.told(len({one[3] for one in found}) == len(found) and sum("VALARM" in one[2] for one in found) == 3, "steps that are told alike", [one for one in found if "VALARM" in one[2]])
    tap.told([" ".join(one[2].split()) for one in found] == [" ".join(row[1].split()) for row in table], "nasty titles", found[:3])
    times = []
    for count in (5000, 40000):
        tap.write(folder, "a.xml", text.replace(step, step * count))
        before = os.times().children_user
        written = calendar(*words, cwd=folder).stdout
        tap.told(written.count(b"BEGIN:VEVENT") > count, f"{count} steps")
        times.append(os.times().children_user - before)
    tap.told(times[1] < 24 * times[0] + 0.5, "time of many steps", times)


def main():
    check_table()
    check_another_day()
    check_deadlines()
    check_known()
    check_borders()
    check_apart()
    check_none()
    check_lines()
    with tempfile.TemporaryDirectory() as folder:
        check_hostile(folder)
    tap.end()


main()
