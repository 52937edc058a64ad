#!/usr/bin/env python3
"""A fingerprint is of one finding alone, and stays where lines move, text is laid out anew, the file is renamed or time passes; it
changes with the record, the item and the value."""
import os
import re
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap



def prints(folder, *words):
    """(fingerprint, rule, item) of every finding, in the order of the report."""
    report, _ = tap.report("--no-settings", "--registry", os.path.join(tap.ROOT, "samples/examples/registry.xml"), "--fail-on", "never",
                           *words, ".", cwd=folder)
    return [(f["fingerprint"], f["rule"], f["item"]) for r in report["records"] for f in r["findings"]]


def faulty():
    """A report with faults of format, of the record and of texts."""
    text = tap.example("XAA/2021.xml")
    text = text.replace("<submitted>2022-04-12<", "<submitted>2022-07-30<")
    text = re.sub(r"(<quantity[^>]*>)(\d+)", r"\g<1>\g<2>0", text, 2)
    return text.replace("</article-7-report>", "<unknown/>\n</article-7-report>")


def alone(text, name="record.xml"):
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)
        return prints(folder)


def laid_out_anew(text):
    """Each tag on lines of its own, attributes too, in the other order; comments before and between."""
    def turned(match):
        attributes = re.findall(r'[\w:-]+="[^"]*"', match.group(2))
        return f"\n\n<{match.group(1)}\n    " + "\n    ".join(reversed(attributes)) + f"{match.group(3)}>"
    head, body = text.split("?>", 1)
    return head + "?>\n<!-- moved -->\n\n" + re.sub(r'<([\w-]+)((?:\s+[\w:-]+="[^"]*")+)\s*(/?)>', turned, body)


def main():
    text = faulty()
    usual = alone(text)
    tap.told(len(usual) > 3 and len(set(f[0] for f in usual)) == len(usual), "each finding has its own", usual)
    tap.told(all(re.fullmatch("[0-9a-f]{32}", f[0]) for f in usual), "32 hexadecimal digits", usual)
    tap.told(sorted(alone(laid_out_anew(text))) == sorted(usual), "laid out anew", set(usual) ^ set(alone(laid_out_anew(text))))
    tap.told(alone(text, "other-name.xml") == usual, "renamed")
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "record.xml"), "w", encoding="utf-8") as file:
            file.write(text)
        tap.told(prints(folder, "--as-of", "2031-05-06") == usual, "ten years later", prints(folder, "--as-of", "2031-05-06"))
    other = alone(re.sub(r'\bid="([^"]*)"', r'id="\1-b"', text, 1))
    tap.told([f[1:] for f in other] == [f[1:] for f in usual] and not {f[0] for f in other} & {f[0] for f in usual}, "another record", other)
    changed = alone(text.replace("2022-07-30<", "2022-07-31<"))
    tap.told([f[1:] for f in changed] == [f[1:] for f in usual] and {f[1] for f in set(usual) - set(changed)} == {"annual-report-late"},
             "another value: of that finding alone", set(usual) - set(changed))
    for folder in ("samples/examples", "samples/10msp"):
        found = [f[0] for f in prints(os.path.join(tap.ROOT, folder))]
        tap.told(found and len(set(found)) == len(found), f"no two are the same: {folder}", len(found))
    tap.end()


main()
