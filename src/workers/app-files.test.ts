import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AppBuild, AppFiles } from "./app-files.ts";
import { FakeCaches } from "./testing/fake-caches.ts";

const FOLDER = "https://recto.example/app/";

/** A server with the files of one version, and a browser that has kept what it was told to. */
class Site {
  readonly caches = new FakeCaches();
  files: Readonly<Record<string, string>> = {};
  isDown = false;
  asked: string[] = [];

  async worker(files: Readonly<Record<string, string>>, onDemand: readonly string[] = []): Promise<AppFiles> {
    const digests = Object.entries(files)
      .filter(([path]) => !onDemand.includes(path))
      .map(async ([path, text]) => [path, path.startsWith("assets/") ? null : await digestOf(text)] as const);
    const kept = Object.fromEntries(await Promise.all(digests));
    const build: AppBuild = { version: JSON.stringify(files), files: kept, onDemand };
    return new AppFiles(build, {
      caches: this.caches,
      folder: FOLDER,
      fetch: async (address) => {
        this.asked.push(address.slice(FOLDER.length));
        const text = this.files[address.slice(FOLDER.length)];
        if (this.isDown) throw new TypeError("Failed to fetch");
        return text === undefined ? new Response("none", { status: 404 }) : new Response(text);
      },
      digest: (bytes) => crypto.subtle.digest("SHA-256", bytes),
    });
  }
}

async function digestOf(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

function get(worker: AppFiles, path: string, method = "GET") {
  return worker.answer({ url: FOLDER + path, method, headers: new Headers() });
}

async function textOf(answer: Promise<Response> | null): Promise<string | null> {
  return answer === null ? null : await (await answer).text();
}

const first = { "": "page 1", "look.js": "look", "assets/main-1.js": "main 1", "assets/part-1.js": "part 1" };
const second = { "": "page 2", "look.js": "look", "assets/main-2.js": "main 2", "assets/part-1.js": "part 1" };

describe("the app's files", () => {
  it("O1 are given without a network once they are kept, whatever stands behind the page's address", async () => {
    const site = new Site();
    site.files = first;
    const worker = await site.worker(first);
    await worker.install();
    site.isDown = true;
    expect(await textOf(get(worker, "?article=https%3A%2F%2Fdocs.example%2Fa.md"))).toBe("page 1");
    expect(await textOf(get(worker, "index.html"))).toBe("page 1");
    expect(await textOf(get(worker, "assets/part-1.js?again=2"))).toBe("part 1");
  });

  it("O2 are kept whole or not at all", async () => {
    for (const missing of Object.keys(first)) {
      const site = new Site();
      site.files = Object.fromEntries(Object.entries(first).filter(([path]) => path !== missing));
      const worker = await site.worker(first);
      await expect(worker.install()).rejects.toThrow();
      expect(await site.caches.keys()).toEqual([]);
    }
  });

  it("O2 are not put together from two versions: a page that is another's by now is refused", async () => {
    const site = new Site();
    site.files = { ...first, "": "page 2" };
    const worker = await site.worker(first);
    await expect(worker.install()).rejects.toThrow("another version");
  });

  it("O3 nothing else is answered: not what is sent, not other addresses, not other files of the same place", async () => {
    const site = new Site();
    site.files = { ...first, "docs/a.md": "article" };
    const worker = await site.worker(first);
    await worker.install();
    expect(get(worker, "docs/a.md")).toBeNull();
    expect(get(worker, "look.js", "POST")).toBeNull();
    expect(worker.answer({ url: "https://docs.example/look.js", method: "GET", headers: new Headers() })).toBeNull();
    expect(
      worker.answer({ url: "https://recto.example/look.js", method: "GET", headers: new Headers() }),
      "a place above the app's folder",
    ).toBeNull();
  });

  it("O4 dictionaries are kept once they are used, by a page that had them before the worker came too", async () => {
    const site = new Site();
    const files = { ...first, "assets/a-1.dic": "words", "assets/b-1.dic": "other words" };
    site.files = files;
    const worker = await site.worker(files, ["assets/a-1.dic", "assets/b-1.dic", "assets/c-1.dic"]);
    await worker.install();
    expect(site.asked).not.toContain("assets/a-1.dic");
    await worker.keepUsed([`${FOLDER}assets/a-1.dic`, `${FOLDER}docs/a.md`, "https://docs.example/x.dic"]);
    expect(await textOf(get(worker, "assets/b-1.dic"))).toBe("other words");
    site.isDown = true;
    expect(await textOf(get(worker, "assets/a-1.dic"))).toBe("words");
    expect(await textOf(get(worker, "assets/b-1.dic"))).toBe("other words");
    await expect(get(worker, "assets/c-1.dic")).rejects.toThrow();
  });

  it("O6 pages of an earlier version find the code that they have not fetched yet, until one of the new version is the only one", async () => {
    const site = new Site();
    site.files = first;
    await (await site.worker(first)).install();
    site.files = second;
    site.asked = [];
    const worker = await site.worker(second);
    await worker.install();
    expect(site.asked, "what has not changed is not fetched again").not.toContain("assets/part-1.js");
    await worker.activate();
    expect(await textOf(get(worker, "assets/main-1.js"))).toBe("main 1");
    expect(await textOf(get(worker, ""))).toBe("page 2");
    await worker.dropOthers([`${FOLDER}assets/main-1.js`]);
    expect(await textOf(get(worker, "assets/main-1.js"))).toBe("main 1");
    await worker.dropOthers([`${FOLDER}assets/main-2.js`]);
    expect(await textOf(get(worker, "assets/main-1.js"))).toBe("none");
    expect(await textOf(get(worker, "assets/main-2.js"))).toBe("main 2");
  });

  it("O2 O6 law: after any installations, failed or not, the page and all that its version names are given without a network", async () => {
    const version = fc.record({ number: fc.nat(4), missing: fc.option(fc.nat(3), { nil: null }) });
    await fc.assert(
      fc.asyncProperty(fc.array(version, { minLength: 1, maxLength: 5 }), async (versions) => {
        const site = new Site();
        let active: { worker: AppFiles; files: Readonly<Record<string, string>> } | null = null;
        for (const { number, missing } of versions) {
          const files = {
            "": `page ${number}`,
            [`assets/main-${number}.js`]: `main ${number}`,
            "assets/same.js": "same",
          };
          site.files = Object.fromEntries(Object.entries(files).filter((_, index) => index !== missing));
          site.isDown = false;
          const worker = await site.worker(files);
          const isInstalled = await worker.install().then(
            () => true,
            () => false,
          );
          if (isInstalled) {
            await worker.activate();
            await worker.dropOthers([`${FOLDER}assets/main-${number}.js`]);
            active = { worker, files };
          }
          site.isDown = true;
          for (const [path, text] of Object.entries(active?.files ?? {}))
            expect(
              await textOf(
                active?.worker.answer({ url: FOLDER + path, method: "GET", headers: new Headers() }) ?? null,
              ),
            ).toBe(text);
        }
      }),
    );
  });
});
