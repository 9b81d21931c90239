/**
 * The one way to an article: the address says which one is open, and this opens it, whether it is fetched, kept in this browser or was just chosen as a file. Nothing
 * about it is written back into the address, but where what it asks for does not come.
 */
import { isSameRoute, type Route } from "#app/address/route.ts";
import { currentRoute, entranceHere, followRoute, goTo, replaceRoute } from "#app/address/use-route.ts";
import type { Services } from "#app/services.ts";
import type { ArticleReading } from "#core/document/read-head.ts";
import { notLoaded } from "#core/not-loaded.ts";
import type { LoadProgress } from "#core/ports.ts";
import { fail } from "#core/result.ts";
import { storedArticle } from "#state/article/storing/create-queues.ts";
import type { WorkspaceStore } from "#state/workspace/workspace-store.ts";
import { holdKeysUntilShown } from "#ui/held-keys/held-keys.ts";
import type { ArticleQuery } from "./article-queries.ts";
import type { RefusedAddress } from "./refused-address.ts";

/** How far the way to the article of the address is. */
export interface Opening {
  /** The address that an article is being fetched from; null where none is. */
  readonly fetching: string | null;
  readonly progress: LoadProgress | null;
  /** The address that gave nothing. */
  readonly refused: RefusedAddress | null;
  /** Where no article is in view, nothing is to be shown until this one is: the start screen is no stop on the way. */
  readonly isAwaited: boolean;
}

/** An article that was read from a file, or its head. */
interface Given {
  readonly articleKey: string;
  readonly reading: ArticleReading;
}

/** What somebody else asks for. */
export interface AskedAddress {
  readonly isWanted: () => boolean;
  /** Aborted once it is not. */
  readonly unwanted: AbortSignal;
  /** It came, or did not. */
  readonly end: () => void;
}

type AddressRoute = Extract<Route, { kind: "address" }>;

const NOTHING_AWAITED: Opening = { fetching: null, progress: null, refused: null, isAwaited: false };
const NOT_LOADED = notLoaded();

