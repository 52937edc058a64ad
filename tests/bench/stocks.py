"""Forms B, C and D of a report: what is stockpiled, destroyed and retained."""
from parts import loads, lots, place, totals
from world import MUNITIONS, SUBMUNITIONS, day


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


def conversion(s):
    return (f"  <conversion>\n    <narrative>{s.name} never produced cluster munitions or parts made for them, and has no facility to "
            "convert.</narrative>\n  </conversion>\n")


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


def found_later(s):
    why = "Nothing was found since." if s.has_stocks else f"{s.name} never held cluster munitions."
    return f'  <found-later value="not-applicable" reason="{why}"/>\n'


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
