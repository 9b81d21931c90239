import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { folderHandle } from "#adapters/workspace-files/folder-handle.ts";
import { folderInMemory } from "#adapters/workspace-files/testing/folder-in-memory.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import type { Status } from "#core/review/record.ts";
import { statuses } from "#core/search/query.ts";
import { serializeQuery } from "#core/search/query-serialize.ts";
import { matchesNaively } from "#core/search/testing/naive-query.ts";
import { canonicalQuery } from "#core/search/testing/query-arbitraries.ts";
import { createTestBrowser, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { article, openArticles, openIn, setOf } from "#state/workspace/articles/testing/open-articles.ts";
import { portsAtOnce } from "#state/workspace/articles/testing/reader-at-once.ts";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => vi.useRealTimers());

const pair = (id: string, target: string, source: string) =>
  `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>\n\n`;

const texts: Readonly<Record<string, string>> = {
  "de-DE/a.md": `# ${pair("a-1", "Ab ie t", "or")}${pair("a-2", "ß", "a b")}- ${pair("a-3", "(", "a: b")}`,
  "de-DE/É/b.md": `---\ntitle: Straße\n---\n${pair("b-1", "日", "a b")}> [!NOTE]\n> ${pair("b-2", "ش", "É")}`,
  "x/zh-Hant-TW/c.md": `${pair("c-1", "aa", "or")}${pair("c-2", "-/", "x")}`,
  "x/d.md": `${pair("d-1", "status:edited", "d")}![o r](x.png)\n`,
};

function folderOf(contents: Readonly<Record<string, string>>) {
  const bytesOf = (text: string) => Uint8Array.from(new TextEncoder().encode(text));
  return folderHandle(
    folderInMemory(new Map(Object.entries(contents).map(([path, text]) => [path, bytesOf(text)]))).handle,
  );
}

interface Decided {
  readonly path: string;
  readonly key: string;
  readonly status: Status;
  readonly target: string;
  readonly isCommented: boolean;
}

const keys = Object.entries(texts).flatMap(([path, text]) =>
  parseArticle(text, `docs/${path}`).units.map(({ key }) => ({ path, key })),
);

const decided: fc.Arbitrary<Decided> = fc
  .tuple(fc.constantFrom(...keys), fc.constantFrom(...statuses), fc.constantFrom("a", "ie", "日 ß"), fc.boolean())
  .map(([of, status, target, isCommented]) => ({ ...of, status, target, isCommented }));

/** Every unit of every article in the order of the paths, asked one after the other. */
function naively(query: Parameters<typeof matchesNaively>[0], decisions: readonly Decided[]): readonly string[] {
  const paths = ["de-DE/É/b.md", "de-DE/a.md", "x/zh-Hant-TW/c.md", "x/d.md"];
  const read = new Map(paths.map((path) => [path, parseArticle(texts[path] ?? "", `docs/${path}`)]));
  const sources = [...read.values()].flatMap(({ units }) =>
    units.flatMap((one) => ("source" in one ? one.source : [])),
  );
  return paths.flatMap((path) => {
    const parsed = read.get(path);
    if (parsed === undefined) return [];
    return parsed.units.flatMap((unit) => {
      const ofUnit = decisions.filter((one) => one.path === path && one.key === unit.key);
      const { status, target } = ofUnit.at(-1) ?? { status: "unreviewed", target: unit.target };
      const repeated = unit.kind === "segment" && sources.filter((source) => source === unit.source).length > 1;
      const about = { path, locale: parsed.locale, units: parsed.units };
      const commented = ofUnit.some(({ isCommented }) => isCommented);
      const nothing = { findings: new Set<string>(), filled: false };
      const subject = { unit, status, target, commented, article: about, repeated, ...nothing };
      return matchesNaively(query, subject) ? [`${path} ${unit.key} ${status} ${target}`] : [];
    });
  });
}

async function store(tab: TestTab, decisions: readonly Decided[]): Promise<void> {
  for (const [at, { path, key, status, target, isCommented }] of decisions.entries()) {
    const { text = "" } = { text: texts[path] };
    const { articleKey } = await stored(tab, path, text);
    const before = await tab.records.loadReview(articleKey);
    const baseRevision = before.ok ? (before.value?.review.records.get(key)?.revision ?? 0) : 0;
    const reason = status === "needs-work" ? "odd" : null;
    await tab.records.save(articleKey, [{ key, baseRevision, state: { status, target, reason } }]);
    if (!isCommented) continue;
    const comment = { kind: "comment", id: `c${at}`, key, text: "look", at, changedAt: at } as const;
    await tab.records.saveAnnotation(articleKey, { ...comment, resolved: false, gone: false });
  }
}

async function stored(tab: TestTab, path: string, text: string) {
  const { storedArticle } = await import("#state/article/storing/create-queues.ts");
  const one = storedArticle(parseArticle(text, `docs/${path}`));
  await tab.records.open(one, 1);
  return one;
}

