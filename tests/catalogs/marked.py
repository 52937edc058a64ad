#!/usr/bin/env python3
"""Writes the translations of a language that there is not: each text is its English between ⟦ and ⟧, so that a test sees what
comes from them and what does not. Of a few the translation waits, and the program says them in English.

    marked.py ENGLISH FILE"""
import os
import sys

import catalogs


def main():
    program, path = sys.argv[1:]
    language = os.path.basename(path).removesuffix(".xlf")
    units = {name: catalogs.Unit(source, f"⟦{source}⟧", catalogs.UNREAD) for name, source in catalogs.english(program, language).items()}
    units["check/help"].state = "needs-translation"
    units["unit/record/other"] = catalogs.Unit(units["unit/record/other"].source)
    with open(path, "w", encoding="utf-8") as file:
        file.write(catalogs.text(units, language=language))


main()
