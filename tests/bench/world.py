"""The invented States of a benchmark corpus and what happens to them over the years: when the Convention enters into force for
them, what they hold, what they destroy, which areas they release, when they ask for an extension. Everything follows from the
seed and the code of the State; only who helps whom depends on the neighbours."""
import datetime
import random

LAST_YEAR = 2024          # the last year of which reports are due before the registry's horizon
HORIZON = "2025-09-15"    # as that of the registry that is built in
FIRST_MEETING = 2011

# Codes that no country bears: those that ISO 3166-1 leaves to users, then pairs of letters with which no assigned code begins.
# XAA to XAZ are those of samples/examples.
USERS = ["X" + a for a in "BCDEFGHIJKLMNOPQRSTUVWXYZ"] + ["Q" + a for a in "MNOPQRSTUVWXYZ"]
TAKEN = set("""AB AF AG AI AL AN AR AS AT AU AZ BA BD BE BF BG BH BI BL BM BO BR BT BV BW BY CA CC CH CI CM CO CP CR CS CU CV CW CX
CY CZ DD DE DJ DM DN DO DZ EC EG ER ES ET EU FI FJ FL FR FS FX GA GB GE GG GH GI GL GM GN GR GT GU GY HK HM HN HR HT HU ID IM IN IO
IR IS IT JA JE JO JP KA KE KG KH KI KN KO KW LA LB LC LI LK LS LT LU LV MA MC MD ME MH MK ML MM MN MO MR MS MT MU MW MY NA NC NE NF NG
NI NL NO NP NR NT NZ OM PA PC PE PH PL PN PO PR PS PY QA RE RO RU RW SA SC SD SE SG SH SJ SL SM SO SP SR SS ST SU SV SW SX SY TC TG
TH TJ TK TL TM TO TT TU TV TW TZ UG UK UM UN UR US UZ VA VC VE VG VI VN VU WA WL WS XA YE YU ZA ZM ZR ZW AA ZZ""".split())
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

# What munitions carry and how they look: kind, load, length and diameter in mm, mass in kg.
MUNITIONS = {
    "M26": ("rocket", [("M77", 644)], 3937, 227, 306, 19.32),
    "M483A1": ("artillery-projectile", [("M42", 64), ("M46", 24)], 899, 155, 46.5, 2.684),
    "CBU-87": ("container-bomb", [("BLU-97", 202)], 2330, 396, 430, 57.974),
    "RBK-250": ("container-bomb", [("AO-1SCh", 150)], 2120, 325, 273, 5.7),
    "Mk 20": ("container-bomb", [("Mk 118", 247)], 2340, 335, 222, 43.225),
}
# Length and diameter in mm, mass in kg, mass of the explosive in g.
SUBMUNITIONS = {"M77": (82, 38, 0.213, 30), "M42": (62.5, 38.9, 0.208, 30.5), "M46": (62.5, 38.9, 0.213, 30.5),
                "BLU-97": (169, 64, 1.54, 287), "AO-1SCh": (156, 49, 1.2, 38), "Mk 118": (344, 53, 0.6, 175)}
REMNANTS = ["BLU-26", "Mk 118", "AO-2.5RT", "BLU-63", "M42"]
GROUPS = ["african", "asia-pacific", "eastern-european", "grulac", "weog"]
ONSETS = ["Br", "Cal", "Dor", "Fen", "Gal", "Hal", "Il", "Jor", "Kel", "Lor", "Mar", "Nov", "Or", "Pel", "Quor", "Ros", "Sel",
          "Tar", "Ul", "Ver", "Wen", "Yar", "Zel", "Tor", "Bel", "Cor"]
MIDDLES = ["a", "e", "i", "o", "u", "ane", "ari", "eli", "ima", "ora", "une", "avi", "osa", "ile", "emo", "oru", "ande", "erri",
           "inta", "olme", "uska", "aste", "ekka", "ippe", "ombre", "ulli"]
ENDS = ["dra", "bia", "cor", "dell", "far", "gon", "hya", "jia", "kar", "lund", "mor", "nia", "pora", "quil", "ria", "shar", "tia",
        "var", "wick", "xara", "yle", "zan", "mark", "stan", "thene", "vale"]
PLACES = ["Alder", "Birch", "Copper", "Dunmere", "Elder", "Fallow", "Granite", "Harrow", "Ivel", "Juniper", "Kestrel", "Lark", "Mallow"]


def codes():
    """Codes of invented States, in an order that never changes."""
    for pair in USERS + [a + b for a in LETTERS for b in LETTERS if a + b not in TAKEN and a != "X" and (a + b) not in USERS]:
        for letter in LETTERS:
            yield pair + letter


