import type { IndexKeeping, WorkspaceIndex } from "#core/ports/workspace-index.ts";
import { entriesOf, IndexLog, type LogFile, readLog } from "#core/workspace/kept/index-log.ts";
import { decodeEntry, encodeEntry } from "#core/workspace/kept/kept-entry.ts";

/** The index of one workspace, kept as the browser keeps it, from one opening to the next. */
export class IndexInMemory implements WorkspaceIndex {
  readonly #files = [new Growing(), new Growing()] as const;
  keeping: IndexKeeping = "kept";

  async open(_name: string, version: string) {
    const log = this.keeping === "kept" ? new IndexLog(this.#files, version) : null;
    const content = readLog(this.#files[0], version);
    const kept =
      content === null ? [] : Array.from(entriesOf(this.#files[0], content), (one) => decodeEntry(one.slice()));
    return {
      keeping: this.keeping,
      entries: async function* () {
        // Piece by piece: some in each.
        for (let at = 0; at < kept.length; at += 2) yield kept.slice(at, at + 2);
      },
      put: (entry: Parameters<typeof encodeEntry>[0]) => log?.append([encodeEntry(entry)]),
      end: () => {},
    };
  }
}

class Growing implements LogFile {
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array(0);

  getSize(): number {
    return this.#bytes.length;
  }

  read(into: Uint8Array<ArrayBuffer>, { at }: { readonly at: number }): number {
    const part = this.#bytes.subarray(at, at + into.length);
    into.set(part);
    return part.length;
  }

  write(bytes: Uint8Array<ArrayBuffer>, { at }: { readonly at: number }): number {
    const grown = new Uint8Array(Math.max(this.#bytes.length, at + bytes.length));
    grown.set(this.#bytes);
    grown.set(bytes, at);
    this.#bytes = grown;
    return bytes.length;
  }

  truncate(size: number): void {
    this.#bytes = this.#bytes.slice(0, size);
  }

  flush(): void {}
}
