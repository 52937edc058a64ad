"""Requests for an extension and declarations of completion of the invented States."""
from parts import HEAD, SPACE, contact, group, loads, lots, place, totals
from world import MUNITIONS, Meeting, day


def head(s, kind, identity, meeting, article, more=""):
    return (f'{HEAD}<{kind} {SPACE} id="{s.code.lower()}-{identity}" language="en" state="{s.code}" meeting="{meeting}" '
            f'article="{article}"{more}>\n')


def rows(pairs, pad, lots_of=None):
    """Munitions with what they carry, and their totals."""
    text = ""
    for stock, quantity in pairs:
        if quantity:
            text += (f'{pad}<munition type="{stock.type}">\n{pad}  <kind>{MUNITIONS[stock.type][0]}</kind>\n'
                     f"{pad}  <quantity>{quantity}</quantity>\n{lots(lots_of(stock), pad + '  ') if lots_of else ''}"
                     f"{loads(stock.load, quantity, pad + '  ')}{pad}</munition>\n")
    return text + totals(pairs, pad)


def stocks(s, ask):
    """What was held, and became of it, up to the year of the figures."""
    year = ask.figures_year
    years = range(year + 1, int(s.stocks_end[:4]) + 1)
    kept = s.retained[1] if s.retained else 0
    held = [(k, k.held + (kept if s.retained and k.type == s.retained[0] else 0)) for k in s.stocks]
    spared = [(k, kept) for k in s.stocks if s.retained and k.type == s.retained[0]]
    rates = ""
    for y in years:
        gone = [(k, k.gone.get(y, 0)) for k in s.stocks]
        rates += (f'    <yearly-rate year="{y}">\n      <munitions>{sum(q for _, q in gone)}</munitions>\n      <submunitions>'
                  f"{sum(q * sum(n for _, n in k.load) for k, q in gone)}</submunitions>\n    </yearly-rate>\n")
    return ("  <article-3>\n    <plan>Lots are destroyed at one range in the order of their age, from March to November of each "
            "year.</plan>\n"
            "    <held>\n      <at-entry-into-force>\n" + rows(held, "        ")
            + '      </at-entry-into-force>\n      <found-later value="none"/>\n    </held>\n    <destroyed>\n'
            + rows([(k, k.held - k.left(year)) for k in s.stocks], "      ") + "    </destroyed>\n    <remaining>\n"
            + rows([(k, k.left(year)) for k in s.stocks], "      ", lambda k: k.lots_left(year)) + "    </remaining>\n"
            + ("    <retained>\n" + rows(spared, "      ") + "    </retained>\n" if spared else '    <retained value="none"/>\n')
            + '    <transferred value="none"/>\n' + rates + "  </article-3>\n")


def released(sums, pad, tag="released"):
    return (f'{pad}<{tag}>\n{pad}  <cancelled unit="m2">{sums[0]}</cancelled>\n{pad}  <reduced unit="m2">{sums[1]}</reduced>\n'
            f'{pad}  <cleared unit="m2">{sums[2]}</cleared>\n{pad}</{tag}>\n')


def sums_until(s, year):
    return [sum(row[n] for a in s.areas for y, row in a.rows.items() if y <= year) for n in range(3)]


def finds_until(s, year, pad):
    finds = {}
    for a in s.areas:
        for y, number in a.items.items():
            if y <= year and a.rows[y][2]:
                finds[a.remnant] = finds.get(a.remnant, 0) + number
    return "".join(f'{pad}<remnant type="{t}">\n{pad}  <kind>unexploded-submunition</kind>\n{pad}  <quantity>{n}</quantity>\n'
                   f"{pad}</remnant>\n" for t, n in sorted(finds.items()))


