/**
 * A folder that the browser gives a handle of, without a dialog that no test can answer: one of the origin's own file system. Its handles are kept in IndexedDB like
 * those of the reviewer's folders.
 */
import type { Page } from "@playwright/test";

/** Makes the folder, and answers the folder dialog with it from now on, after reloads too. */
export async function offerFolder(page: Page, name: string, files: ReadonlyMap<string, Buffer>): Promise<void> {
  await page.addInitScript((folder) => {
    const ask = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(folder);
    Object.assign(window, { showDirectoryPicker: ask });
  }, name);
  await writeFiles(page, name, files);
}

/** Writes files of the folder, which is made where it is not there. The page must be one of the app's. */
export async function writeFiles(page: Page, name: string, files: ReadonlyMap<string, Buffer>): Promise<void> {
  const contents = Array.from(files, ([path, bytes]) => [path, bytes.toString("base64")] as const);
  await page.evaluate(
    async ([folder, all]) => {
      const root = await navigator.storage.getDirectory();
      for (const [path, base64] of all) {
        const steps = [folder, ...path.split("/")];
        const file = steps.pop() ?? "";
        let place = root;
        for (const step of steps) place = await place.getDirectoryHandle(step, { create: true });
        const written = await (await place.getFileHandle(file, { create: true })).createWritable();
        await written.write(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
        await written.close();
      }
    },
    [name, contents] as const,
  );
}

/** On the pages that come the folder of that name, within the one that is opened, is not listed before the function that this gives is called. */
export async function holdListing(page: Page, name: string): Promise<() => Promise<void>> {
  await page.addInitScript((held) => {
    const { values } = FileSystemDirectoryHandle.prototype;
    const isOn = new Promise<void>((resolve) => Object.assign(window, { listOn: resolve }));
    Object.assign(FileSystemDirectoryHandle.prototype, {
      values: async function* (this: FileSystemDirectoryHandle) {
        if (this.name === held) await isOn;
        yield* values.call(this);
      },
    });
  }, name);
  return () => page.evaluate(() => Reflect.get(window, "listOn")());
}

export async function removeFolder(page: Page, path: string): Promise<void> {
  await page.evaluate(async (removed) => {
    const steps = removed.split("/");
    const name = steps.pop() ?? "";
    let place = await navigator.storage.getDirectory();
    for (const step of steps) place = await place.getDirectoryHandle(step);
    await place.removeEntry(name, { recursive: true });
  }, path);
}

/** From now on the browser asks before a handle that was kept is read, as it does on another visit; `answer` is what the reviewer says. */
export async function askBeforeReading(page: Page, answer: PermissionState): Promise<void> {
  await page.addInitScript((said) => {
    let state: PermissionState = "prompt";
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: async () => state,
      requestPermission: async () => {
        if (!navigator.userActivation.isActive) throw new DOMException("no click", "SecurityError");
        state = said;
        return state;
      },
    });
  }, answer);
}
