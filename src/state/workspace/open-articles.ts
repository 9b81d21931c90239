/**
 * Which articles are open, and which of them is in view. One goes out of view when another comes or the reviewer goes back to the start screen. It is disposed of
 * once the record store has all of it; one whose work is kept in this page only stays open until then, and is found as it was by whoever comes back. In a
 * workspace of many articles the ones left last stay open too, with what can be undone in them.
 */
import type { ArticleReading } from "#core/document/read-head.ts";
import type { StoredArticle } from "#core/ports.ts";
import type { ArticleStore, Entrance } from "#state/article/session/article-store.ts";
import { storedArticle } from "#state/article/storing/create-queues.ts";

interface OpenArticlesOptions {
  /** Makes the store of an article. */
  readonly create: (reading: ArticleReading, stored: StoredArticle) => ArticleStore;
  /** Is told when another article, or none, comes into view, before any unit of it is active. */
  readonly onShow: (inView: ArticleStore | null) => void;
  /** How many of those that are left stay open. */
  readonly kept: () => number;
}

export class OpenArticles {
  readonly #options: OpenArticlesOptions;
  /** By article key. */
  readonly #articles = new Map<string, ArticleStore>();
  #inView: ArticleStore | null = null;
  /** Those that stay open though they are stored, the one left last first. */
  #left: readonly ArticleStore[] = [];
  /** Counts what was asked for: to open, to come back, to leave. */
  #asked = 0;
  /** The last opening asked for; null where that was to leave. Only it shows. */
  #wanted: { readonly one: ArticleStore; readonly entrance: Entrance } | null = null;

  constructor(options: OpenArticlesOptions) {
    this.#options = options;
  }

  get inView(): ArticleStore | null {
    return this.#inView;
  }

  all(): readonly ArticleStore[] {
    return [...this.#articles.values()];
  }

  /** Resolves when the article is in view, or another one was asked for meanwhile. */
  open(reading: ArticleReading, entrance: Entrance): Promise<void> {
    const stored = storedArticle(reading.article);
    const known = this.#articles.get(stored.articleKey);
    const one = known ?? this.#options.create(reading, stored);
    this.#articles.set(stored.articleKey, one);
    return this.#bring(one, known === undefined, entrance);
  }

  /** As `open`, of an article that is open; null where it is not. */
  comeBack(articleKey: string, entrance: Entrance): Promise<void> | null {
    const known = this.#articles.get(articleKey);
    return known === undefined ? null : this.#bring(known, false, entrance);
  }

  /** Something will be opened once it has been read. Answers with whether nothing else was asked for since. */
  ask(): () => boolean {
    this.#asked += 1;
    const mine = this.#asked;
    return () => mine === this.#asked;
  }

  /** Nothing is in view any more. False where nothing was, or an article was asked for meanwhile. */
  async leave(): Promise<boolean> {
    this.ask();
    this.#wanted = null;
    if (this.#inView === null) return false;
    await this.#inView.settle();
    if (this.#wanted !== null) return false;
    this.#show(null);
    return true;
  }

  /** Throws away what this page has of an article that is not in view. */
  forget(articleKey: string): void {
    const known = this.#articles.get(articleKey);
    if (known === undefined || known === this.#inView) return;
    this.#left = this.#left.filter((one) => one !== known);
    this.#close(known);
  }

  async #bring(one: ArticleStore, isNew: boolean, entrance: Entrance): Promise<void> {
    this.ask();
    const opening = { one, entrance };
    this.#wanted = opening;
    if (one === this.#inView) {
      const { asked, returning } = entrance;
      if (asked !== undefined && returning !== true) one.getState().actions.goToUnit(asked);
      return;
    }
    await this.#inView?.settle();
    const loaded = this.#wanted === opening ? await one.load() : null;
    if (this.#wanted === opening && loaded !== null) {
      this.#show(one);
      one.enter(loaded, entrance);
    } else if (isNew && !this.#isNeeded(one)) this.#close(one);
    else this.#closeOnceStored(one);
  }

  #isNeeded(one: ArticleStore): boolean {
    return one === this.#inView || one === this.#wanted?.one;
  }

  #show(next: ArticleStore | null): void {
    const last = this.#inView;
    last?.leave();
    this.#inView = next;
    this.#options.onShow(next);
    this.keep(last === null ? this.#left : [last, ...this.#left.filter((one) => one !== last)]);
  }

  /** Lets go of those that need not stay open any more. */
  keep(left: readonly ArticleStore[] = this.#left): void {
    const others = left.filter((one) => one !== this.#inView);
    const kept = this.#options.kept();
    this.#left = others.slice(0, kept);
    for (const one of others.slice(kept)) this.#closeOnceStored(one);
  }

  #closeOnceStored(one: ArticleStore): void {
    const follow = () => {
      const isLeft = !this.#isNeeded(one) && !this.#left.includes(one) && this.all().includes(one);
      if (isLeft && !one.isStored()) return;
      unsubscribe();
      if (isLeft) this.#close(one);
    };
    const unsubscribe = one.subscribe(follow);
    follow();
  }

  #close(one: ArticleStore): void {
    const { articleKey } = one.stored;
    if (this.#articles.get(articleKey) === one) this.#articles.delete(articleKey);
    one.dispose();
  }
}
