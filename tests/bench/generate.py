#!/usr/bin/env python3
"""A corpus of records of invented States, of any size, the same for the same seed.

    generate.py [--records N] [--seed N] [--faulty SHARE] FOLDER

FOLDER gets a registry overlay, settings that name it, and one folder for each State and for the meetings."""
import argparse
import os

import forms
import world


def overlay(states):
    text = (forms.HEAD + "<!-- Invented States and meetings of a benchmark corpus; nothing here stands for a real one. -->\n"
            f'<registry {forms.SPACE} id="bench-registry" language="en" known-until="{world.HORIZON}">\n  <states>\n')
    for s in states:
        text += (f'    <state code="{s.code}" group="{s.group}" status="party" invented="true">\n'
                 f'      <name xml:lang="en" short="{s.name}" formal="Republic of {s.name}"/>\n'
                 f'      <consent kind="ratification" date="{s.consent_day()}" certainty="stated"/>\n'
                 f'      <entry-into-force date="{s.entry_day()}" certainty="stated"/>\n    </state>\n')
    return text + "  </states>\n" + meetings() + "  <obligations>\n" + "".join(map(obligations, states)) + "  </obligations>\n</registry>\n"


def obligation(s, article, completed):
    """Completion is known to the registry where it was before the horizon."""
    rows = f'      <original-deadline date="{s.deadline(article)}"/>\n'
    ask = s.extensions.get(article)
    if ask:
        meeting = world.Meeting(ask.meeting_year)
        rows += (f'      <extension meeting="{meeting.code}" decided="{meeting.closes}" from="{s.deadline(article)}" '
                 f'to="{world.day(*ask.until, 1)}" source="report" certainty="stated"/>\n')
    if completed <= world.HORIZON:
        rows += f'      <fulfilled kind="completed" date="{completed}" certainty="stated"/>\n'
    return (f'    <obligation state="{s.code}" article="{article}" known-until="{world.HORIZON}">\n{rows}    </obligation>\n')


def obligations(s):
    return ((obligation(s, "3", s.stocks_end) if s.has_stocks else "") + (obligation(s, "4", s.areas_end) if s.has_areas else ""))


def meetings():
    text = "  <meetings>\n"
    for year in range(world.FIRST_MEETING, world.LAST_YEAR + 2):
        m = world.Meeting(year)
        text += (f'    <meeting code="{m.code}" kind="meeting-of-states-parties" ordinal="{m.ordinal}" certainty="stated">\n'
                 f'      <name xml:lang="en">Meeting of States Parties No. {m.ordinal} (invented)</name>\n'
                 f'      <session from="{m.opens}" to="{m.closes}" place="Geneva"/>\n    </meeting>\n')
    return text + "  </meetings>\n"


def settings(states, shown):
    return (forms.HEAD + f'<settings {forms.SPACE} id="bench">\n  <registry file="registry.xml"/>\n'
            + "".join(f'  <complete state="{s.code}" from="{s.entry[0]}" to="{shown[s.code]}"/>\n' for s in states) + "</settings>\n")


def write(folder, name, text):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        file.write(text)


def generate(folder, records, seed, faulty):
    states, shown, left = [], {}, records
    os.makedirs(folder, exist_ok=True)
    for index, code in enumerate(world.codes()):
        if not left:
            break
        s = world.State(seed, index, code)
        states.append(s)
        where = os.path.join(folder, code)
        os.makedirs(where, exist_ok=True)
        write(where, "initial.xml", forms.initial(s))
        left -= 1
        for year in s.years():
            if not left:
                break
            shown[code] = year
            write(where, f"{year}.xml", forms.annual(s, year))
            left -= 1
    write(folder, "registry.xml", overlay(states))
    write(folder, "treatylint.xml", settings(states, shown))


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--records", type=int, default=1000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--faulty", type=float, default=0)
    options.add_argument("folder")
    given = options.parse_args()
    generate(given.folder, given.records, given.seed, given.faulty)


if __name__ == "__main__":
    main()
