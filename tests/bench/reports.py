"""Article 7 reports of invented States: Forms A, I and J, the cover page, and the order of all."""
import land
import stocks
from parts import HEAD, SPACE, contact, office
from world import day


def measures(s):
    year = s.since
    rows = [("prohibition-act", "legal", f"Cluster Munitions (Prohibition) Act of {s.name}", f"Act No. {year % 40 + 3} of {year}",
             day(year, 3, 22), day(year, 6, 1), ["penal-sanctions", "extraterritorial", "assistance-ban", "transit-ban"],
             f"The Act makes each activity named in Article 1 an offence, whoever carries it out in {s.name}, and also where a "
             "citizen carries it out abroad. Imprisonment of up to 12 years and fines are provided for."),
            ("armed-forces-order", "administrative", "Standing Order of the Armed Forces on Cluster Munitions",
             f"Orders of the Armed Forces {year}, No. 4", day(year, 2, 11), day(year, 4, 1), ["military-doctrine", "dissemination"],
             "Manuals of the artillery and the air force exclude cluster munitions; the Convention is part of the training of "
             "officers and of the engineer corps."),
            ("export-control", "other", "Regulation on the List of Controlled Goods", f"Government Regulation 7/{year}",
             day(year, 5, 13), day(year, 7, 1), ["export-control", "investment-ban"],
             "Cluster munitions, explosive submunitions and parts made for them stand on the list of goods of which no export, "
             "transit or brokering can be licensed. Public funds may hold no shares of undertakings that produce them.")]
    text = "  <measures>\n"
    for identity, kind, title, reference, date, effective, topics, narrative in rows:
        covers = "".join(f'      <covers topic="{t}"/>\n' for t in topics)
        text += (f'    <measure id="{identity}">\n      <kind>{kind}</kind>\n      <title>{title}</title>\n'
                 f"      <reference>{reference}</reference>\n      <date>{date}</date>\n"
                 f"      <effective>{effective}</effective>\n      <text-attached>no</text-attached>\n{covers}"
                 f"      <narrative>{narrative}</narrative>\n    </measure>\n")
    return text + "    <narrative>No further measure is being prepared.</narrative>\n  </measures>\n"


def institutions(s):
    rows = [office(s, "institution", ["information", "national-implementation", "cooperation-and-assistance"],
                   "Ministry of Foreign Affairs, Department of Treaties", "2 Weighbridge Road", s.phone, "treaties", "foreign-ministry", 2)]
    if s.has_stocks:
        rows.append(office(s, "institution", ["stockpile-destruction", "information"], "Ministry of Defence, Directorate of Ammunition",
                           "1 Arsenal Yard", s.phone + 4, "ammunition", "ammunition-directorate", 2))
    if s.has_areas:
        rows.append(office(s, "institution", ["clearance", "risk-education"], "National Authority for Land Release", "17 Quarry Lane",
                           s.phone + 6, "land", "land-release-authority", 2, person=False))
    if s.has_victims:
        rows.append(office(s, "institution", ["victim-assistance"], "Ministry of Social Affairs, Unit for Survivors", "5 Linden Stairs",
                           s.phone + 2, "survivors", "social-ministry", 2))
    return "  <institutions>\n" + "".join(rows) + "  </institutions>\n"


def resources(s, year):
    rows = []
    if s.has_stocks and str(year) <= s.stocks_end[:4]:
        rows.append(("destruction", "stockpile-destruction", s.phone * 900, "Explosives, transport and the work of the range."))
    if s.has_areas and str(year) <= s.areas_end[:4]:
        rows.append(("clearance", "clearance", s.phone * 2500, "Budget of the National Authority for Land Release."))
        rows.append(("education", "risk-education", s.phone * 150, "Printing of lessons, and fees of liaison staff."))
    if s.has_victims:
        rows.append(("survivors", "victim-assistance", s.phone * 400, "Part of the budget of the Ministry of Social Affairs."))
    if not rows:
        return ('  <national-resources value="not-applicable" reason="'
                f'{s.name} has nothing to destroy or to clear, and no victims to assist."/>\n')
    return "  <national-resources>\n" + "".join(
        f'    <resource id="{i}-{year}">\n      <activity>{a}</activity>\n      <kind>financial</kind>\n'
        f'      <amount currency="USD">{n + year % 10 * 1000}</amount>\n      <from>{year}-01-01</from>\n      '
        f'<to>{year}-12-31</to>\n'
        f"      <narrative>{t}</narrative>\n    </resource>\n" for i, a, n, t in rows) + "  </national-resources>\n"


