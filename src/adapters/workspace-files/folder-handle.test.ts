import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { finish } from "#core/slices/sliced.ts";
import { describeFilesWriting, describeWorkspaceFiles } from "#core/testing/workspace-files-contract.ts";
import { sortByPath } from "#core/workspace/workspace-path.ts";
import { type FarPlace, readFar } from "#workers/read-far.ts";
import { folderHandle } from "./folder-handle.ts";
import { FolderInMemory, folderInMemory, type Trouble } from "./testing/folder-in-memory.ts";

const open = (folder: FolderInMemory) => folderHandle(folder.handle);

afterEach(() => vi.useRealTimers());

describeWorkspaceFiles("a folder by its handle", async (files) => open(folderInMemory(files)));
describeFilesWriting("a folder by its handle", async (files) => {
  const folder = folderInMemory(files);
  const set = async (path: string, bytes: Uint8Array<ArrayBuffer> | null) => {
    const file = folder.file(path);
    if (file !== null) file.bytes = bytes;
  };
  return {
    source: open(folder),
    behind: {
      read: async (path) => folder.file(path)?.bytes ?? null,
      change: set,
      remove: (path) => set(path, null),
    },
  };
});

describe("a folder by its handle", () => {
  it("W2 a file that is too large is refused before it is read", async () => {
    const files = open(folderInMemory(new Map([["a.md", new Uint8Array(10 * 1024 * 1024 + 1)]])));
    await files.list();
    expect(await files.read("a.md")).toMatchObject({ failure: { path: "a.md", reason: "too-large" } });
  });

  it("W191 a worker reads a file by its handle as the page does, and tells its stamp", async () => {
    const folder = folderInMemory(
      new Map([
        ["a.md", Uint8Array.of(1, 2, 3)],
        ["b/gone.md", Uint8Array.of(4)],
        ["b/empty.md", new Uint8Array()],
        ["b/large.md", new Uint8Array(10 * 1024 * 1024 + 1)],
      ]),
    );
    const files = open(folder);
    const listed = await files.list();
    Object.assign(folder.file("b/gone.md") ?? {}, { bytes: null });
    const paths = listed.ok ? listed.value.files.map(({ path }) => path) : [];
    const far = paths.flatMap((path) => files.far?.(path) ?? []);
    const read = await readFar(far.map(({ place }, at) => ({ path: paths[at] ?? "", place: place as FarPlace })));
    const byPage = await Promise.all(paths.map(async (path) => [await files.read(path), await files.stamp(path)]));
    expect(read.map(({ stored, stamp }) => [stored, stamp])).toEqual(byPage);
    expect(read.map(({ stored }) => stored.ok).toSorted()).toEqual([false, false, false, true]);
    expect(files.far?.("nowhere.md")).toBeNull();
  });

  it("W200 gives its files in the order of the list while they are listed, the one that is wanted first, and reads each", async () => {
    const [rare, twoForms] = [
      fc.constantFrom("a", "A", "2", "10", ".git", "\u0007"),
      fc.constantFrom("\u00e9", "e\u0301"),
    ];
    const step = fc.oneof(rare, twoForms);
    const paths = fc.uniqueArray(
      fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => steps.join("/")),
      { maxLength: 12 },
    );
    const isFree = (path: string, at: number, all: readonly string[]) =>
      !all.some((other, place) => other.startsWith(`${path}/`) || (place < at && path.startsWith(`${other}/`)));
    await fc.assert(
      fc.asyncProperty(paths, fc.nat(), async (some, chance) => {
        const written = some.filter(isFree);
        const made = () => open(folderInMemory(new Map(written.map((path) => [path, new TextEncoder().encode(path)]))));
        const whole = await made().list();
        const inOrder = whole.ok ? finish(sortByPath(whole.value.files)) : [];
        const wanted = inOrder[chance % Math.max(1, inOrder.length)]?.path ?? null;
        const files = made();
        const listed = files.list();
        const given: (readonly [string, string])[] = [];
        for await (const path of files.beginning?.(wanted) ?? []) {
          const read = await files.read(path);
          given.push([path, read.ok ? new TextDecoder().decode(read.value.bytes) : read.failure.reason]);
        }
        const expected = inOrder.map((file) => [file.path, file.writtenPath] as const);
        const first = expected.filter(([path]) => path === wanted);
        expect(given).toEqual([...first, ...expected]);
        await listed;
      }),
    );
  });

  it("W200 lists each folder once, and gives the first file while another folder takes its time", async () => {
    const folder = folderInMemory(
      new Map([
        ["1/a.md", Uint8Array.of(1)],
        ["2/b.md", Uint8Array.of(2)],
      ]),
    );
    const slow = folder.entries.get("2") as FolderInMemory;
    const counts = new Map<FolderInMemory, number>();
    let go = () => {};
    const isGoing = new Promise<void>((resolve) => {
      go = resolve;
    });
    for (const one of [folder, slow, folder.entries.get("1") as FolderInMemory]) {
      const { values } = FolderInMemory.prototype;
      one.values = async function* () {
        counts.set(one, (counts.get(one) ?? 0) + 1);
        if (one === slow) await isGoing;
        yield* values.call(one);
      };
    }
    const files = open(folder);
    let isListed = false;
    const listed = files.list().then((listing) => {
      isListed = true;
      return listing;
    });
    const begun = files.beginning?.(null)[Symbol.asyncIterator]();
    expect([(await begun?.next())?.value, isListed]).toEqual(["1/a.md", false]);
    go();
    expect((await begun?.next())?.value).toBe("2/b.md");
    await listed;
    expect([...counts.values()]).toEqual([1, 1, 1]);
  });

  it("W1 one that may not be read is told in one sentence", async () => {
    const folder = folderInMemory(new Map());
    folder.values = () => {
      throw new DOMException("no", "NotAllowedError");
    };
    expect(await open(folder).list()).toMatchObject({ failure: expect.stringContaining("“docs” could not be read") });
  });

  const before = Uint8Array.of(1, 2, 3);
  const written = async (prepare: (folder: FolderInMemory) => void) => {
    const folder = folderInMemory(new Map([["a.md", before.slice()]]));
    const { writing, list } = open(folder);
    await list();
    prepare(folder);
    const result = await writing?.write("a.md", before, Uint8Array.of(4));
    return { result, file: folder.file("a.md") };
  };

  it.each<[Trouble["at"], string, string]>([
    ["open", "NotAllowedError", "refused"],
    ["open", "NoModificationAllowedError", "locked"],
    ["write", "QuotaExceededError", "full"],
    ["close", "QuotaExceededError", "full"],
    ["close", "NotAllowedError", "refused"],
    ["write", "UnknownError", "other"],
    ["read", "TypeMismatchError", "gone"],
    ["read", "NotReadableError", "other"],
  ])("W71 what goes wrong at the %s (%s) is told as %s, and the file stays as it was", async (at, name, reason) => {
    const { result, file } = await written((folder) =>
      Object.assign(folder.file("a.md") ?? {}, { trouble: { at, name } }),
    );
    expect(result).toMatchObject({ failure: { reason, message: expect.stringMatching(/^a\.md [^\n]+\.$/) } });
    expect(file?.bytes).toEqual(before);
    expect(file?.aborted).toBe(at === "write" || at === "close" ? 1 : 0);
  });

  it.each<[Trouble["at"], boolean, string, RegExp]>([
    ["open", false, "other", /could not be saved/],
    ["write", true, "other", /could not be saved/],
    ["close", false, "unanswered", /may be saved or not/],
    ["close", true, "unanswered", /may be saved or not/],
  ])(
    "W264 what never answers at the %s is told, stopped or not (%s), as %s",
    async (at, isStopped, reason, message) => {
      const folder = folderInMemory(new Map([["a.md", before.slice()]]));
      const { writing, list } = open(folder);
      await list();
      const file = folder.file("a.md");
      if (file === null) throw new Error("a.md");
      file.unanswered = at;
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
      const stopped = isStopped ? Promise.resolve() : undefined;
      let said: unknown;
      void writing?.write("a.md", before, Uint8Array.of(4), stopped).then((result) => {
        said = result;
      });
      await vi.advanceTimersByTimeAsync(isStopped ? 1_900 : 59_000);
      expect(said).toBeUndefined();
      await vi.advanceTimersByTimeAsync(2_000);
      expect(said).toMatchObject({ failure: { reason, message: expect.stringMatching(message) } });
      expect(vi.getTimerCount()).toBe(0);
      // Nothing is written any more that was said not to be.
      file.unanswered = null;
      file.answer();
      await vi.advanceTimersByTimeAsync(100);
      expect(file.bytes).toEqual(at === "close" ? Uint8Array.of(4) : before);
    },
  );

  it("W254 what others write while it is being written stays, and is told", async () => {
    const theirs = Uint8Array.of(7, 7);
    const { result, file } = await written((folder) => {
      const one = folder.file("a.md");
      if (one !== null) one.whileWritten = () => Object.assign(one, { bytes: theirs });
    });
    expect(result).toMatchObject({ failure: { reason: "changed" } });
    expect(file).toMatchObject({ bytes: theirs, aborted: 1 });
    const gone = await written((folder) => {
      const one = folder.file("a.md");
      if (one !== null) one.whileWritten = () => Object.assign(one, { bytes: null });
    });
    expect(gone.result).toMatchObject({ failure: { reason: "gone" } });
    expect(gone.file?.bytes).toBeNull();
  });

  it("W70 what reads back as something else is told", async () => {
    const { result } = await written((folder) =>
      Object.assign(folder.file("a.md") ?? {}, { spoilt: Uint8Array.of(4, 5) }),
    );
    expect(result).toMatchObject({ failure: { reason: "unverified" } });
  });

  it("W71 a permission that is not given is no permission, and neither is one that can't be asked for", async () => {
    const folder = folderInMemory(new Map());
    folder.permission = "denied";
    expect(await open(folder).writing?.allow()).toBe(false);
    folder.requestPermission = () => Promise.reject(new DOMException("no gesture", "SecurityError"));
    expect(await open(folder).writing?.allow()).toBe(false);
  });
});