export class ArticleOpener {
  readonly #workspace: WorkspaceStore;
  readonly #services: Pick<Services, "loadArticles">;
  readonly #listeners = new Set<() => void>();
  #state = NOTHING_AWAITED;
  /** What is in view, and by which route it came there. */
  #shown: { readonly route: Route; readonly articleKey: string | null } = {
    route: { kind: "start" },
    articleKey: null,
  };
  #given: Given | null = null;
  /** What was asked for last by somebody else. */
  #asked: AbortController | null = null;
  /** Ends the transfer under way. */
  #end = () => {};

  constructor(workspace: WorkspaceStore, services: Pick<Services, "loadArticles">) {
    this.#workspace = workspace;
    this.#services = services;
  }

  readonly getState = (): Opening => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens what the address names, and whatever it names from then on. Call once. */
  begin(): void {
    followRoute(() => this.#follow());
    this.#follow();
  }

  /** Whether what the address names is in view. */
  readonly isShown = (): boolean => isSameRoute(currentRoute(), this.#shown.route);

  /** Goes to an article that was read from a file. What was open stays open until then. */
  openFile(reading: ArticleReading): void {
    const { inView, actions } = this.#workspace.getState();
    actions.dismissAlert();
    const { articleKey } = storedArticle(reading.article);
    this.#given = { articleKey, reading };
    // The unit in the address belongs to the article that is open, if one is.
    goTo({ kind: "local", articleKey }, inView === null ? location.hash : "");
    // Where the address names it already.
    if (this.#given !== null) this.#follow();
  }

  /** An address gave nothing to open. What is in view stays; this is told until something is opened. */
  refuse(refused: RefusedAddress): void {
    this.#set({ refused, fetching: null, isAwaited: false });
  }

  /** Somebody else asks for what an address names: that is told meanwhile. Cancelled, or where anything else is opened, it is not wanted any more. */
  ask(address: string): AskedAddress {
    if (currentRoute().kind === "address" && !this.isShown()) this.leave();
    const asked = new AbortController();
    this.#wantOnly(asked);
    this.#set({ fetching: address, progress: null, refused: null });
    const isWanted = () => this.#asked === asked;
    return { isWanted, unwanted: asked.signal, end: () => isWanted() && this.#set({ fetching: null }) };
  }

  /** Leaves the address for what is in view; a transfer under way ends. */
  leave(): void {
    const { route, articleKey } = this.#shown;
    this.#wantOnly(null);
    replaceRoute(route, articleKey === null ? location.hash : "");
    this.#set({ refused: null, fetching: null });
  }

  /** Fetches the code for addresses, for whoever may need it next. */
  async loadCode() {
    const [{ queryArticle }, articles] = await Promise.all([
      import("./article-queries.ts"),
      this.#services.loadArticles(),
    ]);
    return { queryArticle, articles };
  }

  #wantOnly(asked: AbortController | null): void {
    this.#asked?.abort();
    this.#asked = asked;
  }

  #follow(): void {
    this.#wantOnly(null);
    this.#end();
    this.#end = () => {};
    const given = this.#given;
    this.#given = null;
    const route = currentRoute();
    this.#set(NOTHING_AWAITED);
    if (route.kind === "start") this.#leaveFor(route);
    else if (route.kind === "local" && given?.articleKey === route.articleKey)
      holdKeysUntilShown(this.#open(given, route));
    else if (this.isShown() && this.#shown.articleKey !== null)
      holdKeysUntilShown(this.#comeBack(this.#shown.articleKey, route));
    else if (route.kind === "address") this.#fetch(route);
    else holdKeysUntilShown(this.#comeBack(route.articleKey, route));
  }

  /** The start screen takes no text; the overview of a workspace has its own keys. */
  #leaveFor(route: Route): void {
    const closing = this.#close(route);
    if (this.#workspace.getState().articles !== null) holdKeysUntilShown(closing);
  }

  async #close(route: Route): Promise<void> {
    await this.#workspace.getState().actions.closeArticle();
    this.#show(route, null);
  }

  async #open({ articleKey, reading }: Given, route: Route): Promise<void> {
    await this.#workspace.getState().actions.openReading(reading, ...entranceHere());
    this.#show(route, articleKey);
  }

  /** To an article that is open still, or kept in this browser. */
  async #comeBack(articleKey: string, route: Route): Promise<void> {
    this.#set({ isAwaited: true });
    const isThere = await this.#workspace.getState().actions.continueArticle(articleKey, ...entranceHere());
    if (isThere) this.#show(route, articleKey);
    else if (currentRoute() === route) replaceRoute(this.#shown.route);
  }

  #fetch(route: AddressRoute): void {
    let isOver = false;
    let endQuery = () => {};
    let again = () => void ask();
    const onChange = (query: ArticleQuery) => {
      if (isOver) return;
      const isFetching = query.isFetching || query.outcome === null;
      this.#set({ fetching: isFetching ? route.address : null, refused: null, isAwaited: true });
      if (isFetching || query.outcome === null) return;
      if (!query.outcome.ok)
        this.refuse({ address: route.address, token: "", reason: query.outcome.failure, again: () => again() });
      else {
        this.#end();
        this.#workspace.getState().actions.dismissAlert();
        const { articleKey } = storedArticle(query.outcome.value);
        holdKeysUntilShown(
          this.#open({ articleKey, reading: { article: query.outcome.value, readWhole: null } }, route),
        );
      }
    };
    const ask = async () => {
      onChange({ isFetching: true, outcome: null });
      const code = await this.loadCode().catch(() => null);
      if (isOver) return;
      if (code === null) return onChange({ isFetching: false, outcome: fail(NOT_LOADED) });
      const onProgress = (progress: LoadProgress | null) => this.#set({ progress });
      const query = code.queryArticle({ articles: code.articles, address: route.address, onProgress, onChange });
      endQuery = query.end;
      again = query.retry;
    };
    this.#end = () => {
      isOver = true;
      endQuery();
    };
    void ask();
  }

  /** Unless the reviewer has gone elsewhere meanwhile: only the last opening shows. */
  #show(route: Route, articleKey: string | null): void {
    if (currentRoute() === route) this.#shown = { route, articleKey };
  }

  #set(part: Partial<Opening>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
