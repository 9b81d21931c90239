/**
 * TermBase eXchange, ISO 30042: version 2 of 2008 (`martif`, `termEntry`, `langSet`, `tig` or `ntig`) and version 3 of 2019 (`tbx`, `conceptEntry`,
 * `langSec`, `termSec`; data categories as attributes or as elements). An entry is a concept: its English terms are sources, each with all of the
 * concept's terms in the target's language, by their administrative status.
 */
import { SaxesParser, type SaxesTagNS } from "saxes";
import { type GlossaryProblem, type ReadGlossary, unreadable } from "./glossary-file.ts";
import { bareTerm, type Glossary, type Standing, type Term, uniteTerms } from "./term.ts";

/** Values of `administrativeStatus`; version 2 writes `-admn-sts` behind them. */
const STANDINGS: ReadonlyMap<string, Standing> = new Map([
  ["preferredTerm", "required"],
  ["admittedTerm", "allowed"],
  ["deprecatedTerm", "forbidden"],
  ["supersededTerm", "forbidden"],
]);

const ENTRY = new Set(["termEntry", "conceptEntry"]);
const LANGUAGE = new Set(["langSet", "langSec"]);
const TERM_GROUP = new Set(["tig", "ntig", "termSec"]);
const NOTES = new Set(["note", "definition"]);

interface ReadTerm {
  text: string;
  standing: Standing | null;
}

interface Entry {
  readonly line: number;
  readonly languages: Map<string, ReadTerm[]>;
  note: string;
}

/**
 * @param locale the target's locale; its language decides, and of several regions the one that is the same
 * @returns what could be read also where the XML breaks off
 */
export function readTbx(text: string, locale: string | null): ReadGlossary {
  const reader = new TbxReader();
  const failure = reader.read(text);
  if (failure !== null && reader.entries.length === 0) return failure;
  if (!reader.isTbx) return unreadable(1, "It is XML but no TBX: the outermost element is neither martif nor tbx.");
  const problems: GlossaryProblem[] = [...(failure?.problems ?? [])];
  // Of a file for other languages every entry would be told else.
  if (locale !== null && reader.entries.length > 0 && reader.entries.every((entry) => !has(entry, locale)))
    return {
      glossary: { locale, terms: [] },
      problems: [{ line: 1, message: `It has no terms for ${locale}.` }, ...problems],
    };
  const terms = reader.entries.flatMap((entry) => {
    const found = termsOf(entry, locale);
    if (typeof found !== "string") return found;
    problems.push({ line: entry.line, message: found });
    return [];
  });
  return { glossary: { locale, terms: uniteTerms(terms) }, problems };
}

function has({ languages }: Entry, locale: string): boolean {
  return termsIn(languages, locale).length > 0;
}

/** @returns a term for each source of the entry, or one sentence that says why there are none */
function termsOf({ languages, note }: Entry, locale: string | null): readonly Term[] | string {
  const sources = termsIn(languages, "en");
  if (sources.length === 0) return "The entry has no English term.";
  const targets = locale === null ? anyOther(languages) : termsIn(languages, locale);
  if (targets.length === 0) return `“${sources[0]?.text ?? ""}” has no term in the article's language.`;
  const of = (standing: Standing) =>
    targets.filter((term) => (term.standing ?? "required") === standing).map(({ text }) => text);
  const standings = { required: of("required"), allowed: of("allowed"), forbidden: of("forbidden") };
  return sources
    .filter(({ standing }) => standing !== "forbidden")
    .map(({ text }) => ({ ...bareTerm(text), ...standings, note }));
}

/** Terms of a locale, else of its language in whatever region. */
function termsIn(languages: Entry["languages"], locale: string): readonly ReadTerm[] {
  const wanted = locale.toLowerCase();
  const [language = ""] = wanted.split("-");
  const names = [...languages.keys()];
  const name =
    names.find((one) => one === wanted) ??
    names.find((one) => one === language) ??
    names.find((one) => one.startsWith(`${language}-`));
  return name === undefined ? [] : (languages.get(name) ?? []);
}

function anyOther(languages: Entry["languages"]): readonly ReadTerm[] {
  return [...languages].find(([name]) => !name.startsWith("en"))?.[1] ?? [];
}

/** Elements within elements; TBX has about ten. */
const DEEPEST = 100;
/** Characters read at a time. */
const PIECE = 4096;

class TbxReader {
  readonly entries: Entry[] = [];
  isTbx = false;
  #entry: Entry | null = null;
  #terms: ReadTerm[] | null = null;
  #term: ReadTerm | null = null;
  /** What the text inside the present element is for. */
  #category = "";
  #text = "";

