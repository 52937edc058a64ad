"""One report of any size, of an invented State with very many contaminated areas, written without being held in memory."""
import os

import generate
import reports
import world
from parts import HEAD, SPACE, place

YEAR = 2014
ROW = 1237    # bytes of an area, with the work done on it, about


def area(s, number):
    """Each on a place of its own: the coordinates count up."""
    at = (f"-{20 + number // 8999 % 40}.{1000 + number % 8999}", f"-{100 + number // 360000 % 60}.{1000 + number // 8999 % 8999}")
    return (f'    <area id="area-{number}">\n      <name>{world.PLACES[number % 12]} Field {number}</name>\n'
            + place(s, f"District {number // 500}", "      ", at)
            + f'      <size unit="m2">{20000 + number % 50 * 1000}</size>\n      <status>confirmed</status>\n'
            '      <remnant type="BLU-26">\n        <kind>unexploded-submunition</kind>\n        <quantity value="unknown"/>\n'
            f"      </remnant>\n      <used>1973</used>\n      <found>{s.since}</found>\n"
            "      <how-found>Survey of strike records and interviews in the villages near by.</how-found>\n    </area>\n")


def work(s, number):
    return (f'    <worked-on area="area-{number}">\n      <activity>technical-survey</activity>\n'
            "      <activity>battle-area-clearance</activity>\n      <released>\n"
            '        <cancelled unit="m2">0</cancelled>\n        <reduced unit="m2">1000</reduced>\n'
            '        <cleared unit="m2">2000</cleared>\n      </released>\n'
            f"      <from>{YEAR}-02-01</from>\n      <to>{YEAR}-11-30</to>\n"
            '      <remnant type="BLU-26">\n        <kind>unexploded-submunition</kind>\n        <quantity>3</quantity>\n'
            "      </remnant>\n      <method>blow-in-place</method>\n      <outcome>worked-on</outcome>\n"
            f"      <operator>Engineer Clearance Regiment of {s.name}</operator>\n    </worked-on>\n")


def parts(s, rows):
    """The report in pieces of text: that of the year, with other areas and other work."""
    text = reports.annual(s, YEAR)
    head, rest = text.split("  <contaminated-areas>\n")
    tail = rest.split("  </clearance>\n")[1]
    yield head + "  <contaminated-areas>\n"
    for number in range(rows):
        yield area(s, number)
    total = sum(20000 + number % 50 * 1000 for number in range(rows))
    yield (f'    <total unit="m2">{total}</total>\n    <suspected unit="m2">0</suspected>\n    <confirmed unit="m2">{total}</confirmed>\n'
           f'    <newly-found unit="m2">0</newly-found>\n    <marked unit="m2">{total // 2}</marked>\n'
           "    <narrative>Contamination stems from air raids.</narrative>\n  </contaminated-areas>\n  <clearance>\n"
           "    <narrative>Areas come in an order of risk and of use of the land.</narrative>\n"
           f"    <plan>National Strategy for Land Release of {s.name}</plan>\n    <survey>Evidence points are drawn on a "
           "grid.</survey>\n"
           "    <standards>National Standards for Land Release, which follow IMAS 07.11, 08.10, 08.20 and 09.11.</standards>\n")
    for number in range(rows):
        yield work(s, number)
    yield (f'    <total>\n      <cancelled unit="m2">0</cancelled>\n      <reduced unit="m2">{rows * 1000}</reduced>\n'
           f'      <cleared unit="m2">{rows * 2000}</cleared>\n    </total>\n    <remnant type="BLU-26">\n'
           f"      <kind>unexploded-submunition</kind>\n      <quantity>{rows * 3}</quantity>\n    </remnant>\n"
           '    <expected-end>2018</expected-end>\n    <completed value="not-applicable" reason="Clearance goes on."/>\n'
           "  </clearance>\n" + tail)


def write(folder, megabytes, seed=1):
    """Writes the record large.xml of about so many megabytes, with its registry and settings; returns its bytes."""
    states = (world.State(seed, index, code) for index, code in enumerate(world.codes()))
    s = next(s for s in states if s.has_areas and not s.has_stocks and s.entry[0] == 2010 and not s.extensions and
             s.areas_end[:4] > str(YEAR))
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, "large.xml")
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(parts(s, megabytes * 1000000 // ROW))
    generate.write(os.path.join(folder, "registry.xml"), generate.overlay([s]))
    generate.write(os.path.join(folder, "treatylint.xml"),
                   HEAD + f'<settings {SPACE} id="bench-large">\n  <registry file="registry.xml"/>\n</settings>\n')
    return os.path.getsize(path)
