"""Reports of the invented meetings: who took part, and what was decided on requests."""
import datetime

from parts import HEAD, SPACE
from world import Meeting, day

MOST_PARTICIPANTS = 90
LETTERS = {
    "a": {"3": "Progress in destroying stocks, against the yearly rates of the request",
          "4": "Area released, by cancellation, reduction and clearance"},
    "b": {"3": "Money spent, and its sources", "4": "Survey of the areas that are suspected, and its results"},
    "c": {"3": "Any other relevant information", "4": "Resources found, and those still needed"},
    "d": {"4": "Any other relevant information"},
}


def parties(states, opens):
    """The first of them, in the order of their codes, for which the Convention was in force half a year before."""
    limit = str(opens - datetime.timedelta(180))
    found = []
    for s in states:
        if s.entry_day() < limit:
            found.append(s)
            if len(found) == MOST_PARTICIPANTS:
                break
    return found


def president(states, year):
    """Of the meeting of a year; always a State for which the Convention was in force from the start."""
    early = [s for s in states[:200] if s.entry == (2010, 8)] or states[:1]
    return early[year % len(early)]


def person(who, post, pad):
    return (f'{pad}<person>\n{pad}  <form-of-address xml:lang="en">Ms.</form-of-address>\n'
            f'{pad}  <name xml:lang="en">{who}</name>\n{pad}  <post xml:lang="en">{post}</post>\n{pad}</person>\n')


def text(told, pad="      "):
    return f'{pad}<text xml:lang="en">{told}</text>\n'


def proceedings(m, states):
    chair, here = president(states, m.year), parties(states, m.opens)
    before, ambassador = Meeting(m.year - 1), f"Ambassador of {chair.name}"
    listed = "".join(f'      <state code="{s.code}"/>\n' for s in here)
    half = len(here)
    return (
        "  <proceedings>\n"
        f'    <mandate paragraph="1">\n{text("Under Article 11 the meeting before decided that this one be held.")}'
        '      <limit days="4"/>\n    </mandate>\n'
        f'    <invitation paragraph="2">\n{text("The Secretary-General convened the meeting under Article 11.")}    </invitation>\n'
        f'    <presidency paragraph="3" meeting="{m.code}" state="{chair.code}">\n{text("Designated by the meeting before.")}'
        + person("Jorvane Tillesk", ambassador, "      ")
        + f'      <term after="{before.code}" until="{m.code}" from="{before.closes + datetime.timedelta(1)}" to="{m.closes}" '
        'origin="record"/>\n    </presidency>\n'
        f'    <venue paragraph="4" from="{m.opens}" to="{m.closes}">\n      <place>Geneva</place>\n    </venue>\n'
        '    <officers paragraph="5">\n      <officer role="secretary">\n'
        + person("Velda Ankorim", "Secretary of the meeting", "        ") + "      </officer>\n    </officers>\n"
        f'    <participants class="states-parties" paragraph="6" count="{len(here)}">\n{listed}'
        f'      <delegates total="{2 * half}" women="{half}" men="{half}"/>\n    </participants>\n'
        f'    <opening paragraph="7" date="{m.opens}" state="{chair.code}">\n' + person("Jorvane Tillesk", ambassador, "      ")
        + '    </opening>\n    <plenaries paragraph="8" count="7"/>\n'
        f'    <adoption paragraph="9" plenary="1" date="{m.opens}">\n{text("The agenda and the programme of work were adopted.")}'
        f'      <cites symbol="CCM/MSP/{m.year}/1" action="adopted"/>\n      <cites symbol="CCM/MSP/{m.year}/2" '
        'action="adopted"/>\n'
        '    </adoption>\n    <document-list paragraph="10">\n'
        f'{text("The documents of the meeting are listed in the annex.")}    </document-list>\n  </proceedings>\n')


def granted(s, ask, m, analysis):
    """A decision that grants what was requested."""
    what = "destroyed" if ask.article == "3" else "released"
    letters = "".join(f'      <reporting letter="{k}" paragraph="{ask.paragraph}">\n{text(LETTERS[k][ask.article], "        ")}'
                      "      </reporting>\n" for k in ask.letters)
    return (f'    <extension state="{s.code}" article="{ask.article}" paragraph="{ask.paragraph}" analysis="{analysis}" '
            f'date="{m.closes}" plenary="6">\n      <outcome>granted</outcome>\n      <length unit="year">{ask.length}</length>\n'
            f'      <previous-deadline date="{day(*ask.deadline, 1)}" origin="record"/>\n'
            f'      <new-deadline date="{day(*ask.until, 1)}"/>\n'
            f'      <observation paragraph="{ask.paragraph}">\n'
            f'{text(f"The plan is clear and can be monitored, since it says what is {what} in each year.", "        ")}'
            f'      </observation>\n      <channel kind="article-7-report" paragraph="{ask.paragraph}" due="--04-30"/>\n'
            f'      <channel kind="every-meeting" paragraph="{ask.paragraph}"/>\n{letters}    </extension>\n')


def report(m, asked, states):
    """The report of a meeting; asked: the States and their requests, in the order of their paragraphs."""
    symbols = {1: "Provisional agenda", 2: "Provisional annotated programme of work", 3: "Work plan and budget of the Implementation Support Unit",
               12: "Final report"}
    decisions, number = "", 4
    for s, ask in asked:
        while number in symbols:
            number += 1
        symbols[number] = f"Analysis of the request of {s.name} to extend its deadline under Article {ask.article}"
        decisions += granted(s, ask, m, f"CCM/MSP/{m.year}/{number}")
    for spare in range(4, 12):
        symbols.setdefault(spare, f"Report of a coordinator, No. {spare}")
    last = 11 + len(asked)
    following, chair = Meeting(m.year + 1), president(states, m.year + 1)
    documents = "".join(f'    <document symbol="CCM/MSP/{m.year}/{n}">\n      <title xml:lang="en">{t}</title>\n    </document>\n'
                        for n, t in sorted(symbols.items()))
    return (
        f'{HEAD}<meeting-report {SPACE} id="{m.code.lower()}-report" language="en" meeting="{m.code}" '
        f'symbol="CCM/MSP/{m.year}/12">\n'
        f'  <head>\n    <title xml:lang="en">Final report of the invented Meeting of States Parties No. {m.ordinal}</title>\n'
        f'    <dates from="{m.opens}" to="{m.closes}"/>\n    <place>Geneva</place>\n'
        f'    <adopted date="{m.closes}" paragraph="{last + 2}" plenary="7"/>\n  </head>\n' + proceedings(m, states)
        + '  <decisions>\n    <decision paragraph="11" kind="transparency">\n'
        + text("Yearly reporting reaffirmed as a basic obligation under Article 7.") + "    </decision>\n" + decisions
        + f'    <decision paragraph="{last + 1}" kind="meetings">\n{text("President of the next meeting designated, and its days decided.")}'
        f'      <president meeting="{following.code}" state="{chair.code}">\n'
        + person("Ossilin Tarrowe", f"Ambassador of {chair.name}", "        ")
        + f'      </president>\n      <next-meeting meeting="{following.code}" from="{following.opens}" to="{following.closes}">\n'
        "        <place>Geneva</place>\n      </next-meeting>\n    </decision>\n  </decisions>\n"
        f"  <documents>\n{documents}  </documents>\n</meeting-report>\n")
