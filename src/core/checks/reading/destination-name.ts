/** Whether two destinations lead to the same place. */

import { entityText } from "#core/markup/entity-text.ts";
import { matchesOf } from "#core/search/matches-of.ts";

/** The languages whose folders (`/en-us/`, `/lv-lv/`) may stand for each other; `und` for any. */
export type LocalePair = readonly [source: string, target: string];

const ENTITY = /&(?:#\w+|\w+);/g;
const ESCAPE = /\\([!-/:-@[-`{-~])/g;
const FOLDER = /(^|[/=])([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_][a-z]{2})?(?=[/?#&]|$)/gi;
/** Microsoft's number of a locale. */
const LCID = /(?<=[?&]c?lcid=)0x[\da-f]+/i;

/** A destination as written, reduced to where it leads: entities and escapes resolved, the folder of either language gone. */
export function destinationName(written: string, languages: LocalePair): string {
  const plain = written
    .replace(ENTITY, (entity) => entityText(entity) ?? entity)
    .replace(ESCAPE, "$1")
    .replace(LCID, "")
    .replace(/^\.\//, "");
  return plain.replace(FOLDER, (folder, before: string, language: string) =>
    isOneOf(languages, folder.slice(before.length), language) ? before.replace("/", "") : folder,
  );
}

/**
 * The source's destination with the target's own folder, where that leads to its language: `/en-us/x` as `/lv-lv/x` beside `/lv-lv/y`.
 *
 * @param now what stands in the target
 */
export function inFolderOf(now: string, written: string, [source, target]: LocalePair): string {
  const own = matchesOf(now, FOLDER).find(([folder, , language = ""]) =>
    isOneOf([target, target], folder.slice(1), language),
  );
  if (own === undefined || target === "und") return written;
  let isDone = false;
  return written.replace(FOLDER, (folder, before: string, language: string) => {
    if (isDone || !isOneOf([source, source], folder.slice(before.length), language)) return folder;
    isDone = true;
    return before + own[0].slice(own[1]?.length);
  });
}

const EDITION = /^https?:\/\/([a-z]{2,3}(?:-[a-z]{2,4})?)\.((?:m\.)?[\w-]+(?:\.[\w-]+)+)(\/.*)?$/i;
/** Encyclopaedias whose pages are called otherwise in each language. */
const WIKI = /^(?:m\.)?wiki(?:pedia|books|source|versity|voyage|quote)\.org$/i;

/** Whether an address of the target leads to the edition of the same place in its own language: `ja.wikipedia.org` for `en.wikipedia.org`. */
export function isOtherEdition(from: string, to: string, [source, target]: LocalePair): boolean {
  const [, ownLanguage = "", ownHost = "", ownPath = ""] = EDITION.exec(from) ?? [];
  const [, language = "", host = "", path = ""] = EDITION.exec(to) ?? [];
  const isLanguage = (label: string, code: string) => label.toLowerCase().split("-")[0] === code;
  // The site of the source's language may have none in its name: `ja.orchard.example` for `orchard.example`.
  if (
    host !== "" &&
    source !== target &&
    isLanguage(language, target) &&
    plainHost(to, language) === plainHost(from, "")
  )
    return true;
  if (host === "" || host !== ownHost || source === target) return false;
  return isLanguage(ownLanguage, source) && isLanguage(language, target) && (WIKI.test(host) || path === ownPath);
}

function plainHost(address: string, language: string): string {
  const [, host = ""] = /^https?:\/\/(?:www\.)?(.*)$/i.exec(address) ?? [];
  const own = language === "" ? host : host.slice(language.length + 1);
  return own.replace(/\/$/, "").toLowerCase();
}

function isOneOf(languages: LocalePair, folder: string, language: string): boolean {
  // Two letters alone may be anything where the language is not known.
  if (languages.includes("und") && folder.includes("-")) return true;
  const code = language.toLowerCase();
  return languages.includes(code === "no" ? "nb" : code);
}
