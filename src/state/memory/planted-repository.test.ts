import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createMemoryImportedMemories } from "#adapters/memory/memory-imported-memories.ts";
import { createPageMemory } from "#adapters/memory/page-memory.ts";
import { readTmxInPage } from "#adapters/memory/page-tmx.ts";
import { createTestBrowser, pass, settle, type TestTab } from "#state/article/testing/test-browser.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { rememberedArticles } from "#state/workspace/articles/remembered.ts";
import type { RepeatFilter } from "#state/workspace/articles/repeats/tally-repeats.ts";
import { openArticles, openIn, setOf } from "#state/workspace/articles/testing/open-articles.ts";
import {
  type PlantedPlace,
  type PlantedRepository,
  type PlantedSource,
  plantedRepository,
} from "./testing/planted-repository.ts";
import { keepMemory } from "./window-memory.ts";

let ends: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  for (const end of ends) end();
  ends = [];
  vi.useRealTimers();
});

/** A reviewer's browser with the repository open. */
interface Machine {
  readonly tab: TestTab;
  readonly articles: WorkspaceArticles;
}

async function machine({ files }: PlantedRepository, fillsRepeats = false): Promise<Machine> {
  const tab = createTestBrowser().tab("a");
  const others = { fillsRepeats: () => fillsRepeats };
  const articles = await openArticles(
    tab,
    setOf(files),
    () => {},
    () => {},
    others,
  );
  await articles.index();
  await articles.repeats.surveying.run();
  return { tab, articles };
}

async function approve({ tab, articles }: Machine, { path, id }: PlantedPlace, text: string): Promise<void> {
  await openIn(tab, articles, path);
  const { inView } = tab.workspace.getState();
  const look = () => inView !== null && articles.repeats.filling.look(inView, path);
  look();
  tab.act.activate(id, "editor");
  tab.act.type(id, text);
  tab.act.approve(id, text);
  look();
  await pass(10);
  await articles.repeats.settling.rest();
  await settle();
}

/** Each row of the list: `4 in 2: the text`. */
async function listed({ repeats }: WorkspaceArticles, filter: RepeatFilter): Promise<readonly string[]> {
  await repeats.list.open(filter);
  const { rows } = repeats.list.state.getState();
  await repeats.list.read(rows.map((_, index) => index));
  const { texts } = repeats.list.state.getState();
  return rows.map((group) => {
    const { segments, texts: ways } = repeats.list.describe(group);
    return `${segments} in ${ways.length}: ${texts.get(group)?.text}`;
  });
}

function rowOf({ source, places }: PlantedSource): string {
  return `${places.length} in ${new Set(places.map(({ target }) => target)).size}: ${source}`;
}

/** All that is decided: `s1 approved: target`. */
async function decided({ tab }: Machine): Promise<readonly string[]> {
  const known = await rememberedArticles(tab.records);
  const all = await Promise.all(Array.from(known?.approved.keys() ?? [], (key) => tab.records.loadReview(key)));
  return all
    .flatMap((kept) => (kept.ok && kept.value !== null ? [...kept.value.review.records] : []))
    .map(([key, { status, target }]) => `${key} ${status}: ${target}`)
    .sort();
}

/** What a memory made anew from the machine's records has for every planted source: `score target source`. */
async function matches({ tab }: Machine, repository: PlantedRepository): Promise<readonly (readonly string[])[]> {
  const port = createPageMemory();
  const end = keepMemory(tab.workspace, {
    create: () => port,
    records: tab.records,
    watchCounts: () => () => {},
    kept: createMemoryImportedMemories(),
    readTmx: readTmxInPage,
    clock: { now: () => 1 },
    newId: () => "1",
  });
  ends.push(end);
  await pass(1_000);
  const { locale } = repository;
  const nowhere = { locale, context: null, origin: "nowhere", unit: "none" } as const;
  const answers = await port.ask(sourcesOf(repository).map(({ source }) => ({ ...nowhere, source })));
  end();
  return (answers ?? []).map((answer) =>
    answer.matches.map(({ score, target, source }) => `${score} ${target} ${source}`).sort(),
  );
}

