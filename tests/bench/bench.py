#!/usr/bin/env python3
"""The figures: treatylint against xmllint with the same schema over the same files, in one process, with what is promised and what is
reached. All is made in a temporary folder (TMPDIR), which takes 3 GB; --quick takes small corpora, whose figures are rough.

    bench.py [--quick] [--pairs N] [--only WORD]"""
import argparse
import os
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import measure
import rivals
import tap
from corpora import corpus, large_record

FULL = {"cpu": 10000, "wall": 50000, "large": 186, "small": 1000, "big": 100000, "rivals": 1000,
        "summaries": 1500, "few": 5000, "many": 50000, "pairs": 5}
QUICK = {"cpu": 500, "wall": 1000, "large": 5, "small": 100, "big": 2000, "rivals": 100,
         "summaries": 1500, "few": 200, "many": 1000, "pairs": 3}
SMALL_SEEDS = range(1, 11)    # several small corpora, since States differ in how much they write
FOUND = (0, 1, 3, 4)          # exit codes of xmllint over faulty records


def told(ratio, target):
    """The figure, where it lay, and whether the target is reached."""
    verdict = "" if target is None else " reached" if ratio.median <= target else " MISSED"
    digits = 3 if target is not None and abs(ratio.median - target) < 0.005 else 2
    span = f" ({ratio.least:.2f} to {ratio.most:.2f}, pairs: {ratio.pairs})" if ratio.pairs > 1 else ""
    return f"{ratio.median:.{digits}f}{span}{verdict}"


def names_of_summaries():
    return [line.split()[0] for line in tap.run("summary", "--list").stdout.decode().splitlines()]


