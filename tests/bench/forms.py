"""Article 7 reports of the invented States: text, from what happens to a State."""
from world import MUNITIONS, SUBMUNITIONS, day

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SPACE = 'xmlns="urn:treatylint:ccm:1" format="1.0"'


def lines(text, level):
    pad = "  " * level
    return "".join(pad + line + "\n" for line in text.strip("\n").split("\n"))


def office(s, tag, mandates, who, address, phone, mail, identity, level=1, person=True):
    pad = "  " * level
    tasks = "".join(f'{pad}  <mandate do="{m}"/>\n' for m in mandates)
    named = f"{pad}  <person>The head of the section</person>\n" if person else f'{pad}  <person value="withheld"/>\n'
    return (f'{pad}<{tag} id="{identity}">\n{pad}  <name xml:lang="en">{who}</name>\n{tasks}{named}'
            f"{pad}  <address>{address}, {s.capital}, {s.name}</address>\n"
            f"{pad}  <telephone>+999 555 0{phone}</telephone>\n{pad}  <fax>+999 555 0{phone + 1}</fax>\n"
            f"{pad}  <e-mail>{mail}@mfa.{s.slug}.example.org</e-mail>\n"
            f"{pad}  <web-page>https://{mail}.{s.slug}.example.org</web-page>\n{pad}</{tag}>\n")


def contact(s):
    return office(s, "contact", ["information"], "Ministry of Foreign Affairs, Department of Treaties", "2 Weighbridge Road",
                  s.phone, "treaties", "treaties-department")


# Form A

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


# Form B: rows of munitions; each is a stock and a number of munitions

def loads(stock_load, quantity, pad):
    return "".join(f'{pad}<submunition type="{t}">\n{pad}  <per-munition>{n}</per-munition>\n'
                   f"{pad}  <quantity>{n * quantity}</quantity>\n{pad}</submunition>\n" for t, n in stock_load)


def lots(rows, pad):
    return "".join(f'{pad}<lot number="{n}">\n{pad}  <quantity>{q}</quantity>\n{pad}</lot>\n' for n, q in rows)


def totals(rows, pad):
    munitions = sum(q for _, q in rows)
    inside = sum(q * sum(n for _, n in stock.load) for stock, q in rows)
    return (f"{pad}<total-munitions>{munitions}</total-munitions>\n{pad}<total-submunitions>{inside}</total-submunitions>\n")


def stockpiles(s, year):
    rows = [(stock, stock.left(year)) for stock in s.stocks if stock.left(year)]
    text = "  <stockpiles>\n"
    if rows:
        text += ("    <separation>The munitions stand in two depots, in bunkers of their own with a separate register. Each pallet "
                 "bears a yellow band and the words FOR DESTRUCTION.</separation>\n")
    for stock, left in rows:
        text += (f'    <munition type="{stock.type}">\n      <kind>{MUNITIONS[stock.type][0]}</kind>\n'
                 f"      <quantity>{left}</quantity>\n{lots(stock.lots_left(year), '      ')}"
                 f"{loads(stock.load, left, '      ')}    </munition>\n")
    counted = f"Counted on 30 December {year} by the Directorate of Ammunition." if s.has_stocks else \
        f"{s.name} never held cluster munitions; all depots were searched, and none were found."
    return text + totals(rows, "    ") + f"    <remark>{counted}</remark>\n  </stockpiles>\n"