def assistance(tag, rows, year):
    """Rows: a name, a State by its code or an organization, purpose, channel, amount, what it was."""
    if not rows:
        return f'  <{tag} value="none"/>\n'
    return f"  <{tag}>\n" + "".join(
        f'    <assistance id="{identity}-{year}">\n      {who}\n      <purpose>{purpose}</purpose>\n'
        f"      <kind>financial</kind>\n      <channel>{channel}</channel>\n"
        f'      <amount currency="USD">{amount}</amount>\n      <from>{year}-01-01</from>\n      <to>{year}-12-31</to>\n'
        f"      <narrative>{told}</narrative>\n    </assistance>\n" for identity, who, purpose, channel, amount, told in rows) + f"  </{tag}>\n"


def organization(name):
    return f"<organization>{name}</organization>"


def between(giver, receiver, other, year):
    """What one State gives another stands in both reports; nothing where one of them has none on that year."""
    if year <= max(giver.entry[0], receiver.entry[0]) or receiver.areas_end[:4] < str(year):
        return []
    return [(f"support-{other.code.lower()}", f"<state>{other.code}</state>", "clearance", "bilateral",
             receiver.phone * 500 + year % 10 * 1000, f"Teams for battle area clearance in {receiver.name}.")]


def provided(s, year):
    if s.has_stocks or s.has_areas:
        return assistance("assistance-provided", [], year)
    rows = [row for other in s.helps for row in between(s, other, other, year)]
    return assistance("assistance-provided", rows + [
        ("course", organization("Ostrand Institute for Public Law"), "national-legislation", "non-governmental-organization",
         s.phone * 100 + year % 9 * 500, "A course for drafters of laws, for States that are not party."),
        ("trust", organization("Halvern Fields Trust"), "clearance", "private", s.phone * 700 + year % 7 * 1000,
         "Grant for teams for battle area clearance."),
        ("survivors", organization("Marrowby Clearance Society"), "victim-assistance", "non-governmental-organization",
         s.phone * 300 + year % 5 * 1000, "Prostheses, and fares to rehabilitation centres.")], year)


def received(s, year):
    if not s.has_areas or s.areas_end[:4] < str(year):
        return assistance("assistance-received", [], year)
    rows = between(s.helper, s, s.helper, year) if s.helper else []
    return assistance("assistance-received", rows + [
        ("halvern", organization("Halvern Fields Trust"), "clearance", "private", s.phone * 800,
         "Grant for two teams for technical survey.")], year)


def needed(s, year):
    if not s.has_areas or s.areas_end[:4] <= str(year):
        return '  <assistance-needed value="none"/>\n'
    return ('  <assistance-needed>\n    <need id="teams">\n      <activity>clearance</activity>\n      <kind>financial</kind>\n'
            f'      <amount currency="USD">{s.phone * 1000}</amount>\n      <from>{year + 1}-01</from>\n      '
            f'<to>{year + 1}-12</to>\n'
            "      <narrative>Two more teams for battle area clearance.</narrative>\n    </need>\n  </assistance-needed>\n")


def matters(s, year):
    return ('  <other-matters>\n    <matter id="gender">\n      <title>Women in the work of the Convention</title>\n'
            f"      <narrative>In {year}, {20 + (s.phone + year) % 30} in a hundred of the people who worked on these matters were "
            "women.</narrative>\n    </matter>\n  </other-matters>\n")


def told(s, ask, letter, year):
    """What the report on a year answers to an item of the decision."""
    if ask.article == "3":
        return {"a": f"In {year}, munitions destroyed: {sum(k.gone.get(year, 0) for k in s.stocks)}; left: "
                     f"{sum(k.left(year) for k in s.stocks)} (Form B).",
                "b": f"USD {s.phone * 900 + year % 10 * 1000} came from the national budget.",
                "c": f"The last munition is to be destroyed by {s.stocks_end}."}[letter]
    rows = [a.rows[year] for a in s.areas if year in a.rows]
    sums = [sum(row[n] for row in rows) for n in range(3)]
    return {"a": f"In {year}, square metres cancelled: {sums[0]}; reduced: {sums[1]}; cleared: {sums[2]} (Form F).",
            "b": f"On 31 December {year} areas were left: {sum(1 for a in s.areas if a.left(year))}.",
            "c": f"USD {s.phone * 2500 + year % 10 * 1000} came from the national budget.",
            "d": f"Clearance is to end in {s.areas_end[:4]}."}[letter]


