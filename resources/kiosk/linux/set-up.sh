#!/bin/sh
# Makes this computer a Handrail desk. As root:
#   set-up.sh               sets it up; again, it changes only what differs
#   set-up.sh --dry-run     says what it would do
#   set-up.sh --into DIR    lays the files out below DIR and runs no command, for whoever makes an image
# undo.sh takes it back. Neither touches records.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=
dry=

while [ $# -gt 0 ]; do
  case $1 in
    --dry-run) dry=1 ;;
    --into)
      root=${2:?--into needs a folder}
      shift
      ;;
    *)
      echo "set-up.sh does not know $1" >&2
      exit 2
      ;;
  esac
  shift
done

say() { echo "set-up: $*"; }
stop() {
  say "$*" >&2
  exit 1
}

# A command for the running system; nothing of it while files are only laid out.
system() {
  if [ -n "$dry" ]; then
    say "would run: $*"
  elif [ -z "$root" ]; then
    "$@"
  fi
}

# put FILE PLACE MODE
put() {
  if [ -n "$dry" ]; then
    say "would write $2"
    return
  fi
  mkdir -p "$root$(dirname "$2")"
  install -m "$3" "$here/$1" "$root$2"
}

if [ -z "$root$dry" ]; then
  [ "$(id -u)" -eq 0 ] || stop 'only root can do this'
  [ -x /opt/handrail/handrail ] || stop 'install the package of Handrail first'
  command -v cage >/dev/null || stop 'install the package "cage" first'
  if [ -e /etc/systemd/system/display-manager.service ]; then
    stop 'another program owns the screen; disable it first: systemctl disable display-manager'
  fi
fi

id handrail >/dev/null 2>&1 || system useradd --create-home --user-group --shell /usr/sbin/nologin handrail
system passwd --lock handrail

put session.sh /usr/local/lib/handrail-kiosk/session.sh 755
put keep-open.sh /usr/local/lib/handrail-kiosk/keep-open.sh 755
put handrail-kiosk.service /etc/systemd/system/handrail-kiosk.service 644
put handrail-kiosk.pam /etc/pam.d/handrail-kiosk 644
put 60-handrail-sticks.rules /etc/udev/rules.d/60-handrail-sticks.rules 644
put 60-handrail.rules /etc/polkit-1/rules.d/60-handrail.rules 644
put 60-handrail.conf /etc/sysctl.d/60-handrail.conf 644

# A policy that is there is the administrator's own.
if [ ! -e "$root/etc/handrail/policy.json" ]; then
  put ../../policy-template.jsonc /etc/handrail/policy.json 644
  [ -n "$dry" ] || sed -i 's|^  // "kiosk": true,|  "kiosk": true,|' "$root/etc/handrail/policy.json"
fi
[ -n "$dry" ] || chmod 755 "$root/etc/handrail"
[ -n "$dry" ] || mkdir -p "$root/media/handrail"

system systemctl daemon-reload
system udevadm control --reload
system sysctl --quiet --load /etc/sysctl.d/60-handrail.conf
system systemctl mask --quiet ctrl-alt-del.target
system systemctl set-default --quiet graphical.target
system systemctl enable --quiet handrail-kiosk.service
say 'done. Give the policy a PIN ("handrail pin" makes its line), then restart the computer.'