def characteristics(s):
    if not s.has_stocks:
        return '  <technical-characteristics value="none"/>\n'
    text, inner = "  <technical-characteristics>\n", []
    for stock in s.stocks:
        kind, load, length, diameter, mass, explosive = MUNITIONS[stock.type]
        held = "".join(f'      <submunition type="{t}">\n        <quantity>{n}</quantity>\n      </submunition>\n' for t, n in load)
        inner += [t for t, _ in load]
        text += (f'    <munition type="{stock.type}">\n      <kind>{kind}</kind>\n      <origin>owned-or-possessed</origin>\n{held}'
                 f'      <length unit="mm">{length}</length>\n      <diameter unit="mm">{diameter}</diameter>\n'
                 f'      <mass unit="kg">{mass}</mass>\n      <fusing>Time fuse in the nose, set before use.</fusing>\n'
                 "      <explosive>As in the submunitions</explosive>\n"
                 f'      <explosive-mass unit="kg">{explosive:g}</explosive-mass>\n'
                 "      <metallic-content>Body of steel, nose of aluminium.</metallic-content>\n"
                 f'      <photograph file="{s.code.lower()}-{stock.type.lower().replace(" ", "-")}.jpg"/>\n'
                 "      <identification>Olive body with yellow diamonds.</identification>\n    </munition>\n")
    for kind in inner:
        length, diameter, mass, explosive = SUBMUNITIONS[kind]
        text += (f'    <submunition type="{kind}">\n      <kind>explosive-submunition</kind>\n'
                 "      <origin>owned-or-possessed</origin>\n"
                 f'      <length unit="mm">{length}</length>\n      <diameter unit="mm">{diameter}</diameter>\n'
                 f'      <mass unit="kg">{mass}</mass>\n      <fusing>Impact fuse, armed in flight.</fusing>\n'
                 f'      <explosive>Composition A5</explosive>\n      <explosive-mass unit="g">{explosive}</explosive-mass>\n'
                 "      <metallic-content>Steel body with a copper cone.</metallic-content>\n"
                 f'      <photograph file="{s.code.lower()}-{kind.lower().replace(" ", "-")}.jpg"/>\n'
                 "      <identification>Grey cylinder with a band.</identification>\n    </submunition>\n")
    return text + "  </technical-characteristics>\n"


def place(s, district, pad, where=None):
    point = f"{pad}  <latitude>{where[0]}</latitude>\n{pad}  <longitude>{where[1]}</longitude>\n" if where else ""
    return (f"{pad}<place>\n{pad}  <province>{s.capital} Province</province>\n{pad}  <district>{district}</district>\n"
            f"{point}{pad}</place>\n")


def programme(s, year):
    if not s.has_stocks:
        return f'  <destruction-programme value="not-applicable" reason="{s.name} never held cluster munitions."/>\n'
    done = s.stocks_end[:4] < str(year)
    state = "The programme is at its end." if done else "Lots are destroyed in the order of their age; each is counted before and after."
    return (f"  <destruction-programme>\n    <narrative>{state}</narrative>\n"
            f'    <site id="range">\n      <name>{s.capital} Demolition Range</name>\n{place(s, "Range District", "      ")}'
            "      <method>open-detonation</method>\n"
            "      <safety-standards>IATG 10.10; a safety distance of 2,000 metres.</safety-standards>\n"
            "      <environmental-standards>Soil is sampled before and after each series.</environmental-standards>\n    </site>\n"
            f'    <started>{s.entry[0]}</started>\n    <expected-end>{s.stocks_end[:7]}</expected-end>\n'
            f'    <cost currency="USD">{sum(k.held for k in s.stocks) * 1200}</cost>\n  </destruction-programme>\n')


def destroyed(s, year):
    if not s.has_stocks:
        return '  <destroyed value="none"/>\n'
    rows = [(stock, stock.gone.get(year, 0)) for stock in s.stocks if stock.gone.get(year, 0)]
    text, last = "  <destroyed>\n", s.stocks_end if s.stocks_end[:4] == str(year) else day(year, 11, 20)
    for stock, gone in rows:
        text += (f'    <munition type="{stock.type}" site="range">\n      <quantity>{gone}</quantity>\n'
                 f"{lots(stock.lots_gone(year), '      ')}{loads(stock.load, gone, '      ')}"
                 "      <method>open-detonation</method>\n"
                 f"      <from>{year}-03-15</from>\n      <to>{last}</to>\n"
                 "      <safety-standards>IATG 10.10 was observed; there was no accident.</safety-standards>\n"
                 "      <environmental-standards>Samples of soil and ground water showed no change.</environmental-standards>\n"
                 "    </munition>\n")
    text += totals(rows, "    ")
    if s.stocks_end[:4] == str(year):
        text += f"    <completed>{s.stocks_end}</completed>\n"
    return text + f"    <remark>Series destroyed in {year}, with two observers present: {len(rows)}.</remark>\n  </destroyed>\n"