function sourcesOf({ repeated, inconsistent, near }: PlantedRepository): readonly PlantedSource[] {
  return [...repeated, ...inconsistent, ...near.map(({ one }) => one), ...near.map(({ other }) => other)];
}

/** Where each planted source is approved, and with which text. */
function approvals({ repeated, inconsistent, near }: PlantedRepository): readonly [PlantedPlace, string][] {
  const planted = [...repeated, ...inconsistent, ...near.map(({ one }) => one)];
  return planted.flatMap(({ places }, at) =>
    places.slice(0, 1).map((place): [PlantedPlace, string] => [place, `Gut ${at}.`]),
  );
}

describe.each([
  ["en", 3],
  ["ar", 4],
  ["ja", 5],
] as const)("a generated repository with planted repeats (%s)", (family, seed) => {
  const repository = plantedRepository(family, seed);
  const { repeated, inconsistent, near, shared } = repository;

  it("MM104 every repetition and inconsistency is found, nothing else, and nothing is decided by that", async () => {
    const all = await machine(repository);
    const wanted = inconsistent.map(rowOf);
    expect((await listed(all.articles, "inconsistent")).toSorted()).toEqual(wanted.toSorted());
    expect((await listed(all.articles, "repeated")).toSorted()).toEqual([...wanted, ...repeated.map(rowOf)].toSorted());
    expect((await listed(all.articles, "shared")).toSorted()).toEqual(
      shared.map((text) => `2 in 2: ${text}`).toSorted(),
    );
    expect(await decided(all)).toEqual([]);
  });

  it("MM104 what is approved goes nowhere else unseen, and by itself only where that is wanted, to the same source, named", async () => {
    const [asked, filling] = [await machine(repository), await machine(repository, true)];
    const filled: string[] = [];
    for (const [place, text] of approvals(repository)) {
      for (const one of [asked, filling]) await approve(one, place, text);
      const { places } = sourcesOf(repository).find((one) => one.places.includes(place)) ?? { places: [] };
      filled.push(...places.filter((one) => one !== place).map(({ id }) => `${id} edited: ${text}`));
    }
    const approved = approvals(repository).map(([{ id }, text]) => `${id} approved: ${text}`);
    expect(await decided(asked)).toEqual(approved.toSorted());
    expect(await decided(filling)).toEqual([...approved, ...filled].toSorted());
    const named = filling.articles.journal.state.getState().steps.flatMap(({ change }) => {
      const origin = approvals(repository).find(([{ id }]) => id === change.origin?.key);
      return change.articles.flatMap(({ units }) => Array.from(units.keys(), (key) => `${key} edited: ${origin?.[1]}`));
    });
    expect(named.toSorted()).toEqual(filled.toSorted());
  });

  it("MM104 every near-repeat is matched, and a memory made anew, or from two reviewers’ records, has the same matches", async () => {
    const [whole, one, two, both] = [
      await machine(repository),
      await machine(repository),
      await machine(repository),
      await machine(repository),
    ];
    for (const [at, [place, text]] of approvals(repository).entries())
      for (const reviewer of [whole, at % 2 === 0 ? one : two]) await approve(reviewer, place, text);
    const found = await matches(whole, repository);
    const sources = sourcesOf(repository);
    for (const { one: approved, other, score } of near) {
      const text = approvals(repository).find(([place]) => approved.places.includes(place))?.[1];
      expect(found[sources.indexOf(other)]).toContain(`${score} ${text} ${approved.source}`);
      expect(found[sources.indexOf(approved)]).toContain(`100 ${text} ${approved.source}`);
    }
    for (const [at, { source }] of [...repeated, ...inconsistent].entries())
      expect(found[at]).toContain(`100 Gut ${at}. ${source}`);
    expect(await matches(whole, repository)).toEqual(found);
    for (const { articles } of [one, two]) {
      const { pieces } = await articles.exchange.save(() => {});
      expect((await both.articles.exchange.import(pieces.join(""), () => {})).ok).toBe(true);
      await settle();
    }
    expect(await matches(both, repository)).toEqual(found);
    expect(await decided(both)).toEqual(await decided(whole));
  });
});
