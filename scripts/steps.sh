# Part of the LNS-MLIR project, under the Apache License v2.0 with LLVM Exceptions.
# SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
# shellcheck shell=bash
# Steps with progress, a log each, and an explanation when one fails. Sourced.

logs=build/logs
mkdir -p "$logs"
trap 'trap - INT TERM; kill -TERM 0' INT TERM

say() { printf '%s\n' "$*"; }

# fail STEP WHAT REMEDY: the one way to give up.
fail() {
  printf 'FAILED at %s: %s\n  What to do: %s\n' "$1" "$2" "$3" >&2
  exit 1
}

# remedy LOG: what to do, from what the log says.
remedy() {
  if grep -qE 'Unable to locate package|no installation candidate' "$1"; then
    say "LLVM 22 comes with bookworm's security updates: add the suite bookworm-security" \
      "(component main) to the package sources in /etc/apt, then run scripts/setup again."
  elif grep -qE 'Temporary failure|Could not resolve|Failed to fetch|Connection (refused|timed out)|Max retries|NewConnectionError|Network is unreachable' "$1"; then
    say "The download failed: check the network and proxy settings, then run scripts/setup again."
  elif grep -qE 'Could not get lock|Unable to acquire the dpkg' "$1"; then
    say "Another package manager is running: wait until it ends, then run scripts/setup again."
  elif grep -qE 'No space left on device' "$1"; then
    say "The disk is full: free about 5 GB, then run scripts/setup again."
  elif grep -qE 'Killed|signal 9|out of memory' "$1"; then
    say "Memory ran out: run LNS_JOBS=1 scripts/setup."
  elif grep -qE 'No matching distribution|Could not find a version' "$1"; then
    say "pip found no such release for this Python ($(.venv/bin/python -V)):" \
      "use CPython 3.11 by LNS_PYTHON=python3.11, or check pip's index settings."
  elif grep -qE 'CMake Error' "$1"; then
    say "Remove build/ if it was configured by something else, then run scripts/setup again."
  else
    say "Read the log; scripts/setup goes on where it stopped."
  fi
}

# step NAME DETAIL COMMAND...: runs the command with its output in a log, shows
# the time and the log's last line while it runs, and stops the script if it fails.
step() {
  local name=$1 detail=$2 begin=$SECONDS shown=$SECONDS status=0 log job last
  shift 2
  log=$logs/${name// /-}.log
  "$@" >"$log" 2>&1 </dev/null &
  job=$!
  while kill -0 "$job" 2>/dev/null; do
    sleep 0.2
    last=$(tail -c 400 "$log" | tr '\r' '\n' | awk 'NF {line = $0} END {print substr(line, 1, 60)}')
    if [ -t 1 ]; then
      printf '\r\033[K%-20s %4d s  %s' "$name" $((SECONDS - begin)) "$last"
    elif [ $((SECONDS - shown)) -ge 15 ]; then
      shown=$SECONDS
      printf '%-20s %4d s  %s\n' "$name" $((SECONDS - begin)) "$last"
    fi
  done
  wait "$job" || status=$?
  if [ -t 1 ]; then printf '\r\033[K'; fi
  if [ "$status" = 0 ]; then
    printf '%-20s %4d s  done: %s\n' "$name" $((SECONDS - begin)) "${detail:0:100}"
  else
    { grep -E 'error:|Error:|^E: |FAILED' "$log" | head -8; say "…"; tail -n 12 "$log"; } >&2 || true
    fail "$name" "status $status after $((SECONDS - begin)) s; log: $logs/${name// /-}.log" "$(remedy "$log")"
  fi
}
