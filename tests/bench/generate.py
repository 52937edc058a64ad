#!/usr/bin/env python3
"""A corpus of records of invented States, of any size, the same for the same seed: reports, requests, declarations, reports of
meetings. It is without a finding of error or warning, but for the share that is made faulty.

    generate.py [--records N] [--seed N] [--faulty SHARE] [--missing N] FOLDER

FOLDER gets a registry overlay, settings that name it, and a folder for each State and for the meetings; with faults also
faults.txt, which says what is wrong in which record. --missing leaves out so many yearly reports."""
import argparse
import os

import asks
import faults
import meetings
import reports
import world
from parts import HEAD, SPACE


class Corpus:
    """Which States there are, and which records, before any is written."""

    def __init__(self, records, seed):
        self.states, self.records, self.asked, self.shown = [], [], {}, {}
        count = 0
        for index, code in enumerate(world.codes()):
            s = world.State(seed, index, code)
            rows, years = self._rows(s), set(a.meeting_year for a in s.extensions.values())
            if count + len(rows) + len(years - set(self.asked)) > records:
                s = world.State(seed, index, code, plain=True)
                rows = self._rows(s)[:records - count]
                years = set()
            if not rows:
                break
            self._help(s)
            self.states.append(s)
            self.records += rows
            self.shown[code] = min(world.LAST_YEAR, s.entry[0] + len(rows) - 2)
            for ask in s.extensions.values():
                asked = self.asked.setdefault(ask.meeting_year, [])
                ask.paragraph = 12 + len(asked)
                asked.append((s, ask))
            count = len(self.records) + len(self.asked)
            if count >= records:
                break
        for year in sorted(self.asked):
            self.records.append(("meetings", f"{world.Meeting(year).code}.xml", self._meeting, year))

    def _help(self, s):
        """A State with areas is helped by the last State before it that has nothing to do at home."""
        if s.has_areas:
            s.helper = next((h for h in reversed(self.states) if not h.has_areas and not h.has_stocks), None)
            if s.helper:
                s.helper.helps.append(s)

    @staticmethod
    def _rows(s):
        rows = [(s.code, "initial.xml", reports.initial, s)]
        rows += [(s.code, f"{year}.xml", reports.annual, s, year) for year in s.years()]
        rows += [(s.code, f"request-{a}.xml", asks.request, s, ask) for a, ask in sorted(s.extensions.items())]
        return rows + [(s.code, f"declaration-{a}.xml", asks.declaration, s, a) for a in ("3", "4") if s.declares(a)]

    def _meeting(self, year):
        return meetings.report(world.Meeting(year), self.asked[year], self.states)

    def texts(self, plan):
        """Each record as folder, name and text."""
        for index, (folder, name, make, *what) in enumerate(self.records):
            text = plan.apply(index, make(*what))
            if text is not None:
                yield folder, name, text


def obligation(s, article, completed):
    """Completion is known to the registry where it was before the horizon."""
    rows, ask = f'      <original-deadline date="{s.deadline(article)}"/>\n', s.extensions.get(article)
    if ask:
        meeting = world.Meeting(ask.meeting_year)
        rows += (f'      <extension meeting="{meeting.code}" decided="{meeting.closes}" from="{s.deadline(article)}" '
                 f'to="{world.day(*ask.until, 1)}" source="report" certainty="stated"/>\n')
    if completed <= world.HORIZON:
        rows += f'      <fulfilled kind="completed" date="{completed}" certainty="stated"/>\n'
    return f'    <obligation state="{s.code}" article="{article}" known-until="{world.HORIZON}">\n{rows}    </obligation>\n'


def obligations(s):
    return (obligation(s, "3", s.stocks_end) if s.has_stocks else "") + (obligation(s, "4", s.areas_end) if s.has_areas else "")


def sessions(states):
    text = ""
    for year in range(world.FIRST_MEETING, world.LAST_YEAR + 2):
        m = world.Meeting(year)
        text += (f'    <meeting code="{m.code}" kind="meeting-of-states-parties" ordinal="{m.ordinal}" certainty="stated">\n'
                 f'      <name xml:lang="en">Meeting of States Parties No. {m.ordinal} (invented)</name>\n'
                 f'      <session from="{m.opens}" to="{m.closes}" place="Geneva"/>\n'
                 f'      <presidency state="{meetings.president(states, year).code}"/>\n    </meeting>\n')
    return text


def overlay(states):
    text = (HEAD + "<!-- Invented States and meetings of a benchmark corpus; nothing here stands for a real one. -->\n"
            f'<registry {SPACE} id="bench-registry" language="en" known-until="{world.HORIZON}">\n  <states>\n')
    for s in states:
        text += (f'    <state code="{s.code}" group="{s.group}" status="party" invented="true">\n'
                 f'      <name xml:lang="en" short="{s.name}" formal="Republic of {s.name}"/>\n'
                 f'      <consent kind="ratification" date="{s.consent_day()}" certainty="stated"/>\n'
                 f'      <entry-into-force date="{s.entry_day()}" certainty="stated"/>\n    </state>\n')
    duties = "".join(map(obligations, states))
    return (text + f"  </states>\n  <meetings>\n{sessions(states)}  </meetings>\n"
            + (f"  <obligations>\n{duties}  </obligations>\n" if duties else "") + "</registry>\n")


def settings(corpus):
    return (HEAD + f'<settings {SPACE} id="bench">\n  <registry file="registry.xml"/>\n'
            + "".join(f'  <complete state="{s.code}" from="{s.entry[0]}" to="{corpus.shown[s.code]}"/>\n' for s in corpus.states
                      if corpus.shown[s.code] >= s.entry[0]) + "</settings>\n")


def write(path, text):
    with open(path, "wb") as file:
        file.write(text if isinstance(text, bytes) else text.encode())


def generate(folder, records, seed=1, faulty=0.0, missing=0):
    corpus, made = Corpus(records, seed), ""
    plan = faults.Plan(corpus.records, faulty, missing, seed)
    os.makedirs(folder, exist_ok=True)
    for where, name, text in corpus.texts(plan):
        if where != made:
            made = where
            os.makedirs(os.path.join(folder, where), exist_ok=True)
        write(os.path.join(folder, where, name), text)
    write(os.path.join(folder, "registry.xml"), overlay(corpus.states))
    write(os.path.join(folder, "treatylint.xml"), settings(corpus))
    if plan.given:
        write(os.path.join(folder, "faults.txt"), "".join(f"{path}: {fault}\n" for path, fault in plan.given))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--records", type=int, default=1000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--faulty", type=float, default=0)
    options.add_argument("--missing", type=int, default=0)
    options.add_argument("folder")
    given = options.parse_args()
    generate(given.folder, given.records, given.seed, given.faulty, given.missing)


if __name__ == "__main__":
    main()
