import { expect, it } from "vitest";
import { folderHandle } from "#adapters/workspace-files/folder-handle.ts";
import { folderInMemory } from "#adapters/workspace-files/testing/folder-in-memory.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { storedArticle } from "#state/article/storing/create-queues.ts";
import { createTestBrowser } from "#state/article/testing/test-browser.ts";
import { article, openArticles, setOf } from "#state/workspace/articles/testing/open-articles.ts";
import { portsAtOnce } from "#state/workspace/articles/testing/reader-at-once.ts";

const pair = (target: string) =>
  `<span data-ttu-id="n-1">${target}</span><span class="sxs-lookup"><span data-stu-id="n-1">Two</span></span>\n\n`;

it("W221 of many articles several are looked into at once, by the workers alone where nothing was decided, and all is found as one by one", async () => {
  const tab = createTestBrowser().tab("a");
  const names = Array.from({ length: 520 }, (_, at) => `${String(at).padStart(3, "0")}.md`);
  const contents = Object.fromEntries(
    names.map((name, at) => [
      name,
      (at % 3 === 0 ? "---\ntitle: Rare\n---\n" : "") + pair(at % 7 === 0 ? "rārs" : "MT") + article(1),
    ]),
  );
  const alone: string[] = [];
  const sizes: number[] = [];
  const { search } = portsAtOnce;
  const bytes = Object.entries(contents).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  const files = folderHandle(folderInMemory(new Map(bytes)).handle);
  const articles = await openArticles(tab, files, undefined, undefined, {
    search: {
      ...search,
      atOnce: 32,
      find: async (job) => {
        alone.push(job.path);
        return search.find(job);
      },
      findFar: async (jobs) => {
        sizes.push(jobs.length);
        return search.findFar(jobs);
      },
    },
  });
  await articles.index();
  const seventh = storedArticle(parseArticle(contents["007.md"] ?? "", "docs/007.md"));
  await tab.records.open(seventh, 1);
  const state = { status: "approved", target: "rare", reason: null } as const;
  await tab.records.save(seventh.articleKey, [{ key: "n-1", baseRevision: 0, state }]);
  articles.segments.setFilter("rārs or target:/^Ra.e/");
  await articles.segments.run();
  const wanted = names.flatMap((name, at) => [
    ...(at % 3 === 0 ? [`${name} Rare`] : []),
    ...(at % 7 === 0 && at !== 7 ? [`${name} rārs`] : []),
  ]);
  const { found, matching } = articles.segments.state.getState();
  expect(found.map(({ path, target }) => `${path} ${target}`)).toEqual(wanted);
  expect(matching).toBe(wanted.length);
  expect(alone).toEqual(["007.md"]);
  // What is found in the first is wanted at once.
  expect(sizes[0]).toBe(1);
  expect(Math.max(...sizes)).toBe(32);
});

it("W183 the first segments are listed while the other articles are told apart still", async () => {
  const tab = createTestBrowser().tab("a");
  const names = Array.from({ length: 2_200 }, (_, at) => `${at}.md`);
  const files = setOf(Object.fromEntries(names.map((name) => [name, article(1)])));
  let [now, isHeld] = [0, false];
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const pacing = { now: () => (isHeld ? now++ : 0), pause: () => (isHeld ? held : Promise.resolve()) };
  const articles = await openArticles(tab, files, undefined, undefined, { pacing });
  await articles.index();
  isHeld = true;
  articles.segments.setFilter("two");
  const first = new Promise<number>((resolve) => {
    articles.segments.state.subscribe(({ found, progress }) => found.length > 0 && resolve(progress?.total ?? 0));
  });
  const run = articles.segments.run();
  expect(await first).toBeLessThan(2_200);
  isHeld = false;
  goOn();
  await run;
  expect(articles.segments.state.getState()).toMatchObject({ matching: 2_200, progress: null });
});
