#!/bin/sh
# Keeps Handrail open:  keep-open.sh COMMAND [ARGUMENT ...]
# When the command ends well, an administrator closed it in Settings, and this ends, too. A crash starts it again after a second, and it offers the
# session it was in; the fourth crash within a minute waits for 15 s, so that an app that cannot live leaves the computer to whoever mends it.
set -u

# Nothing that the account could say about policy or tools reaches the app.
unset HANDRAIL_POLICY HANDRAIL_DEVTOOLS HANDRAIL_VERBOSE NODE_OPTIONS ELECTRON_RUN_AS_NODE

child=
stop() {
  trap - TERM INT HUP
  [ -z "$child" ] || kill -TERM "$child" 2>/dev/null
  wait
  exit 0
}
trap stop TERM INT HUP

# Seconds since the computer started: a clock that is set changes nothing.
uptime_now() {
  read -r up _ </proc/uptime
  echo "${up%%.*}"
}

crashes=0
first=$(uptime_now)
while :; do
  "$@" &
  child=$!
  wait "$child"
  code=$?
  [ "$code" -ne 0 ] || exit 0
  now=$(uptime_now)
  if [ $((now - first)) -gt 60 ]; then
    crashes=0
    first=$now
  fi
  crashes=$((crashes + 1))
  pause=1
  [ "$crashes" -lt 4 ] || pause=15
  echo "Handrail ended with $code and is started again in $pause s" >&2
  sleep "$pause" &
  child=$!
  wait "$child"
done
