#!/usr/bin/env python3
"""Summaries of several records, or of none with a decision: every record is in each format, and tables are named alike."""
import csv
import os
import re
import resource
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

REGISTRY = '<registry xmlns="urn:treatylint:ccm:1" format="1.0" id="a" language="en" known-until="2026-01-01"/>'


def rows(*words, cwd):
    done = tap.run("summary", "decisions", "--format", "csv", *words, cwd=cwd)
    return list(csv.reader(done.stdout.decode().splitlines()))


def check_records(folder):
    text = tap.read(tap.SAMPLE)
    tap.write(folder, "1.xml", text)
    tap.write(folder, "2.xml", text.replace("CCM/MSP/2022/12", "CCM/MSP/2019/12"))
    for table in ([], ["--table", "extensions"], ["--table", "items"], ["--table", "notes"]):
        one, two, both = rows(*table, "1.xml", cwd=folder), rows(*table, "2.xml", cwd=folder), rows(*table, ".", cwd=folder)
        tap.told(len(one) > 2 and both == one + two[1:], f"csv of two records {table}", f"{len(one)}, {len(two)}, {len(both)} rows")


def check_words(folder):
    page = tap.run("summary", "decisions", "--format", "txt", "1.xml", cwd=folder)
    for words in (["--format", "txt", "decisions", "1.xml"], ["--format=txt", "--", "decisions", "1.xml"], ["decisions", "1.xml", "--format", "txt"]):
        done = tap.run("summary", *words, cwd=folder)
        tap.told(done.returncode == 0 and done.stdout == page.stdout, f"order of words: {' '.join(words)}", done)


def check_empty(folder):
    """Where there is no decision each table is there and has no row; another name is a usage error all the same."""
    text = tap.read(tap.SAMPLE)
    tap.write(folder, "none/a.xml", re.sub(r"<extension .*</extension>", "", text, flags=re.S))
    tap.write(folder, "registries/a.xml", REGISTRY)
    run = lambda *words, where="none": tap.run("summary", "decisions", *words, where, cwd=folder)
    for table in ("extensions", "channels", "items", "notes"):
        full = rows("--table", table, "1.xml", cwd=folder)
        for where in ("none", "registries"):
            empty = rows("--table", table, where, cwd=folder)
            tap.told(len(full) > 1 and empty == full[:1], f"csv of an empty table {table} of {where}", empty)
    first = rows("registries", cwd=folder)
    tap.told(len(first) == 1 and first == rows("1.xml", cwd=folder)[:1], "csv of the first table, empty", first)
    for format_ in ("html", "md", "txt", "xml"):
        one, all_ = run("--format", format_, "--table", "items"), run("--format", format_)
        tap.told(one.returncode == 0 and b"Reporting items" in one.stdout, f"{format_} of an empty table", one)
        tap.told(all_.returncode == 0 and b"Reporting items" not in all_.stdout, f"{format_} leaves out empty tables", all_)
    for format_ in ("csv", "html", "md", "txt", "xml"):
        for where in ("1.xml", "none", "registries"):
            done = run("--format", format_, "--table", "x", where=where)
            tap.told(done.returncode == 2 and not done.stdout, f"{format_} of {where} has no table x", done)


