#!/usr/bin/env bash
# Proves the README's two commands on a bare Debian 12: root, python3, pip and venv, nothing else.
#
#   sudo tests/end2end/bare_debian.sh [FOLDER]     (needs debootstrap; FOLDER is kept and reused)
#
# Clones the last commit into the new system, passes the tests there, then opens the window on a
# virtual screen and waits until the sample reports are in its library. Where `dev.py debian` has
# made a package in dist/, it is installed there too, and does the same.
set -euo pipefail
checkout=$(cd "$(dirname "$0")/../.." && pwd)
system=${1:-$(mktemp -d)}

if [ ! -x "$system/usr/bin/python3" ]; then
    debootstrap --variant=minbase --include=python3,python3-pip,python3-venv,ca-certificates \
        bookworm "$system"
fi
cp /etc/resolv.conf "$system/etc/resolv.conf"
cp /etc/ssl/certs/ca-certificates.crt "$system/etc/ssl/certs/ca-certificates.crt"
for folder in proc dev; do
    mountpoint --quiet "$system/$folder" || mount --bind "/$folder" "$system/$folder"
done
trap 'umount "$system/proc" "$system/dev"' EXIT
rm -rf "$system/root/jiandu" "$system/root/shelf" "$system/root/packaged"
git clone --quiet "$checkout" "$system/root/jiandu"

inside() { env --ignore-environment HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin \
    PIP_CERT=/etc/ssl/certs/ca-certificates.crt chroot "$system" /bin/bash -euo pipefail -c "$1"; }

# LIBRARY JIANDU COMMAND…: run a command until the five samples are in the library, then end it.
opens='opens() {
    local library=$1 jiandu=$2 places=0; shift 2
    JIANDU_LIBRARY=$library timeout 900 "$@" &
    for _ in $(seq 150); do
        sleep 5
        places=$({ "$jiandu" figures --library "$library" --format csv 2>/dev/null || true; } |
            cut -d , -f 1 | sort -u | wc -l)
        [ "$places" != 6 ] || break   # five and the head line
    done
    kill $! && wait $! || true
    [ "$places" = 6 ] || { echo "the samples did not arrive"; exit 1; }
}'

inside 'cd /root/jiandu && .ci/run'
inside "$opens"'
apt-get install --yes --no-install-recommends xvfb xauth >/dev/null
cd /root/jiandu
opens /root/shelf .venv/bin/jiandu xvfb-run --auto-servernum python3 dev.py open'
echo "both commands work on a bare Debian 12"

for package in "$checkout"/dist/jiandu_*.deb; do
    [ -f "$package" ] || continue
    cp "$package" "$system/root/"
    inside "$opens"'
apt-get install --yes --no-install-recommends /root/jiandu_*.deb >/dev/null
opens /root/packaged jiandu xvfb-run --auto-servernum jiandu --samples
test -f /usr/share/applications/org.jiandu.jiandu.desktop
apt-get remove --yes jiandu >/dev/null
! command -v jiandu'
    echo "the package installs, opens the samples and goes"
done
