# What web/run and tests/run share: install what is missing, build the engine and the site. Sourced, not run.
#
# Nothing of this touches the checkout outside build/ and node_modules/. A step that has nothing to do says nothing.

cd "$(dirname "${BASH_SOURCE[0]}")/.."

oldest_node=20.19.0 # what Vite needs
tools=build/tools
logs=build/logs

say() {
  printf '%s\n' "$*"
}

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

mkdir -p "$tools" "$logs" 2>/dev/null ||
  fail "Nothing can be written into $PWD/build: please make room there, or clone Slope to where you may write."

# quietly NAME COMMAND…: runs it with its output in a file, which is shown only when it fails.
quietly() {
  local log=$logs/$1.log
  shift
  if ! "$@" >"$log" 2>&1; then
    tail -n 60 "$log" >&2
    fail "$(cause_in "$log")This failed: $* (all of its output: $log)"
  fi
}

# cause_in LOG: what the reader can change, where the log tells of it.
cause_in() {
  if grep -qE 'No space left on device|ENOSPC|enough free space' "$1" || (($(df -Pk . | awk 'END { print $4 }') < 1024)); then
    printf 'The disk is full. '
  elif grep -qE 'Temporary failure resolving|Could not connect|EAI_AGAIN|ENOTFOUND|ENETUNREACH|ETIMEDOUT' "$1"; then
    printf 'The network does not answer. '
  fi
}

# is_there WITNESS: a program on the PATH, or a pattern of files.
is_there() {
  if [[ $1 == /* ]]; then
    compgen -G "$1" >/dev/null
  else
    command -v "$1" >/dev/null
  fi
}

# need WITNESS=PACKAGE…: installs Debian's package for every witness that is missing.
need() {
  local pair missing=()
  for pair in "$@"; do
    is_there "${pair%%=*}" || missing+=("${pair#*=}")
  done
  if ((${#missing[@]} == 0)); then
    return
  fi

  local as_root=()
  if ! command -v apt-get >/dev/null; then
    fail "Please install what is missing and run this again (the names are Debian's): ${missing[*]}"
  elif ((EUID != 0)); then
    command -v sudo >/dev/null || fail "Please run this as root, once: apt-get install ${missing[*]}"
    as_root=(sudo)
  fi
  say "Installing with apt: ${missing[*]}"
  if [[ -z ${apt_is_fresh:-} ]]; then
    quietly apt "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=600 update
    apt_is_fresh=yes
  fi
  quietly apt "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get -o DPkg::Lock::Timeout=600 install --yes --no-install-recommends "${missing[@]}"
}

# What compiles and packs the site. An emcc on the PATH may be emsdk's, an npm may have come with its own Node.
need_builders() {
  need c++=g++ cmake=cmake ninja=ninja-build emcc=emscripten wasm-opt=binaryen npm=npm \
    /etc/ssl/certs/ca-certificates.crt=ca-certificates
  need_node
}

node_is_new_enough() {
  command -v node >/dev/null &&
    node -e "const [have, want] = [process.versions.node, '$oldest_node'].map((text) => text.split('.').map(Number));
      process.exit(have[0] > want[0] || (have[0] === want[0] && have[1] >= want[1]) ? 0 : 1)"
}

# A Node that is too old stays as it is: npm's packaged Node goes into build/tools and first on the PATH.
need_node() {
  if node_is_new_enough; then
    return
  fi
  local machine
  case "$(uname -s) $(uname -m)" in
    'Linux x86_64') machine=linux-x64 ;;
    'Linux aarch64') machine=linux-arm64 ;;
    *) fail "Please install Node.js $oldest_node or newer, and run this again." ;;
  esac
  local package=node-$machine
  if [[ ! -x $tools/node_modules/$package/bin/node ]]; then
    say "Installing with npm: $package, because the site's builder needs Node.js $oldest_node or newer"
    quietly npm-node npm install --prefix "$tools" --no-save --no-audit --no-fund "$package@22"
  fi
  PATH=$PWD/$tools/node_modules/$package/bin:$PATH
}

# npm_install FOLDER: what the folder's package-lock.json names, if that changed since the last time.
npm_install() {
  if [[ $1/node_modules/.package-lock.json -nt $1/package-lock.json ]]; then
    return
  fi
  say "Installing with npm: the packages of $1"
  quietly "npm-${1//\//-}" npm ci --prefix "$1" --no-audit --no-fund
}

# forget_moved PRESET: where CMake has written down another checkout, this one was moved or copied, and starts afresh.
forget_moved() {
  local home
  home=$(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "build/$1/CMakeCache.txt" 2>/dev/null) || return 0
  if [[ -n $home && ! $home -ef . ]]; then
    rm -rf "build/$1"
  fi
}

# configure_wasm ON|OFF: with the tests or without. Another Emscripten than the last time's starts afresh.
configure_wasm() {
  local emcc version
  forget_moved wasm
  version=$(emcc --version) # whole: head would end before emcc does, and emcc would fail
  emcc="$(command -v emcc), ${version%%$'\n'*}"
  if [[ -f build/wasm/emcc.txt && $(<build/wasm/emcc.txt) != "$emcc" ]]; then
    rm -rf build/wasm
  fi
  if [[ ! -f build/wasm/build.ninja || $1 == ON ]]; then
    quietly wasm-configure cmake --preset wasm -DSLOPE_TESTS="$1"
    printf '%s\n' "$emcc" >build/wasm/emcc.txt
  fi
}

# build/wasm/{plot,core,tensors}.{js,wasm}
build_engine() {
  need_builders
  configure_wasm OFF
  if [[ ! -f build/wasm/core.wasm ]]; then
    say "Compiling the engine to WebAssembly (some minutes, the first time; $logs/engine.log shows how far it is)"
  fi
  quietly engine cmake --build --preset wasm --target plot_module core_module tensors_module
}

# build/site/, a folder of static files
build_site() {
  build_engine
  npm_install web
  local stamp=build/site.stamp
  if [[ -f $stamp && -f build/site/index.html ]] &&
    [[ -z $(find web build/wasm/{plot,core,tensors}.{js,wasm} -name node_modules -prune -o -newer "$stamp" -print -quit) ]]; then
    return
  fi
  say "Building the site"
  # The stamp is as old as the start of the build, so that an edit during it is seen the next time.
  touch "$stamp.next"
  quietly site npm run --prefix web build
  mv "$stamp.next" "$stamp"
}
