/**
 * What names the program of a worker, so that what another one has made is known: the build gives its file a name that changes with what it holds.
 *
 * @param address where its code is
 * @returns empty in development, where it may be another one with every start
 */
export function versionIn(address: string): string {
  return import.meta.env.PROD ? address : "";
}
