#!/usr/bin/env python3
"""Whether a State is in breach is for States Parties: words of judgement stand in nothing that people read."""
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

# By language; matched at the beginning of a word, without regard to case.
BANNED = {
    "en": ["breach", "violat", "comply", "complies", "complied", "non-complian", "noncomplian", "illegal", "failed to",
           "fails to", "failure to", "guilty", "offender", "defaulter", "worst"],
    "ar": ["انتهاك", "انتهك", "تنتهك", "ينتهك", "خرق", "يخرق", "تخرق", "إخلال", "أخل ب", "عدم الامتثال", "عدم امتثال",
           "غير قانوني", "مذنب", "تقاعس", "أخفق", "فشل في", "فشلت", "الأسوأ", "أسوأ", "متخلفة عن", "المتخلفين"],
}

READ = ["validate", "transform", "schema", "samples"]
ALONE = ["README.md", "CHANGELOG.md", "CONTRIBUTING.md"]


def pattern():
    words = "|".join(re.escape(word) for list_ in BANNED.values() for word in list_)
    return re.compile(r"(?<!\w)(?:ال|و|ب|ل)?(" + words + ")", re.I)


def main():
    banned = pattern()
    paths = [p for folder in READ for p in tap.files(folder, ".c", ".h", ".xml", ".xsd", ".xsl", ".xlf", ".md")]
    paths += tap.files("tests/rules", "cases") + [p for p in ALONE if os.path.exists(os.path.join(tap.ROOT, p))]
    for path in paths:
        found = [m.group(1) for m in banned.finditer(path + "\n" + tap.read(path))]
        tap.told(not found, f"words {path}", ", ".join(found))
    tap.end()


main()
