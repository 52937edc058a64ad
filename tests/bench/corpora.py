"""The corpora of a bench: made once for a run, in one temporary folder, and how each side is told to check them."""
import os
import subprocess

import generate
import large
import tap

SCHEMA = os.path.join(tap.ROOT, "schema/kinds.xsd")
SETTINGS = ("registry.xml", "treatylint.xml")


class Corpus:
    def __init__(self, folder):
        self.folder, self.paths, self.bytes = folder, [], 0
        for where, _, names in os.walk(folder):
            for name in names:
                path = os.path.relpath(os.path.join(where, name), folder)
                if name.endswith(".xml") and path not in SETTINGS:
                    self.paths.append(path)
                    self.bytes += os.path.getsize(os.path.join(where, name))
        self.paths.sort()

    def __len__(self):
        return len(self.paths)

    def told(self):
        return f"{len(self):,} records of {self.bytes / len(self) / 1000:.1f} KB"

    def xmllint(self):
        """One process for all; paths are relative, since their length is bound."""
        return ["xmllint", "--noout", "--schema", SCHEMA, *self.paths]

    def check(self, *options):
        return [tap.PROGRAM, "check", "--as-of", "2026-11-01", "--fail-on", "never", *options, "."]

    def shard(self):
        """A file with the digests of all, made once."""
        path = f"{self.folder}.tld"
        if not os.path.exists(path):
            subprocess.run([tap.PROGRAM, "digest", "-o", path, "."], cwd=self.folder, check=True, stdout=subprocess.DEVNULL)
        return path

    def state(self):
        """One that has records, for a summary of one State."""
        return min(path.split("/")[0] for path in self.paths if path.endswith("/initial.xml"))

    def summary(self, name, *options):
        return [tap.PROGRAM, "summary", name, "--as-of", "2026-11-01", *options, "--digests", self.shard()]

    def digest(self, *options):
        return [tap.PROGRAM, "digest", "-o", "/dev/null", *options, "."]


def corpus(folder, records, faulty=0.0, seed=1):
    path = os.path.join(folder, f"{records}-{faulty}-{seed}")
    if not os.path.isdir(path):
        generate.generate(path, records, seed, faulty)
    return Corpus(path)


def large_record(folder, megabytes):
    path = os.path.join(folder, f"large-{megabytes}")
    if not os.path.isdir(path):
        large.write(path, megabytes)
    return Corpus(path)
