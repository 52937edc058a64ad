#!/usr/bin/env python3
"""Arrows point down only: which room of the source may include what."""
import os
import re
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

# What a room may include: rooms of our own, and patterns of headers from elsewhere.
PURE = r"(stdbool|stddef|stdint|stdlib|string|stdalign|limits)\.h"
XML = r"libxml/\w+\.h"
ALLOWED = {
    "validate/core": (["validate/core"], [PURE, XML, r"nettle/sha2\.h", r"pcre2\.h"]),
    "validate/rules": ([], [r"string\.h"]),
    "validate/output": (["validate/core"], [PURE]),
    "validate/summaries": (["validate/core", "validate/summaries"], [PURE]),
    "transform": (["transform", "validate/core"], [PURE, XML, r"(stdarg|stdio)\.h", r"libxslt/\w+\.h", r"libexslt/\w+\.h"]),
    "validate/cli": (["validate/cli", "validate/core", "transform"], [r".*"]),
}
ALSO = {"validate/rules": {"rule.h"}}


def room_of(path):
    return max((room for room in ALLOWED if path.startswith(room + "/")), key=len, default=None)


def main():
    sources = tap.files("validate", ".c", ".h") + tap.files("transform", ".c", ".h")
    homes = {}
    for path in sources:
        homes.setdefault(os.path.basename(path), set()).add(room_of(path))
    for path in sources:
        rooms, outside = ALLOWED[room_of(path)]
        wrong = []
        for name, quoted in re.findall(r'^\s*#\s*include\s+(?:<([^>]+)>|"([^"]+)")', tap.read(path), re.M):
            if quoted:
                good = quoted in ALSO.get(room_of(path), ()) or any(h in rooms for h in homes.get(os.path.basename(quoted), ()))
            else:
                good = any(re.fullmatch(pattern, name) for pattern in outside)
            if not good:
                wrong.append(quoted or name)
        tap.told(not wrong, f"layers {path}", f"may not include {', '.join(wrong)}")
    tap.end()


main()
