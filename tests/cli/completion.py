#!/usr/bin/env python3
"""Completion by bash, zsh and fish, asked of the shells themselves: each offers every option of every command that --help lists,
every word that an option takes, files where files are meant; and names of files are data, whatever they hold."""
import os
import pty
import re
import select
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

END = "\x1e"


def completion(shell):
    return tap.run("completion", shell).stdout.decode()


class Bash:
    """Asks the function of bash, with words parted as readline parts them."""
    name, script = "bash", r"""
source ./completion
compopt() { told+=("+$*"); }
while IFS= read -r line; do
    told=() COMPREPLY=()
    mapfile -t -d $'\x1f' COMP_WORDS < <(printf %s "$line")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    _treatylint
    printf '%s\n' "${COMPREPLY[@]}" "${told[@]}" $'\x1e'
done
"""

    def ask(self, folder, lines):
        parted = ["".join(part + "\x1f" for word in line.split(" ") for part in (re.findall("[=:]+|[^=:]+", word) or [""])) for line in lines]
        done = subprocess.run(["bash", "--norc", "-c", self.script], cwd=folder, input="".join(f"{line}\n" for line in parted),
                              capture_output=True, text=True, timeout=120)
        assert not done.stderr, done.stderr
        return [self.read(answer.split("\n")) for answer in done.stdout.split(END)[:-1]]

    @staticmethod
    def read(told):
        """Where bash has no word, and was not told otherwise, it offers files."""
        words = {word for word in told if word and not word.startswith("+")}
        return words if words or any(word.startswith("+") for word in told) else {"FILES"}


class Fish:
    name, script = "fish", r"""
source ./completion
while read -l line
    complete -C "$line"
    printf '\x1e'
end
"""

    def ask(self, folder, lines):
        done = subprocess.run(["fish", "--no-config", "-c", self.script], cwd=folder, input="".join(f"{line}\n" for line in lines),
                              capture_output=True, text=True, timeout=300, env={**os.environ, "HOME": folder})
        assert not done.stderr, done.stderr
        answers = [{line.split("\t")[0] for line in answer.split("\n") if line} for answer in done.stdout.split(END)[:-1]]
        return [{re.sub("^--[^=]*=(?=.)", "", word) if "--" in line and "=" in line.split(" ")[-1] else word for word in answer}
                for line, answer in zip(lines, answers)]


class Zsh:
    """Types at a terminal; what the completion system is given is written down on the way."""
    name, script = "zsh", r"""
PROMPT= RPROMPT= LISTMAX=100000; unsetopt beep; bindkey -e
autoload -Uz compinit; compinit -u -D
source ./completion
compadd() {
    if [[ " ${@[1,(i)(-|--)]} " == *\ -[OAD]\ * ]]; then builtin compadd "$@"; return; fi
    local -a hits
    builtin compadd -O hits "$@"
    print -rl -- $hits >> captured
    builtin compadd "$@"
}
_ended() { print -n $'\x1e' >> captured }
_begin() { compprefuncs=(_begin) comppostfuncs=(_ended) } # both are forgotten each time
compprefuncs=(_begin)
print -n $'\x1e' >> captured
"""

    def ask(self, folder, lines):
        tap.write(folder, "script", self.script)
        path = tap.write(folder, "captured", "")
        process, terminal = pty.fork()
        if process == 0:
            os.chdir(folder)
            os.execvpe("zsh", ["zsh", "-f", "-i"], {**os.environ, "TERM": "dumb", "HOME": folder})
        answers = []
        self.send(terminal, path, "source ./script\n", 1)
        for number, line in enumerate(lines):
            open(path, "w").close()
            self.send(terminal, path, f"{line}\t", 1)
            answers.append({word for word in open(path, encoding="utf-8").read().rstrip(END).split("\n") if word})
            os.write(terminal, b"\x15")
        os.write(terminal, b"\x15exit\n")
        self.drain(terminal)
        os.close(terminal)
        os.waitpid(process, 0)
        return answers

    @staticmethod
    def drain(terminal, seconds=0.02):
        while select.select([terminal], [], [], seconds)[0]:
            try:
                if not os.read(terminal, 65536):
                    return
            except OSError:
                return

    def send(self, terminal, path, text, ends):
        os.write(terminal, text.encode())
        until = time.monotonic() + 10
        while open(path, encoding="utf-8").read().count(END) < ends and time.monotonic() < until:
            self.drain(terminal)
        assert time.monotonic() < until, f"zsh does not answer: {text!r}"


