import { expect, it } from "vitest";
import type { UpdateNews } from "#core/ports/app-updates.ts";
import { eventually } from "#core/testing/eventually.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import type { Offer, WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { followUpdates } from "./follow-updates.ts";

/** @param isStored whether the only open article can be stored */
function createBench(isStored: boolean) {
  const done: string[] = [];
  let offered: Offer | null = null;
  let tell: (news: UpdateNews) => void = () => {};
  const article = {
    settle: async (asDraft?: boolean) => void done.push(asDraft === true ? "stored as a draft" : "committed"),
    isStored: () => isStored,
  } as unknown as ArticleStore;
  const actions = {
    offer: (offer: Offer | null) => {
      offered = offer;
    },
    raise: (text: string) => done.push(text),
  };
  const workspace = { getState: () => ({ actions }), openArticles: () => [article] } as unknown as WorkspaceStore;
  const window = new EventTarget();
  followUpdates(
    workspace,
    {
      begin: (hear) => {
        tell = hear;
      },
      look: () => done.push("looked"),
      take: () => done.push("taken"),
    },
    { document: Object.assign(window, { visibilityState: "visible" as const }), reload: () => done.push("reloaded") },
  );
  return {
    done,
    window,
    offer: () => offered,
    hear: (news: UpdateNews) => tell(news),
  };
}

it("O5 a new version is offered, and nothing is done until the offer is taken; then what there is is stored first, as it is", async () => {
  const { done, offer, hear } = createBench(true);
  hear("ready");
  expect([offer()?.label, done]).toEqual(["Reload for the new version", []]);
  offer()?.run();
  await eventually(() => expect(done).toEqual(["stored as a draft", "taken"]));
});

it("O5 where something stands in the page only nothing is reloaded, and that is said", async () => {
  const { done, offer, hear } = createBench(false);
  hear("ready");
  offer()?.run();
  await eventually(() => expect(done.at(-1)).toContain("The new version was not loaded"));
  expect(done).not.toContain("taken");
});

it("O7 where another tab has gone on, this one stores what it has, says so, and is reloaded only when that is wanted", async () => {
  const { done, offer, hear } = createBench(true);
  hear("taken");
  await eventually(() => expect(done.at(-1)).toContain("Recto has been updated in another tab. Your work is saved"));
  expect(done).not.toContain("reloaded");
  offer()?.run();
  await eventually(() => expect(done.at(-1)).toBe("reloaded"));
});

it("O7 it does not say that work is saved where it is not", async () => {
  const { done, hear } = createBench(false);
  hear("taken");
  await eventually(() => expect(done.at(-1)).toContain("Export it"));
  expect(done.join(" ")).not.toContain("Your work is saved");
});

it("O8 a new version is looked for when the window is looked at", () => {
  const { done, window } = createBench(true);
  window.dispatchEvent(new Event("visibilitychange"));
  expect(done).toEqual(["looked"]);
});