def name_of(code):
    return ONSETS[LETTERS.index(code[0])] + MIDDLES[LETTERS.index(code[1])] + ENDS[LETTERS.index(code[2])]


def day(year, month, number):
    return f"{year}-{month:02}-{number:02}"


class Meeting:
    """The invented meeting of a year: from the first Monday in September, for four days."""

    def __init__(self, year):
        self.year, self.ordinal = year, year - 1940
        self.code = f"{self.ordinal}MSP"
        first = datetime.date(year, 9, 1)
        self.opens = first + datetime.timedelta((7 - first.weekday()) % 7)
        self.closes = self.opens + datetime.timedelta(3)


class Stock:
    """Munitions of one type: what was held at entry into force, and what is destroyed in each year."""

    def __init__(self, dice, kind, years):
        self.type = kind
        self.load = MUNITIONS[kind][1]
        self.held = dice.randrange(2, 60) * 100
        share, self.gone = self.held // len(years), {}
        for year in years:
            self.gone[year] = share
        self.gone[years[-1]] += self.held - share * len(years)
        half = self.held // 200 * 100
        maker, made = "".join(c for c in kind if c.isalnum())[:6].upper(), dice.randrange(70, 90)
        self.lots = [(f"{maker}-{made}-01", half), (f"{maker}-{made}-02", self.held - half)]

    def left(self, year):
        """At the end of the year."""
        return self.held - sum(n for y, n in self.gone.items() if y <= year)

    def lots_left(self, year):
        """The first lot is destroyed first."""
        gone, rows = self.held - self.left(year), []
        for number, quantity in self.lots:
            taken = min(gone, quantity)
            gone -= taken
            if quantity > taken:
                rows.append((number, quantity - taken))
        return rows

    def lots_gone(self, year):
        before, after = dict(self.lots_left(year - 1)), dict(self.lots_left(year))
        return [(n, q - after.get(n, 0)) for n, q in before.items() if q > after.get(n, 0)]


class Area:
    """A contaminated area and how much of it is cancelled, reduced and cleared in each year, in square metres."""

    def __init__(self, dice, number, names, found, years, site):
        self.id, self.name = f"area-{number + 1}", names
        self.found = found                     # the year in whose report it stands for the first time, or 0
        self.district, self.latitude, self.longitude = site
        self.size = len(years) * dice.randrange(4, 60) * 10000
        self.remnant = dice.choice(REMNANTS)
        self.used = dice.randrange(1965, 1995)
        self.rows, self.items = {}, {}
        share = self.size // len(years)
        for year in years:
            cancelled = share // 10000 * dice.randrange(0, 4) // 10 * 10000
            reduced = share // 10000 * dice.randrange(0, 4) // 10 * 10000
            self.rows[year] = (cancelled, reduced, share - cancelled - reduced)
            self.items[year] = dice.randrange(1, 300)
        if len(years) < dice.randrange(1, 12):
            self.status = "confirmed"
        else:
            self.status = dice.choice(["suspected", "confirmed"])

    def left(self, year):
        if self.found > year:
            return 0
        return self.size - sum(sum(row) for y, row in self.rows.items() if y <= year)


class Extension:
    """A request and the decision on it. It is sent nine months before the meeting, on the figures of the last year that was over
    for all, and answered in the yearly reports until the work is done."""

    def __init__(self, dice, article, deadline, length):
        self.article, self.length, self.deadline = article, length, deadline    # (year, month), the first of the month
        self.meeting_year = deadline[0] - 1                                     # months of entry end with August
        self.figures_year = self.meeting_year - 2
        self.until = (deadline[0] + length, deadline[1])
        self.submitted = day(self.meeting_year - 1, 11, dice.randrange(2, 28))
        self.paragraph = 0                                                      # in the report of the meeting
        self.letters = "abc" if article == "3" else "abcd"


