#!/usr/bin/env bash
# Proves the first promise of the README on an empty machine: Debian 12 with Maven and a JDK 25 and nothing
# else, the checkout under a path with a space. Run as root, from anywhere.
#
#   build/empty-debian.sh [--as root,user] [--order demo,verify --order verify,demo] [--jdk DIR]
#                         [--base DIR] [--keep] [--with-repository]
#
#   --as               who runs it: root, user (uid 1000), or both (the default)
#   --order            what runs one after the other in one fresh checkout; may be given again
#                      (default: demo,verify and then verify,demo); one part alone: --order demo
#   --jdk              the JDK 25 to copy in (default: JUNSHU_JAVA_HOME, JAVA_HOME, then /usr/lib/jvm)
#   --base             keeps the bare system in DIR for the next run instead of a temporary folder
#   --keep             leaves the temporary folder, so that one can look into it
#   --with-repository  copies this machine's ~/.m2/repository in, to save time; without it everything is fetched
#
# Host names stand nowhere here: the Debian mirror is read from this machine's apt, certificates, proxies, name
# servers and Maven settings are those of this machine.
set -euo pipefail

here=$(cd "$(dirname "$0")/.." && pwd -P)
who=root,user
orders=()
jdk=''
base=''
keep=no
with_repository=no
while [ $# -gt 0 ]; do
  case $1 in
    --as) who=$2; shift 2 ;;
    --order) orders+=("$2"); shift 2 ;;
    --jdk) jdk=$2; shift 2 ;;
    --base) base=$2; shift 2 ;;
    --keep) keep=yes; shift ;;
    --with-repository) with_repository=yes; shift ;;
    *) sed -n '2,18s/^# \{0,1\}//p' "$0"; exit 64 ;;
  esac
