"""Forms F, G and H of a report: contaminated areas, clearance, warnings, victims."""
from parts import group, office, place
from world import day


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
            "      <method>interpersonal</method>\n      <method>community-liaison</method>\n      <standards>IMAS "
            "12.10</standards>\n"
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
            f"    <needs-assessment>\n      <date>{s.since}-05</date>\n      <method>Interviews with survivors in all districts "
            "with "
            "contaminated areas.</method>\n      <result>A third of the survivors need a new prosthesis within two "
            "years.</result>\n"
            '    </needs-assessment>\n    <law id="disability-act">\n      <title>Act on the Rights of Persons with '
            'Disabilities</title>\n'
            f"      <date>{s.since}-11-29</date>\n      <narrative>It gives survivors the same rights as all persons with "
            "disabilities.</narrative>\n    </law>\n    <plan>\n      <title>Plan of Action for Survivors and their "
            "Families</title>\n"
            f"      <from>{s.entry[0]}-01</from>\n      <to>2030-12</to>\n"
            f'      <budget currency="USD">{s.phone * 3000}</budget>\n      <narrative>Each aim has a yearly target and a share '
            'of the '
            "budget.</narrative>\n    </plan>\n    <resource-mobilisation>The national budget pays for most of "
            "it.</resource-mobilisation>\n"
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