/** Looks as things are when it is asked, and answers when it is told to. */
function searchOnDemand() {
  const { find } = portsAtOnce.search;
  const held: (() => void)[] = [];
  const search: typeof portsAtOnce.search = {
    ...portsAtOnce.search,
    find: async (job) => {
      const found = await find(job);
      await new Promise<void>((give) => held.push(give));
      return found;
    },
  };
  const answer = (at: number) => {
    for (const give of held.splice(at % Math.max(held.length, 1), 1)) give();
  };
  const answerAll = async () => {
    for (await settle(); held.length > 0; await settle()) answer(0);
  };
  return { search, answer, answerAll };
}

function listed(articles: WorkspaceArticles): readonly string[] {
  const { found } = articles.segments.state.getState();
  return found.map(({ path, key, status, target }) => `${path} ${key} ${status} ${target}`);
}

describe("segments of all articles", () => {
  it("W91 are those that the filter means in each article, in their order", async () => {
    let some = 0;
    await fc.assert(
      fc.asyncProperty(canonicalQuery, fc.array(decided, { maxLength: 4 }), async (query, decisions) => {
        // What the checks say is another matter.
        fc.pre(!serializeQuery(query).includes("finding"));
        const tab = createTestBrowser().tab("a");
        await store(tab, decisions);
        const articles = await openArticles(tab, setOf(texts));
        await articles.index();
        articles.segments.setFilter(serializeQuery(query));
        await articles.segments.run();
        const wanted = query.kind === "all" ? [] : naively(query, decisions);
        some += wanted.length;
        expect(listed(articles)).toEqual(wanted);
        const { matching, articles: holding, progress } = articles.segments.state.getState();
        expect(matching).toBe(wanted.length);
        expect(holding).toBe(new Set(wanted.map((one) => one.split(" ")[0])).size);
        expect(progress).toBeNull();
        articles.dispose();
      }),
      { numRuns: 150 },
    );
    expect(some).toBeGreaterThan(100);
  });

  it("W91 with findings are found by what the checks say of them", async () => {
    const tab = createTestBrowser().tab("a");
    const wrong = pair("n-1", "Nimm 30 Teile.", "Take 3 parts.");
    const articles = await openArticles(tab, setOf({ "de-DE/a.md": article(2), "de-DE/n.md": article(1) + wrong }));
    await articles.index();
    articles.segments.setFilter("is:finding -finding:info");
    await articles.segments.run();
    expect(listed(articles).map((one) => one.split(" ")[1])).toContain("n-1");
  });

  it("W92 keep their places when one comes back, as they are now", async () => {
    const tab = createTestBrowser().tab("a");
    const articles = await openArticles(tab, setOf({ "a.md": article(2), "b.md": article(2) }));
    await articles.index();
    articles.segments.setFilter("status:unreviewed");
    await articles.segments.run();
    articles.segments.setActive(2);
    expect(articles.segments.state.getState().matching).toBe(4);
    await openIn(tab, articles, "b.md");
    articles.visit("b.md");
    tab.act.activate("k-1", "grid");
    tab.act.approve("k-1", "MT k-1");
    await settle();
    await articles.segments.refresh();
    const { found, matching, active } = articles.segments.state.getState();
    expect(found.map(({ path, key, status, isMatch }) => `${path} ${key} ${status} ${isMatch}`)).toEqual([
      "a.md k-1 unreviewed true",
      "a.md k-2 unreviewed true",
      "b.md k-1 approved false",
      "b.md k-2 unreviewed true",
    ]);
    expect([matching, active]).toEqual([3, 2]);
    tab.act.activate("k-2", "grid");
    tab.act.approve("k-2", "MT k-2");
    await settle();
    await articles.segments.refresh(["b.md"]);
    expect(articles.segments.state.getState()).toMatchObject({ matching: 2, articles: 1 });
  });

  it("W92 are as they are now in whichever order the answers come, and however often it is looked again, begun anew and stopped meanwhile", async () => {
    const acts = fc.constantFrom("decide", "decide many", "come back", "begin", "stop", "answer", "answer", "answer");
    let some = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(acts, fc.nat(99)), { maxLength: 30 }), async (turns) => {
        const { search, answer, answerAll } = searchOnDemand();
        const tab = createTestBrowser().tab("a");
        const files = setOf({ "a.md": article(2), "b.md": article(2), "c.md": article(1) });
        const articles = await openArticles(tab, files, undefined, undefined, { search });
        const { segments } = articles;
        await articles.index();
        segments.setFilter("MT");
        await vi.advanceTimersByTimeAsync(200);
        await answerAll();
        await openIn(tab, articles, "b.md");
        tab.act.activate("k-1", "grid");
        const decide = (at: number) => {
          const key = `k-${(at % 2) + 1}`;
          if (tab.view(key).status === "approved") tab.act.takeApprovalBack(key);
          else tab.act.approve(key, `MT ${key}`);
        };
        const does: Record<string, (at: number) => unknown> = {
          decide: (at) => [decide(at), segments.visit("b.md")],
          "decide many": (at) => [decide(at), segments.refresh(["b.md"])],
          "come back": () => segments.refresh(),
          begin: () => segments.run(),
          stop: () => segments.stop(),
          answer,
        };
        for (const [act, at] of turns) {
          does[act]?.(at);
          await settle();
        }
        void segments.refresh();
        await answerAll();
        const { found, matching, progress } = segments.state.getState();
        const shown = found.filter(({ path }) => path === "b.md").map(({ key, status }) => ({ key, status }));
        expect(shown).toEqual(shown.map(({ key }) => ({ key, status: tab.view(key).status })));
        expect(matching).toBe(found.length);
        if (progress === null) expect(found).toHaveLength(5);
        some += shown.filter(({ status }) => status === "approved").length;
        articles.dispose();
      }),
      { numRuns: 100 },
    );
    expect(some).toBeGreaterThan(30);
  });

  it("W91 show what is typed and not acted upon", async () => {
    const tab = createTestBrowser().tab("a");
    const articles = await openArticles(tab, setOf({ "a.md": article(2), "b.md": article(1) }));
    await articles.index();
    await openIn(tab, articles, "a.md");
    tab.act.activate("k-2", "editor");
    tab.act.type("k-2", "just typed");
    articles.segments.setFilter("status:edited typed");
    await articles.segments.run();
    expect(listed(articles)).toEqual(["a.md k-2 edited just typed"]);
  });

  it("W93 are looked for no further once it is stopped, and what is found stays", async () => {
    const tab = createTestBrowser().tab("a");
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}.md`, article(1)]));
    const articles = await openArticles(tab, setOf(many));
    await articles.index();
    articles.segments.setFilter("two");
    const unfollow = articles.segments.state.subscribe(({ progress }) => {
      if (progress?.total !== 20) return;
      unfollow();
      articles.segments.stop();
    });
    await articles.segments.run();
    const { progress, matching } = articles.segments.state.getState();
    expect(progress?.isStopped).toBe(true);
    expect(matching).toBeLessThan(20);
    await articles.segments.run();
    expect(articles.segments.state.getState().matching).toBe(20);
  });

  it("W93 are those of the last filter without an error", async () => {
    const tab = createTestBrowser().tab("a");
    const articles = await openArticles(tab, setOf({ "a.md": article(2) }));
    await articles.index();
    articles.segments.setFilter("k-1 or id:k-1");
    await vi.advanceTimersByTimeAsync(200);
    articles.segments.setFilter("id:k-1 status:edit");
    await vi.advanceTimersByTimeAsync(200);
    expect(articles.segments.state.getState().errors).toHaveLength(1);
    expect(listed(articles).map((one) => one.split(" ")[1])).toEqual(["k-1"]);
    articles.segments.setFilter("");
    expect(listed(articles)).toEqual([]);
  });
});

it.each(["by the page", "by the workers"])(
  "W183 W202 W203 more segments than are listed are counted, as if they were listed, where articles are read %s",
  async (by) => {
    const tab = createTestBrowser().tab("a");
    const many = (name: string) =>
      Array.from({ length: 2_500 }, (_, at) => pair(`${name}-${at}`, "Ziel", at === 0 ? `Once ${name}` : "Twice")).join(
        "",
      );
    const contents = Object.fromEntries(Array.from("abcdefghijklmnop", (name) => [`${name}.md`, many(name)]));
    const files = by === "by the page" ? setOf(contents) : folderOf(contents);
    const found: string[] = [];
    let [counted, far] = [found.slice(), found.slice()];
    const { search } = portsAtOnce;
    const articles = await openArticles(tab, files, undefined, undefined, {
      search: {
        ...search,
        find: async (job) => noted(found, [job], await search.find(job)),
        count: async (job) => noted(counted, [job], await search.count(job)),
        countFar: async (jobs) => noted(far, jobs, await search.countFar(jobs)),
      },
    });
    const noted = <T>(where: string[], jobs: readonly { readonly path: string }[], result: T): T => {
      where.push(...jobs.map(({ path }) => path));
      return result;
    };
    await articles.index();
    const { articleKey } = await stored(tab, "p.md", contents["p.md"] ?? "");
    await tab.records.save(articleKey, [
      { key: "p-1", baseRevision: 0, state: { status: "approved", target: "Ziel", reason: null } },
    ]);
    const look = async (filter: string) => {
      articles.segments.setFilter(filter);
      await articles.segments.run();
      const { found: listed, matching, articles: holding } = articles.segments.state.getState();
      return [listed.length, matching, holding];
    };
    expect(await look("ziel")).toEqual([20_000, 40_000, 16]);
    expect(await look("is:repeated ziel")).toEqual([20_000, 39_984, 16]);
    expect(found).not.toContain("p.md");
    // What was decided in an article only the page knows.
    expect(counted).toContain("p.md");
    expect(far).not.toContain("p.md");
    expect(far.includes("n.md")).toBe(by === "by the workers");
    // W203: of those in which nothing was decided all match, and more is not to be known of them.
    [counted, far] = [[], []];
    expect(await look("status:unreviewed")).toEqual([20_000, 39_999, 16]);
    expect(counted).toContain("p.md");
    expect([...counted, ...far]).not.toContain("n.md");
    // So are those that repeat.
    counted = [];
    expect(await look("is:repeated")).toEqual([20_000, 39_984, 16]);
    expect([...counted, ...far]).not.toContain("p.md");
  },
);
