#!/usr/bin/env python3
"""A record more, or one fewer, changes only findings about it: those of its own State or meeting, or that name its State, its
meeting or itself. Of the samples as they are, and of copies whose figures, dates and citations clash."""
import json
import os
import re
import shutil
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
import tap

RECORDS = [path for path in tap.files("samples", ".xml") if re.search(r"/(X..|92msp|10msp)/", path)]
HEAD = re.compile(r'<[a-z7-]+ xmlns="urn:treatylint:ccm:1"[^>]*>')
FIGURE = re.compile(r"(<(?:quantity|acquired|consumed|amount|area|cleared|total|total-munitions|newly-found)\b[^>/]*>)(\d+)<")
HEAD_OF_NONE = '<waivers xmlns="urn:treatylint:ccm:1">'
CLASH = 9  # so many rules, at least, speak of the copies


def whose(text):
    """The id of a record, and the State that it is of; of the report of a meeting, the meeting and the symbol."""
    head = HEAD.search(text).group()
    ids = {name: value for name, value in re.findall(r' ([a-z]+)="([^"]+)"', head)}
    return {ids[name] for name in (("id", "state") if "state" in ids else ("id", "meeting", "symbol")) if name in ids}


def spoiled(number, text):
    """Every second record has another figure in each place; the others cite what nobody lists, and go on from another day."""
    if number % 2:
        return FIGURE.sub(lambda found: f"{found[1]}{int(found[2]) + 5}<", text)
    text = text.replace('answer to="CCM/MSP/2021/12#', 'answer to="CCM/MSP/2021/77#')
    return re.sub(r'(<current-deadline>|previous-deadline date=")(\d{3})\d', r"\g<1>\g<2>0", text)


def words(value):
    """All strings within a value of JSON."""
    if isinstance(value, dict):
        return {word for part in value.values() for word in words(part)}
    if isinstance(value, list):
        return {word for part in value for word in words(part)}
    return {value, value.split("#")[0]} if isinstance(value, str) else set()  # CCM/MSP/2021/12#38.b


def found(folder, paths):
    """All findings, as text; with each the words of its arguments, and the record that it stands in."""
    told, code = tap.report("--allow-mixed", "--complete", "all:2010-2022", *paths, cwd=folder)
    assert code in (0, 1), code
    return {json.dumps([record["path"], finding["rule"], finding["item"], finding["message"]]):
            (record["path"], finding["rule"], words(finding["arguments"])) for record in told["records"] for finding in record["findings"]}


def runs(texts):
    """Records given, and one more: all the others, and of one author every second, so that years are not given."""
    for path in texts:
        yield [other for other in texts if other != path], path
    folders = sorted({os.path.dirname(path) for path in texts})
    for folder in folders:
        few = [path for path in texts if os.path.dirname(path) == folder][::2]
        for path in texts:
            if path not in few:
                yield few, path


def strangers(folder, texts):
    """The findings that a record changes without being of it, and the rules whose findings changed."""
    strange, rules, seen = [], set(), {}
    for given, path in runs(texts):
        if tuple(given) not in seen:
            seen[tuple(given)] = found(folder, given)
        fewer, more, own = seen[tuple(given)], found(folder, [*given, path]), whose(texts[path])
        for key in fewer.keys() ^ more.keys():
            where, rule, named = (more if key in more else fewer)[key]
            if where == path:
                continue
            rules.add(rule)
            if not own & (named | whose(texts.get(where, HEAD_OF_NONE))):
                strange.append(f"{path}: {key}")
    return strange, rules


def main():
    with tempfile.TemporaryDirectory() as folder:
        for name, change in (("as they are", lambda _, text: text), ("that clash", spoiled)):
            shutil.copytree(os.path.join(tap.ROOT, "samples"), os.path.join(folder, "samples"), dirs_exist_ok=True)
            texts = {path: change(number, tap.read(path)) for number, path in enumerate(RECORDS)}
            for path, text in texts.items():
                tap.write(folder, path, text)
            strange, rules = strangers(folder, texts)
            tap.told(not strange, f"a record more changes what is about it: records {name}", strange[:5])
            tap.told(len(rules) >= (CLASH if change is spoiled else 3), f"rules speak of records {name}: {len(rules)}", sorted(rules))
    tap.end()


main()
