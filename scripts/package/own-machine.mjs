/**
 * A mount namespace in which everything that a package writes goes into memory: the real system with its real package database, as it is, and
 * nothing of what happens in it stays. Folders of homes and of temporary files are those of the machine itself.
 */
const SCRIPT = `
mount -t tmpfs -o size=2g,mode=755 handrail "$1"
for place in etc opt usr var; do
  mkdir -p "/$place" "$1/$place" "$1/$place.work"
  mount -t overlay -o "lowerdir=/$place,upperdir=$1/$place,workdir=$1/$place.work" handrail "/$place" || {
    echo 'This system allows no overlay in a mount namespace, so a package cannot be installed for a test. It takes root and a Linux with overlayfs.' >&2
    exit 1
  }
done
shift
exec "$@"
`

/**
 * @param {string} scratch an empty folder; in the machine it is memory that the whole machine can read
 * @param {readonly string[]} command
 * @returns {[command: string, args: string[]]}
 */
export function onOwnMachine(scratch, command) {
  return ['unshare', ['--mount', 'sh', '-ec', SCRIPT, 'own-machine', scratch, ...command]]
}
