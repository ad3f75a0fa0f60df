#!/bin/sh
# Installs what pip can't, where it is missing: a browser, Node and a spell-checker, on Debian as root. Elsewhere it
# only says so.
set -eu

has() { command -v "$1" >/dev/null 2>&1; }
spells() { has hunspell && hunspell -d en_GB -l </dev/null >/dev/null 2>&1; }

missing=""
has chromium || missing="chromium"
has node || missing="$missing nodejs npm"
spells || missing="$missing hunspell hunspell-en-gb"

if [ -n "$missing" ] && [ "$(id -u)" = 0 ] && has apt-get; then
  echo "Installing$(printf ' %s' $missing) ..."
  export DEBIAN_FRONTEND=noninteractive
  log=$(mktemp)
  # shellcheck disable=SC2086  # a list of names
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends $missing; } >"$log" 2>&1 || cat "$log"
  rm -f "$log"
fi

absent=""
has chromium || absent="$absent chromium"
has node || absent="$absent node"
spells || absent="$absent hunspell-en-gb"
[ -z "$absent" ] && exit 0
echo "MISSING:$absent. The tests that need it are skipped here, and fail in CI." >&2
[ "${CI:-}" != true ]
