"""What else a user could run over the same files, each where it is installed; ratios to xmllint's processor time."""
import glob
import os
import shutil

import measure
from corpora import SCHEMA

ASSERTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "asserts.xsl")


def _xsltproc(folder, c):
    if shutil.which("xsltproc"):
        return [c.xmllint(), ["xsltproc", "--noout", ASSERTS, *c.paths]], "xmllint, then xsltproc with 20 asserts"
    return None, "xsltproc"


def _jing(folder, c):
    if shutil.which("jing"):
        return [["jing", SCHEMA, *c.paths]], "jing (Xerces-J for XSD)"
    return None, "jing"


def _xerces(folder, c):
    """Its samples find a schema only where a record names it, and read it anew for each record."""
    if not shutil.which("SAX2Count"):
        return None, "Xerces-C's SAX2Count"
    named = os.path.join(folder, "xerces")
    os.makedirs(named, exist_ok=True)
    for number, path in enumerate(c.paths):
        with open(os.path.join(c.folder, path), encoding="utf-8") as file:
            text = file.read()
        with open(os.path.join(named, f"{number}.xml"), "w", encoding="utf-8") as file:
            file.write(text.replace(' format="1.0"', ' format="1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
                                    f'xsi:schemaLocation="urn:treatylint:ccm:1 {SCHEMA}"', 1))
    with open(os.path.join(named, "list"), "w", encoding="utf-8") as file:
        file.writelines(f"{named}/{number}.xml\n" for number in range(len(c)))
    return [["SAX2Count", "-v=always", "-l", os.path.join(named, "list")]], "Xerces-C's SAX2Count, which reads the schema for each record"


def _saxon(folder, c):
    jars = [j for j in glob.glob("/usr/share/java/*axon*HE*.jar")]
    if not shutil.which("java") or not jars:
        return None, "Saxon-HE"
    source, made_of, asserts = (os.path.join(folder, name) for name in ("saxon", "saxon-out", "asserts.xsl"))
    for path in (source, made_of):
        os.makedirs(path, exist_ok=True)
    for number, path in enumerate(c.paths):
        shutil.copy(os.path.join(c.folder, path), os.path.join(source, f"{number}.xml"))
    with open(ASSERTS, encoding="utf-8") as file, open(asserts, "w", encoding="utf-8") as made:
        made.write(file.read().replace('version="1.0" xmlns:xsl', 'version="2.0" xmlns:xsl'))
    return [["java", "-cp", ":".join(sorted(jars)[:1]), "net.sf.saxon.Transform", f"-s:{source}", f"-xsl:{asserts}",
             f"-o:{made_of}"]], "Saxon-HE with 20 asserts (no schema)"


def rows(folder, c, pairs):
    """The name of each, and the ratio, or None where it is not installed."""
    for make in (_xsltproc, _jing, _xerces, _saxon):
        commands, name = make(folder, c)
        if not commands:
            yield name, None
            continue
        together = lambda: measure.Cost(*map(sum, zip(*[measure.cost(k, c.folder) for k in commands])))
        yield name, measure.paired(together, lambda: measure.cost(c.xmllint(), c.folder), pairs, lambda k: k.cpu, name)
