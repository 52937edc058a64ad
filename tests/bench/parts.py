"""What the records of invented States are put together from: offices, places, people, munitions."""

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
SPACE = 'xmlns="urn:treatylint:ccm:1" format="1.0"'


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


def place(s, district, pad, where=None):
    point = f"{pad}  <latitude>{where[0]}</latitude>\n{pad}  <longitude>{where[1]}</longitude>\n" if where else ""
    return (f"{pad}<place>\n{pad}  <province>{s.capital} Province</province>\n{pad}  <district>{district}</district>\n"
            f"{point}{pad}</place>\n")


def group(tag, counts, pad, spare=""):
    """People by sex and age; counts: men, women, boys, girls."""
    men, women, boys, girls = counts
    return (f"{pad}<{tag}>\n{pad}  <women>{women}</women>\n{pad}  <men>{men}</men>\n{pad}  <girls>{girls}</girls>\n"
            f"{pad}  <boys>{boys}</boys>\n{spare}{pad}  <total>{sum(counts)}</total>\n{pad}</{tag}>\n")


def loads(stock_load, quantity, pad):
    return "".join(f'{pad}<submunition type="{t}">\n{pad}  <per-munition>{n}</per-munition>\n'
                   f"{pad}  <quantity>{n * quantity}</quantity>\n{pad}</submunition>\n" for t, n in stock_load)


def lots(rows, pad):
    return "".join(f'{pad}<lot number="{n}">\n{pad}  <quantity>{q}</quantity>\n{pad}</lot>\n' for n, q in rows)


def totals(rows, pad):
    munitions = sum(q for _, q in rows)
    inside = sum(q * sum(n for _, n in stock.load) for stock, q in rows)
    return (f"{pad}<total-munitions>{munitions}</total-munitions>\n{pad}<total-submunitions>{inside}</total-submunitions>\n")
