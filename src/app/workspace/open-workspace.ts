/** Opens workspaces, the first time and again. Fetched when more than one article is opened, or a folder or an archive. */
import { goTo } from "#app/address/use-route.ts";
import { importMemory, isMemoryFile } from "#app/memory/import-memory.ts";
import type { AskedAddress } from "#app/opening/article-opener.ts";
import type { WorkspaceKit } from "#app/services.ts";
import { counted, grouped } from "#core/count-in-words.ts";
import type { ArticleReading } from "#core/document/read-head.ts";
import { shownName } from "#core/document/shown-name.ts";
import type { KnownWorkspace } from "#core/ports/known-workspaces.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { reviewerOf } from "#core/settings/settings.ts";
import { nothingCounted } from "#core/workspace/article-row.ts";
import { freeName, recognizeWorkspace } from "#core/workspace/recognize-workspace.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import { storedArticle } from "#state/article/storing/create-queues.ts";
import { keptNamesOf } from "#state/languages/kept-names.ts";
import type { ArticlesPorts } from "#state/workspace/articles/articles-ports.ts";
import type { WorkspaceArticles } from "#state/workspace/articles/articles-state.ts";
import { beginArticles } from "#state/workspace/articles/beginning.ts";
import { createArticles } from "#state/workspace/articles/create-articles.ts";
import { KeptWorkspace } from "#state/workspace/articles/kept-workspace.ts";
import { takingReview } from "#state/workspace/articles/taking-review.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { holdKeysUntil } from "#ui/held-keys/held-keys.ts";
import { noteAsked } from "#ui/held-keys/unread.ts";
import { afterPaint, whenIdle } from "#ui/when-idle.ts";
import type { ArticlesHost, ChosenArticles } from "./articles-window-context.ts";
import { type BegunListing, beginListing } from "./begin-listing.ts";
import { glossaryTerms } from "./glossary-terms.ts";
import { loadFrom, show } from "./go-to-articles.ts";
import { followingApprovals, reportStep } from "./report-step.ts";

/** What is open, with the way back to it. */
interface Opened {
  readonly articles: WorkspaceArticles;
  readonly files: WorkspaceFiles;
  /** Null for files that were chosen one by one: nothing leads back to them. */
  readonly kept: KeptWorkspace | null;
  /** What was known of it when it was opened. */
  readonly known: KnownWorkspace | null;
}

const opened = new WeakMap<WorkspaceStore, Opened>();

const CREDENTIALS =
  "It holds a user name or a password, which would be seen in the page’s own address. Take it out, and give a token with the address of a private repository.";
const NO_FILE = "That was not a file. Drop a Markdown file here, or paste its address on the start screen.";

/** Several files, a folder, an archive or a repository. */
export async function openChosen(host: ArticlesHost, chosen: ChosenArticles): Promise<void> {
  if (chosen.kind === "files" && chosen.showDialog !== undefined && chosen.files.some(isMemoryFile))
    return importMemory(host.workspace, chosen.files, chosen.showDialog);
  if (chosen.kind === "dropped" && chosen.entries.length === 0) return host.workspace.getState().actions.raise(NO_FILE);
  const asking = chosen.kind === "address" ? askingFor(host, chosen) : null;
  const kit = await host.services.loadWorkspaces();
  const files = await filesOf(kit, chosen);
  // Keys are for the article that comes. While the browser asks for a folder there are none.
  if (files?.ok === true) await holdKeysUntil(recognizeAndOpen(host, kit, files.value, asking ?? {}));
  else if (files !== null) (asking?.refuse ?? host.workspace.getState().actions.raise)(files.failure);
  asking?.end();
}

/** How it goes on where an address was given: it is told and can be cancelled meanwhile, and where it gives nothing, why, beside the field that has it again. */
function askingFor(host: ArticlesHost, chosen: Extract<ChosenArticles, { kind: "address" }>): Asking & AskedAddress {
  const { opener } = host;
  const { address, token = "" } = chosen;
  const asked = opener.ask(address);
  const again = () => void openChosen(host, chosen);
  const refuse = (reason: string) => asked.isWanted() && opener.refuse({ address, token, reason, again });
  return { ...asked, refuse };
}

