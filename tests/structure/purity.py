#!/usr/bin/env python3
"""The core is pure: its objects ask for no file, clock, environment, locale, thread or process-wide hook."""
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

ROOMS = ["validate/core", "validate/rules", "validate/output", "validate/summaries"]

FORBIDDEN = re.compile(r"""
    f?open(64|at)? | creat | f?close | read | write | f(read|write|puts|putc|gets|getc) | puts | putchar | remove | rename
  | v?(f|s|sn|d)?printf | __\w+printf_chk | perror | std(in|out|err)
  | (secure_)?getenv | setenv | time | clock | clock_gettime | gettimeofday | localtime(_r)? | gmtime(_r)? | strftime
  | exit | _exit | abort | system | fork | exec\w+ | signal | sigaction | raise
  | setlocale | newlocale | nl_langinfo | toupper | tolower | strcoll | iconv\w* | pthread_\w+ | dlopen
  | xmlMemSetup | xmlGcMemSetup | xmlSetExternalEntityLoader | xmlSetGenericErrorFunc | xmlSetStructuredErrorFunc
  | xmlThrDef\w+ | xmlLoad(SGMLSuper)?Catalog\w* | xmlInitializeCatalog | xmlCatalog\w+ | xmlRegister\w+Callbacks?\w*
  | xmlReadFile | xmlParseFile | xmlNewInputFromFile | xmlSchemaNewParserCtxt | xmlCleanup\w+ | xmlInitParser
  | xsltSetGenericErrorFunc | xsltSetDefaultSecurityPrefs | xsltRegister\w+ | exsltRegister\w+ | exslt\w+Register
""", re.X)


def objects(room):
    folder = os.path.join(tap.BUILD, "obj", room)
    for where, _, names in os.walk(folder):
        yield from (os.path.join(where, n) for n in sorted(names) if n.endswith(".o"))


def main():
    for room in ROOMS:
        found = list(objects(room))
        tap.told(found, f"purity {room} has objects", "none in " + tap.BUILD)
        for path in found:
            lines = subprocess.run(["nm", "-u", path], stdout=subprocess.PIPE, check=True, text=True).stdout
            asked = [line.split()[-1].split("@")[0] for line in lines.splitlines() if line.strip()]
            wrong = [name for name in asked if FORBIDDEN.fullmatch(name)]
            tap.told(not wrong, f"purity {os.path.relpath(path, tap.BUILD)}", ", ".join(wrong))
    tap.end()


main()
