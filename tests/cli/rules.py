#!/usr/bin/env python3
"""The page of all rules, and the matrix of requirements: each format has every rule, or every requirement once, and they
agree with each other and with what one name is explained by."""
import json
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap
import xsd

FORCES = ["binding", "agreed", "political", "practice", "record"]


def output(*words):
    done = tap.run(*words)
    tap.told(done.returncode == 0 and not done.stderr, f"runs: {' '.join(words)}", done.stderr)
    return done.stdout.decode()


def as_json(*words):
    text = output(*words, "--format", "json")
    try:
        return json.loads(text)
    except ValueError as error:
        tap.told(False, f"JSON: {' '.join(words)}", error)
        return {"rules": [], "requirements": [], "counts": {}, "explained": []}


def plain(markdown):
    """Text that was Markdown."""
    text = re.sub(r"\\(.)", r"\1", markdown)
    for written, meant in [("&lt;", "<"), ("&gt;", ">"), ("&#64;", "@"), ("&amp;", "&")]:
        text = text.replace(written, meant)
    return text


def check_rules():
    ids = sorted(os.path.basename(path)[:-2] for path in tap.files("validate/rules", ".c"))
    rules = as_json("rules")["rules"]
    tap.told(sorted(r["id"] for r in rules) == ids, f"JSON has every rule once: {len(ids)}")
    order = [(r["module"], r["id"]) for r in rules]
    tap.told(order == sorted(order), "rules stand by module")
    thin = [r["id"] for r in rules if not all(r.get(part) for part in ("message", "help", "severity", "basis", "kinds"))]
    tap.told(not thin, "every rule is told whole", thin[:5])
    # A case that names other rules still shows what raises this one; some rules have a near miss of another sort.
    thin = [r["id"] for r in rules if not r.get("raises")]
    tap.told(not thin, "every rule is shown with a case", thin[:5])
    page = output("rules", "--format", "md")
    heads = re.findall(r"^### (\S+) \((\S+)\)$", page, re.M)
    tap.told([(module, rule) for rule, module in heads] == order, "Markdown has every rule once, in the same order")
    silent = [r["id"] for r in rules if r["message"] not in plain(page) or r["help"] not in plain(page)]
    tap.told(not silent, "Markdown has their messages and help", silent[:5])
    listed = [line.split()[0] for line in output("rules", "--format", "text").splitlines()]
    tap.told(listed == ids and output("rules") == output("rules", "--format", "text"), "text lists every rule")
    for language in tap.translations():
        theirs = as_json("rules", "--lang", language)["rules"]
        same = [r["id"] for r, a in zip(rules, theirs) if r["help"] == a["help"] or r["severity"] != a["severity"]]
        tap.told(len(theirs) == len(rules) and not same, f"in {language} the words differ, and no code", same[:5])
    return {r["id"]: r for r in rules}


def check_one(rules):
    """One name is explained in the words of the page."""
    differ = [name for name in sorted(rules)[::9] if as_json("explain", name)["explained"][:1] != [rules[name]]]
    tap.told(rules and not differ, "explain says what the page says", differ[:5])
    text = plain(output("explain", "extension-cap", "--format", "md"))
    page = plain(output("rules", "--format", "md")).split("\n### extension-cap ")[1].split("\n#")[0]
    tap.told(text.startswith("# extension-cap (deadlines)\n") and page.strip() in text, "also in Markdown", text)
    for name, sort in [("a4-5-max", "requirement"), ("extension", "item"), ("channel/@kind", "item"), ("state-code", "type")]:
        explained = as_json("explain", name)["explained"]
        tap.told(explained and explained[0]["sort"] == sort, f"explained in JSON: {name}", explained[:1])


def named_by_sources():
    """By requirement, the rules that have it in their basis."""
    named = {}
    for path in tap.files("validate/rules", ".c"):
        basis = re.search(r'\.basis\s*=\s*((?:"[^"]*"\s*)+)', tap.read(path))
        for name in "".join(re.findall(r'"([^"]*)"', basis.group(1) if basis else "")).split():
            named.setdefault(name, set()).add(os.path.basename(path)[:-2])
    return named


def natural(text):
    return [int(part) if part.isdigit() else part for part in re.split(r"(\d+)", text)]


def check_matrix():
    listed = {r.get("id"): r for r in xsd.tree("schema/registry/requirements.xml").iter(xsd.TL + "requirement")}
    matrix = as_json("rules", "--coverage")
    rows = matrix["requirements"]
    tap.told(sorted(row["id"] for row in rows) == sorted(listed), f"JSON has every requirement once: {len(listed)}")
    named = named_by_sources()
    lost = [row["id"] for row in rows if not named.get(row["id"], set()) <= set(row["rules"])]
    tap.told(not lost, "rules stand at what they rest on", lost[:5])
    due = {d.get("basis") for kind in xsd.kinds() for d in xsd.tree(f"schema/{kind}.xsd").iter(xsd.TL + "due") if d.get("basis")}
    lost = [row["id"] for row in rows if row["id"] in due and not row["rules"]]
    tap.told(due and not lost, "what the schemas call due is looked for by a rule", lost[:5])
    counted = {s: sum(row["standing"] == s for row in rows) for s in ("named", "not-checkable", "neither")}
    tap.told(matrix["counts"] == {"total": len(rows), **counted}, "counts", matrix["counts"])
    wrong = [row["id"] for row in rows if row["standing"] != ("named" if row["rules"] else "not-checkable" if row.get("why") else "neither")]
    tap.told(not wrong, "standing follows from rules and reason", wrong[:5])
    articles = [natural(row["article"]) for row in rows if row["instrument"] == "convention"]
    tap.told(articles and articles == sorted(articles), "the Convention in its order")
    instruments = [row["instrument"] for row in rows]
    order = sorted(set(instruments), key=["convention", "meeting", "action-plan", "record"].index)
    tap.told(instruments == sorted(instruments, key=order.index), "instrument by instrument")
    for language in tap.LANGUAGES:
        words = ["rules", "--coverage", "--lang", language]
        page = plain(output(*words, "--format", "md"))
        cells = [re.split(r" \| ", line.strip("| "))[1] for line in page.splitlines() if line.startswith("| ")]
        tap.told(sorted(c for c in cells if c in listed) == sorted(listed), f"Markdown has every requirement once, {language}")
        text = output(*words)
        found = re.findall(r"  ⁨?([a-z0-9-]+)⁩? +", text)
        once = [name for name in listed if found.count(name) != 1 and name not in named]
        tap.told(not once, f"text has every requirement once, {language}", once[:5])
        total = [line for line in text.splitlines() if line][-1]
        tap.told(all(str(n) in total for n in matrix["counts"].values()), f"text ends with the counts, {language}", total)


def main():
    rules = check_rules()
    check_one(rules)
    check_matrix()
    tap.end()


main()