def check_arabic(folder):
    """A spreadsheet reads dates and symbols as they are; a reader of Arabic text has each of them isolated."""
    plain = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|CCM/[A-Z0-9/#.]+[a-z]?|[a-z]")
    for table, columns in [("extensions", (3, 5, 6, 7)), ("items", (1, 3)), ("channels", (4,))]:
        cells = [row[column] for row in rows("--lang", "ar", "--table", table, "1.xml", cwd=folder)[1:] for column in columns]
        tap.told(len(cells) > 9 and all(plain.fullmatch(cell) for cell in cells), f"codes and dates of Arabic csv, {table}", cells)
    text = tap.run("summary", "decisions", "--lang", "ar", "--format", "txt", "1.xml", cwd=folder).stdout.decode()
    alone = re.findall(r"(?m)^    [^:]*: (\S+)$", text)
    latin = [word for word in alone if re.search("[A-Za-z]|[0-9]-", word)]
    tap.told(len(latin) > 40 and all(re.fullmatch("\u2068[^\u2068\u2069]+\u2069", word) for word in latin), "codes and dates of Arabic text", latin)


def check_many_meetings(folder):
    """The days of the ninth meeting that a report decides on count as those of the first do."""
    text = tap.read(tap.SAMPLE)
    text = text.replace('<next-meeting meeting="11MSP" from="2023-09-11"', '<next-meeting meeting="11MSP" from="2023-09-12"')
    before = '<next-meeting meeting="11MSP"'
    others = "".join(f'<next-meeting meeting="{number}MSP" from="2030-03-{number}" to="2030-03-{number}"/>' for number in range(20, 31))
    tap.write(folder, "one.xml", text)
    tap.write(folder, "many.xml", text.replace(before, others + before, 1))
    usual, many = rows("--table", "dates", "one.xml", cwd=folder), rows("--table", "dates", "many.xml", cwd=folder)
    left = [row for row in many if "2030-03-" not in row[0]]
    tap.told(len(many) == len(usual) + 11 and left == usual, "days of many meetings", [row for row in left if row not in usual])


def check_stated(folder):
    """Where a class states a count and lists nobody, that count is shown; a list is counted."""
    text = tap.read(tap.SAMPLE)
    for name, count, body in [("none", "", ""), ("nobody", 'count="75"', ""), ("two", 'count="75"', '<state code="ESP"/><state code="AUS"/>')]:
        class_ = f'<participants class="states-parties" paragraph="8" {count}>{body}</participants>'
        tap.write(folder, "stated.xml", re.sub('<participants class="states-parties".*?</participants>', class_, text, count=1, flags=re.S))
        value = dict(rows("--table", "meeting", "stated.xml", cwd=folder)).get("States Parties")
        tap.told(value == {"nobody": "75", "two": "2"}.get(name), f"participants: a count, and {name} listed", value)


def check_reports(folder):
    """A yearly day of another channel is no day of an Article 7 report."""
    text, old = tap.read(tap.SAMPLE), '<channel kind="analysis-group" paragraph="37"/>'
    for kind, english, arabic in [("article-7-report", "first Article 7 report", "المادة 7"),
                                  ("analysis-group", "first report to the Analysis Group", "فريق التحليل"),
                                  ("every-meeting", "first report to a meeting", "إلى اجتماع")]:
        tap.write(folder, "due.xml", text.replace(old, old.replace("analysis-group", kind).replace("/>", ' due="--03-01"/>'), 1))
        for language, words in [("en", english), ("ar", arabic)]:
            told = [row[1] for row in rows("--lang", language, "--table", "dates", "due.xml", cwd=folder) if row[0] == "2023-03-01"]
            tap.told(old in text and len(told) == 1 and words in told[0], f"yearly day of {kind}, {language}", told)


def check_channels(folder):
    """The time of many channels of one extension grows with their number: six times as many took 36 times as long."""
    text, before, seconds = tap.read(tap.SAMPLE), '<channel kind="article-7-report" paragraph="29"/>', []
    for count in (10000, 60000):
        tap.write(folder, "channels.xml", text.replace(before, before * count, 1))
        start = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        letters = [row[3] for row in rows("--table", "channels", "channels.xml", cwd=folder)]
        seconds.append(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - start)
        tap.told(before in text and letters.count("a, b, c") >= count, f"letters of {count} channels", letters[:5])
    tap.told(seconds[1] < 18 * seconds[0], "time of many channels", seconds)


LEAD = '<lead of="annual-report" days="60" before="11MSP" date="2023-07-13"/>'
EXPECTED = '<expectation paragraph="28" kind="further-request" meeting="11MSP"><text xml:lang="en">t</text></expectation>'
GRANTED = ('<extension state="CHL" article="4" paragraph="42"><outcome>granted</outcome><length unit="year">3</length>'
           '<previous-deadline date="2023-06-01" origin="record"/><new-deadline date="2026-06-01"/></extension>')


def check_large(folder):
    """The steps of a page grow with its rows: twice as many as ended it when they grew with the square."""
    text = tap.read(tap.SAMPLE)
    for name, item, before in [("leads", LEAD, '<lead of="work-plan-and-budget"'),
                               ("expectations", EXPECTED, '<observation paragraph="28">'),
                               ("extensions", GRANTED, '<decision paragraph="21"')]:
        tap.write(folder, "large.xml", text.replace(before, item * 16000 + before, 1))
        done = tap.run("summary", "decisions", "large.xml", cwd=folder)
        tap.told(before in text and done.returncode == 0 and done.stdout.count(b"<tr") > 16000, f"page of 16,000 {name}", done.stderr)


SHEET = ('<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:treatylint:ccm:1">'
         '<xsl:output method="text"/>{}</xsl:stylesheet>')


def check_own_look(folder):
    """One's own stylesheet over the summary document: what it cannot do is told, with the place."""
    titles = SHEET.format('<xsl:template match="/"><xsl:value-of select="count(//t:table)"/></xsl:template>')
    for name, sheet, code, told in [("good", titles, 0, ""), ("cut", titles[:-9], 2, "line "), ("text", "no sheet", 2, "line 1: "),
                                    ("other", "<a/>", 2, "cannot be applied"),
                                    ("reads", SHEET.format('<xsl:template match="/"><xsl:copy-of select="document(\'1.xml\')"/></xsl:template>'), 2, "1.xml"),
                                    ("imports", titles.replace("<xsl:output", '<xsl:import href="good.xsl"/><xsl:output'), 2, "good.xsl"),
                                    ("never-ends", SHEET.format('<xsl:template match="/" name="x"><xsl:call-template name="x"/></xsl:template>'), 2, "")]:
        tap.write(folder, f"{name}.xsl", sheet)
        done = tap.run("summary", "decisions", "--xslt", f"{name}.xsl", "1.xml", cwd=folder)
        said = done.stderr.decode()
        tap.told(done.returncode == code and told in said and (f"{name}.xsl: " in said) == (code == 2) and (code == 0) == bool(done.stdout),
                 f"a stylesheet that is {name}", (done.returncode, said, done.stdout[:80]))
    tables = tap.run("summary", "decisions", "--format", "xml", "1.xml", cwd=folder).stdout.count(b"<table ")
    tap.told(tables > 5 and tap.run("summary", "decisions", "--xslt", "good.xsl", "1.xml", cwd=folder).stdout.strip() == str(tables).encode(), "tables are counted")


def check_options(folder):
    for words, code, told in [(["decisions", "--xslt", "none.xsl", "1.xml"], 3, "none.xsl"), (["decisions", "--xslt", "good.xsl", "--format", "md", "1.xml"], 2, "--xslt"),
                              (["decisions", "--from", "2022", "1.xml"], 2, "2025-01-31, not '2022'"), (["decisions", "--to", "2022-02-30", "1.xml"], 2, "2022-02-30"),
                              (["decisions", "--from", "2022-02-02", "--to", "2022-02-01", "1.xml"], 2, "before --from"),
                              (["decisions", "--format", "ics", "1.xml"], 2, "no days"), (["decisions", "--state", "BUL", "1.xml"], 2, "--state"),
                              (["1.xml"], 2, "--list"), ([], 2, "--list")]:
        done = tap.run("summary", *words, cwd=folder)
        tap.told(done.returncode == code and told in done.stderr.decode() and not done.stdout, f"summary {' '.join(words)}", done)
    listed = tap.run("summary", "--list", cwd=folder)
    names = [line.split()[0] for line in listed.stdout.decode().splitlines()]
    tap.told(listed.returncode == 0 and "decisions" in names and names == sorted(names), "summaries are listed", listed)


def main():
    with tempfile.TemporaryDirectory() as folder:
        check_records(folder)
        check_words(folder)
        check_empty(folder)
        check_arabic(folder)
        check_many_meetings(folder)
        check_stated(folder)
        check_reports(folder)
        check_channels(folder)
        check_large(folder)
        check_own_look(folder)
        check_options(folder)
    tap.end()


main()
