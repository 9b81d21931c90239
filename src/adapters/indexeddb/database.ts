/** The connection to the database in IndexedDB: opened when it is first needed, and again after it was lost. */
import { openDB } from "idb";
import { DATABASE_VERSION, type MigrationProgress, migrate } from "./migrate.ts";
import type { RectoDatabase, RectoTables } from "./tables.ts";

/** How long an opening may take before work goes on without storage; a later attempt uses it once it is there. */
const PATIENCE_MS = 3000;

export interface Connection {
  /**
   * The open database; rejects where there is none. Tried anew at every call after a failure or a lost connection. Several that found `lost` closed are
   * answered with one new connection, in the order they asked.
   */
  get(lost?: RectoDatabase): Promise<RectoDatabase>;
  close(): void;
}

export interface ConnectionEvents {
  /** The database was removed, or has to make way for a newer version. */
  readonly gone: () => void;
  /** What an earlier version of the app stored is being brought to the present shape; nothing is read meanwhile. */
  readonly migrating: (progress: MigrationProgress) => void;
}

export function connect(name: string, events: ConnectionEvents): Connection {
  let current: Opening | null = null;
  const lose = (lost: Opening) => {
    if (current === lost) current = null;
  };
  const open = () => {
    const opening = beginOpening(name, {
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
interface Opening {
  readonly database: Promise<RectoDatabase>;
  /** What `database` resolved to, once it has. */
  opened: RectoDatabase | null;
  /** From the moment a migration has begun, opening may take as long as that takes. */
  isMigrating: boolean;
}

function beginOpening(name: string, { gone, migrating }: ConnectionEvents): Opening {
  const database = openTables(name, gone, (progress) => {
    opening.isMigrating = true;
    migrating(progress);
  });
  const opening: Opening = { database, opened: null, isMigrating: false };
  // Before anyone who waits for it, as they were there later.
  database.then((opened) => Object.assign(opening, { opened })).catch(() => undefined);
  return opening;
}

function closeWhenOpen({ database }: Opening): void {
  database.then((db) => db.close()).catch(() => undefined);
}

/** Rejects where the opening takes too long with nothing to show for it. */
async function inTime(opening: Opening): Promise<RectoDatabase> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      if (!opening.isMigrating) reject(new Error("The database did not open in time."));
    }, PATIENCE_MS);
  });
  return Promise.race([opening.database, tooLong]).finally(() => clearTimeout(timer));
}

/** Rejects rather than throws where there is no IndexedDB at all. `onLost`: the connection is gone or must make way for a newer version. */
async function openTables(
  name: string,
  onLost: () => void,
  onMigrating: (progress: MigrationProgress) => void,
): Promise<RectoDatabase> {
  return openDB<RectoTables>(name, DATABASE_VERSION, {
    upgrade: (database, from, _to, tx) => {
      // The opening itself rejects where it is cut off.
      tx.done.catch(() => undefined);
      migrate(database, from, tx, onMigrating).catch(() => {
        // A request that failed has ended the transaction already; anything else must end it too.
        try {
          tx.abort();
        } catch {
          // It had ended.
        }
      });
    },
    blocking: onLost,
    terminated: onLost,
  });
}