/** Null where the reviewer chose nothing after all, or a single article, which is opened. */
async function filesOf(kit: WorkspaceKit, chosen: ChosenArticles): Promise<Result<WorkspaceFiles, string> | null> {
  if (chosen.kind === "ask") return kit.askFolder();
  if (chosen.kind === "address") return atAddress(kit, chosen.address, chosen.token ?? "");
  if (chosen.kind === "addresses") return ok(kit.ofAddresses(chosen.addresses));
  const dropped = await kit.ofHandles(chosen.handles ?? []);
  if (dropped !== null) return ok(dropped);
  const files = chosen.kind === "dropped" ? await kit.filesBelow(chosen.entries) : chosen.files;
  const archive = chosen.kind === "folder" ? undefined : files.find(({ path }) => /^[^/]*\.zip$/i.test(path));
  if (archive !== undefined) {
    return files.length === 1
      ? ok(kit.zip(archive))
      : fail(`“${archive.path}” is a zip archive, and there are other files: open the archive by itself.`);
  }
  const isFolder = chosen.kind === "folder" || (chosen.kind === "dropped" && chosen.entries.length === 1);
  return ok(isFolder ? kit.folder(files) : kit.set(files));
}

/** @param token empty where none was given */
function atAddress(kit: WorkspaceKit, address: string, token: string): Result<WorkspaceFiles, string> | null {
  const { username = "", password = "" } = URL.canParse(address) ? new URL(address) : {};
  if (username !== "" || password !== "") return fail(CREDENTIALS);
  const repository = kit.ofAddress(address);
  if (repository === null) goTo({ kind: "address", address });
  if (repository?.publishing === undefined) return null;
  const given = token === "" ? ok(undefined) : repository.publishing.giveToken(token);
  return given.ok ? ok(repository) : given;
}

/** A workspace that is known, by the browser's own way to its files. */
export async function reopenWorkspace(host: ArticlesHost, name: string, isAsking: boolean): Promise<void> {
  const { inView } = host.workspace.getState();
  const kit = await host.services.loadWorkspaces();
  const known = (await kit.known.all()).find((one) => one.name === name) ?? null;
  const files = await kit.known.reopen(name, isAsking);
  // Nobody has asked for it: the reviewer may have gone elsewhere meanwhile.
  const isWanted = () => isAsking || isStillAlone(host.workspace, inView);
  if (files.ok) return openWorkspace(host, kit, { files: files.value, known, isByName: false, isWanted });
  if (!isAsking) return;
  const why = {
    refused: `This browser was not allowed to read “${name}”: open it again and allow it, or choose it once more.`,
    gone: `“${name}” is not where it was: choose it again, and what was reviewed in it is there.`,
  };
  host.workspace.getState().actions.raise(why[files.failure]);
}

function isStillAlone(workspace: WorkspaceStore, article: ArticleStore | null): boolean {
  const { inView, articles } = workspace.getState();
  return inView === article && articles === null;
}

async function recognizeAndOpen(
  host: ArticlesHost,
  kit: WorkspaceKit,
  files: WorkspaceFiles,
  asking: Asking,
): Promise<void> {
  if (files.name === "") return openWorkspace(host, kit, { ...asking, files, known: null, isByName: false });
  const [all, same] = await Promise.all([kit.known.all(), kit.known.nameOf(files)]);
  if (asking.isWanted?.() === false) return;
  const { workspace, isByName } = recognizeWorkspace(all, same, files.name);
  await openWorkspace(host, kit, { ...asking, files, known: workspace, isByName });
}

/** How it was asked for. */
interface Asking {
  /** Asked once its files are listed; it is, where nothing is said here. */
  readonly isWanted?: () => boolean;
  /** Aborted once it is not. */
  readonly unwanted?: AbortSignal;
  /** Says why it can't be opened, where that is not the window's alert. */
  readonly refuse?: (reason: string) => void;
}

interface ToOpen extends Asking {
  readonly files: WorkspaceFiles;
  readonly known: KnownWorkspace | null;
  /** Only the name says that it is the one known. */
  readonly isByName: boolean;
  /** That of a new one; the folder's, or the archive's, unless it is said here. */
  readonly name?: string;
}

/**
 * Opens the article where it was left, else the first, and reads the others behind it. What was open stays open until then, and stays where there is none. An
 * article of the workspace that is in view already stays in view. Resolves when an article is open, or it is told why none is: where listing takes long the others follow.
 */
function openWorkspace(host: ArticlesHost, kit: WorkspaceKit, toOpen: ToOpen): Promise<void> {
  const files = { ...toOpen.files, name: toOpen.known?.name ?? toOpen.name ?? toOpen.files.name };
  const lastPath = toOpen.known?.lastPath ?? null;
  const beginning = beginListing(host, {
    find: (isOver) => beginArticles(portsOf(host, kit, files), lastPath, isOver),
    isWanted: () => toOpen.isWanted?.() !== false && !isInViewOf(host.workspace, files.name),
    isInDoubt: async (first) => toOpen.isByName && !(await isReviewedHere(kit, first)),
  });
  return Promise.race([beginning.shown, openListed(host, kit, { toOpen, files, lastPath, beginning })]);
}

