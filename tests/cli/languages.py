#!/usr/bin/env python3
"""Text of a record is shown in the language of the page where the record has it; other text is marked with its own
language, and never taken for English."""
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

ENGLISH = '<text xml:lang="en">Other relevant information</text>'
ARABIC = '<text xml:lang="ar">معلومات أخرى ذات صلة</text>'


def shown(text, page):
    """The marks and texts of the cells of the first decision's item (c)."""
    xml = tap.run("summary", "decisions", "--format", "xml", "--lang", page, "-", data=text.encode()).stdout.decode()
    return re.findall(r"<cell[^<>]*?((?: xml:lang=\"[^\"]*\")?)>(Other relevant information|معلومات أخرى ذات صلة)<", xml)[0]


def main():
    text = tap.read(tap.SAMPLE)
    assert ENGLISH in text and ARABIC in text
    for tags, page, expected in [
        (("en", "ar"), "en", ("", ENGLISH)), (("en", "ar"), "ar", ("", ARABIC)),
        (("en-GB", "ar-EG"), "en", ("", ENGLISH)), (("en-GB", "ar-EG"), "ar", ("", ARABIC)), (("EN", "AR"), "ar", ("", ARABIC)),
        (("gsw", "ar-EG"), "en", (' xml:lang="gsw"', ENGLISH)), (("en", "gsw"), "ar", (' xml:lang="en"', ENGLISH)),
        (("gsw", "en"), "ar", (' xml:lang="en"', ARABIC)), (("fr-CA", "gsw"), "en", (' xml:lang="fr"', ENGLISH)),
        (("x-en", "enm"), "en", (' xml:lang="x"', ENGLISH)),
    ]:
        tagged = text.replace(ENGLISH, ENGLISH.replace('"en"', f'"{tags[0]}"')).replace(ARABIC, ARABIC.replace('"ar"', f'"{tags[1]}"'))
        found = shown(tagged, page)
        tap.told(found == (expected[0], re.sub("<.*?>", "", expected[1])), f"texts in {tags} on a page in {page}", found)
    broken = text.replace(ENGLISH, ENGLISH.replace("Other relevant ", "\n  Other\n\trelevant  ").replace("</", "\n</"))
    for form in "xml", "txt", "csv":
        words = ["summary", "decisions", "--format", form] + (["--table", "items"] if form == "csv" else [])
        tap.told(tap.run(*words, "-", data=broken.encode()).stdout == tap.run(*words, "-", data=text.encode()).stdout,
                 f"white space within a text is folded in {form}")
    tap.end()


main()