SHELLS = [Bash(), Zsh(), Fish()]


def takes(text):
    """The words of "--fail-on takes error, warning, note or never, not 'x'"."""
    listed = re.search(r" takes (?:one of )?(.*?)(?:, or a stylesheet.*)?[,;] not '", text)
    return set(re.split(", | or ", listed[1])) if listed else None


def refused(*words):
    return takes(tap.run(*words).stderr.decode())


def codes(name, kind):
    return set(re.findall(rf'<{kind} code="([^"]+)"', tap.read(f"schema/registry/{name}.xml")))


def options(command):
    """What --help lists: each option with the name of what it takes."""
    text = tap.run(command, "--help").stdout.decode()
    return re.findall(r"^  (-\S+)(?: ([A-Z]\S*))?  ?", text, re.M)


def commands():
    return re.findall(r"^  ([a-z]+) ", tap.run("--help").stdout.decode(), re.M)


def words_of(command, option, value):
    """What an option takes by what the program says of it elsewhere; FILES for files, None where nothing is to be offered."""
    if value in ("DATE", "N", "TABLE", "YEAR"):
        return None
    if value == "FILE":
        return {"FILES"}
    if value in ("STATE", "STATE[:Y1-Y2]"):
        return codes("states", "state") | ({"all"} if value != "STATE" else set())
    if value == "MEETING":
        return codes("meetings", "meeting")
    if value == "TYPE":
        return refused("new", "article-7-report", "--state", "BGR", "--type", "x") | refused("new", "extension-request", "--state", "BGR", "--type", "x")
    return refused(command, option, "x", "x")


def beside():
    """What may stand beside the options, by the line before it."""
    rules = {line.split()[0] for line in tap.run("rules").stdout.decode().splitlines()}
    summaries = {line.split()[0] for line in tap.run("summary", "--list").stdout.decode().splitlines()} | {"all"}
    requirements = set(re.findall(r'<requirement id="([^"]+)"', tap.read("schema/registry/requirements.xml")))
    kinds = takes(re.sub(" a kind of record:", "", tap.run("new", "x").stderr.decode()))
    return {"": set(commands()), "explain ": rules | requirements, "explain extension-date ": rules | requirements, "summary ": summaries,
            "new ": kinds, "registry ": {"update"}, "completion ": {"bash", "zsh", "fish"}, "manual ": set(commands()),
            "check ": {"FILES"}, "check a.xml ": {"FILES"}, "summary all ": {"FILES"}, "check --as-of 2026-11-01 ": {"FILES"}, "check -- ": {"FILES"},
            "digest -o x.tld ": {"FILES"}, "rules ": None, "completion bash ": None, "check --format html=": {"FILES"}, "check --format=html=": {"FILES"},
            "check --fail": {"--fail-on"}, "check --fail-on w": {"warning"}, "check --fail-on=w": {"warning"}, "summary --format json ": summaries,
            "check --form": {"--format"}, "expl": {"explain"}, "summary rep": {"report", "reporting"}, "deadlines --state BG": {"BGR"},
            "check --color ne": {"never"}, "init ": {"FOLDERS"}}


def questions():
    asked = beside()
    for command in commands():
        listed = options(command)
        asked[f"{command} -"] = {name for name, _ in listed}
        for name, value in listed:
            if not value:
                continue
            words = words_of(command, name, value)
            asked[f"{command} {name} "] = words
            if name.startswith("--"):
                asked[f"{command} {name}="] = words
    return asked


def offered(shell, answer, wanted):
    """Whether the answer is what is wanted; files are those of the folder."""
    files = {"a.xml", "sub/", "sub"}
    if wanted in ({"FILES"}, {"FOLDERS"}):
        if shell.name == "bash":
            return (answer == {"FILES"}) == (wanted == {"FILES"}) and answer <= {"FILES"}
        its = {re.sub("^[a-z]+=", "", word) for word in answer}
        return bool(its & {"sub", "sub/"}) and ("a.xml" in its) == (wanted == {"FILES"})
    if wanted is None and shell.name == "zsh":  # where no word may stand, an option still may
        return all(word.startswith("-") for word in answer)
    return answer - files == (wanted or set()) and not (wanted is None and answer)


