/** Opens the articles of a workspace: lists its files, and holds what is known of each. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { refuseFile } from "#core/document/admit-article.ts";
import type { FileListing } from "#core/ports/workspace-files.ts";
import type { OpenedIndex } from "#core/ports/workspace-index.ts";
import { ok, type Result } from "#core/result.ts";
import { inSlices, mapSliced, type Sliced } from "#core/slices/sliced.ts";
import { type ArticleRow, type CountedFindings, nothingCounted, pathOrder } from "#core/workspace/article-row.ts";
import { ArticleTree } from "#core/workspace/article-tree.ts";
import { nextInQueue } from "#core/workspace/queue.ts";
import { type RefusedFile, refusedFile } from "#core/workspace/refused-file.ts";
import { sortByPath } from "#core/workspace/workspace-path.ts";
import { ArticleRows } from "./article-rows.ts";
import type { ArticlesPorts } from "./articles-ports.ts";
import type { ArticlesState, ReadingFollower, WorkspaceArticles } from "./articles-state.ts";
import { CarryingAll } from "./carrying-all.ts";
import { CountingFindings } from "./counting-findings.ts";
import { countingReviewed, type TakeReviewed } from "./counting-reviewed.ts";
import { RecordsExchange } from "./exchange-records.ts";
import { FollowingReading } from "./following-reading.ts";
import { GivingWay } from "./giving-way.ts";
import { HandOver } from "./hand-over.ts";
import { KnownFiles } from "./known-files.ts";
import { KnownNames } from "./known-names.ts";
import { LearningNames } from "./learning-names.ts";
import { Loading } from "./loading.ts";
import { OnDisk } from "./on-disk.ts";
import { ReadingArticles } from "./reading-articles.ts";
import { type RememberedArticles, rememberedArticles } from "./remembered.ts";
import { Repeats } from "./repeats/repeats.ts";
import { SavedFiles } from "./saved-files.ts";
import { Replacing } from "./segments/replacing.ts";
import { RewordedSearch } from "./segments/reworded-search.ts";
import { SegmentList } from "./segments/segment-list.ts";
import { SegmentScan } from "./segments/segment-scan.ts";
import { Sorting } from "./sorting.ts";
import { type JournalOptions, WorkspaceJournal } from "./steps/workspace-journal.ts";
import { FiguresOfWorkspace } from "./workspace-figures.ts";

/** The failure is one plain sentence: no file of it could be listed. */
export async function createArticles(ports: ArticlesPorts): Promise<Result<WorkspaceArticles, string>> {
  const { files, records } = ports;
  // What reads is part of what was read: another program may find something else.
  const opened = ports.index.open(files.name, ports.reader.version);
  const [listing, reviewed] = await Promise.all([files.list(), rememberedArticles(records)]);
  if (!listing.ok) {
    void opened.then((index) => index.end());
    return listing;
  }
  const store = createStore<ArticlesState>(() => noRows);
  const parts = await inSlices(partsOf(store, listing.value), ports.pacing);
  return ok(
    articlesOf({ ...ports, ...parts, opened, store, giving: new GivingWay(ports.clock) }, listing.value, reviewed),
  );
}

/** What is made of all rows, and brought up to date from then on. */
interface Parts {
  readonly rows: ArticleRows;
  readonly tree: ArticleTree;
}

function* partsOf(store: StoreApi<ArticlesState>, listing: FileListing): Sliced<Parts> {
  store.setState(yield* firstState(listing));
  const rows = yield* ArticleRows.of(store);
  return { rows, tree: yield* ArticleTree.of(store.getState().rows) };
}

function* firstState({ files, refused }: FileListing): Sliced<Partial<ArticlesState>> {
  const rows: ArticleRow[] = [];
  const none: RefusedFile[] = [...refused];
  yield* mapSliced(files, ({ path, size }) => {
    const refusal = refuseFile(size ?? 1, path);
    if (refusal === null) rows.push({ path, summary: null, reviewed: 0, counted: null, repeats: null });
    else none.push(refusedFile(path, refusal));
  });
  return { rows: yield* sortByPath(rows), refused: none };
}