def retained(s, year):
    if not s.retained:
        return '  <retained value="none"/>\n'
    kind, _, rate, lot = s.retained
    left, used = s.held_back(year)
    if not left and not used:
        return '  <retained value="none"/>\n'
    load = MUNITIONS[kind][1]
    row = lots([(lot, left)], "      ") if left else '      <lot number="' + lot + '">\n        <quantity>0</quantity>\n      </lot>\n'
    return (f'  <retained>\n    <munition type="{kind}">\n      <quantity>{left}</quantity>\n{row}{loads(load, left, "      ")}'
            f"      <acquired>0</acquired>\n      <consumed>{used}</consumed>\n      <destroyed>0</destroyed>\n"
            "      <purpose>training</purpose>\n      <purpose>development-of-clearance</purpose>\n"
            f"      <planned-use>{rate} in each of the coming years, in the courses of May and October.</planned-use>\n"
            f"      <actual-use>In {year}, {used} were taken apart in courses, and their submunitions destroyed one by one.</actual-use>\n"
            "    </munition>\n    <justification>Specialists of disposal have to see live submunitions; for all other lessons inert "
            "models are used. The number is reviewed each March.</justification>\n  </retained>\n")


# Form F

def areas(s, year):
    here = [a for a in s.areas if a.left(year)]
    text = "  <contaminated-areas>\n"
    for a in here:
        text += (f'    <area id="{a.id}">\n      <name>{a.name}</name>\n{place(s, a.district, "      ", (a.latitude, a.longitude))}'
                 f'      <size unit="m2">{a.left(year)}</size>\n      <status>{a.status}</status>\n'
                 f'      <remnant type="{a.remnant}">\n        <kind>unexploded-submunition</kind>\n'
                 '        <quantity value="unknown"/>\n      </remnant>\n'
                 f"      <used>{a.used}</used>\n      <found>{a.found or s.since}</found>\n"
                 "      <how-found>Survey of strike records and interviews in the villages near by.</how-found>\n    </area>\n")
    total = sum(a.left(year) for a in here)
    suspected = sum(a.left(year) for a in here if a.status == "suspected")
    found = sum(a.size for a in here if a.found == year)
    text += (f'    <total unit="m2">{total}</total>\n    <suspected unit="m2">{suspected}</suspected>\n'
             f'    <confirmed unit="m2">{total - suspected}</confirmed>\n    <newly-found unit="m2">{found}</newly-found>\n'
             f'    <marked unit="m2">{total // 20000 * 10000}</marked>\n')
    told = "Contamination stems from air raids." if s.has_areas else f"{s.name} was never a place of hostilities in which cluster munitions were used."
    return text + f"    <narrative>{told}</narrative>\n  </contaminated-areas>\n"


def worked(s, a, year, closes):
    cancelled, reduced, cleared = a.rows[year]
    activities = (["non-technical-survey"] if cancelled else []) + (["technical-survey"] if reduced else []) + \
        (["battle-area-clearance"] if cleared else [])
    done = "".join(f"      <activity>{k}</activity>\n" for k in activities)
    over = not a.left(year)
    end = closes if closes[:4] == str(year) and over else day(year, 11, 30)
    remnants = (f'      <remnant type="{a.remnant}">\n        <kind>unexploded-submunition</kind>\n'
                f"        <quantity>{a.items[year]}</quantity>\n      </remnant>\n      <method>blow-in-place</method>\n") if cleared else ""
    where = place(s, a.district, "      ", (a.latitude, a.longitude)) if over else ""
    return (f'    <worked-on area="{a.id}">\n{where}{done}      <released>\n'
            f'        <cancelled unit="m2">{cancelled}</cancelled>\n        <reduced unit="m2">{reduced}</reduced>\n'
            f'        <cleared unit="m2">{cleared}</cleared>\n      </released>\n'
            f"      <from>{year}-02-01</from>\n      <to>{end}</to>\n{remnants}"
            f"      <outcome>{'released' if over else 'worked-on'}</outcome>\n"
            f"      <operator>Engineer Clearance Regiment of {s.name}</operator>\n    </worked-on>\n")


