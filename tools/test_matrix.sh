#!/usr/bin/env bash
# The whole test suite on each QGIS that the plugin supports, and with the oldest and the newest Python packages.
#
#   tools/test_matrix.sh [row ...]      (as root, on a Debian with mmdebstrap; all rows when none is named)
#
#   3.22    Debian 12 bookworm          packages as `make setup` installs them: the newest that go with QGIS's numpy
#   3.40    Debian 13 trixie            the same
#   3.44    trixie-backports            the same
#   oldest  Debian 12 bookworm          the lowest version of each package that requirements.txt admits
#   newest  trixie-backports            the newest of each package, numpy and scipy too
#
#   MATRIX_ROOTS   where the folders with the Debians are kept (build/matrix); one that is missing is made
#   MATRIX_MIRROR  the Debian mirror (the one that apt on this machine uses)
#   TESTS          what pytest is given (nothing: the whole suite)
set -euo pipefail

# Mounts made below are seen by this script and its children only, and are gone however it ends.
[ -n "${MATRIX_UNSHARED:-}" ] || exec env MATRIX_UNSHARED=1 unshare --mount "$0" "$@"

cd "$(dirname "$0")/.."
roots=$(realpath -m "${MATRIX_ROOTS:-build/matrix}")
mirror=${MATRIX_MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -m 1 "/debian/$")}
shared=$(realpath -m "${SOILCARBON_SHARED:-../shared}")
[ $# -gt 0 ] || set -- 3.22 3.40 3.44 oldest newest

suite_of() {
  case $1 in
    3.22 | oldest) echo bookworm ;;
    3.40) echo trixie ;;
    3.44 | newest) echo trixie-backports ;;
    *) echo "unknown row: $1 (3.22, 3.40, 3.44, oldest, newest)" >&2; return 1 ;;
  esac
}

# An empty Debian with make; QGIS and all else are installed in it by `make setup`, as on a user's machine.
make_root() {
  local suite=$1 root=$roots/$1 base=${1%-backports}
  [ ! -d "$root" ] || return 0
  rm -rf "$root.new"
  local sources=("deb $mirror $base main" "deb $mirror $base-updates main")
  local hooks=()
  if [ "$suite" != "$base" ]; then
    sources+=("deb $mirror $suite main")
    # Only QGIS comes from the backports.
    printf 'Package: src:qgis\nPin: release n=%s\nPin-Priority: 500\n' "$suite" > "$roots/preferences"
    hooks=(--customize-hook="copy-in $roots/preferences /etc/apt")
  fi
  mmdebstrap --variant=apt --include=make,ca-certificates "${hooks[@]}" "$base" "$root.new" "${sources[@]}"
  mv "$root.new" "$root"
}

mount_root() {
  local root=$1 folder
  for folder in proc sys dev; do
    mount --rbind "/$folder" "$root/$folder"
  done
  # The network and the certificates of this machine.
  cp -L /etc/resolv.conf "$root/etc/resolv.conf"
  cp -L /etc/ssl/certs/ca-certificates.crt "$root/etc/ssl/certs/ca-certificates.crt"
  if [ -d "$shared" ]; then
    mkdir -p "$root/srv/shared"
    mount --bind -o ro "$shared" "$root/srv/shared"
  fi
}

# The checkout as it is now, without what git ignores: nothing is ever written into the checkout itself.
copy_checkout() {
  local root=$1
  rm -rf "$root/srv/checkout"
  mkdir -p "$root/srv/checkout"
  git ls-files -z --cached --others --exclude-standard \
    | while IFS= read -r -d '' file; do [ ! -e "$file" ] || printf '%s\0' "$file"; done \
    | tar --null --files-from=- --create | tar --extract --no-same-owner --directory="$root/srv/checkout"
}

inside() {
  local root=$1
  shift
  chroot "$root" /usr/bin/env -i --chdir=/srv/checkout HOME=/root LANG=C.UTF-8 \
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin PIP_CERT=/etc/ssl/certs/ca-certificates.crt \
    http_proxy="${http_proxy:-}" https_proxy="${https_proxy:-}" "$@"
}

install_packages() {
  local row=$1 root=$2 venv=$3
  # Made anew where it is changed below: `make setup` would not find the system's versions beside others.
  case $row in oldest | newest) rm -rf "${root:?}$venv" ;; esac
  inside "$root" make VENV="$venv" setup
  case $row in
    oldest)
      # numba with the llvmlite that it goes with; the others as they are, for cubist asks for a newer pandas.
      sed -n '/^[a-z]/s/>=/==/p' requirements.txt > "$root/srv/oldest.txt"
      inside "$root" "$venv/bin/python" -m pip install -q -c "$venv/constraints.txt" "$(grep ^numba "$root/srv/oldest.txt")"
      inside "$root" "$venv/bin/python" -m pip install -q --no-deps -r /srv/oldest.txt ;;
    newest)
      # PyQt6 for tests/test_qt6.py, which asks it for every name of Qt that is used.
      inside "$root" "$venv/bin/python" -m pip install -q --upgrade --upgrade-strategy eager \
        -r requirements.txt numpy scipy PyQt6 ;;
  esac
}

versions="import platform, numpy, pandas, sklearn; from osgeo import gdal; from qgis.core import Qgis
print(Qgis.QGIS_VERSION.split('-')[0], gdal.__version__, platform.python_version(), numpy.__version__, \
pandas.__version__, sklearn.__version__, sep='|')"

# How many tests ended in a way, from pytest's last line.
count() {
  grep -oE "[0-9]+ $1" <<< "$2" | cut -d' ' -f1 || echo 0
}

for row in "$@"; do suite_of "$row" > /dev/null; done
command -v mmdebstrap > /dev/null || { echo "install mmdebstrap first" >&2; exit 1; }
mkdir -p "$roots"
table='row|QGIS|GDAL|Python|numpy|pandas|scikit-learn|passed|failed|errors|skipped|result'
trap 'echo; column -t -s "|" <<< "$table"' EXIT
failed=0
for row in "$@"; do
  suite=$(suite_of "$row")
  root=$roots/$suite venv=/srv/venv-$row log=$roots/$row.log
  echo "== $row: $root, log in $log"
  make_root "$suite"
  mountpoint -q "$root/proc" || mount_root "$root"
  copy_checkout "$root"
  install_packages "$row" "$root" "$venv"
  result=ok
  # shellcheck disable=SC2086  # TESTS is a list of words
  inside "$root" "$venv/bin/python" -m pytest -rfEs ${TESTS:-} 2>&1 | tee "$log" || { result=FAILED failed=1; }
  last=$(grep -E '(passed|failed|skipped|error).* in [0-9.]+s' "$log" | tail -n 1 || true)
  table+=$'\n'"$row|$(inside "$root" "$venv/bin/python" -c "$versions")"
  for word in passed failed error skipped; do table+="|$(count $word "$last")"; done
  table+="|$result"
done
exit $failed