const noRows: ArticlesState = {
  rows: [],
  refused: [],
  places: null,
  totals: nothingCounted,
  indexing: null,
  checking: null,
  order: pathOrder,
  activePath: null,
  turnedFolders: new Set(),
  namesake: null,
  changedOnDisk: null,
  carriedOver: null,
  figures: null,
  decisions: 0,
  queue: "path",
  shownFolder: null,
};

interface Made extends ArticlesPorts, Parts {
  readonly opened: Promise<OpenedIndex>;
  readonly store: StoreApi<ArticlesState>;
  readonly giving: GivingWay;
}

function articlesOf(
  made: Made,
  listing: FileListing,
  { approved: reviewed, keysAt }: RememberedArticles,
): WorkspaceArticles {
  const { files, reader, store, rows } = made;
  const allRows = () => store.getState().rows;
  const names = new KnownNames(made.counter.version);
  const known = new KnownFiles({ files, rows, index: made.opened, keysAt, names });
  const saved = new SavedFiles(files, made.records, keysAt);
  const asReviewed = { ...made, files: { ...files, read: saved.read, far: (path: string) => saved.far(path) } };
  const reading = new ReadingArticles({ ...made, known, saved, reviewed });
  const learning = new LearningNames({ ...asReviewed, known, names });
  const counting = new CountingFindings(asReviewed, { ...made, known, learning });
  const loading = new Loading(asReviewed.files);
  const onDisk = new OnDisk(asReviewed.files, store, (path) => loading.given(path));
  const sorting = new Sorting(store, made.pacing);
  const figures = new FiguresOfWorkspace(made, store, () => reading.histogram());
  const onElsewhere = (path: string) => lookElsewhere(path, { figures, counting, ...across });
  const pathOf = (articlePath: string) => pathIn(files.name, articlePath, rows);
  const counted = countingReviewed(made, { reviewed, pathOf, onElsewhere });
  const { takeReviewed, takeAllReviewed } = counted;
  const { takeDecided, ...across } = acrossArticles(asReviewed, { ...counted, reading, counting, figures });
  const { segments, replacing, repeats } = across;
  const carrying = new CarryingAll({ ports: asReviewed, store, rows, takeReviewed: takeAllReviewed });
  const steps = { ...readingOf(made, { reading, carrying, sorting, segments, repeats }), ...countsOf(made, counting) };
  const following = new FollowingReading(store, steps);
  return Object.assign(store, {
    files,
    isListing: made.isListing === true,
    ...acting(),
    readStored: saved.read,
    compareWithDisk: (path: string, articleKey: string) => onDisk.compare(path, articleKey),
    readAgain: async (path: string) => {
      loading.forget(path);
      await reading.readAgain(path);
      void learning.learnAgain();
    },
    ...viewingOf(made, { counting, loading, segments, repeats }),
    ...placesOf(made),
    ...steps,
    readAll: (follower?: ReadingFollower) => following.read(follower),
    keeping: () => known.keeping,
    takeReviewed,
    ...choicesOf(store),
    ...overviewOf(made, figures),
    setOrder: (order: ArticlesState["order"]) => void sorting.sort(order),
    handOver: new HandOver(made, listing, allRows, saved),
    exchange: new RecordsExchange({ ...made, files: { ...files, read: saved.read } }, allRows, takeDecided),
    ...across,
    dispose: () => {
      for (const one of [following, learning, replacing, segments, repeats, made.counter, sorting, reader, known])
        one.end();
      for (const one of [reading, carrying]) one.stop();
      for (const one of [counting, counted]) one.end();
      rows.dispose();
    },
  });
}

interface Elsewhere extends Pick<WorkspaceArticles, "segments" | "repeats"> {
  readonly figures: FiguresOfWorkspace;
  readonly counting: CountingFindings;
}

