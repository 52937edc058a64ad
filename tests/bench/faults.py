"""What can be wrong in a record: each fault takes the text of a sound record and gives a faulty one, or None where it does not
fit. Each is one that `check` tells as an error or a warning, in that record."""
import random
import re


def swap(pattern, made):
    """Replaces the first place that the pattern matches."""
    found = re.compile(pattern)
    return lambda text: found.sub(made, text, count=1) if found.search(text) else None


def plus(pattern):
    """Adds one to the first number that the pattern captures between its first and its last group."""
    return swap(pattern, lambda m: m[1] + str(int(m[2]) + 1) + m[3])


def only(mark, fault):
    return lambda text: fault(text) if mark in text else None


FAULTS = {
    "not well-formed": swap(r"</contact>", "</contakt>"),
    "cut short": lambda text: text[:len(text) * 2 // 3],
    "empty": lambda text: "",
    "bytes that are no text": lambda text: text.encode().replace(b"language=", b"langu\xff\xfeage=", 1),
    "with a DOCTYPE": swap(r"\?>\n", "?>\n<!DOCTYPE article-7-report>\n"),
    "another namespace": swap(r"urn:treatylint:ccm:1", "urn:treatylint:ccm"),
    "another format": swap(r'format="1\.0"', 'format="7.0"'),
    "no such code": swap(r"<kind>legal</kind>", "<kind>lawful</kind>"),
    "no such tick": swap(r'tick="changed"', 'tick="altered"'),
    "no such article": swap(r' article="[34]"', ' article="5"'),
    "no such State": swap(r' state="[A-Z]{3}"', ' state="QAA"'),
    "sum of munitions": plus(r"(<total-munitions>)([1-9]\d+)(<)"),
    "sum of submunitions": plus(r"(<submunition [^>]*>\s*<per-munition>\d+</per-munition>\s*<quantity>)(\d+)(<)"),
    "sum of people": plus(r"(</boys>\s*<total>)(\d+)(<)"),
    "sum of areas": swap(r'<total unit="m2">([1-9])', r'<total unit="m2">9\1'),
    "sum of lots": plus(r'(<lot number="[^"]*">\s*<quantity>)(\d+)(<)'),
    "sum of costs": plus(r'(<total-cost currency="USD">)(\d+)(<)'),
    "no day of submission": swap(r"  <submitted>[^<]*</submitted>\n", ""),
    "no quantity": swap(r"\n *<quantity>\d+</quantity>", ""),
    "no total": swap(r"\n *<total-submunitions>\d+</total-submunitions>", ""),
    "no such day": swap(r"<submitted>(\d{4})-\d\d-\d\d<", r"<submitted>\1-02-30<"),
    "day in another form": swap(r"<submitted>(\d{4})-(\d\d)-(\d\d)<", r"<submitted>\3.\2.\1<"),
    "sent late": only('type="annual"', swap(r"<submitted>(\d{4})-\d\d-\d\d<", r"<submitted>\1-06-15<")),
    "period turned round": swap(r'from="(\d{4}-\d\d-\d\d)" to="(\d{4}-\d\d-\d\d)"', r'from="\2" to="\1"'),
    "number with a comma": swap(r"<quantity>(\d+)(\d{3})</quantity>", r"<quantity>\1,\2</quantity>"),
    "no unit": swap(r'<size unit="m2">', "<size>"),
    "area twice": swap(r'<area id="area-2">', '<area id="area-1">'),
    "no such site": swap(r' site="range"', ' site="ranges"'),
    "form not given": only('type="annual"', swap(r'letter="E" tick="non-applicable"', 'letter="E" tick="changed"')),
    "unknown item": swap(r"  <institutions>", "  <instituts/>\n  <institutions>"),
    "items in another order": swap(r"(  <submitted>.*\n)(  <period .*\n)", r"\2\1"),
    "stray text": swap(r"  <institutions>", "  and\n  <institutions>"),
    "a figure and a state": swap(r'<quantity value="unknown"/>', '<quantity value="unknown">5</quantity>'),
    "damaged text": swap(r"No further measure", "Aucune mesure supplÃ©mentaire"),
    "text for later": swap(r"<narrative>[^<]*</narrative>", "<narrative>TBD</narrative>"),
    "turned text": swap(r"<narrative>(\w+)", "<narrative>\u202e\\1"),
    "answer to no item": swap(r'(<answer to="[^"]*)\.[a-z]"', r'\1.1"'),
    "year of another report": swap(r'<period from="2012-01-01" to="2012-12-31"', '<period from="2011-01-01" to="2011-12-31"'),
    "deadline and length": swap(r'(<length unit="year">)(\d)', lambda m: m[1] + str(int(m[2]) % 3 + 1)),
    "declared otherwise": only("<compliance-declaration ", plus(r"(<total-munitions>)(\d+)(<)")),
}


def is_between(records, index):
    """Whether a record is a yearly report that has one before it and one after it."""
    if not 0 < index < len(records) - 1 or not records[index][1][:4].isdigit():
        return False
    where, year = records[index][0], int(records[index][1][:4])
    return all(records[index + step][:2] == (where, f"{year + step}.xml") for step in (-1, 1))


class Plan:
    """Which records of a corpus get a fault, and which yearly reports are left out; both are told in `given`. A year that is
    missing is told by the report before it, and only where every record can be read: the missing one might be the one that cannot."""

    def __init__(self, records, share, missing, seed):
        dice = random.Random(f"{seed}/faults")
        self.records, self.given, self.used = records, [], dict.fromkeys(FAULTS, 0)
        self.chosen = set(dice.sample(range(len(records)), round(len(records) * share)))
        between = [i for i in range(len(records)) if is_between(records, i) and not self.chosen & {i - 1, i, i + 1}]
        self.missing = set(dice.sample(between[::3], missing))

    def apply(self, index, text):
        """The text that is written for a record; None where none is."""
        if index in self.missing:
            before = self.records[index - 1]
            self.given.append((f"{before[0]}/{before[1]}", "next year missing"))
            return None
        if index not in self.chosen:
            return text
        fault = made = None
        for fault in sorted(self.used, key=self.used.get):    # what was used least, and fits
            made = FAULTS[fault](text)
            if made is not None:
                break
        self.used[fault] += 1
        self.given.append(("/".join(self.records[index][:2]), fault))
        return made
