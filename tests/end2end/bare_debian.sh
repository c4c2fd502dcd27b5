#!/usr/bin/env bash
# Proves the README's two commands on a bare Debian 12: root, python3, pip and venv, nothing else.
#
#   sudo tests/end2end/bare_debian.sh [FOLDER]     (needs debootstrap; FOLDER is kept and reused)
#
# Clones the last commit into the new system, passes the tests there, then opens the window on a
# virtual screen and checks that the sample reports arrive in its library.
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
rm -rf "$system/root/jiandu" "$system/root/shelf"
git clone --quiet "$checkout" "$system/root/jiandu"

inside() { nice -n 10 env --ignore-environment HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin \
    PIP_CERT=/etc/ssl/certs/ca-certificates.crt chroot "$system" /bin/bash -euo pipefail -c "$1"; }

inside 'cd /root/jiandu && .ci/run'
inside 'apt-get install --yes --no-install-recommends xvfb xauth >/dev/null
cd /root/jiandu
JIANDU_LIBRARY=/root/shelf timeout 60 xvfb-run --auto-servernum python3 dev.py open || [ $? = 124 ]
.venv/bin/python - <<PY
from pathlib import Path
from core.library import Library
with Library.open(Path("/root/shelf")) as library:
    titles = [row.title for row in library.reports()]
print(*titles, sep="\n")
assert len(titles) == 5, titles
PY'
echo "both commands work on a bare Debian 12"