def answers(s, year):
    text = ""
    for ask in s.extensions.values():
        end = s.stocks_end if ask.article == "3" else s.areas_end
        if ask.meeting_year <= year <= int(end[:4]):
            for letter in ask.letters:
                text += (f'  <answer to="CCM/MSP/{ask.meeting_year}/12#{ask.paragraph}.{letter}">\n'
                         f'    <text xml:lang="en">{told(s, ask, letter, year)}</text>\n  </answer>\n')
    return text


def cover(s, year, first):
    full_a = (year - first) % s.attaches == 0
    stocks = s.has_stocks and str(year) <= s.stocks_end[:4]
    held = s.retained and any(s.held_back(year))
    cleared = s.has_areas and str(year) <= s.areas_end[:4]
    ticks = {"A": "changed" if full_a else year - (year - first) % s.attaches,
             "B": "changed" if stocks else "non-applicable",
             "C": ("changed" if year == first else first) if stocks else "non-applicable",
             "D": "changed" if held else "non-applicable",
             "E": "non-applicable",
             "F": "changed" if cleared else "non-applicable",
             "G": "changed" if cleared else "non-applicable",
             "H": "changed" if s.has_victims else "non-applicable",
             "I": "changed", "J": "changed"}
    rows = "".join(f'    <form letter="{k}" tick="unchanged" since="{v}"/>\n' if isinstance(v, int) else
                   f'    <form letter="{k}" tick="{v}"/>\n' for k, v in ticks.items())
    return ticks, "  <cover-page>\n" + rows + "  </cover-page>\n"


def head(s, kind, identity, submitted, first, last):
    return (f"{HEAD}<article-7-report {SPACE} id=\"{identity}\" language=\"en\" state=\"{s.code}\" type=\"{kind}\">\n"
            f"  <submitted>{submitted}</submitted>\n  <period from=\"{first}\" to=\"{last}\"/>\n{contact(s)}")


def initial(s):
    """The first report, of the months after entry into force, with every form."""
    year, month = s.entry
    end = month + 3
    last = day(year, end, 31 if end in (1, 3, 5, 7, 8, 10, 12) else 30)
    return (head(s, "initial", f"{s.code.lower()}-initial", day(year, end + 1, 15), day(year, month, 1), last)
            + measures(s) + stocks.stockpiles(s, year) + stocks.characteristics(s) + stocks.conversion(s) + stocks.programme(s, year) + stocks.destroyed(s, year)
            + stocks.found_later(s) + stocks.retained(s, year) + '  <transferred value="none"/>\n' + land.areas(s, year) + land.clearance(s, year)
            + land.education(s, year) + land.victims(s, year) + institutions(s) + resources(s, year) + provided(s, year) + received(s, year)
            + needed(s, year) + matters(s, year) + "</article-7-report>\n")


def annual(s, year):
    first = s.entry[0]
    ticks, page = cover(s, year, first)
    changed = {k for k, v in ticks.items() if v == "changed"}
    text = head(s, "annual", f"{s.code.lower()}-{year}", day(year + 1, 4, 2 + (s.index + year) % 28), day(year, 1, 1), day(year, 12, 31)) + page
    if "A" in changed:
        text += measures(s)
    if "B" in changed:
        text += stocks.stockpiles(s, year)
    if "C" in changed:
        text += stocks.characteristics(s)
    if "B" in changed:
        text += stocks.programme(s, year) + stocks.destroyed(s, year) + stocks.found_later(s)
    if "D" in changed:
        text += stocks.retained(s, year) + '  <transferred value="none"/>\n'
    if "F" in changed:
        text += land.areas(s, year) + land.clearance(s, year)
    if "F" in changed:
        text += land.education(s, year)
    if "H" in changed:
        text += land.victims(s, year)
    return (text + institutions(s) + resources(s, year) + provided(s, year) + received(s, year) + needed(s, year) + matters(s, year)
            + answers(s, year) + "</article-7-report>\n")
