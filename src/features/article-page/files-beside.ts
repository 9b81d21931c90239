/** Files that an article speaks of (images, includes, its original), read once for as long as the page is shown. */
import { createContext } from "react";
import type { Article } from "#core/document/article.ts";
import { decodeUtf8 } from "#core/document/decode.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { pictureType } from "#core/page/picture-type.ts";
import { fail, ok, type Result } from "#core/result.ts";
import type { OriginalsFolder } from "#state/article/original/originals.ts";

export type AddressedFile =
  /** `path` as the workspace has it. */
  | { readonly kind: "workspace"; readonly path: string }
  /** `isElsewhere`: on another host than the article; nothing of it is fetched before the reviewer has said so. */
  | { readonly kind: "web"; readonly url: string; readonly host: string; readonly isElsewhere: boolean };

/** How the page comes by them. */
export interface FilesBeside {
  /** Names the workspace: what is allowed holds within. */
  readonly scope: string;
  /** Null where the address names no file. */
  find(address: string): AddressedFile | null;
  /** The failure is one plain sentence. */
  read(file: AddressedFile): Promise<Result<Uint8Array<ArrayBuffer>, string>>;
  /** Paths in the workspace under which the English original may stand, likeliest first. */
  readonly siblings: readonly string[];
  /** The repository of an address, as a folder of originals; null where it is no repository's. */
  originalsAt(address: string): Promise<Result<OriginalsFolder, string> | null>;
}

export class BesideReader {
  readonly files: FilesBeside;
  readonly #pictures = new Map<string, Promise<Result<string, string>>>();
  readonly #articles = new Map<string, Promise<Result<Article, string>>>();
  readonly #urls: string[] = [];

  constructor(files: FilesBeside) {
    this.files = files;
  }

  /** The picture under an address of the browser's own, which holds until `dispose`. */
  picture(file: AddressedFile): Promise<Result<string, string>> {
    return once(this.#pictures, file, async () => {
      const read = await this.files.read(file);
      if (!read.ok) return read;
      const type = pictureType(read.value);
      if (type === null) return fail("It is no picture that can be shown.");
      const url = URL.createObjectURL(new Blob([read.value], { type }));
      this.#urls.push(url);
      return ok(url);
    });
  }

  /** A file of Markdown. */
  article(file: AddressedFile): Promise<Result<Article, string>> {
    return once(this.#articles, file, async () => {
      const read = await this.files.read(file);
      if (!read.ok) return read;
      const name = nameOf(file);
      const text = decodeUtf8(read.value, name);
      return text.ok ? ok(parseArticle(text.value, name)) : fail("It could not be read as text.");
    });
  }

  dispose(): void {
    for (const url of this.#urls) URL.revokeObjectURL(url);
  }
}

function nameOf(file: AddressedFile): string {
  return file.kind === "workspace" ? file.path : new URL(file.url).pathname.slice(1);
}

function once<T>(known: Map<string, Promise<T>>, file: AddressedFile, read: () => Promise<T>): Promise<T> {
  const name = file.kind === "workspace" ? file.path : file.url;
  const reading = known.get(name) ?? read();
  known.set(name, reading);
  return reading;
}

/** What the page's blocks read from; null where nothing is beside the article. */
export const BesideContext = createContext<BesideReader | null>(null);