def clearance(s, year):
    if not s.has_areas:
        return '  <clearance value="not-applicable" reason="No area is or was contaminated."/>\n'
    rows = [a for a in s.areas if year in a.rows]
    sums = [sum(a.rows[year][n] for a in rows) for n in range(3)]
    remnants = {}
    for a in rows:
        if a.rows[year][2]:
            remnants[a.remnant] = remnants.get(a.remnant, 0) + a.items[year]
    found = "".join(f'    <remnant type="{t}">\n      <kind>unexploded-submunition</kind>\n      <quantity>{n}</quantity>\n'
                    "    </remnant>\n" for t, n in sorted(remnants.items()))
    over = s.areas_end[:4] <= str(year)
    end = f"    <completed>{s.areas_end}</completed>\n" if over else \
        f'    <expected-end>{s.areas_end[:4]}</expected-end>\n    <completed value="not-applicable" reason="Clearance goes on."/>\n'
    return ("  <clearance>\n    <narrative>Areas come in an order of risk and of use of the land.</narrative>\n"
            f"    <plan>National Strategy for Land Release of {s.name}</plan>\n"
            "    <survey>Evidence points are drawn on a grid of 50 metres and kept in the information management system.</survey>\n"
            "    <standards>National Standards for Land Release, which follow IMAS 07.11, 08.10, 08.20 and 09.11.</standards>\n"
            + "".join(worked(s, a, year, s.areas_end) for a in rows)
            + f'    <total>\n      <cancelled unit="m2">{sums[0]}</cancelled>\n      <reduced unit="m2">{sums[1]}</reduced>\n'
            f'      <cleared unit="m2">{sums[2]}</cleared>\n    </total>\n{found}{end}  </clearance>\n')


def group(tag, counts, pad, spare=""):
    order = {"women": counts[1], "men": counts[0], "girls": counts[3], "boys": counts[2]}
    rows = "".join(f"{pad}  <{n}>{order[n]}</{n}>\n" for n in order)
    return f"{pad}<{tag}>\n{rows}{spare}{pad}  <total>{sum(counts)}</total>\n{pad}</{tag}>\n"


def education(s, year):
    if not s.has_areas:
        return '  <risk-education value="not-applicable" reason="No area is or was contaminated."/>\n'
    pupils = [s.phone + year % 7, s.phone + year % 5, 2000 + s.phone + year % 11, 1900 + s.phone + year % 13]
    return ('  <risk-education>\n    <programme id="school-lessons">\n      <name>Lessons on explosive remnants in schools</name>\n'
            "      <audience>Pupils from 7 to 16 years of age, and their teachers.</audience>\n"
            + place(s, s.areas[0].district, "      ") +
            "      <method>schools</method>\n      <method>printed</method>\n      <standards>IMAS 12.10</standards>\n"
            "      <by>Ministry of Education</by>\n" + group("reached", pupils, "      ") +
            "    </programme>\n"
            '    <programme id="village-liaison">\n      <name>Village liaison</name>\n'
            "      <audience>Farmers, herders, and collectors of scrap metal.</audience>\n" + place(s, s.areas[-1].district, "      ") +
            "      <method>interpersonal</method>\n      <method>community-liaison</method>\n      <standards>IMAS 12.10</standards>\n"
            "      <by>National Authority for Land Release</by>\n" + group("reached", [900, 900, 300, 300], "      ") +
            '    </programme>\n    <warning id="signs">\n      <method>marking</method>\n      <method>signs</method>\n'
            + place(s, s.areas[0].district, "      ") +
            f"      <narrative>In {year}, signs were set up or renewed along the tracks: {s.phone}.</narrative>\n    </warning>\n"
            "    <narrative>The lessons are part of the curriculum.</narrative>\n  </risk-education>\n")


