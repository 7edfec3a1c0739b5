#!/bin/sh
# Takes back what set-up.sh did. As root:  undo.sh [--into DIR]
# The policy, the account and its records stay: "userdel --remove handrail" erases the records, and nobody gets them back.
set -eu
root=
if [ "${1-}" = --into ]; then
  root=${2:?--into needs a folder}
elif [ $# -gt 0 ]; then
  echo "undo.sh does not know $1" >&2
  exit 2
elif [ "$(id -u)" -ne 0 ]; then
  echo 'undo: only root can do this' >&2
  exit 1
fi

if [ -z "$root" ]; then
  systemctl disable --now --quiet handrail-kiosk.service || true
  systemctl unmask --quiet ctrl-alt-del.target
fi
rm -f "$root/usr/local/lib/handrail-kiosk/session.sh" \
  "$root/usr/local/lib/handrail-kiosk/keep-open.sh" \
  "$root/etc/systemd/system/handrail-kiosk.service" \
  "$root/etc/pam.d/handrail-kiosk" \
  "$root/etc/udev/rules.d/60-handrail-sticks.rules" \
  "$root/etc/polkit-1/rules.d/60-handrail.rules" \
  "$root/etc/sysctl.d/60-handrail.conf"
for folder in "$root/usr/local/lib/handrail-kiosk" "$root/media/handrail"; do
  [ ! -d "$folder" ] || rmdir --ignore-fail-on-non-empty "$folder"
done
if [ -z "$root" ]; then
  systemctl daemon-reload
  udevadm control --reload
fi
echo 'undo: done. Which program owns the screen from now on is for you to say; restart the computer.'