def land(s, ask):
    year, start = ask.figures_year, s.entry[0]
    gone = sums_until(s, year)
    here = [a for a in s.areas if a.left(year)]
    listed = "".join(
        f'    <area id="{a.id}">\n      <name>{a.name}</name>\n{place(s, a.district, "      ", (a.latitude, a.longitude))}'
        f'      <size unit="m2">{a.left(year)}</size>\n      <status>{a.status}</status>\n'
        f"      <planned>{max(a.rows)}</planned>\n    </area>\n" for a in here)
    return ("  <article-4>\n    <preparation>Each area left has a file with its strike records, the evidence points found in "
            "survey and "
            f'the rate of work expected.</preparation>\n    <work-done from="{start}" to="{year}">\n' + released(gone, "      ")
            + finds_until(s, year, "      ") +
            "      <methods>Non-technical survey, technical survey, and battle area clearance by detector.</methods>\n"
            f"      <narrative>Square metres released until the end of {year}: {sum(gone)}.</narrative>\n    </work-done>\n"
            f'    <total-at-entry-into-force unit="m2">{sum(a.size for a in s.areas if not a.found)}</total-at-entry-into-force>\n'
            f'    <found-since unit="m2">{sum(a.size for a in s.areas if a.found and a.found <= year)}</found-since>\n'
            + released(gone, "    ") + f'    <remaining unit="m2">{sum(a.left(year) for a in here)}</remaining>\n' + listed +
            "    <impeding-circumstances>Money for fewer teams than planned was found, and snow closes the higher areas from "
            "November to "
            "March.</impeding-circumstances>\n    <expected-circumstances>Floods, as in earlier years.</expected-circumstances>\n"
            "    <humanitarian-implications>Farmers and herders are those most at risk.</humanitarian-implications>\n"
            "    <social-implications>Communities live beside contaminated areas, and some families have not "
            "returned.</social-implications>\n"
            "    <economic-implications>Fields and pastures are not used.</economic-implications>\n"
            "    <environmental-implications>Unused terraces lose their soil.</environmental-implications>\n  </article-4>\n")


def plan(s, ask):
    """Each year from the figures to the end of the work, with what is to be done and what it costs."""
    three = ask.article == "3"
    end = int((s.stocks_end if three else s.areas_end)[:4])
    text, whole, cost = "  <work-plan>\n", 0, 0
    for year in range(ask.figures_year + 1, end + 1):
        much = sum(k.gone.get(year, 0) for k in s.stocks) if three else sum(sum(a.rows.get(year, ())) for a in s.areas
                                                                            if a.found <= ask.figures_year)
        pay = 200000 + much * (1200 if three else 1) // 1000 * 1000
        own = pay * 7 // 10 // 1000 * 1000
        whole, cost = whole + much, cost + pay
        done = f"<munitions>{much}</munitions>" if three else f'<area unit="m2">{much}</area>'
        text += (f'    <year year="{year}">\n      <milestone id="end-of-{year}">\n        '
                 f'<date>{year}-{"12" if year < end else "11"}</date>\n'
                 f"        <narrative>What is planned for {year} is done.</narrative>\n      </milestone>\n      {done}\n"
                 f'      <cost currency="USD">{pay}</cost>\n      <national currency="USD">{own}</national>\n'
                 f'      <foreign currency="USD">0</foreign>\n      <unsecured currency="USD">{pay - own}</unsecured>\n    '
                 '</year>\n')
    done = f"<munitions-to-destroy>{whole}</munitions-to-destroy>" if three else f'<area-to-release unit="m2">{whole}</area-to-release>'
    return cost, (text + f'    <total-cost currency="USD">{cost}</total-cost>\n    {done}\n'
                  "    <narrative>Quantities of each year rest on the means that the medium-term budget provides.</narrative>\n  "
                  "</work-plan>\n")


