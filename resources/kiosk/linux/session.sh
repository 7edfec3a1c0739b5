#!/bin/sh
# The session on the counter's screen: a compositor that shows one app on the whole screen and knows no other, and in it Handrail, kept open.
#   session.sh [EXECUTABLE [ARGUMENT ...]]     without one, the installed app
# cage lets nobody switch to another virtual console unless it is asked to (-s), and with -d it draws no frames around windows.
set -u
here=$(dirname "$0")
[ $# -gt 0 ] || set -- /opt/handrail/handrail
export XDG_SESSION_TYPE=wayland
exec cage -d -- "$here/keep-open.sh" "$@" --ozone-platform=wayland
