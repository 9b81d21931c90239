import { useId, useState } from "react";
import { useServices } from "#app/services.ts";
import type { ChosenFile } from "#core/ports.ts";
import { type NamedFile, readDictionaryFiles } from "#core/spelling/read-dictionary-files.ts";
import { shippedDictionary } from "#core/spelling/shipped-dictionaries.ts";
import { useSpelling } from "#state/languages/use-spelling.ts";
import { Button } from "#ui/button.tsx";

/** Which dictionary a language has, and how it gets another one. */
export function SpellingDictionary({ language }: { readonly language: string }) {
  const { files } = useServices();
  const hintId = useId();
  const [failure, setFailure] = useState<string | null>(null);
  const own = useSpelling(({ dictionary }) => dictionary?.name ?? null);
  const replace = useSpelling((spelling) => spelling.actions.replaceDictionary);
  const take = async (chosen: readonly ChosenFile[]) => {
    const read = readDictionaryFiles(await readAll(chosen));
    setFailure(read.ok ? null : read.failure);
    if (read.ok) await replace(read.value);
  };
  return (
    <div>
      <p className="dialog-lead">
        {nameOf(language)}: <DictionaryName language={language} own={own} />
      </p>
      <div className="spelling-load">
        <label className="button button-bordered">
          Load a dictionary…
          <input
            type="file"
            multiple
            accept=".aff,.dic"
            className="visually-hidden"
            aria-describedby={hintId}
            onChange={({ currentTarget: input }) => {
              void take(files.chosen(input.files ?? []));
              // Emptied, so that choosing the same files again is a change again.
              input.value = "";
            }}
          />
        </label>
        {own !== null && <Button onClick={() => void replace(null)}>Remove this dictionary</Button>}
      </div>
      <p id={hintId} className="settings-hint">
        Choose the .aff and the .dic file of a Hunspell dictionary together, such as LibreOffice and Firefox have them.
        They are kept in this browser only.
      </p>
      {failure !== null && (
        <p role="alert" className="settings-hint">
          {failure}
        </p>
      )}
    </div>
  );
}

function DictionaryName({ language, own }: { readonly language: string; readonly own: string | null }) {
  const isLoaded = useSpelling(({ loading }) => loading === "loaded");
  const shipped = shippedDictionary(language);
  if (own !== null) return <b>{own}</b>;
  if (!isLoaded) return "being loaded…";
  if (shipped === null) return "no dictionary yet.";
  return (
    <>
      <b>{shipped.from}</b>, which comes with Recto ({shipped.licence}; <ThirdPartyLink />)
    </>
  );
}

function ThirdPartyLink() {
  return (
    <a href={`${import.meta.env.BASE_URL}third-party.txt`} target="_blank" rel="noreferrer">
      licences
    </a>
  );
}

function nameOf(language: string): string {
  return new Intl.DisplayNames("en", { type: "language" }).of(language) ?? language;
}

/** A file that can't be read any more is none. */
async function readAll(chosen: readonly ChosenFile[]): Promise<readonly NamedFile[]> {
  const read = await Promise.all(chosen.map(async (file) => ({ name: file.path, bytes: await file.read() })));
  return read.flatMap(({ name, bytes }) => (bytes.ok ? [{ name, bytes: bytes.value }] : []));
}