def victims(s, year):
    if not s.has_victims:
        return ('  <victim-assistance value="not-applicable" reason="No person has been killed or injured by cluster munitions in '
                f'{s.name}."/>\n')
    spare = lambda n: f"        <not-recorded>{n}</not-recorded>\n"
    new, past = s.hurt[year], s.all_hurt(year)
    served = [3 + year % 2, 3, 1, 1]
    return ("  <victim-assistance>\n    <data-collection>Hospitals and the police report each accident to the register of "
            "casualties.</data-collection>\n    <new-casualties>\n"
            + group("killed", new[0], "      ", spare(0)) + group("injured", new[1], "      ", spare(0)) +
            '      <outcome-unknown value="none"/>\n    </new-casualties>\n    <all-casualties>\n'
            + group("killed", past[0], "      ", spare(0)) + group("injured", past[1], "      ", spare(0)) +
            '      <outcome-unknown value="none"/>\n    </all-casualties>\n'
            f"    <affected>\n      <family-members>{sum(past[0]) * 5 + 40}</family-members>\n"
            f"      <communities>{len(s.areas) * 4}</communities>\n    </affected>\n"
            f"    <needs-assessment>\n      <date>{s.since}-05</date>\n      <method>Interviews with survivors in all districts with "
            "contaminated areas.</method>\n      <result>A third of the survivors need a new prosthesis within two years.</result>\n"
            '    </needs-assessment>\n    <law id="disability-act">\n      <title>Act on the Rights of Persons with Disabilities</title>\n'
            f"      <date>{s.since}-11-29</date>\n      <narrative>It gives survivors the same rights as all persons with "
            "disabilities.</narrative>\n    </law>\n    <plan>\n      <title>Plan of Action for Survivors and their Families</title>\n"
            f"      <from>{s.entry[0]}-01</from>\n      <to>2030-12</to>\n"
            f'      <budget currency="USD">{s.phone * 3000}</budget>\n      <narrative>Each aim has a yearly target and a share of the '
            "budget.</narrative>\n    </plan>\n    <resource-mobilisation>The national budget pays for most of it.</resource-mobilisation>\n"
            "    <non-discrimination>Services are open to all persons with disabilities, whatever the cause.</non-discrimination>\n"
            "    <participation>Two survivors sit on the council that follows the Plan of Action.</participation>\n"
            + office(s, "focal-point", ["victim-assistance"], "Ministry of Social Affairs, Unit for Survivors", "5 Linden Stairs",
                     s.phone + 2, "survivors", "focal-point", 2) +
            '    <service id="rehabilitation-centre">\n      <kind>rehabilitation</kind>\n'
            f"      <provider>{s.capital} Rehabilitation Centre</provider>\n" + place(s, s.areas[0].district, "      ")
            + group("beneficiaries", served, "      ") +
            "      <narrative>Prostheses, orthoses and their repair, and physiotherapy.</narrative>\n    </service>\n"
            '    <service id="income">\n      <kind>economic-inclusion</kind>\n'
            "      <provider>Association of Survivors</provider>\n" + place(s, s.areas[-1].district, "      ")
            + group("beneficiaries", [served[0] - 1, 2, 0, 0], "      ") +
            "      <narrative>Loans for tools and livestock.</narrative>\n    </service>\n"
            "  </victim-assistance>\n")


# Forms G, I, J

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
        f'      <amount currency="USD">{n + year % 10 * 1000}</amount>\n      <from>{year}-01-01</from>\n      <to>{year}-12-31</to>\n'
        f"      <narrative>{t}</narrative>\n    </resource>\n" for i, a, n, t in rows) + "  </national-resources>\n"


def assistance(tag, rows, year):
    if not rows:
        return f'  <{tag} value="none"/>\n'
    return f"  <{tag}>\n" + "".join(
        f'    <assistance id="{identity}-{year}">\n      <organization>{who}</organization>\n      <purpose>{purpose}</purpose>\n'
        f"      <kind>financial</kind>\n      <channel>{channel}</channel>\n"
        f'      <amount currency="USD">{amount}</amount>\n      <from>{year}-01-01</from>\n      <to>{year}-12-31</to>\n'
        f"      <narrative>{told}</narrative>\n    </assistance>\n" for identity, who, purpose, channel, amount, told in rows) + f"  </{tag}>\n"