class Bench:
    def __init__(self, folder, sizes, pairs, only):
        self.folder, self.sizes, self.pairs, self.only, self.missed = folder, sizes, pairs or sizes["pairs"], only, []

    def row(self, what, make, target=None):
        """One line of the table; make gives the ratio and what it was measured on."""
        if self.only and self.only not in what:
            return
        ratio, on = make()
        if target is not None and ratio.median > target:
            self.missed.append(what)
        print(f"| {what} | {'-' if target is None else f'<= {target:.2f}'} | {told(ratio, target)} | {on} |", flush=True)

    def against(self, c, command, of, fine=(0,)):
        return measure.paired(lambda: measure.cost(command, c.folder), lambda: measure.cost(c.xmllint(), c.folder, fine), self.pairs, of,
                              c.told())

    def cpu(self, way):
        c = corpus(self.folder, self.sizes["cpu"])
        return self.against(c, getattr(c, way)("-j", "1"), lambda k: k.cpu), c.told()

    def wall(self, faulty):
        c = corpus(self.folder, self.sizes["wall"], faulty)
        return self.against(c, c.check("-j", "2"), lambda k: k.wall, FOUND if faulty else (0,)), c.told()

    def memory(self):
        c = large_record(self.folder, self.sizes["large"])
        theirs = measure.cost(c.xmllint(), c.folder)
        ours = measure.memory(c.check("--max-seconds", "600"), c.folder)
        ratio = max(ours) / theirs.peak
        return (measure.Ratio(ratio, ratio, ratio, 1),
                f"a record of {c.bytes / 1e6:.0f} MB: parent {ours[0] >> 10} MiB, worker {ours[1] >> 10} MiB, xmllint "
                f"{theirs.peak >> 10} MiB")

    def growth(self):
        """Processor time of one record in a big corpus, against that of one in small ones."""
        big = corpus(self.folder, self.sizes["big"])
        small = [corpus(self.folder, self.sizes["small"], seed=seed) for seed in SMALL_SEEDS]

        def each(corpora):
            costs = [measure.cost(c.check("-j", "2"), c.folder) for c in corpora]
            return measure.Cost(sum(k.cpu for k in costs) / sum(map(len, corpora)), 0, 0)
        ratio = measure.paired(lambda: each([big]), lambda: each(small), min(self.pairs, 3), lambda k: k.cpu, big.told())
        return ratio, f"{big.told()}, {len(small)} times {small[0].told()}"

    def summaries(self):
        """Processor time of every summary as a page, from digests, against one pass of xmllint over the records."""
        c = corpus(self.folder, self.sizes["summaries"])
        pages = os.path.join(self.folder, "pages")
        commands = [c.summary("all", "-o", pages), c.summary("state", "--state", c.state(), "-o", os.path.join(pages, "state.html"))]

        def each():
            costs = [measure.cost(command, c.folder) for command in commands]
            return measure.Cost(sum(k.cpu for k in costs), sum(k.wall for k in costs), max(k.peak for k in costs))
        ratio = measure.paired(each, lambda: measure.cost(c.xmllint(), c.folder), self.pairs, lambda k: k.cpu, c.told())
        made = [name[:-5] for name in sorted(os.listdir(pages))]
        missing = [name for name in names_of_summaries() if name not in made]
        return ratio, f"{c.told()}, summaries: {len(made)} in {len(commands)} runs; not made of digests: {', '.join(missing) or 'none'}"

    def reporting(self):
        """Processor time of one record in many, against that of one in few: reporting, from digests."""
        many, few = (corpus(self.folder, self.sizes[size]) for size in ("many", "few"))
        each = lambda c: measure.Cost(measure.cost(c.summary("reporting", "--format", "txt", "-o", "/dev/null"), c.folder).cpu / len(c), 0, 0)
        ratio = measure.paired(lambda: each(many), lambda: each(few), min(self.pairs, 3), lambda k: k.cpu, many.told())
        once = measure.cost(many.summary("reporting", "--format", "txt", "-o", "/dev/null"), many.folder)
        return ratio, (f"{len(few):,} and {len(many):,} records, from digests; the {len(many):,} take {once.cpu:.1f} s of processor time, "
                       f"{once.wall:.1f} s on the clock, {once.peak >> 10} MiB")

    def parent(self):
        """Bytes by which the parent grows with each record."""
        if self.only and self.only not in "parent's memory":
            return
        sizes = (self.sizes["cpu"], self.sizes["wall"])
        corpora = [corpus(self.folder, size) for size in sizes]
        peaks = [measure.memory(c.check("-j", "2"), c.folder) for c in corpora]
        grown = (peaks[1][0] - peaks[0][0]) * 1024 / (len(corpora[1]) - len(corpora[0]))
        print(f"| parent's memory | - | {grown:.0f} bytes a record | {peaks[0][0] >> 10} MiB at {len(corpora[0]):,} records, "
              f"{peaks[1][0] >> 10} MiB at {len(corpora[1]):,}; biggest worker {peaks[1][1] >> 10} MiB |", flush=True)

    def rivals(self):
        if self.only and self.only not in "beside":
            return
        c = corpus(self.folder, self.sizes["rivals"])
        print(f"\nbeside, in processor time of xmllint, on {c.told()}:")
        for name, ratio in rivals.rows(self.folder, c, 3):
            print(f"| {name} | {told(ratio, None) if ratio else 'not installed'} |", flush=True)

    def run(self):
        print("| what, against xmllint | target | reached | on |\n|---|---|---|---|", flush=True)
        self.row("CPU, one worker, record rules and facts", lambda: self.cpu("digest"), 0.85)
        self.row("CPU, one worker, corpus rules and report included", lambda: self.cpu("check"))
        self.row("wall, two workers, corpus rules included", lambda: self.wall(0.0), 0.50)
        self.row("wall, two workers, 10 % faulty records", lambda: self.wall(0.1), 0.60)
        self.row("peak memory, one large record", self.memory, 0.25)
        self.row("time per record, big corpus against small", self.growth, 1.15)
        self.row("CPU, all summaries as pages, from digests", self.summaries, 1.00)
        if "reporting" in names_of_summaries():
            self.row("time per record, reporting of many against few", self.reporting, 1.15)
        self.parent()
        self.rivals()
        print(f"\nload of the machine at the end: {os.getloadavg()[0]:.1f} (what it says of wall is of a machine that has both "
              "processors to spare)")
        print(f"targets missed: {'; '.join(self.missed) or 'none'}")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--quick", action="store_true")
    options.add_argument("--pairs", type=int, default=0)
    options.add_argument("--only", default="")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        Bench(folder, QUICK if given.quick else FULL, given.pairs, given.only).run()


main()
