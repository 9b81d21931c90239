/** Keeps where a reviewer is in a workspace, and how far it is, for the next visit. */
import type { KnownWorkspace, KnownWorkspaces } from "#core/ports/known-workspaces.ts";
import type { WorkspaceFiles } from "#core/ports/workspace-files.ts";
import type { Clock } from "#core/ports.ts";
import type { Live } from "#state/article/session/live.ts";
import type { ArticlesState } from "./articles-state.ts";

interface KeptPorts {
  readonly known: KnownWorkspaces;
  readonly clock: Clock;
}

export class KeptWorkspace {
  readonly #ports: KeptPorts;
  readonly #unfollow: () => void;
  #workspace: KnownWorkspace;
  #isOver = false;

  /** @param files what the browser is to keep the way to from now on; null while that is in doubt */
  constructor(
    ports: KeptPorts,
    workspace: KnownWorkspace,
    articles: Live<ArticlesState>,
    files: WorkspaceFiles | null,
  ) {
    this.#ports = ports;
    this.#workspace = workspace;
    this.#unfollow = articles.subscribe((now, before) => {
      // Sums of what is read so far would stand for all of it.
      if (now.totals !== before.totals || now.indexing !== before.indexing) this.#count(now);
    });
    this.#keep({}, files);
  }

  /** This article is in view now. */
  left(path: string): void {
    if (!this.#isOver && path !== this.#workspace.lastPath) this.#keep({ lastPath: path });
  }

  /** From now on the browser keeps the way to these files. */
  takeFiles(files: WorkspaceFiles): void {
    this.#keep({}, files);
  }

  /** Nothing is kept any more. */
  end(): void {
    this.#isOver = true;
    this.#unfollow();
  }

  #count({ totals, indexing }: ArticlesState): void {
    // At once: the page may go with the next key, and a row costs next to nothing.
    if (indexing === null && totals.articles > 0) this.#keep({ totals });
  }

  #keep(part: Partial<KnownWorkspace>, files: WorkspaceFiles | null = null): void {
    this.#workspace = { ...this.#workspace, ...part, at: this.#ports.clock.now() };
    void this.#ports.known.put(this.#workspace, files);
  }
}
