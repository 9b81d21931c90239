/**
 * A glossary as a table: a row for each term. The first row names the columns; without one the first column is the source and the second the required
 * translation. Several translations in a cell have `|` between them; one that belongs to a translation is written `\|`, and a backslash before a `|` is doubled.
 *
 *     source,required,allowed,forbidden,do not translate,case sensitive,note
 *     sync agent,sinhronizācijas aģents,,sinhroaģents|aģents,,,
 */
import { joinCell, splitCell } from "./cell-parts.ts";
import { type GlossaryProblem, type ReadGlossary, unreadable } from "./glossary-file.ts";
import { readRows, type TableRow, writeRow } from "./table-rows.ts";
import { bareTerm, emptyGlossary, type Glossary, type Standing, type Term, uniteTerms } from "./term.ts";

type OwnColumn = "source" | Standing | "doNotTranslate" | "caseSensitive" | "note";
/** Some tools write a row for each translation, and what standing it has beside it. */
type Column = OwnColumn | "status";

const COLUMNS: readonly (readonly [OwnColumn, string])[] = [
  ["source", "source"],
  ["required", "required"],
  ["allowed", "allowed"],
  ["forbidden", "forbidden"],
  ["doNotTranslate", "do not translate"],
  ["caseSensitive", "case sensitive"],
  ["note", "note"],
];

/** Other names under which glossaries of other tools have the same. */
const OTHER_NAMES: ReadonlyMap<string, Column> = new Map([
  ["term", "source"],
  ["source term", "source"],
  ["english", "source"],
  ["target", "required"],
  ["translation", "required"],
  ["target term", "required"],
  ["preferred", "required"],
  ["admitted", "allowed"],
  ["deprecated", "forbidden"],
  ["status", "status"],
  ["term status", "status"],
  ["administrative status", "status"],
  ["usage status", "status"],
  ["dnt", "doNotTranslate"],
  ["notes", "note"],
  ["comment", "note"],
  ["description", "note"],
  ["definition", "note"],
]);

const STANDINGS: ReadonlyMap<string, Standing> = new Map([
  ["", "required"],
  ["required", "required"],
  ["preferred", "required"],
  ["approved", "required"],
  ["allowed", "allowed"],
  ["admitted", "allowed"],
  ["forbidden", "forbidden"],
  ["prohibited", "forbidden"],
  ["not recommended", "forbidden"],
  ["deprecated", "forbidden"],
  ["superseded", "forbidden"],
  ["obsolete", "forbidden"],
]);

const YES = new Set(["yes", "y", "true", "1", "x"]);
const NO = new Set(["", "no", "n", "false", "0"]);

/** @param locale the target's locale, whose name may head the column of translations */
export function readGlossaryTable(text: string, locale: string | null): ReadGlossary {
  const body = text.replace(/^\ufeff/, "");
  const { rows, problems: misquoted } = readRows(body, separatorOf(body));
  const [first, ...others] = rows;
  if (first === undefined)
    return misquoted.length > 0
      ? { glossary: emptyGlossary, problems: misquoted }
      : unreadable(1, "The file holds no rows.");
  const named = first.cells.map((cell) => columnNamed(cell, locale));
  const hasHead = named.includes("source");
  const columns = hasHead ? named : PLAIN;
  // Of a file for other languages every row would be told else.
  const lacking = columns.some((column) => column !== null && TRANSLATIONS.has(column)) ? null : languageIn(locale);
  const problems: GlossaryProblem[] =
    lacking === null ? [] : [{ line: first.line, message: `It has no column for ${lacking}.` }];
  const terms = (hasHead ? others : rows).flatMap((row) => {
    const term = readTerm(row, columns);
    if (typeof term !== "string") return [term];
    if (lacking === null) problems.push({ line: row.line, message: term });
    return [];
  });
  const all = [...misquoted, ...problems].sort((a, b) => a.line - b.line);
  return { glossary: { locale, terms: uniteTerms(terms) }, problems: all };
}

const TRANSLATIONS: ReadonlySet<Column> = new Set(["required", "allowed", "forbidden"]);

