#!/usr/bin/env python3
"""Editors find the schemas through schema/catalog.xml: by the namespace one schema of all kinds, by the name of a file that
file; and every document of the tree is valid by what the catalogue leads to."""
import collections
import os
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap
import xsd

CATALOG = os.path.join(tap.ROOT, "schema/catalog.xml")
NAMESPACE = "urn:treatylint:ccm:1"


def resolved(name):
    done = subprocess.run(["xmlcatalog", CATALOG, name], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    return os.path.relpath(done.stdout.decode().strip().removeprefix("file://"), tap.ROOT)


def valid(path, schema):
    """By xmllint, which finds the schema through the catalogue alone."""
    done = subprocess.run(["xmllint", "--nonet", "--noout", "--schema", schema, path], cwd="/", stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, env={**os.environ, "XML_CATALOG_FILES": CATALOG})
    return tap.told(done.returncode == 0, f"through the catalogue: {os.path.relpath(path, tap.ROOT)}, {schema}", done.stderr.decode()[:300])


def check_kinds():
    included = [node.get("schemaLocation") for node in xsd.tree("schema/kinds.xsd").findall(xsd.XS + "include")]
    tap.told(sorted(included) == sorted(f"{kind}.xsd" for kind in xsd.kinds()), "kinds.xsd has every kind", included)
    homes = collections.defaultdict(set)
    for kind in xsd.kinds():
        for path, node in xsd.globals_of(f"schema/{kind}.xsd"):
            space = "type" if node.tag in (xsd.XS + "complexType", xsd.XS + "simpleType") else node.tag
            homes[space, node.get("name")].add(path)
    twice = {name: paths for (_, name), paths in homes.items() if len(paths) > 1}
    tap.told(not twice, "names of global types are unique across kinds", twice)


def main():
    check_kinds()
    tap.told(resolved(NAMESPACE) == "schema/kinds.xsd", "the namespace", resolved(NAMESPACE))
    for name in [*xsd.kinds(), "common"]:
        found = resolved(f"{NAMESPACE}:{name}.xsd")
        tap.told(found == f"schema/{name}.xsd" and os.path.exists(os.path.join(tap.ROOT, found)), f"the file of {name}", found)
    for kind, paths in xsd.documents().items():
        for path in paths:
            valid(os.path.join(tap.ROOT, path), NAMESPACE)
            valid(os.path.join(tap.ROOT, path), f"{NAMESPACE}:{kind}.xsd")
    tap.end()


main()