class State:
    """One State. A plain one has nothing to destroy or to clear."""

    def __init__(self, seed, index, code, plain=False):
        dice = random.Random(f"{seed}/{code}")
        self.index, self.code, self.name = index, code, name_of(code)
        self.slug = self.name.lower()
        self.group = GROUPS[dice.randrange(5)]
        self.capital = PLACES[dice.randrange(13)] + dice.choice(["ton", "ford", "haven", "bridge"])
        self.phone = 100 + index % 90 * 10
        if dice.randrange(10) < 6:
            self.entry = (2010, 8)
        else:
            self.entry = (dice.randrange(2011, 2014), dice.randrange(1, 8))
        self.since = dice.randrange(self.entry[0] - 3, self.entry[0])  # the year of its laws
        roll = 99 if plain else dice.randrange(100)
        self.has_stocks, self.has_areas = roll < 45, 25 <= roll < 75
        self.has_retained = self.has_stocks and dice.randrange(3) == 0
        self.has_victims = self.has_areas and dice.randrange(4) > 0
        self.attaches = dice.randrange(2, 5)   # Form A is given in full in every so-many-th year
        self.helper, self.helps, self.extensions = None, [], {}
        self._stocks(dice)
        self._areas(dice)
        self._people(dice)

    def _stocks(self, dice):
        self.stocks, self.retained, self.stocks_end = [], None, None
        if not self.has_stocks:
            return
        first = self.entry[0] + 1
        deadline = (self.entry[0] + 8, self.entry[1])
        last = deadline[0] - dice.randrange(1, 5)
        if dice.randrange(10) < 2:
            ask = Extension(dice, "3", deadline, dice.randrange(2, 5))
            self.extensions["3"] = ask
            last = ask.until[0] - 1
        years = list(range(first, last + 1))
        kinds = sorted(dice.sample(sorted(MUNITIONS), dice.randrange(1, 6)))
        self.stocks = [Stock(dice, kind, years) for kind in kinds]
        self.stocks_end = day(last, dice.randrange(10, 12), dice.randrange(1, 29))
        if self.has_retained:
            start, rate = dice.randrange(20, 90), dice.randrange(3, 9)
            self.retained = (kinds[0], start, rate, f"{kinds[0][0]}T-86-{dice.randrange(10, 99)}")

    def held_back(self, year):
        """How many munitions are retained at the end of the year, and how many were used up in it."""
        _, start, rate, _ = self.retained
        before = max(0, start - rate * max(0, year - 1 - self.entry[0]))
        left = max(0, start - rate * max(0, year - self.entry[0]))
        return left, before - left

    def _areas(self, dice):
        self.areas, self.areas_end = [], None
        if not self.has_areas:
            return
        first = self.entry[0] + 1
        deadline = (self.entry[0] + 10, self.entry[1])
        last = deadline[0] - dice.randrange(1, 4)
        if dice.randrange(10) < 3:
            ask = Extension(dice, "4", deadline, dice.randrange(3, 6))
            self.extensions["4"] = ask
            last = ask.until[0] - 1
        names = dice.sample(PLACES, 13)
        count = dice.randrange(3, 13)
        base = (-(30 + self.index % 20), -(100 + self.index // 20 % 60))
        for number in range(count):
            found = dice.randrange(first + 1, first + 4) if number and dice.randrange(8) == 0 else 0
            end = last if number == 0 else dice.randrange(max(first, found) + 1, last + 1)
            start = max(first, found + 1) if number == 0 or dice.randrange(3) else max(first, found + 1, end - 2)
            site = (f"Lower {names[-1]}" if number % 2 else f"Upper {names[-1]}", f"{base[0]}.{1000 + number * 631}",
                    f"{base[1]}.{1000 + number * 377}")
            self.areas.append(Area(dice, number, f"{names[number]} {dice.choice(['Plain', 'Valley', 'Ridge', 'Ford'])}", found,
                                   list(range(start, end + 1)), site))
        self.areas_end = day(last, dice.randrange(10, 12), dice.randrange(1, 29))

    def _people(self, dice):
        """Casualties of each year: killed and injured men, women, boys, girls."""
        self.hurt = {}
        if not self.has_victims:
            return
        self.old = ([dice.randrange(5, 90) for _ in range(4)], [dice.randrange(5, 200) for _ in range(4)])
        for year in range(self.entry[0], LAST_YEAR + 1):
            few = [dice.randrange(0, 3) if dice.randrange(3) == 0 else 0 for _ in range(8)]
            self.hurt[year] = (few[:4], few[4:])

    def all_hurt(self, year):
        """Everybody killed and injured until the end of the year."""
        killed, injured = list(self.old[0]), list(self.old[1])
        for y, (k, i) in self.hurt.items():
            if y <= year:
                killed = [a + b for a, b in zip(killed, k)]
                injured = [a + b for a, b in zip(injured, i)]
        return killed, injured

    def declares(self, article):
        """The day of completion where it is declared within the years of the corpus."""
        end = {"3": self.stocks_end, "4": self.areas_end}[article]
        return end if end and end[:4] <= str(LAST_YEAR) else None

    def years(self):
        return range(self.entry[0], LAST_YEAR + 1)

    def entry_day(self):
        return day(*self.entry, 1)

    def deadline(self, article):
        return day(self.entry[0] + (8 if article == "3" else 10), self.entry[1], 1)

    def consent_day(self):
        year, month = self.entry
        return day(year, month - 6, 10) if month > 6 else day(year - 1, month + 6, 10)