def asked_of(shell, folder, asked):
    tap.write(folder, "completion", completion(shell.name))
    answers = shell.ask(folder, [f"treatylint {line}" for line in asked])
    for (line, wanted), answer in zip(asked.items(), answers):
        if shell.name == "zsh" and line == "":
            wanted = wanted | (answer & {"--help", "--version"})
        if shell.name == "bash" and line == "":
            wanted = wanted | {"--help", "--version"}
        tap.told(offered(shell, answer, wanted), f"{shell.name}: treatylint {line}", (sorted(answer ^ (wanted or set()))[:12], len(answer)))
    tap.told(len(answers) == len(asked), f"{shell.name} answers", len(answers))


HOSTILE = ["x y.xml", "x$(touch taken).xml", "x`touch taken`.xml", "x';touch taken;'.xml", 'x"$(touch taken)".xml', "x\\\\y.xml", "x*?[a].xml",
           "x~!#&|<>().xml", "x\u202ey.xml"]
BEGIN = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], "source ../completion; treatylint() { printf '%s\\0' \"$@\" > ../args; }; set +H\n"),
    "zsh": (["zsh", "-f", "-i"], "autoload -Uz compinit; compinit -u -D; source ../completion; treatylint() { printf '%s\\0' \"$@\" > ../args }\n"),
    "fish": (["fish", "--no-config", "-i"], "source ../completion; function treatylint; printf '%s\\0' $argv > ../args; end\n"),
}


def wait_for(terminal, path):
    until = time.monotonic() + 10
    while not (os.path.exists(path) and os.path.getsize(path)) and time.monotonic() < until:
        Zsh.drain(terminal)
    Zsh.drain(terminal, 0.1)


def typed(shell, folder, line):
    """What the program is given where this is typed, completed and run in the folder `there`."""
    words, begin = BEGIN[shell]
    args = os.path.join(folder, "args")
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(os.path.join(folder, "there"))
        os.execvpe(words[0], words, {**os.environ, "TERM": "dumb", "HOME": folder, "LC_ALL": "C.UTF-8"})
    os.write(terminal, begin.encode() + b"treatylint begun\n")
    wait_for(terminal, args)
    os.remove(args)
    os.write(terminal, line.encode() + b"\t")
    Zsh.drain(terminal, 0.3)
    os.write(terminal, b"\n")
    wait_for(terminal, args)
    os.close(terminal)
    os.waitpid(process, 0)
    return open(args, encoding="utf-8").read().split("\0")[:-1] if os.path.exists(args) else None


def hostile(shell):
    """What a file is called is never run, and reaches the program as it is."""
    for name in HOSTILE:
        for line, wanted in (("check x", ["check", name]), ("check --format html=x", ["check", "--format", f"html={name}"])):
            with tempfile.TemporaryDirectory() as folder:
                tap.write(folder, "completion", completion(shell))
                tap.write(folder, f"there/{name}", "")
                got = typed(shell, folder, f"treatylint {line}")
                tap.told(got == wanted and os.listdir(os.path.join(folder, "there")) == [name], f"{shell}: {line[:-1]}{name!r}", got)


def named():
    """The name of what an option or a command takes stands in the table of operands, which says what it may be."""
    known = set(re.findall(r'\.name = "([^"]+)"', tap.read("validate/cli/operand.c")))
    taken = set(re.findall(r'^    \{ "-[^"]+", "([^"]+)"', tap.read("validate/cli/options.c"), re.M))
    for command in commands():
        words = re.sub(r"-\S+ \S+", "", re.search(r'\.words = "([^"]*)"', tap.read(f"validate/cli/cmd_{command}.c"))[1])
        taken |= {re.sub(r"[][]|,?\.\.\.", "", word) for word in words.split()}
    tap.told(taken == known, "what is taken is known, and nothing else", taken ^ known)


def no_shell():
    for words, why in (([], "completion takes bash, zsh or fish, not ''"), (["tcsh"], "completion takes bash, zsh or fish, not 'tcsh'"), (["bash", "zsh"], "zsh is one more")):
        done = tap.run("completion", *words)
        tap.told(done.returncode == 2 and why in done.stderr.decode() and not done.stdout, f"refused: completion {' '.join(words)}", done.stderr)


def main():
    named()
    no_shell()
    asked = questions()
    tap.told(len(asked) > 300 and all(f"{c} -" in asked for c in ("check", "new", "completion")), "questions", len(asked))
    tap.told(not [line for line, words in asked.items() if words is not None and not words], "each has an answer")
    for shell in SHELLS:
        with tempfile.TemporaryDirectory() as folder:
            tap.write(folder, "a.xml", "")
            tap.write(folder, "sub/b.xml", "")
            asked_of(shell, folder, asked)
        hostile(shell.name)
    tap.end()


if __name__ == "__main__":
    main()