function languageIn(locale: string | null): string | null {
  return locale === null ? null : (locale.toLowerCase().split("-")[0] ?? null);
}

const PLAIN: readonly (Column | null)[] = ["source", "required", "note"];

/** What the first line has most of. */
function separatorOf(text: string): string {
  const [head = ""] = text.split(/[\r\n]/, 1);
  const counts = ["\t", ",", ";"].map((sign) => ({ sign, count: head.split(sign).length }));
  return counts.reduce((a, b) => (b.count > a.count ? b : a)).sign;
}

function columnNamed(cell: string, locale: string | null): Column | null {
  const name = cell.trim().toLowerCase().replaceAll(/[_-]/g, " ");
  const known = COLUMNS.find(([, title]) => title === name)?.[0] ?? OTHER_NAMES.get(name);
  if (known !== undefined) return known;
  if (/^en(?: [a-z]{2})?$/.test(name)) return "source";
  // Where no language is asked for, any will do.
  if (locale === null) return /^[a-z]{2,3}(?: [a-z\d]{2,4})*$/.test(name) ? "required" : null;
  const language = languageIn(locale) ?? "";
  return name === language || name.startsWith(`${language} `) ? "required" : null;
}

/** @returns the term, or one sentence that says why the row is none */
function readTerm({ cells }: TableRow, columns: readonly (Column | null)[]): Term | string {
  const cellsOf = (column: Column) =>
    cells.filter((_, index) => columns[index] === column).map((cell) => withoutShield(cell.trim()));
  const several = (column: Column) =>
    cellsOf(column)
      .flatMap((cell) => splitCell(cell).map((part) => part.trim()))
      .filter((part) => part !== "");
  const [source = ""] = cellsOf("source");
  if (source === "") return "It has no source term.";
  const [doNotTranslate, caseSensitive] = (["doNotTranslate", "caseSensitive"] as const).map((column) =>
    readYesNo(cellsOf(column)[0]),
  );
  if (doNotTranslate === null || caseSensitive === null) return "Where yes or no is asked for it says something else.";
  const [status = ""] = cellsOf("status");
  const standing = STANDINGS.get(status.toLowerCase().replaceAll(/[_-]/g, " "));
  if (standing === undefined) return `Its status “${shortened(status)}” is none of required, allowed and forbidden.`;
  const translations = { required: [], allowed: several("allowed"), forbidden: several("forbidden") };
  const term = {
    ...bareTerm(source),
    ...translations,
    [standing]: [...several("required"), ...translations[standing]],
  };
  const says = term.required.length + term.allowed.length + term.forbidden.length > 0 || doNotTranslate === true;
  if (!says) return `“${shortened(source)}” has no translation, and is not said to stay untranslated.`;
  return {
    ...term,
    doNotTranslate: doNotTranslate === true,
    caseSensitive: caseSensitive === true,
    note: cellsOf("note")
      .filter((note) => note !== "")
      .join("; "),
  };
}

/** A spreadsheet takes a cell that begins so for a formula, and would run it; behind an apostrophe it is text there. */
function shielded(cell: string): string {
  return /^'*[=+\-@]/.test(cell) ? `'${cell}` : cell;
}

function withoutShield(cell: string): string {
  return /^'+[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}

const MAX_SHOWN = 60;

/** A cell may hold a page. */
function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, " ");
  return line.length <= MAX_SHOWN ? line : `${line.slice(0, MAX_SHOWN)}…`;
}

function readYesNo(cell = ""): boolean | null {
  const said = cell.toLowerCase();
  if (YES.has(said)) return true;
  return NO.has(said) ? false : null;
}

/** @param separator `,` for CSV, a tab for TSV */
export function writeGlossaryTable({ terms }: Glossary, separator: "," | "\t"): string {
  const head = COLUMNS.map(([, title]) => title);
  const rows = terms.map((term) =>
    COLUMNS.map(([column]) => {
      const value = term[column];
      if (typeof value === "boolean") return value ? "yes" : "";
      return shielded(typeof value === "string" ? value : joinCell(value));
    }),
  );
  return [head, ...rows].map((row) => `${writeRow(row, separator)}\r\n`).join("");
}
