/** What is done behind reading by itself, one after the other, at the start as after a stop: files that changed are looked for, reviews of earlier versions are carried over, then findings are counted. */
import type { StoreApi } from "zustand/vanilla";
import type { ArticlesState, ReadingFollower, WorkspaceArticles } from "./articles-state.ts";

const nobody: ReadingFollower = { onRead: () => {}, onCarried: () => {}, inView: () => null };

type Steps = Pick<WorkspaceArticles, "index" | "readChanged" | "carryAll" | "check">;

export class FollowingReading {
  readonly #store: StoreApi<ArticlesState>;
  readonly #steps: Steps;
  #follower = nobody;
  /** Of the call that goes on: one that was stopped, and the disposal, leave the rest to others. */
  #turn = 0;

  constructor(store: StoreApi<ArticlesState>, steps: Steps) {
    this.#store = store;
    this.#steps = steps;
  }

  /** @param follower the one before where it is left out */
  async read(follower = this.#follower): Promise<void> {
    this.#follower = follower;
    this.#turn += 1;
    const turn = this.#turn;
    const isOver = () => turn !== this.#turn;
    await this.#steps.index(() => follower.onRead());
    if (isOver() || this.#store.getState().indexing !== null) return;
    await this.#steps.readChanged(follower.inView());
    const carried = isOver() ? null : await this.#steps.carryAll(follower.inView());
    if (carried !== null && !isOver()) follower.onCarried(carried);
    if (!isOver()) await this.#steps.check(follower.inView());
  }

  end(): void {
    this.#turn += 1;
  }
}