done
[ ${#orders[@]} -gt 0 ] || orders=(demo,verify verify,demo)

stop() { echo "empty-debian: $*" >&2; exit 69; }
note() { printf '\n== %s ==\n' "$*"; }

[ "$(id -u)" = 0 ] || stop 'must be root (debootstrap and chroot)'
command -v debootstrap >/dev/null || stop 'debootstrap is missing: apt-get install debootstrap'

# All mounts and all processes below end with this script.
if [ "${JUNSHU_INSIDE:-}" != yes ]; then
  arguments=(--as "$who")
  for order in "${orders[@]}"; do arguments+=(--order "$order"); done
  [ -z "$jdk" ] || arguments+=(--jdk "$jdk")
  [ -z "$base" ] || arguments+=(--base "$base")
  [ "$keep" = no ] || arguments+=(--keep)
  [ "$with_repository" = no ] || arguments+=(--with-repository)
  JUNSHU_INSIDE=yes exec unshare --mount --pid --fork --kill-child "$0" "${arguments[@]}"
fi

is_jdk_25() { [ -x "$1/bin/javac" ] && grep -qs '^JAVA_VERSION="25' "$1/release"; }

find_jdk() {
  local candidate
  for candidate in "$jdk" "${JUNSHU_JAVA_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      jdk=$candidate
      return
    fi
  done
  stop 'no JDK 25 found: give one with --jdk DIR'
}

find_mirror() {
  mirror=$(apt-get indextargets --format '$(CODENAME) $(REPO_URI)' | sort -u | sed -n 's/^bookworm //p' | head -n 1)
  [ -n "$mirror" ] || stop 'the apt settings of this machine name no mirror for bookworm'
}

# ---- the bare system -----------------------------------------------------------------------------

in_chroot() { chroot "$machine" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 "$@"; }

# The way out of this machine, whatever it is: names, proxies, certificates, Maven's settings.
take_network_along() {
  cp -L /etc/resolv.conf /etc/hosts "$machine/etc/"
  local settings
  for settings in /etc/apt/apt.conf.d/*; do
    case ${settings##*/} in docker-*) ;; *) cp -n "$settings" "$machine/etc/apt/apt.conf.d/" ;; esac
  done
  cp -n /usr/local/share/ca-certificates/*.crt "$machine/usr/local/share/ca-certificates/" 2>/dev/null || :
}

make_system() {
  note "an empty Debian 12 in $machine"
  debootstrap --variant=minbase --include=ca-certificates bookworm "$machine" "$mirror" >"$machine.log" 2>&1 ||
    stop "debootstrap failed: $machine.log"
}

# Java's own installation wants /proc, so the system is mounted by now.
furnish_system() {
  note 'Maven and a JDK 25'
  take_network_along
  in_chroot update-ca-certificates >>"$machine.log" 2>&1
  in_chroot DEBIAN_FRONTEND=noninteractive apt-get update -qq >>"$machine.log" 2>&1
  in_chroot DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends maven >>"$machine.log" 2>&1 ||
    stop "Maven could not be installed: $machine.log"
  in_chroot apt-get clean
  cp -a "$(readlink -f "$jdk")" "$machine/usr/lib/jvm/jdk-25"
  ln -sf /etc/ssl/certs/java/cacerts "$machine/usr/lib/jvm/jdk-25/lib/security/cacerts"
  echo 'tester:x:1000:1000::/home/tester:/bin/sh' >>"$machine/etc/passwd"
  echo 'tester:x:1000:' >>"$machine/etc/group"
  touch "$machine/.ready"
}

mount_system() {
  mount --make-rprivate /
  mount -t proc proc "$machine/proc"
  mount -t tmpfs -o mode=755 dev "$machine/dev"
  local device
  for device in null zero full random urandom tty; do
    touch "$machine/dev/$device"
    mount --bind "/dev/$device" "$machine/dev/$device"
  done
  ln -s /proc/self/fd "$machine/dev/fd"
  mkdir -m 1777 "$machine/dev/shm"
  mount -t tmpfs -o mode=1777 shm "$machine/dev/shm"
}

clean_up() {
  umount -R "$machine/dev" "$machine/proc" 2>/dev/null || :
  [ -n "$base" ] || [ "$keep" = yes ] || rm -rf --one-file-system "$(dirname "$machine")"
}

# ---- one run -------------------------------------------------------------------------------------

copy_checkout() {
  local target=$1
  mkdir -p "$target"
  (cd "$here" && git ls-files --cached --others --exclude-standard -z) |
    tar -C "$here" --null --files-from=- --ignore-failed-read -cf - 2>/dev/null | tar -C "$target" -xf -
}

make_home() {
  local home=$1
  mkdir -p "$home/.m2"
  [ ! -f ~/.m2/settings.xml ] || cp ~/.m2/settings*.xml "$home/.m2/"
  [ ! -f /etc/maven/settings.xml ] || cp /etc/maven/settings.xml "$machine/etc/maven/settings.xml"
  if [ "$with_repository" = yes ] && [ ! -d "$home/.m2/repository" ]; then
    cp -a ~/.m2/repository "$home/.m2/"
  fi
}

run_as() {
  local id=$1 home=$2 folder=$3
  shift 3
  local passed=() name
  for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY MAVEN_OPTS; do
    [ -z "${!name:-}" ] || passed+=("$name=${!name}")
  done
  chroot --userspec="$id:$id" "$machine" /usr/bin/env -i PATH=/usr/bin:/bin HOME="$home" "${passed[@]}" \
    /bin/sh -c 'cd "$1" && shift && exec "$@"' sh "$folder" "$@"
}

run_part() {
  local id=$1 home=$2 folder=$3 part=$4 began status=0
  began=$(date +%s)
  case $part in
    demo) run_as "$id" "$home" "$folder" ./junshu demo --headless || status=$? ;;
    verify) run_as "$id" "$home" "$folder" mvn -B -ntp verify || status=$? ;;
    *) stop "no such part: $part" ;;
  esac
  printf '\nRESULT %s as uid %s: status %s, %s s\n' "$part" "$id" "$status" "$(($(date +%s) - began))" | tee -a "$results"
  return "$status"
}

run_order() {
  local name=$1 order=$2 id home folder part
  case $name in
    root) id=0 home=/root ;;
    user) id=1000 home=/home/tester ;;
    *) stop "no such user: $name" ;;
  esac
  folder="$home/a path with a space/${order//,/ then }"
  rm -rf "${machine:?}$folder"
  make_home "$machine$home"
  copy_checkout "$machine$folder"
  chown -R "$id:$id" "$machine$home"
  for part in ${order//,/ }; do
    note "$part as $name in \"$folder\" ($order)"
    run_part "$id" "$home" "$folder" "$part" || failed=yes
  done
}

find_jdk
find_mirror
if [ -n "$base" ]; then
  machine=$base
else
  machine=$(mktemp -d)/debian
fi
mkdir -p "$machine"
trap clean_up EXIT
results=$machine.results
: >"$results"
failed=no
[ -x "$machine/bin/sh" ] || make_system
mount_system
[ -f "$machine/.ready" ] || furnish_system
for name in ${who//,/ }; do
  for order in "${orders[@]}"; do run_order "$name" "$order"; done
done
note 'results'
cat "$results"
[ "$failed" = no ] || { echo 'empty-debian: FAILED' >&2; exit 1; }
echo 'empty-debian: OK'
