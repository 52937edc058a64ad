"""What a command costs: processor time of it and of all that it started, time on the clock, memory. Absolute times mean nothing on
a shared machine, so that commands are measured in pairs, one behind the other, and medians of the ratios are told."""
import collections
import os
import resource
import statistics
import subprocess
import sys
import time

Cost = collections.namedtuple("Cost", "cpu wall peak")
Ratio = collections.namedtuple("Ratio", "median least most pairs")
STACK = 64 << 20    # the length of a command line is bound to a quarter of the stack's; 100,000 paths need more than is usual


def _more_stack():
    hard = resource.getrlimit(resource.RLIMIT_STACK)[1]
    resource.setrlimit(resource.RLIMIT_STACK, (STACK if hard == resource.RLIM_INFINITY else min(STACK, hard), hard))


def _start(command, cwd):
    return subprocess.Popen(command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                            preexec_fn=_more_stack)


def cost(command, cwd, fine=(0,)):
    """Seconds, and kilobytes of the biggest process. Exits that are not fine end the bench: what did no work costs nothing."""
    began = time.monotonic()
    child = _start(command, cwd)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if fine and child.returncode not in fine:
        sys.exit(f"{' '.join(command)[:200]}: exit code {child.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, time.monotonic() - began, usage.ru_maxrss)


def _high_water(pid):
    try:
        with open(f"/proc/{pid}/status", encoding="ascii") as file:
            for line in file:
                if line.startswith("VmHWM:"):
                    return int(line.split()[1])
    except OSError:
        pass
    return 0


def _children(pid):
    try:
        with open(f"/proc/{pid}/task/{pid}/children", encoding="ascii") as file:
            return file.read().split()
    except OSError:
        return []


def memory(command, cwd):
    """Peak kilobytes of the process that is started, and of the biggest that it starts."""
    child, parent, worker = _start(command, cwd), 0, 0
    while child.poll() is None:
        parent = max(parent, _high_water(child.pid))
        worker = max([worker, *map(_high_water, _children(child.pid))])
        time.sleep(0.005)
    return parent, worker


def paired(ours, theirs, pairs, of, told):
    """The median of ratios of what `of` takes from the costs of two calls, made in turn."""
    ratios = []
    for pair in range(pairs):
        there, here = theirs(), ours()
        ratios.append(of(here) / of(there))
        print(f"  {told}, pair {pair + 1} of {pairs}: {ratios[-1]:.2f}", file=sys.stderr, flush=True)
    return Ratio(statistics.median(ratios), min(ratios), max(ratios), pairs)