interface Listing {
  readonly toOpen: ToOpen;
  /** Under the workspace's name. */
  readonly files: WorkspaceFiles;
  readonly lastPath: string | null;
  readonly beginning: BegunListing;
}

async function openListed(
  host: ArticlesHost,
  kit: WorkspaceKit,
  { toOpen, files, lastPath, beginning }: Listing,
): Promise<void> {
  const { workspace } = host;
  const { actions } = workspace.getState();
  const { refuse = actions.raise } = toOpen;
  toOpen.unwanted?.addEventListener("abort", () => files.stopListing?.());
  const made = await createArticles(portsOf(host, kit, files));
  const begun = await beginning.end();
  if (begun !== null && !begun.isOpen()) return made.ok ? made.value.dispose() : undefined;
  if (!made.ok) {
    begun?.close();
    return refuse(made.failure);
  }
  const articles = made.value;
  const inView = workspace.getState().inView?.stored.path ?? null;
  const isShown = begun !== null || (inView !== null && files.name !== "" && articles.pathOf(inView) !== null);
  const first = isShown ? null : await firstArticle(articles, lastPath);
  if (!isShown && first === null) {
    refuse(nothingToReview(articles));
    return articles.dispose();
  }
  if (toOpen.isWanted?.() === false) return articles.dispose();
  const isInDoubt = begun?.isInDoubt ?? (toOpen.isByName && !(await isReviewedHere(kit, first)));
  actions.setArticles(articles);
  if (isInDoubt) articles.setNamesake(toOpen.known);
  const kept = files.name === "" ? null : keep(host, kit, toOpen, articles, isInDoubt ? null : files);
  opened.get(workspace)?.kept?.end();
  opened.set(workspace, { articles, files, kept, known: toOpen.known });
  followReview(workspace, articles, kept);
  if (first !== null) await show(host, first);
  afterPaint(() => void readAll(workspace, articles));
}

function portsOf({ workspace, services }: ArticlesHost, kit: WorkspaceKit, files: WorkspaceFiles): ArticlesPorts {
  return {
    files,
    reader: kit.createReader(),
    counter: kit.createCounter(),
    search: kit.createSearch(),
    index: kit.index,
    steps: kit.steps,
    report: (step) => reportStep(workspace, step),
    noteAsked,
    ...followingApprovals(workspace),
    reviewer: () => reviewerOf(workspace.settings.getState()),
    glossaryOf: glossaryTerms(services),
    learned: (names) => keptNamesOf(workspace.languages).setState(names, true),
    profile: () => workspace.settings.getState().checkProfile,
    records: kit.records,
    clock: services.clock,
    pacing: kit.pacing,
    watchCounts: kit.watchCounts,
    watchDecisions: kit.watchDecisions,
    openArticles: workspace.openArticles,
  };
}

function isInViewOf(workspace: WorkspaceStore, name: string): boolean {
  const { inView } = workspace.getState();
  return name !== "" && inView?.stored.path.startsWith(`${name}/`) === true;
}

async function firstArticle(articles: WorkspaceArticles, lastPath: string | null): Promise<ArticleReading | null> {
  const last = lastPath === null || articles.row(lastPath) === null ? null : await articles.load(lastPath);
  return last?.ok === true ? last.value : (await loadFrom(articles, null, 1)).reading;
}

/** Whether the very text of the article has been reviewed under this name: no other workspace is likely to have it. */
async function isReviewedHere(kit: WorkspaceKit, first: ArticleReading | null): Promise<boolean> {
  if (first === null) return true;
  const { articleKey, path } = storedArticle(first.article);
  const known = await kit.records.articlesAt(path);
  return known.ok && known.value.some((one) => one.articleKey === articleKey);
}

function keep(
  host: ArticlesHost,
  kit: WorkspaceKit,
  { files: { kind, name: rootName }, known }: ToOpen,
  articles: WorkspaceArticles,
  files: WorkspaceFiles | null,
): KeptWorkspace {
  const { clock } = host.services;
  const { name } = articles.files;
  const { totals, lastPath } = known ?? { totals: nothingCounted, lastPath: null };
  const workspace = {
    kind: kind === "files" || kind === "addresses" ? "folder" : kind,
    name,
    rootName,
    at: clock.now(),
    totals,
    lastPath,
  } as const;
  return new KeptWorkspace({ known: kit.known, clock }, workspace, articles, files);
}

