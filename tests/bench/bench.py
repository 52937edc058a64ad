#!/usr/bin/env python3
"""How fast: ratios of processor time and of memory to xmllint with the same schema over the same files, in pairs that run one
behind the other. Absolute times mean nothing on a shared machine; the median of the ratios does.

    bench.py [PAIRS]"""
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

SCHEMA = os.path.join(tap.ROOT, "schema/meeting-report.xsd")


def measure(command):
    """Processor seconds and peak kilobytes of one process."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, usage = os.wait4(child.pid, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def many(folder, count):
    """Records like the sample, each with another id and other days."""
    text, dice = tap.read(tap.SAMPLE), random.Random(1)
    for number in range(count):
        record = text.replace('id="ccm-msp-2022-12"', f'id="r-{number}"').replace('symbol="CCM/MSP/2022/12"', "")
        record = record.replace("2024-10-01", f"2024-{dice.randrange(1, 13):02}-01").replace("#", "#", 1)
        with open(os.path.join(folder, f"{number:05}.xml"), "w", encoding="utf-8") as file:
            file.write(record)


def large(path, count):
    """One record with many decisions."""
    text = tap.read(tap.SAMPLE)
    begin, end = text.index("    <decision "), text.index("  </decisions>")
    with open(path, "w", encoding="utf-8") as file:
        file.write(text[:begin] + text[begin:end] * count + text[end:])


def compare(name, paths, target, pairs):
    ratios, memory = [], []
    for _ in range(pairs):
        theirs = measure(["xmllint", "--noout", "--schema", SCHEMA, *paths])
        ours = measure([tap.PROGRAM, "check", "--no-settings", "--max-findings", "10", "--fail-on", "never", target])
        ratios.append(ours[0] / theirs[0])
        memory.append(ours[1] / theirs[1])
    print(f"{name}: {statistics.median(ratios):.2f} of xmllint's processor time "
          f"({min(ratios):.2f} to {max(ratios):.2f}), {statistics.median(memory):.2f} of its memory, {pairs} pairs")


def main():
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    resource.setrlimit(resource.RLIMIT_STACK, resource.getrlimit(resource.RLIMIT_STACK))
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(os.path.join(folder, "many"))
        many(os.path.join(folder, "many"), 100)
        paths = [os.path.join(folder, "many", n) for n in sorted(os.listdir(os.path.join(folder, "many")))]
        compare("one record", [os.path.join(tap.ROOT, tap.SAMPLE)], os.path.join(tap.ROOT, tap.SAMPLE), pairs * 5)
        compare("100 records", paths, os.path.join(folder, "many"), pairs)
        one = os.path.join(folder, "large.xml")
        large(one, 500)
        compare(f"one record of {os.path.getsize(one) >> 20} MB", [one], one, max(3, pairs // 2))


main()
