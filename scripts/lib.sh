# What scripts/demo and scripts/test share: installing what is missing and building. Sourced by bash.
#
# Exit codes: 1 a step or a test failed, 2 wrong arguments, 3 no network, 4 no way to install as root, 5 disk full,
# 6 port in use.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=$PWD
logs=$root/build/logs

# The Node and npm taken from the registry where the machine's Node is too old. Node packages of today need 20.19.
readonly node_version=22.23.3 npm_version=11.21.2

fail() {
  echo "$2" >&2
  exit "$1"
}

stop_if_disk_full() {
  if grep -qaiE 'no space left on device|ENOSPC|not enough free space' "$1"; then
    fail 5 "The disk is full."
  fi
}

# One plain sentence for the known causes behind a log, and the end of the log for all others.
explain() {
  local label=$1 log=$2
  stop_if_disk_full "$log"
  if grep -qE 'Temporary failure resolving|Could not resolve|Could not connect|Unable to connect|Failed to fetch|Unable to locate package|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH' "$log"; then
    fail 3 "$label failed because the package servers cannot be reached; check the network and try again."
  fi
  tail -n 40 "$log" >&2
  fail 1 "$label failed; all of its output is in ${log#"$root"/}."
}

# step LABEL NAME COMMAND...: runs a command with its output in build/logs/NAME.log.
step() {
  local label=$1 log=$logs/$2.log
  shift 2
  echo "$label ..."
  "$@" >"$log" 2>&1 </dev/null || explain "$label" "$log"
}

check_disk() {
  local wanted_mb=300 free_kb
  [[ -d node_modules && -d build ]] || wanted_mb=3000
  free_kb=$(df --output=avail -k . | tail -n 1)
  ((free_kb >= wanted_mb * 1024)) ||
    fail 5 "There is too little room on the disk: $wanted_mb MB are needed in $root, $((free_kb / 1024)) MB are free."
  mkdir -p "$logs" 2>/dev/null || fail 1 "The folder $root cannot be written."
}

# The Debian packages a machine lacks, each told by something it brings (which another package may have brought as well).
missing_packages() {
  local package sign
  while read -r package sign; do
    [[ $sign == /* && -e $sign ]] || command -v "$sign" >/dev/null || echo "$package"
  done < <(printf '%s\n' 'g++ g++' 'cmake cmake' 'ninja-build ninja' 'emscripten em++' 'nodejs node' 'npm npm' \
    'nlohmann-json3-dev /usr/include/nlohmann/json.hpp' 'rapidjson-dev /usr/include/rapidjson/document.h' 'robin-map-dev /usr/include/tsl/robin_map.h' \
    'libhowardhinnant-date-dev /usr/include/date/tz.h' 'doctest-dev /usr/include/doctest/doctest.h' 'tzdata /usr/share/zoneinfo/Europe/Kyiv' "$@")
}

# install_debian ["PACKAGE SIGN"...]: the packages above and more.
install_debian() {
  local missing as_root=()
  mapfile -t missing < <(missing_packages "$@")
  ((${#missing[@]})) || return 0
  command -v apt-get >/dev/null ||
    fail 4 "This machine has no apt-get; please install the equivalent of these Debian packages: ${missing[*]}."
  if ((EUID != 0)); then
    command -v sudo >/dev/null && sudo -v ||
      fail 4 "These Debian packages are missing and installing them takes root or sudo: ${missing[*]}."
    as_root=(sudo)
  fi
  # An unreachable source beside the needed ones is no reason to stop: the install itself tells.
  "${as_root[@]}" apt-get update >"$logs/apt-update.log" 2>&1 || true
  step "Installing Debian packages (${missing[*]})" apt "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=300 "${missing[@]}"
}

node_is_new_enough() {
  node -e 'const [a, b] = process.versions.node.split(".").map(Number)
    process.exit(a > 22 || (a === 22 && b >= 12) || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null
}

install_node() {
  local tools=$root/build/node
  if [[ -x $tools/node_modules/.bin/node ]]; then
    PATH=$tools/node_modules/.bin:$PATH
  fi
  node_is_new_enough && return 0
  mkdir -p "$tools"
  echo '{ "private": true }' >"$tools/package.json"
  step "Installing Node $node_version, because this machine's is too old" node \
    npm install --prefix "$tools" --no-audit --no-fund "node@$node_version" "npm@$npm_version"
  PATH=$tools/node_modules/.bin:$PATH
  hash -r
  node_is_new_enough || fail 1 "The Node of the registry's node package does not run on this machine."
}

install_npm_packages() {
  local stamp=node_modules/.chatfare-lock
  cmp -s package-lock.json "$stamp" && return 0
  step "Installing npm packages" npm-ci npm ci --no-audit --no-fund
  cp package-lock.json "$stamp"
}

# build PRESET [TARGET...]: configures and builds as far as something has changed. To be run as a step.
build() {
  local preset=$1
  shift
  if [[ ! -f build/$preset/build.ninja ]]; then
    local configure=(cmake --preset "$preset")
    [[ $preset == wasm ]] && configure=(emcmake "${configure[@]}")
    "${configure[@]}" || return
  fi
  cmake --build --preset "$preset" ${1:+--target "$@"}
}

# The page takes presets from the scenarios, so they count among its sources.
build_page() {
  local stamp=build/page.stamp
  if [[ -f $stamp && -f web/dist/index.html ]] &&
    [[ -z $(find web wasm/dist tests/scenarios package-lock.json -newer "$stamp" \
      -not -path 'web/node_modules*' -not -path 'web/dist*' -print -quit) ]]; then
    return 0
  fi
  npm run build --workspace web && touch "$stamp"
}
