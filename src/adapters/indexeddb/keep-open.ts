import { type DBSchema, type IDBPDatabase, openDB } from "idb";

export interface OpenDatabase<Tables extends DBSchema> {
  readonly database: () => Promise<IDBPDatabase<Tables>>;
  readonly close: () => void;
}

/**
 * Opens a database of one version when it is first asked for, and again when the browser took it away or it could not be opened.
 *
 * @param create makes the tables of a database that is new
 */
export function keepOpen<Tables extends DBSchema>(
  name: string,
  create: (database: IDBPDatabase<Tables>) => void,
): OpenDatabase<Tables> {
  let current: Promise<IDBPDatabase<Tables>> | null = null;
  const close = () => {
    current?.then((database) => database.close()).catch(() => undefined);
    current = null;
  };
  const open = async () =>
    openDB<Tables>(name, 1, {
      upgrade: create,
      blocking: close,
      terminated: () => {
        current = null;
      },
    });
  const database = () => {
    const opening = current ?? open();
    current = opening;
    opening.catch(() => {
      if (current === opening) current = null;
    });
    return opening;
  };
  return { database, close };
}
