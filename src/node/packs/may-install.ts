import type { PackRefusal, PackRefusalCode } from '../../shared/content/pack-offer'
import { compareVersions } from '../../shared/content/version'
import { digestOf, type SignedManifest } from './signed-manifest'
import type { StoreState } from './store-state'

export type InstallRules = {
  readonly app: string
  /** The latest time that the store knows of. */
  readonly latest: string
  /** The newest of this pack that the desk ever had. */
  readonly newest: StoreState['newest'][string] | undefined
}

/** Why a pack may not be installed on this desk today, though nothing is wrong with it. */
export function refusedByRules(
  manifest: SignedManifest,
  { app, latest, newest }: InstallRules,
): PackRefusal | undefined {
  const { expires, minimumApp, version } = manifest
  if (expires !== null && expires < latest.slice(0, 10))
    return no('expired', `on ${expires}; the latest day seen is ${latest.slice(0, 10)}`)
  if (minimumApp !== null && compareVersions(plain(app), minimumApp) < 0)
    return no('newer-app-needed', `${minimumApp}; this is ${app}`)
  if (!newest) return undefined
  const order = compareVersions(version, newest.version)
  if (order < 0) return no('older-than-installed', `${version}; this desk had ${newest.version}`)
  // Sessions name the pack they were served from by its version, so one version is one content.
  const differs = order === 0 && digestOf(manifest.files) !== newest.content
  return differs
    ? no('older-than-installed', `${version} with other content than the ${version} of this desk`)
    : undefined
}

/** "1.2.0-beta" counts as 1.2.0. */
function plain(version: string): string {
  return version.split('-', 1)[0] ?? ''
}

function no(code: PackRefusalCode, detail: string): PackRefusal {
  return { code, detail }
}
