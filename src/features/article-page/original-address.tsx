import { type FormEvent, type KeyboardEvent, useState } from "react";
import { decodeUtf8 } from "#core/document/decode.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { originalAmong } from "#core/page/original/original-paths.ts";
import type { Result } from "#core/result.ts";
import { chooseOriginal, chooseOriginalsFolder } from "#state/article/original/originals.ts";
import { useArticle } from "#state/article/use-article.ts";
import { Button } from "#ui/button.tsx";
import type { FilesBeside } from "./files-beside.ts";

interface OriginalAddressProps {
  readonly files: FilesBeside;
  /** With one plain sentence where it was not loaded, else with nothing. */
  readonly onDone: (failure: string) => void;
}

/** Asks for the address of the original, or of the repository that holds those of all articles. */
export function OriginalAddress({ files, onDone }: OriginalAddressProps) {
  const { article, articleKey } = useArticle(({ open }) => open);
  const [address, setAddress] = useState("");
  const [isLoading, setLoading] = useState(false);
  const load = async (event: FormEvent) => {
    event.preventDefault();
    setLoading(true);
    const folder = await files.originalsAt(address);
    if (folder?.ok === false) return onDone(folder.failure);
    if (folder?.ok === true) {
      chooseOriginalsFolder(folder.value);
      const isThere = originalAmong(article.path, article.locale, folder.value.paths) !== null;
      return onDone(isThere ? "" : `${folder.value.name} holds no file of this article’s name.`);
    }
    const read = await readAt(files, address);
    if (!read.ok) return onDone(read.failure);
    const text = decodeUtf8(read.value, address);
    if (!text.ok) return onDone("What is at this address could not be read as text.");
    chooseOriginal(articleKey, parseArticle(text.value, address));
    onDone("");
  };
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onDone("");
  };
  return (
    <form className="page-original-address" onSubmit={(event) => void load(event)} onKeyDown={leave}>
      <input
        type="url"
        aria-label="Address of the original or its repository"
        placeholder="https://"
        // biome-ignore lint/a11y/noAutofocus: it was just asked for
        autoFocus
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <Button type="submit" disabled={isLoading || address.trim() === ""}>
        {isLoading ? "Loading…" : "Load"}
      </Button>
      <Button onClick={() => onDone("")}>Cancel</Button>
    </form>
  );
}

async function readAt(files: FilesBeside, address: string): Promise<Result<Uint8Array, string>> {
  const file = URL.canParse(address) ? files.find(address) : null;
  if (file?.kind === "web") return files.read(file);
  return { ok: false, failure: "This is not an address. It should begin with https://." };
}