  /** @returns where the XML cannot be read on; null where it can */
  read(text: string): ReadGlossary | null {
    // A file without prefixes declared (`min:`, `basic:`) is read by its local names all the same.
    const parser = new SaxesParser({ xmlns: true, additionalNamespaces: PREFIXES });
    let failure: ReadGlossary | null = null;
    parser.on("error", ({ message }) => {
      failure ??= unreadable(
        parser.line,
        `The XML cannot be read here: ${message.replace(/^.*?\d+:\d+: /, "").replace(/\.$/, "")}.`,
      );
    });
    let depth = 0;
    parser.on("opentag", (tag) => {
      depth++;
      this.#open(tag, parser.line);
    });
    parser.on("text", (piece) => {
      this.#text += piece;
    });
    parser.on("closetag", (tag) => {
      depth--;
      this.#close(tag.local);
    });
    const body = text.replace(/^\ufeff/, "");
    for (let at = 0; at < body.length; at += PIECE) {
      parser.write(body.slice(at, at + PIECE));
      // The parser looks through all open elements at every tag.
      if (depth > DEEPEST)
        return unreadable(parser.line, "The XML has elements within elements too deep for a glossary.");
    }
    parser.close();
    return failure;
  }

  #open({ local, attributes }: SaxesTagNS, line: number): void {
    if (local === "martif" || local === "tbx") this.isTbx = true;
    const language = attributes["xml:lang"]?.value.toLowerCase();
    if (ENTRY.has(local)) this.#entry = { line, languages: new Map(), note: "" };
    else if (LANGUAGE.has(local) && this.#entry !== null && language !== undefined)
      this.#terms = this.#termsOf(language);
    else if (TERM_GROUP.has(local)) this.#term = { text: "", standing: null };
    this.#category = attributes["type"]?.value ?? local;
    this.#text = "";
  }

  #termsOf(language: string): ReadTerm[] {
    const known = this.#entry?.languages.get(language) ?? [];
    this.#entry?.languages.set(language, known);
    return known;
  }

  #close(local: string): void {
    const text = this.#text.replaceAll(/\s+/g, " ").trim();
    if (local === "term" && this.#term !== null) this.#term.text = text;
    else if (this.#category === "administrativeStatus" && this.#term !== null) {
      this.#term.standing = STANDINGS.get(text.replace(/-admn-sts$/, "")) ?? null;
    } else if (NOTES.has(this.#category) && this.#entry !== null && text !== "") this.#entry.note ||= text;
    if (TERM_GROUP.has(local)) this.#endTerm();
    else if (ENTRY.has(local)) this.#endEntry();
    this.#category = "";
    this.#text = "";
  }

  #endTerm(): void {
    if (this.#term !== null && this.#term.text !== "") this.#terms?.push(this.#term);
    this.#term = null;
  }

  #endEntry(): void {
    if (this.#entry !== null) this.entries.push(this.#entry);
    this.#entry = null;
    this.#terms = null;
  }
}

/** Modules of TBX 3 whose prefixes files use, some without saying what they are. */
const PREFIXES = Object.fromEntries(
  ["min", "basic", "core", "ling"].map((prefix) => [prefix, `http://www.tbxinfo.net/ns/${prefix}`]),
);

/** @returns TBX 3 in the dialect TBX-Basic, categories as attributes; do-not-translate terms have the source as the target's term */
export function writeTbx({ terms }: Glossary, locale: string): string {
  const entries = terms.map((term, index) => writeEntry(term, index, locale)).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader><fileDesc><sourceDesc><p>Recto</p></sourceDesc></fileDesc></tbxHeader>
  <text>
    <body>
${entries}    </body>
  </text>
</tbx>
`;
}

function writeEntry(term: Term, index: number, locale: string): string {
  const note = term.note === "" ? "" : `        <note>${escapeXml(term.note)}</note>\n`;
  const own = term.doNotTranslate && term.required.length === 0 ? [term.source] : term.required;
  const targets = [
    ...own.map((text) => writeTerm(text, "preferredTerm")),
    ...term.allowed.map((text) => writeTerm(text, "admittedTerm")),
    ...term.forbidden.map((text) => writeTerm(text, "deprecatedTerm")),
  ];
  return `      <conceptEntry id="c${index + 1}">
${note}        <langSec xml:lang="en">
${writeTerm(term.source, "preferredTerm")}        </langSec>
        <langSec xml:lang="${escapeXml(locale)}">
${targets.join("")}        </langSec>
      </conceptEntry>
`;
}

function writeTerm(text: string, status: string): string {
  return `          <termSec><term>${escapeXml(text)}</term><termNote type="administrativeStatus">${status}-admn-sts</termNote></termSec>\n`;
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeXml(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