/** The reviewer says whether what was opened is the workspace of that name, or another: then that is as it was, and this one is opened under a name of its own. */
export async function answerName(host: ArticlesHost, isSame: boolean): Promise<void> {
  const now = opened.get(host.workspace);
  if (now === undefined || now.known === null || host.workspace.getState().articles !== now.articles) return;
  now.articles.setNamesake(null);
  if (isSame) {
    now.kept?.takeFiles(now.files);
    // What is to be read yet comes to it by itself.
    if (now.articles.getState().indexing === null)
      tellCarried(host.workspace, now.articles, await now.articles.carryAll(inViewOf(host.workspace, now.articles)));
    return;
  }
  const kit = await host.services.loadWorkspaces();
  now.kept?.end();
  await kit.known.put(now.known, null);
  const { rootName } = now.known;
  const files = { ...now.files, name: rootName };
  await openWorkspace(host, kit, {
    files,
    known: null,
    isByName: false,
    name: freeName(rootName, await kit.known.all()),
  });
}

/** Where the browser keeps no files for the page. */
const READ_AGAIN = " · this browser keeps no index, so they are read again on the next visit";

function readAll(workspace: WorkspaceStore, articles: WorkspaceArticles): Promise<void> {
  return articles.readAll({
    onRead: () => {
      if (workspace.getState().articles === articles) workspace.getState().actions.say(readInWords(articles), true);
    },
    onCarried: (words) => tellCarried(workspace, articles, words),
    inView: () => inViewOf(workspace, articles),
  });
}

function tellCarried(workspace: WorkspaceStore, articles: WorkspaceArticles, words: string | null): void {
  if (words !== null && workspace.getState().articles === articles) workspace.getState().actions.say(words, true);
}

function readInWords(articles: WorkspaceArticles): string {
  const { totals, refused } = articles.getState();
  const others = refused.length === 0 ? "" : ` · ${counted(refused.length, "other file")}`;
  const again = articles.keeping() === "nowhere" && articles.files.name !== "" ? READ_AGAIN : "";
  return `Read ${counted(totals.articles, "article")}${others}${again}`;
}

function inViewOf(workspace: WorkspaceStore, articles: WorkspaceArticles): string | null {
  const { inView } = workspace.getState();
  return inView === null ? null : articles.pathOf(inView.stored.path);
}

function nothingToReview(articles: WorkspaceArticles): string {
  const { refused } = articles.getState();
  const [first] = refused;
  if (first === undefined) return "There are no files in it: choose a folder or an archive with side-by-side articles.";
  return refused.length === 1
    ? first.message
    : `None of the ${grouped(refused.length)} files could be opened. The first: ${first.message}`;
}

/** Whoever comes back to the window may have changed the file elsewhere, and whoever opens a new hand-back has another one. */
async function compareWithDisk(workspace: WorkspaceStore, articles: WorkspaceArticles): Promise<void> {
  const path = inViewOf(workspace, articles);
  const { inView, actions } = workspace.getState();
  if (path === null || inView === null) return;
  const before = articles.getState().changedOnDisk;
  await articles.compareWithDisk(path, inView.stored.articleKey);
  const now = articles.getState().changedOnDisk;
  if (now !== null && now !== before) actions.say(`${shownName(path)} has changed since it was opened`, true);
}

/** The neighbours of an article are read so long after it came into view, at the latest. */
const AHEAD_MS = 1_000;

/** Until another workspace is opened, or none. */
function followReview(workspace: WorkspaceStore, articles: WorkspaceArticles, kept: KeptWorkspace | null): void {
  const compare = () => void compareWithDisk(workspace, articles);
  const take = takingReview(workspace, articles, {
    kept,
    soon: (work) => whenIdle(work, AHEAD_MS),
    onEnter: compare,
  });
  const follow = () => {
    if (workspace.getState().articles === articles) return take();
    kept?.end();
    end();
    window.removeEventListener("focus", compare);
  };
  window.addEventListener("focus", compare);
  const end = workspace.follow(follow);
  const endProfile = workspace.settings.subscribe((now, before) => {
    if (workspace.getState().articles !== articles) endProfile();
    else if (now.checkProfile !== before.checkProfile) void articles.checkAgain(inViewOf(workspace, articles));
  });
  take();
}