/** Another tab has decided something in the article. */
function lookElsewhere(path: string, { figures, counting, segments, repeats }: Elsewhere): void {
  figures.outdate([path]);
  // What is found by which check is known again only then.
  counting.countOnceLeft(path, () => figures.outdate([]));
  void segments.refresh([path]);
  void repeats.surveying.refresh([path]);
}

interface Viewing extends Pick<WorkspaceArticles, "segments" | "repeats"> {
  readonly counting: CountingFindings;
  readonly loading: Loading;
}

function viewingOf({ store, rows, giving }: Made, { counting, loading, segments, repeats }: Viewing) {
  return {
    load: (path: string) => {
      giving.rest();
      return loading.load(path);
    },
    inTurn: () => giving.turn(),
    visit: (path: string) => {
      segments.visit(path);
      repeats.surveying.visit([path]);
    },
    lookAgain: async () => {
      await Promise.all([segments.refresh(), repeats.surveying.refresh()]);
    },
    readAhead: (path: string) => {
      const ways = [1, -1] as const;
      const beside = ways.map((step) => neighbourOf(store.getState().rows, rows, path, step));
      counting.lookAt(path);
      void repeats.surveying.refresh();
      loading.readAhead(beside.flatMap((row) => (row === null ? [] : [row.path])));
    },
  };
}

interface Read extends Pick<WorkspaceArticles, "segments" | "repeats"> {
  readonly reading: ReadingArticles;
  readonly carrying: CarryingAll;
  readonly sorting: Sorting;
}

function readingOf({ store, rows }: Made, { reading, carrying, sorting, segments, repeats }: Read) {
  const look = () => {
    void segments.run();
    void repeats.surveying.run();
  };
  return {
    index: async (onRead: () => void = () => {}) => {
      await reading.read(onRead);
      // What was not read yet stood where it fell.
      if (store.getState().indexing !== null) return;
      await sorting.renew();
      look();
    },
    readChanged: async (path: string | null) => {
      if (await reading.readChanged(path)) look();
    },
    carryAll: async (inView: string | null) => {
      const words = await carrying.run(inView);
      if (words !== null) look();
      return words;
    },
    putCarriedAway: () => store.setState({ carriedOver: null }),
    stop: () => {
      reading.stop();
      carrying.stop();
    },
    refuse: (path: string, why: RefusedFile) => {
      rows.refuse(path, why);
      rows.flush();
    },
  };
}

function placesOf({ files, store, rows, tree }: Made) {
  return {
    pathOf: (articlePath: string) => pathIn(files.name, articlePath, rows),
    row: (path: string) => rows.row(path),
    place: (path: string) => rows.place(path),
    tree,
    neighbour: (path: string | null, step: 1 | -1) => neighbourOf(store.getState().rows, rows, path, step),
  };
}

/** What commands do while no article is in view. */
function acting() {
  let acts: ReadonlyMap<string, () => void> = new Map();
  return {
    act: (command: string) => acts.get(command) ?? null,
    setActs: (next: typeof acts) => {
      acts = next;
    },
  };
}

interface Followed {
  readonly figures: FiguresOfWorkspace;
  readonly reading: ReadingArticles;
  readonly counting: CountingFindings;
  readonly takeAllReviewed: TakeReviewed;
}

type AcrossArticles = Pick<WorkspaceArticles, "segments" | "replacing" | "reworded" | "journal" | "repeats">;

interface Across extends AcrossArticles {
  /**
   * Something was decided in many articles at once: what is shown and counted of them is brought up to date.
   *
   * @param isSurveyed what repeats knows of it already
   */
  readonly takeDecided: (counts: Parameters<TakeReviewed>[0], isSurveyed?: boolean) => void;
}

