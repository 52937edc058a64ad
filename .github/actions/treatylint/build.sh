#!/usr/bin/env bash
# Builds the program from the sources that the action stands in, and puts it before the later steps of the job. What the build needs is
# installed where it is missing.
set -euo pipefail
packages=(make gcc libc6-dev pkg-config libxml2-dev libxslt1-dev nettle-dev libseccomp-dev libpcre2-dev)
root=$(realpath "$GITHUB_ACTION_PATH/../../..")

if ! dpkg -s "${packages[@]}" > /dev/null 2>&1; then
    as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(sudo)
    "${as_root[@]}" apt-get update -q
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends "${packages[@]}"
fi
make -C "$root" -j"$(nproc)" EXTRA=-Wno-error   # a newer compiler may warn of more; that is for the developers
printf '%s\n' "$root/build" >> "$GITHUB_PATH"
