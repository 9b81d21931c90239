import type { DictionarySource } from "#core/ports.ts";
import { fail, ok } from "#core/result.ts";
import { shippedDictionary } from "#core/spelling/shipped-dictionaries.ts";

/** Addresses in the built app. The packages don't export these files as modules, so they are named by their place. */
const addresses: Readonly<Record<string, string>> = import.meta.glob("/node_modules/dictionary-*/index.{aff,dic}", {
  query: "?url",
  import: "default",
  eager: true,
  exhaustive: true,
});

/** Fetches the dictionaries that were built with the app, from beside it. */
export const webDictionaries: DictionarySource = {
  load: async (language) => {
    const shipped = shippedDictionary(language);
    if (shipped === null) return ok(null);
    try {
      const [aff, dic] = await Promise.all(["aff", "dic"].map((kind) => fetchFile(shipped.from, kind)));
      return aff === undefined || dic === undefined ? fail("unreachable") : ok({ aff, dic });
    } catch {
      return fail("unreachable");
    }
  },
};

async function fetchFile(name: string, kind: string): Promise<Uint8Array> {
  const response = await fetch(addresses[`/node_modules/${name}/index.${kind}`] ?? "");
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}
