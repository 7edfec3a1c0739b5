#!/bin/sh
# Starts the desk, or one of its commands. Chromium's sandbox does not start for root: a command needs none, since it opens no window, and the
# desk is not opened without it.
if [ "$(id -u)" = 0 ]; then
  case "$1" in
    content | record | eval | pin) set -- --no-sandbox "$@" ;;
    '')
      echo 'Handrail does not open for root. Start it as the desk’s own user; the commands (content, record, eval, pin) run for root, too.' >&2
      exit 1
      ;;
  esac
fi
exec /opt/handrail/handrail "$@"