def provided(s, year):
    if s.has_stocks or s.has_areas:
        return assistance("assistance-provided", [], year)
    return assistance("assistance-provided", [
        ("course", "Ostrand Institute for Public Law", "national-legislation", "non-governmental-organization",
         s.phone * 100 + year % 9 * 500, "A course for drafters of laws, for States that are not party."),
        ("trust", "Halvern Fields Trust", "clearance", "private", s.phone * 700 + year % 7 * 1000,
         "Grant for teams for battle area clearance."),
        ("survivors", "Marrowby Clearance Society", "victim-assistance", "non-governmental-organization",
         s.phone * 300 + year % 5 * 1000, "Prostheses, and fares to rehabilitation centres.")], year)


def received(s, year):
    if not s.has_areas or s.areas_end[:4] < str(year):
        return assistance("assistance-received", [], year)
    return assistance("assistance-received", [
        ("halvern", "Halvern Fields Trust", "clearance", "private", s.phone * 800, "Grant for two teams for technical survey.")], year)


def needed(s, year):
    if not s.has_areas or s.areas_end[:4] <= str(year):
        return '  <assistance-needed value="none"/>\n'
    return ('  <assistance-needed>\n    <need id="teams">\n      <activity>clearance</activity>\n      <kind>financial</kind>\n'
            f'      <amount currency="USD">{s.phone * 1000}</amount>\n      <from>{year + 1}-01</from>\n      <to>{year + 1}-12</to>\n'
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


def conversion(s):
    return (f"  <conversion>\n    <narrative>{s.name} never produced cluster munitions or parts made for them, and has no facility to "
            "convert.</narrative>\n  </conversion>\n")


def found_later(s):
    why = "Nothing was found since." if s.has_stocks else f"{s.name} never held cluster munitions."
    return f'  <found-later value="not-applicable" reason="{why}"/>\n'


def initial(s):
    """The first report, of the months after entry into force, with every form."""
    year, month = s.entry
    end = month + 3
    last = day(year, end, 31 if end in (1, 3, 5, 7, 8, 10, 12) else 30)
    return (head(s, "initial", f"{s.code.lower()}-initial", day(year, end + 1, 15), day(year, month, 1), last)
            + measures(s) + stockpiles(s, year) + characteristics(s) + conversion(s) + programme(s, year) + destroyed(s, year)
            + found_later(s) + retained(s, year) + '  <transferred value="none"/>\n' + areas(s, year) + clearance(s, year)
            + education(s, year) + victims(s, year) + institutions(s) + resources(s, year) + provided(s, year) + received(s, year)
            + needed(s, year) + matters(s, year) + "</article-7-report>\n")


def annual(s, year):
    first = s.entry[0]
    ticks, page = cover(s, year, first)
    changed = {k for k, v in ticks.items() if v == "changed"}
    text = head(s, "annual", f"{s.code.lower()}-{year}", day(year + 1, 4, 2 + (s.index + year) % 28), day(year, 1, 1), day(year, 12, 31)) + page
    if "A" in changed:
        text += measures(s)
    if "B" in changed:
        text += stockpiles(s, year)
    if "C" in changed:
        text += characteristics(s)
    if "B" in changed:
        text += programme(s, year) + destroyed(s, year) + found_later(s)
    if "D" in changed:
        text += retained(s, year) + '  <transferred value="none"/>\n'
    if "F" in changed:
        text += areas(s, year) + clearance(s, year)
    if "F" in changed:
        text += education(s, year)
    if "H" in changed:
        text += victims(s, year)
    return (text + institutions(s) + resources(s, year) + provided(s, year) + received(s, year) + needed(s, year) + matters(s, year)
            + answers(s, year) + "</article-7-report>\n")
