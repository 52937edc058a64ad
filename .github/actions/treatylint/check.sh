#!/usr/bin/env bash
# Checks records with the inputs of the action, which come as variables TREATYLINT_*, one value a line where there may be several. No input is
# read as text of a command, and nothing that the program says of a path is read as a command of the runner.
set -uo pipefail
limit=1000000                                   # bytes of a summary: the runner takes 1 MiB for a step
log=$(mktemp)
page=$(mktemp)
trap 'rm -f "$log" "$page"' EXIT

# Tells the runner of an error of the run, in one line of any text.
annotate()
{
    local text=${1//'%'/%25}
    text=${text//$'\r'/%0D}
    printf '::error title=treatylint::%s\n' "${text//$'\n'/%0A}"
}

sarif=${TREATYLINT_SARIF:-$RUNNER_TEMP/treatylint.sarif}
if [[ $sarif == *[$'\r\n']* ]]; then
    annotate "the path of the SARIF file is one line: $sarif"
    echo "exit-code=2" >> "$GITHUB_OUTPUT"
    exit 2
fi
mkdir -p -- "$(dirname -- "$sarif")"
before=$(stat -c '%i %z' -- "$sarif" 2> /dev/null)

words=(--format=github "--format=sarif=$sarif" "--format=md=$page")
for option in as-of fail-on lang profile waivers baseline registry complete; do
    name=TREATYLINT_${option^^}
    name=${name//-/_}
    while IFS= read -r line; do
        [ -z "$line" ] || words+=("--$option=$line")
    done <<< "${!name-}"
done
words+=(--)
while IFS= read -r line; do
    [ "$line" != - ] || line=./-
    [ -z "$line" ] || words+=("$line")
done <<< "${TREATYLINT_PATHS-}"

treatylint check "${words[@]}" 2> "$log"
code=$?

if [ -s "$log" ]; then
    token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    printf '::stop-commands::%s\n' "$token"
    cat "$log"
    printf '\n::%s::\n' "$token"
fi
[ "$code" -lt 2 ] || annotate "$(cat "$log")"

# Whole lines of the page, as many as a summary takes.
if [ -s "$page" ]; then
    LC_ALL=C awk -v left="$limit" '{ left -= length($0) + 1; if (left < 0) exit; print }' "$page" >> "$GITHUB_STEP_SUMMARY"
    [ "$(wc -c < "$page")" -le "$limit" ] || printf '\n%s\n' "The rest has no room in a summary; it stands in the SARIF file." >> "$GITHUB_STEP_SUMMARY"
fi
# A file that was there before is told only where it was written anew.
{
    printf 'exit-code=%s\n' "$code"
    [ "$(stat -c '%i %z' -- "$sarif" 2> /dev/null)" = "$before" ] || printf 'sarif=%s\n' "$sarif"
} >> "$GITHUB_OUTPUT"
exit "$code"
