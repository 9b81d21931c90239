/** Opens workspaces, and goes from one article to another. Fetched when more than one article is opened, or a folder or an archive. */
import { goTo } from "#app/address/use-route.ts";
import type { WorkspaceKit } from "#app/services.ts";
import { counted, grouped } from "#core/count-in-words.ts";
import type { ArticleReading } from "#core/document/read-head.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { selectProgress } from "#state/article/selectors/select-progress.ts";
import { storedArticle } from "#state/article/storing/create-queues.ts";
import type { ArticlesStep } from "#state/commands/command.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { createArticles } from "#state/workspace/articles/create-articles.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { afterPaint, whenIdle } from "#ui/when-idle.ts";
import type { ArticlesHost, ChosenArticles } from "./articles-window-context.ts";

/** Several files, a folder or an archive. */
export async function openChosen(host: ArticlesHost, chosen: ChosenArticles): Promise<void> {
  const { actions } = host.workspace.getState();
  const kit = await host.services.loadWorkspaces();
  const files = await filesOf(kit, chosen);
  if (files === null) return;
  if (files.ok) await openWorkspace(host, kit, files.value);
  else actions.raise(files.failure);
}

/** Null where the reviewer chose nothing after all. */
async function filesOf(kit: WorkspaceKit, chosen: ChosenArticles): Promise<Result<WorkspaceFiles, string> | null> {
  if (chosen.kind === "ask") return kit.askFolder();
  const files = chosen.kind === "dropped" ? await kit.filesBelow(chosen.entries) : chosen.files;
  const archive = files.find(({ path }) => /^[^/]*\.zip$/i.test(path));
  if (archive !== undefined && chosen.kind !== "folder") {
    return files.length === 1
      ? ok(kit.zip(archive))
      : fail(`“${archive.path}” is a zip archive, and there are other files: open the archive by itself.`);
  }
  const [folder = "", ...others] = new Set(files.map(({ path }) => (path.includes("/") ? path.split("/")[0] : "")));
  return ok(folder !== "" && others.length === 0 ? kit.folder(files) : kit.set(files));
}

/** Opens the first of its articles, and reads the others behind it. What was open stays open until then, and stays where none is. */
async function openWorkspace(host: ArticlesHost, kit: WorkspaceKit, files: WorkspaceFiles): Promise<void> {
  const { workspace, services, opener } = host;
  const { actions } = workspace.getState();
  const { openArticles } = workspace;
  const { records } = kit;
  const made = await createArticles({
    files,
    reader: kit.createReader(),
    records,
    clock: services.clock,
    openArticles,
  });
  if (!made.ok) return actions.raise(made.failure);
  const articles = made.value;
  const first = await loadFrom(articles, null, 1);
  if (first === null) {
    actions.raise(nothingToReview(articles));
    return articles.dispose();
  }
  actions.setArticles(articles);
  followReview(workspace, articles);
  opener.openFile(first);
  afterPaint(() => void readAll(workspace, articles));
}

async function readAll(workspace: WorkspaceStore, articles: WorkspaceArticles): Promise<void> {
  await articles.index();
  const { indexing, totals, refused } = articles.getState();
  if (indexing !== null || workspace.getState().articles !== articles) return;
  const others = refused.length === 0 ? "" : ` · ${counted(refused.length, "other file")}`;
  workspace.getState().actions.say(`Read ${counted(totals.articles, "article")}${others}`, true);
}

function nothingToReview(articles: WorkspaceArticles): string {
  const { refused } = articles.getState();
  const [first] = refused;
  if (first === undefined) return "There are no files in it: choose a folder or an archive with side-by-side articles.";
  return refused.length === 1
    ? first.message
    : `None of the ${grouped(refused.length)} files could be opened. The first: ${first.message}`;
}

/** The neighbours of an article are read so long after it came into view, at the latest. */
const AHEAD_MS = 1_000;

/** The article in view is counted as it is reviewed, and its neighbours are read ahead. */
function followReview(workspace: WorkspaceStore, articles: WorkspaceArticles): void {
  let last: string | null = null;
  const take = () => {
    const { inView } = workspace.getState();
    // No unit is active before what is stored has been taken in.
    if (inView === null || inView.getState().activeKey === null) return;
    const path = articles.pathOf(inView.stored.path);
    if (path === null) return;
    articles.takeReviewed(path, selectProgress(inView.getState()).approved);
    if (path !== last) whenIdle(() => articles.readAhead(path), AHEAD_MS);
    last = path;
  };
  const end = workspace.follow(() => {
    if (workspace.getState().articles === articles) take();
    else end();
  });
}

/** The first article from there on that can be opened; those that can't are put among what is no article. Null where none is left. */
async function loadFrom(
  articles: WorkspaceArticles,
  path: string | null,
  step: 1 | -1,
): Promise<ArticleReading | null> {
  for (let row = articles.neighbour(path, step); row !== null; row = articles.neighbour(path, step)) {
    const loaded = await articles.load(row.path);
    if (loaded.ok) return loaded.value;
    articles.refuse(row.path, loaded.failure);
  }
  return null;
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
  const { articles, inView } = host.workspace.getState();
  if (articles === null) return;
  if (step === "close") return closeWorkspace(host.workspace);
  const current = inView === null ? articles.getState().activePath : articles.pathOf(inView.stored.path);
  if (step !== "overview") return goToNeighbour(host, articles, current, step === "next" ? 1 : -1);
  if (inView === null) return goToArticle(host, current ?? articles.getState().rows[0]?.path ?? "");
  articles.setActive(current);
  goTo({ kind: "start" });
}

async function goToNeighbour(
  host: ArticlesHost,
  articles: WorkspaceArticles,
  current: string | null,
  way: 1 | -1,
): Promise<void> {
  const next = articles.neighbour(current, way);
  if (next !== null && (await comeBack(host, articles, next.path))) return;
  const loaded = await loadFrom(articles, current, way);
  if (loaded !== null) return show(host, loaded);
  host.workspace.getState().actions.say(way === 1 ? "This is the last article" : "This is the first article");
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

async function show({ workspace, opener }: ArticlesHost, reading: ArticleReading): Promise<void> {
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