def request(s, ask):
    meeting = Meeting(ask.meeting_year)
    three = ask.article == "3"
    until, deadline = day(*ask.until, 1), day(*ask.deadline, 1)
    what = "the destruction of stocks" if three else "clearance"
    cost, years = plan(s, ask)
    own = cost * 7 // 10 // 1000 * 1000
    victims = "" if three else f'  <victims value="not-applicable" reason="No person has been killed or injured by cluster munitions in {s.name}."/>\n'
    if not three and s.has_victims:
        killed, injured = s.all_hurt(ask.figures_year)
        spare = "        <not-recorded>0</not-recorded>\n"
        victims = ("  <victims>\n" + group("killed", killed, "    ", spare) + group("injured", injured, "    ", spare)
                   + '    <outcome-unknown value="none"/>\n  </victims>\n')
    return (head(s, "extension-request", f"request-{ask.article}", meeting.code, ask.article, ' type="original" number="1"')
            + f"  <submitted>{ask.submitted}</submitted>\n" + contact(s)
            + f"  <executive-summary>{s.name} asks for more time for {what}, until {until}; figures are those of the end of "
            f"{ask.figures_year}.</executive-summary>\n"
            f'  <duration>\n    <length unit="year">{ask.length}</length>\n    <current-deadline>{deadline}</current-deadline>\n'
            f"    <requested-deadline>{until}</requested-deadline>\n  </duration>\n"
            "  <explanation>\n    <reasons>At the rate reached so far the work cannot be done by the deadline; with the means "
            "expected it can be by "
            "the day requested.</reasons>\n"
            '    <financial-means-available id="budget">\n      <name>National budget</name>\n      <amount '
            f'currency="USD">{own}</amount>\n'
            "    </financial-means-available>\n"
            '    <financial-means-required id="work">\n      <name>All work of the plan</name>\n      <amount '
            f'currency="USD">{cost}</amount>\n'
            "    </financial-means-required>\n"
            "    <technical-means-available>Trained staff, a range and an information management "
            "system.</technical-means-available>\n"
            "    <technical-means-required>A second shift, for which people are being trained.</technical-means-required>\n"
            '    <exceptional-circumstances value="not-applicable" reason="This is the first request."/>\n  </explanation>\n'
            + (stocks(s, ask) if three else land(s, ask)) +
            "  <origin>What is left stems from the years before the Convention was adopted.</origin>\n"
            "  <national-structures>\n    <authority>National Authority, under the Prime Minister</authority>\n"
            f"    <legal-basis>The Cluster Munitions (Prohibition) Act of {s.name} makes the duties of the Convention "
            "law.</legal-basis>\n"
            "    <standards>National standards, which follow "
            f"{'IATG 10.10' if three else 'IMAS 07.11, 08.10 and 09.11'}.</standards>\n"
            "  </national-structures>\n" + years +
            '  <assumption id="budget">\n    <narrative>The national budget pays its share in each year of the '
            'plan.</narrative>\n  </assumption>\n'
            '  <assumption id="rate">\n    <narrative>Work goes on at the mean rate of the last two years.</narrative>\n  '
            '</assumption>\n'
            '  <risk id="unsecured">\n    <narrative>The part of the cost that is not yet found stays unfound.</narrative>\n'
            "    <response>What harms least comes last; the plan is brought up to date each year.</response>\n  </risk>\n"
            "  <resource-mobilisation>Donors meet twice a year under the chair of the Authority.</resource-mobilisation>\n"
            + ("" if three else "  <risk-education>Lessons in schools and village liaison go on until the last area is released.</risk-education>\n")
            + victims +
            "  <gender-and-diversity>Women and men, and the young and the old, are heard apart where they "
            "wish.</gender-and-diversity>\n"
            + ("" if three else "  <residual>Two teams stay ready for single items found after completion.</residual>\n") +
            "  <environment>Soil and water are sampled before and after.</environment>\n"
            f'  <annex id="annex-1" file="{s.code.lower()}-plan-{ask.article}.pdf">\n    <title>Work plan and budget by '
            'year</title>\n'
            "    <kind>work-plan</kind>\n  </annex>\n</extension-request>\n")


def declaration(s, article):
    completed = s.declares(article)
    year = int(completed[:4])
    ask = s.extensions.get(article)
    deadline = day(*ask.until, 1) if ask else s.deadline(article)
    submitted = day(year + 1, 2, 10)
    if article == "3":
        done = "  <destroyed>\n" + rows([(k, k.held) for k in s.stocks], "    ") + "  </destroyed>\n"
        act, how, standards = ("the destruction of all cluster munitions", "Open detonation at one range, in the order of the age of the lots.",
                               "IATG 10.10")
    else:
        sums = sums_until(s, year)
        done = (f'  <released>\n    <total unit="m2">{sum(sums)}</total>\n' + released(sums, "    ", "release")
                + finds_until(s, year, "    ") + "  </released>\n")
        act, how, standards = ("the clearance of all areas contaminated by cluster munition remnants",
                               "Non-technical and technical survey, and battle area clearance by detector.", "IMAS 07.11, 08.10 and 09.11")
    reports = "".join(f'  <report record="{s.code.lower()}-{y}"/>\n' for y in range(s.entry[0], year))
    return (head(s, "compliance-declaration", f"declaration-{article}", Meeting(year + 1).code, article)
            + f"  <submitted>{submitted}</submitted>\n  <deadline>{deadline}</deadline>\n  "
              f"<completed>{completed}</completed>\n" + done
            + f"  <methods>{how}</methods>\n  <standards>{standards}</standards>\n"
            f"  <statement>{s.name} declares that on {completed} it completed {act} under its jurisdiction and control, in "
            "accordance with "
            f"Article {article}.</statement>\n"
            f"  <late-finds>Should more be found, {s.name} reports it at once and deals with it as soon as "
            "possible.</late-finds>\n" + reports
            + "  <signature>\n    <name>The Director of the Authority</name>\n    <post>Director</post>\n    "
              f"<place>{s.capital}</place>\n"
            f"    <date>{submitted}</date>\n  </signature>\n</compliance-declaration>\n")
