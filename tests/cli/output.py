#!/usr/bin/env python3
"""Where output goes: whole or not at all, through links, with the mode that the file had; a place that cannot be written is
told before any work; a reader that goes away, or Ctrl-C, does no harm."""
import os
import resource
import signal
import stat
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

SUMMARY = ["summary", "decisions", "--format", "txt"]
RECORD = os.path.join(tap.ROOT, tap.SAMPLE)


def start(*words, **more):
    return subprocess.Popen([tap.PROGRAM, *words], cwd=tap.ROOT, stderr=subprocess.PIPE, **more)


def content(path):
    with open(path, "rb") as file:
        return file.read()


def mode(path):
    return stat.S_IMODE(os.lstat(path).st_mode)


def check_links(folder, page):
    os.makedirs(os.path.join(folder, "pages/deep"))
    for name, link, target in [("link", "pages/one.txt", "../x.txt"), ("link to a link", "two.txt", "pages/one.txt"),
                               ("absolute link", "three.txt", os.path.join(folder, "y.txt")), ("link to nothing", "four.txt", "pages/deep/z.txt")]:
        os.symlink(target, os.path.join(folder, link))
        if name != "link to nothing":
            tap.write(folder, link, "before")
        done = tap.run(*SUMMARY, "-o", link, RECORD, cwd=folder)
        where = os.path.join(folder, link)
        tap.told(done.returncode == 0 and os.path.islink(where) and os.readlink(where) == target and content(where) == page,
                 f"-o through a {name}", done)
    os.symlink("loop", os.path.join(folder, "loop"))
    done = tap.run(*SUMMARY, "-o", "loop", RECORD, cwd=folder)
    tap.told(done.returncode == 4 and os.path.islink(os.path.join(folder, "loop")), "-o through a link to itself", done)


def check_modes(folder, page):
    for bits in (0o600, 0o640, 0o755):
        path = tap.write(folder, "page.txt", "before")
        os.chmod(path, bits)
        tap.run(*SUMMARY, "-o", path, RECORD)
        tap.told(mode(path) == bits and content(path) == page, f"-o keeps mode {bits:o}", oct(mode(path)))
    os.remove(path)
    subprocess.run([tap.PROGRAM, *SUMMARY, "-o", path, RECORD], preexec_fn=lambda: os.umask(0o027), stderr=subprocess.PIPE)
    tap.told(mode(path) == 0o640, "-o makes a new file as the umask has it", oct(mode(path)))


def check_unwritable(folder):
    tap.write(folder, "a/file", "")
    places = ["nowhere/x.txt", "a", "a/file/x.txt", ""]
    if os.geteuid() != 0:
        os.makedirs(os.path.join(folder, "closed"), mode=0o500)
        places.append("closed/x.txt")
    for place in places:
        for command in (SUMMARY, ["digest"]):
            done = tap.run(*command, "-o", place, "nowhere.xml", cwd=folder)
            told = done.stderr.decode()
            tap.told(done.returncode == 4 and told.startswith(f"treatylint: {place}: ") and told.count("\n") == 1,
                     f"{command[0]} -o '{place}' is told before any work", done)
    done = tap.run(*SUMMARY, "-o", "/dev/full", RECORD)
    tap.told(done.returncode == 4 and b"/dev/full: " in done.stderr, "-o on a full device", done)
    path = tap.write(folder, "full/page.txt", "before")
    little = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
    done = subprocess.run([tap.PROGRAM, *SUMMARY, "-o", path, RECORD], preexec_fn=little, stderr=subprocess.PIPE)
    tap.told(done.returncode == 4 and content(path) == b"before" and os.listdir(os.path.dirname(path)) == ["page.txt"],
             "a file that cannot be written to its end stays as it was", (done, os.listdir(os.path.dirname(path))))


def check_reader_gone(folder):
    """More output than a pipe holds, so that the program is still writing when its reader goes away."""
    bad = tap.write(folder, "bad.xml", tap.read(tap.SAMPLE).replace("<decisions>", "<decisions>" + "<x/>" * 900))
    whole = tap.run("check", bad)
    tap.told(whole.returncode == 1 and len(whole.stdout) > 100_000, "a long report", len(whole.stdout))
    for command in (["check", bad], ["check", "--format", "json", bad], ["check", "--lang", "ar", bad]):
        shell = 'set +m; "$@" | head -1 > /dev/null; exit "${PIPESTATUS[0]}"'
        done = subprocess.run(["bash", "-c", shell, "bash", tap.PROGRAM, *command], cwd=tap.ROOT, stderr=subprocess.PIPE)
        tap.told(done.returncode == 4 and done.stderr == b"treatylint: standard output: Broken pipe\n", f"{command[:-1]} | head -1", done)
    for command in (["check", "samples/10msp"], ["summary", "decisions", "samples/10msp"], ["rules"], ["--help"]):
        reader, writer = os.pipe()
        os.close(reader)
        process = start(*command, stdout=writer)
        os.close(writer)
        told = process.communicate()[1]
        tap.told(process.returncode == 4 and told == b"treatylint: standard output: Broken pipe\n", f"{command} without a reader", told)


def check_closed(folder):
    """Standard streams that were closed before the program began: nothing that it opens takes their place."""
    for command in (["check", "samples/10msp"], ["check", "--format", "json", "samples/10msp"], ["summary", "decisions", "samples/10msp"], ["--help"]):
        done = subprocess.run(["sh", "-c", 'exec "$@" >&-', "sh", tap.PROGRAM, *command], cwd=tap.ROOT, stderr=subprocess.PIPE, timeout=60)
        tap.told(done.returncode == 4 and done.stderr == b"treatylint: standard output: Bad file descriptor\n", f"{command} with its output closed", done)
    path = os.path.join(folder, "report.txt")
    done = subprocess.run(["sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh", tap.PROGRAM, "check", "--format", "text=" + path, "-"], cwd=tap.ROOT, timeout=60)
    tap.told(done.returncode == 3 and content(path).startswith(b"treatylint "), "with everything closed", done)


def check_interrupt(folder):
    path = tap.write(folder, "page.txt", "before")
    for command in (["check", "-"], ["summary", "decisions", "-o", path, "-"]):
        process = start(*command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))
        process.stdin.write(b"<?xml")
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        out, told = process.communicate()
        tap.told(process.returncode == -signal.SIGINT and not out and not told, f"Ctrl-C of {command[0]}", (process.returncode, told))
    tap.told(content(path) == b"before" and os.listdir(folder) == ["page.txt"], "Ctrl-C leaves the file as it was")


def main():
    page = tap.run(*SUMMARY, RECORD).stdout
    for check in (check_links, check_modes):
        with tempfile.TemporaryDirectory() as folder:
            check(folder, page)
    for check in (check_unwritable, check_reader_gone, check_closed, check_interrupt):
        with tempfile.TemporaryDirectory() as folder:
            check(folder)
    tap.end()


main()