/** What looks into all articles, and what is done to many of them at once. */
function acrossArticles(ports: Made, { reading, counting, figures, takeAllReviewed }: Followed): Across {
  const { search, giving, store, clock, records, files } = ports;
  const isRepeated = (hash: readonly [number, number]) => reading.isRepeated(hash);
  const { columns } = reading;
  const gramsOf = (path: string) => columns.gramsOf(path);
  const filledIn = (articleKey: string) => journal.filledIn(articleKey);
  const listed = { rows: () => store.getState().rows, isRepeated, filledIn, gramsOf };
  const scan = new SegmentScan({ ports, search, giving, ...listed });
  const segments = new SegmentList(scan);
  const takeDecided: Across["takeDecided"] = (counts, isSurveyed = false) => {
    const paths = counts.map(([path]) => path);
    takeAllReviewed(counts);
    figures.outdate(paths);
    void segments.refresh(paths);
    // What is found by which check is known again only then.
    void counting.countAgain(paths, repeats.settling.rest()).then(() => figures.outdate([]));
    if (!isSurveyed) void repeats.surveying.refresh(paths);
  };
  const onDone: JournalOptions["onDone"] = (change, approved, way) => {
    const { articles, dismissal } = change;
    if (dismissal !== undefined) repeats.list.takeAsides();
    takeDecided(
      articles.map(({ path, articleKey }) => [path, approved.get(articleKey) ?? 0]),
      repeats.settling.isOwn(change),
    );
    if (way !== "do") repeats.list.reveal(change, way);
  };
  const journal = new WorkspaceJournal({ ports, name: files.name, onDone });
  const now = () => clock.now();
  const replacing = new Replacing({ scan, segments, journal, name: files.name, now, tab: records.tab });
  const repeats = new Repeats({ ports, scan, journal, isRepeated, hashesOf: (path) => columns.hashesOf(path) });
  return { segments, replacing, reworded: new RewordedSearch(scan, giving), journal, repeats, takeDecided };
}

function countsOf({ files, rows }: Made, counting: CountingFindings) {
  return {
    check: (path: string | null) => counting.check(path),
    checkAgain: (path: string | null) => counting.checkAgain(path),
    stopChecking: () => counting.stop(),
    outcomes: () => counting.outcomes(),
    takeCounted: (path: string, counted: CountedFindings) => counting.take(path, counted),
    findingsBeyond: (articlePath: string, step: 1 | -1) => {
      const path = pathIn(files.name, articlePath, rows);
      return path === null ? null : counting.next(path, step);
    },
  };
}

function choicesOf(store: StoreApi<ArticlesState>) {
  return {
    setNamesake: (namesake: ArticlesState["namesake"]) => store.setState({ namesake }),
    setActive: (activePath: string | null) => store.setState({ activePath }),
    showFolder: (shownFolder: string | null) => store.setState({ shownFolder }),
    turnFolder: (path: string) => {
      const turnedFolders = new Set(store.getState().turnedFolders);
      if (!turnedFolders.delete(path)) turnedFolders.add(path);
      store.setState({ turnedFolders });
    },
  };
}

/** What comes next, and how it goes. The articles that were left on the way through the queue are remembered until it runs in another order. */
function overviewOf(
  made: Made,
  figures: FiguresOfWorkspace,
): Pick<WorkspaceArticles, "nextInQueue" | "setQueue" | "renewFigures"> {
  const { store, rows } = made;
  const left = new Set<string>();
  return {
    nextInQueue: (path) => {
      if (path !== null) left.add(path);
      const { rows: shown, queue } = store.getState();
      return nextInQueue(shown, queue, path === null ? null : rows.place(path), left);
    },
    setQueue: (queue) => {
      left.clear();
      store.setState({ queue });
    },
    renewFigures: () => figures.renew(),
  };
}

function pathIn(name: string, articlePath: string, rows: ArticleRows): string | null {
  const isBelow = name === "" || articlePath.startsWith(`${name}/`);
  const path = isBelow && name !== "" ? articlePath.slice(name.length + 1) : articlePath;
  return isBelow && rows.row(path) !== null ? path : null;
}

/** Without a place to start from the first, or the last. */
function neighbourOf(
  shown: readonly ArticleRow[],
  rows: ArticleRows,
  path: string | null,
  step: 1 | -1,
): ArticleRow | null {
  const place = path === null ? null : rows.place(path);
  return shown.at(place === null ? (step === 1 ? 0 : -1) : place + step < 0 ? shown.length : place + step) ?? null;
}
