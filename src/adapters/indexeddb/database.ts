/** The connection to a database in IndexedDB: opened when it is first needed, and again after it was lost. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from "idb";

/** How long an opening may take before work goes on without storage; a later attempt uses it once it is there. */
const PATIENCE_MS = 3000;

/** The tables of a database. */
export interface DatabaseShape<Tables extends DBSchema> {
  readonly version: number;
  /**
   * Makes the tables, or brings those of an earlier version to the present shape.
   *
   * @param from the version the database has; 0 where there is none
   * @param tell says how far it is, where there is anything to move
   */
  readonly migrate: (
    database: IDBPDatabase<Tables>,
    from: number,
    tx: Upgrade<Tables>,
    tell: (progress: MigrationProgress) => void,
  ) => Promise<void>;
}

export type Upgrade<Tables extends DBSchema> = IDBPTransaction<Tables, StoreNames<Tables>[], "versionchange">;

/** How far a migration is, in rows. */
export interface MigrationProgress {
  readonly done: number;
  readonly total: number;
}

export interface Connection<Tables extends DBSchema> {
  /**
   * The open database; rejects where there is none. Tried anew at every call after a failure or a lost connection. Several that found `lost` closed are
   * answered with one new connection, in the order they asked.
   */
  get(lost?: IDBPDatabase<Tables>): Promise<IDBPDatabase<Tables>>;
  close(): void;
}

export interface ConnectionEvents {
  /** The database was removed, or has to make way for a newer version. */
  readonly gone: () => void;
  /** A newer version of the app waits for this connection to close: what is stored until it resolves, though not for long, goes by it. */
  readonly leaving: () => Promise<unknown>;
  /** What an earlier version of the app stored is being brought to the present shape; nothing is read meanwhile. */
  readonly migrating: (progress: MigrationProgress) => void;
}

const NOBODY_HEARS: ConnectionEvents = {
  gone: () => undefined,
  leaving: async () => undefined,
  migrating: () => undefined,
};

export function connect<Tables extends DBSchema>(
  name: string,
  shape: DatabaseShape<Tables>,
  events = NOBODY_HEARS,
): Connection<Tables> {
  let current: Opening<Tables> | null = null;
  const lose = (lost: Opening<Tables>) => {
    if (current === lost) current = null;
  };
  const open = () => {
    const opening = beginOpening(name, shape, {
      ...events,
      gone: () => {
        closeWhenOpen(opening);
        lose(opening);
        events.gone();
      },
    });
    opening.database.catch(() => lose(opening));
    return opening;
  };
  return {
    get: (lost) => {
      if (lost !== undefined && current?.opened === lost) current = null;
      current ??= open();
      return inTime(current);
    },
    close: () => {
      if (current !== null) closeWhenOpen(current);
      current = null;
    },
  };
}

/** One attempt to open the database. */
interface Opening<Tables extends DBSchema> {
  readonly database: Promise<IDBPDatabase<Tables>>;
  /** What `database` resolved to, once it has. */
  opened: IDBPDatabase<Tables> | null;
  /** From the moment a migration has begun, opening may take as long as that takes. */
  isMigrating: boolean;
}

function beginOpening<Tables extends DBSchema>(
  name: string,
  shape: DatabaseShape<Tables>,
  { gone, leaving, migrating }: ConnectionEvents,
): Opening<Tables> {
  const database = openTables(name, shape, {
    gone,
    leaving,
    migrating: (progress) => {
      opening.isMigrating = true;
      migrating(progress);
    },
  });
  const opening: Opening<Tables> = { database, opened: null, isMigrating: false };
  // Before anyone who waits for it, as they were there later.
  database.then((opened) => Object.assign(opening, { opened })).catch(() => undefined);
  return opening;
}

function closeWhenOpen<Tables extends DBSchema>({ database }: Opening<Tables>): void {
  database.then((db) => db.close()).catch(() => undefined);
}

/** Rejects where the opening takes too long with nothing to show for it. */
async function inTime<Tables extends DBSchema>(opening: Opening<Tables>): Promise<IDBPDatabase<Tables>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      if (!opening.isMigrating) reject(new Error("The database did not open in time."));
    }, PATIENCE_MS);
  });
  return Promise.race([opening.database, tooLong]).finally(() => clearTimeout(timer));
}

/** How long a newer version waits at most for what this page has to store. */
const LEAVING_MS = 1_000;

/** Rejects rather than throws where there is no IndexedDB at all. */
async function openTables<Tables extends DBSchema>(
  name: string,
  { version, migrate }: DatabaseShape<Tables>,
  { gone, leaving, migrating }: ConnectionEvents,
): Promise<IDBPDatabase<Tables>> {
  return openDB<Tables>(name, version, {
    upgrade: (database, from, _to, tx) => {
      // The opening itself rejects where it is cut off.
      tx.done.catch(() => undefined);
      migrate(database, from, tx, migrating).catch(() => {
        // A request that failed has ended the transaction already; anything else must end it too.
        try {
          tx.abort();
        } catch {
          // It had ended.
        }
      });
    },
    blocking: () => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const patience = new Promise((resolve) => {
        timer = setTimeout(resolve, LEAVING_MS);
      });
      Promise.race([leaving(), patience])
        .catch(() => undefined)
        .then(() => {
          clearTimeout(timer);
          gone();
        });
    },
    terminated: gone,
  });
}
