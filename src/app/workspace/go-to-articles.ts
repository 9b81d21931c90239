/** Goes from one article of the workspace to another. */
import { goTo } from "#app/address/use-route.ts";
import { counted } from "#core/count-in-words.ts";
import type { ArticleReading } from "#core/document/read-head.ts";
import type { RefusedFile } from "#core/workspace/refused-file.ts";
import { storedArticle } from "#state/article/storing/create-queues.ts";
import type { ArticlesStep } from "#state/commands/command.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import type { ArticlesHost } from "./articles-window-context.ts";
import { untilListed } from "./until-listed.ts";

interface LoadedFrom {
  /** Null where none is left. */
  readonly reading: ArticleReading | null;
  /** Those on the way there that can't be opened, which are put among what is no article. */
  readonly passed: readonly RefusedFile[];
}

/** The first article from there on that can be opened. */
export async function loadFrom(articles: WorkspaceArticles, path: string | null, step: 1 | -1): Promise<LoadedFrom> {
  const passed: RefusedFile[] = [];
  for (let row = articles.neighbour(path, step); row !== null; row = articles.neighbour(path, step)) {
    const loaded = await articles.load(row.path);
    if (loaded.ok) return { reading: loaded.value, passed };
    passed.push(loaded.failure);
    articles.refuse(row.path, loaded.failure);
  }
  return { reading: null, passed };
}

/** Goes to that article: one that is open still needs no reading. */
export async function goToArticle(host: ArticlesHost, path: string): Promise<void> {
  const { articles, actions } = host.workspace.getState();
  if (articles === null) return;
  articles.setActive(path);
  if (await comeBack(host, articles, path)) return;
  const loaded = await articles.load(path);
  if (loaded.ok) await show(host, loaded.value);
  else actions.raise(loaded.failure.message);
}

export async function stepArticles(host: ArticlesHost, step: ArticlesStep): Promise<void> {
  if (step !== "close") await untilListed(host.workspace);
  const { articles, inView } = host.workspace.getState();
  if (articles === null) return;
  if (step === "close") return closeWorkspace(host.workspace);
  if (step === "inconsistencies") return turnInconsistencies(host, articles);
  const current = inView === null ? articles.getState().activePath : articles.pathOf(inView.stored.path);
  if (step === "queue") return goToNextInQueue(host, articles, current);
  if (step !== "overview") return goToNeighbour(host, articles, current, step === "next" ? 1 : -1);
  if (inView === null) return goToArticle(host, current ?? articles.getState().rows[0]?.path ?? "");
  articles.setActive(current);
  goTo({ kind: "start" });
}

/** In the overview; what was there before comes back. */
async function turnInconsistencies(host: ArticlesHost, articles: WorkspaceArticles): Promise<void> {
  const { inView } = host.workspace.getState();
  const { list } = articles.repeats;
  if (inView === null && list.state.getState().isOpen) return list.close();
  if (inView !== null) await stepArticles(host, "overview");
  void list.open();
}

/** Opens the text that the article in view has on disk by now. Its review is carried over; what was open is kept as the version before. */
export async function openNewText(host: ArticlesHost): Promise<void> {
  const { articles, actions } = host.workspace.getState();
  const path = articles?.getState().changedOnDisk?.path ?? null;
  if (articles === null || path === null) return;
  await articles.readAgain(path);
  const loaded = await articles.load(path);
  if (loaded.ok) await show(host, loaded.value);
  else actions.raise(loaded.failure.message);
}

async function goToNextInQueue(host: ArticlesHost, articles: WorkspaceArticles, current: string | null): Promise<void> {
  const next = articles.nextInQueue(current);
  if (next === null) host.workspace.getState().actions.say("No other article is left to review.");
  else await goToArticle(host, next.path);
}

async function goToNeighbour(
  host: ArticlesHost,
  articles: WorkspaceArticles,
  current: string | null,
  way: 1 | -1,
): Promise<void> {
  const next = articles.neighbour(current, way);
  if (next !== null && (await comeBack(host, articles, next.path))) return;
  const { reading, passed } = await loadFrom(articles, current, way);
  if (reading !== null) await show(host, reading);
  const { actions } = host.workspace.getState();
  const end = way === 1 ? "This is the last article" : "This is the first article";
  if (passed.length > 0) actions.say(`${passedOver(passed)}${reading === null ? ` ${end}.` : ""}`, true);
  else if (reading === null) actions.say(end);
}

/** Files that were there when the workspace was opened. */
function passedOver(passed: readonly RefusedFile[]): string {
  const [first] = passed;
  return passed.length === 1 && first !== undefined
    ? `Passed over: ${first.message}`
    : `Passed over ${counted(passed.length, "file")} that could not be opened.`;
}

/** False where the article is not open any more. */
async function comeBack(host: ArticlesHost, articles: WorkspaceArticles, path: string): Promise<boolean> {
  const articleKey = articles.row(path)?.summary?.articleKey;
  if (articleKey === undefined || !host.workspace.openArticles().some(({ stored }) => stored.articleKey === articleKey))
    return false;
  goTo({ kind: "local", articleKey });
  await inView(host.workspace, articleKey);
  return true;
}

/** Resolves when the article is in view, or another was asked for. */
export async function show({ workspace, opener }: ArticlesHost, reading: ArticleReading): Promise<void> {
  opener.openFile(reading);
  await inView(workspace, storedArticle(reading.article).articleKey);
}

/** Resolves when that article is in view, or another was asked for: only the last one shows. */
function inView(workspace: WorkspaceStore, articleKey: string): Promise<void> {
  const before = workspace.getState().inView;
  return new Promise((resolve) => {
    const look = () => {
      const now = workspace.getState().inView;
      if (now === before && now?.stored.articleKey !== articleKey) return;
      end();
      resolve();
    };
    const end = workspace.subscribe(look);
    look();
  });
}

function closeWorkspace(workspace: WorkspaceStore): void {
  goTo({ kind: "start" });
  workspace.getState().actions.setArticles(null);
}
