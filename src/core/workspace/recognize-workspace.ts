/** Which of the workspaces that are known a folder or an archive is. */
import type { KnownWorkspace } from "#core/ports/known-workspaces.ts";

export interface Recognized<W extends KnownWorkspace> {
  /** Null for a new one. */
  readonly workspace: W | null;
  /** Only its name is the same: the reviewer has to say so. */
  readonly isByName: boolean;
}

/**
 * @param known the one worked on last first
 * @param sameName of the one that the browser says it is; null where it can't say
 * @param rootName what the folder or the archive is called
 */
export function recognizeWorkspace<W extends KnownWorkspace>(
  known: readonly W[],
  sameName: string | null,
  rootName: string,
): Recognized<W> {
  const same = known.find(({ name }) => name === sameName);
  if (same !== undefined) return { workspace: same, isByName: false };
  const namesake = known.find((one) => one.rootName === rootName) ?? null;
  return { workspace: namesake, isByName: namesake !== null };
}

/** A name that no other workspace has: the folder's own, else the first of `docs (2)`, `docs (3)` … that is free. */
export function freeName(rootName: string, known: readonly Pick<KnownWorkspace, "name">[]): string {
  const taken = new Set(known.map(({ name }) => name));
  let name = rootName;
  for (let count = 2; taken.has(name); count++) name = `${rootName} (${count})`;
  return name;
}

/** The workspace that an article belongs to, by the path under which it is kept: of several the one with the longest name. */
export function workspaceOfArticle<W extends KnownWorkspace>(known: readonly W[], articlePath: string): W | null {
  const owners = known.filter(({ name }) => articlePath.startsWith(`${name}/`));
  return owners.reduce<W | null>((best, one) => (one.name.length > (best?.name.length ?? 0) ? one : best), null);
}
