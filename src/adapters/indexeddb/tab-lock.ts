/** The part of the Web Locks API that is used; `navigator.locks` fits. */
export interface TabLocks {
  request(name: string, work: () => Promise<void>): Promise<unknown>;
  query(): Promise<{ readonly held?: readonly { readonly name?: string | undefined }[] | undefined }>;
}

export interface TabLock {
  /** Tabs whose lock is held now: the browser lets go of it the moment a tab ends, however it ends. */
  alive(): Promise<ReadonlySet<string>>;
  release(): void;
}

const PREFIX = "recto-tab:";

/** Holds a lock named after the tab as long as the tab lives. */
export function holdTabLock(locks: TabLocks, tab: string): TabLock {
  let release = () => {};
  const life = new Promise<void>((resolve) => {
    release = resolve;
  });
  // A refused lock leaves the tab uncounted, and its drafts may then be shown twice; nothing is lost.
  const held = async () => locks.request(PREFIX + tab, () => life);
  held().catch(() => undefined);
  return {
    alive: async () => {
      const { held = [] } = await locks.query();
      const names = held.map(({ name = "" }) => name).filter((name) => name.startsWith(PREFIX));
      return new Set([tab, ...names.map((name) => name.slice(PREFIX.length))]);
    },
    release: () => release(),
  };
}
