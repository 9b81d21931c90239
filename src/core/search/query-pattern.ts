/**
 * Regular expressions that cannot run away.
 *
 * The browser's engine tries one way of matching after another; some expressions have so many ways that one text would take hours. What makes
 * that possible is refused before anything is searched: a repeated group whose rounds can differ in length or kind (ways double with every round),
 * references back to a group, and more than so many choices in a row. What remains costs at most a power of the text's length, or of its longest runs
 * (`pattern-work.ts`); of a text for which that is too much only the beginning is searched.
 */
import type { Range } from "#core/document/article.ts";
import { fail, ok, type Result } from "#core/result.ts";
import { type Choices, type Repetition, searchedLength } from "./pattern-work.ts";

/** Why an expression is refused: one plain sentence. */
export type PatternFailure = string;

export interface SafePattern {
  readonly test: (text: string) => boolean;
  /** Where it matches, in order and apart. */
  readonly rangesIn: (text: string) => readonly Range[];
}

/** Choices are counted in bits: `?` has one, `*` counts as three, `{0,40}` as five and a half. */
const MOST_CHOICES = 18;
const OPEN_END_CHOICES = 3;
const MOST_WIDE = 2;
const LONGEST = 500;

const CLASS = /\[(?:\\[\s\S]|[^\]\\])*\]/y;
const GROUP_OPEN = /\((?:\?(?:[ims-]*:|[=!]|<[=!]|<[^>]*>))?/y;
const ESCAPE =
  /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[a-zA-Z]|[\s\S])/y;
const QUANTIFIER = /(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/y;

/** @param flags some of `i`, `m`, `s`; the expression is always read with `u` */
export function readPattern(pattern: string, flags: string): Result<SafePattern, PatternFailure> {
  if (pattern.length > LONGEST) return fail(`The expression is longer than ${LONGEST} characters.`);
  const compiled = compile(pattern, flags);
  if (!compiled.ok) return compiled;
  const choices = choicesOf(pattern);
  if (!choices.ok) return choices;
  const searched = (text: string) => text.slice(0, searchedLength(text, choices.value));
  const everywhere = new RegExp(compiled.value, `${compiled.value.flags}g`);
  return ok({
    // Without `g` and `y` the object keeps no place between calls.
    test: (text) => compiled.value.test(searched(text)),
    rangesIn: (text) =>
      Array.from(searched(text).matchAll(everywhere), ({ 0: match, index }) => ({
        from: index,
        to: index + match.length,
      })),
  });
}

function compile(pattern: string, flags: string): Result<RegExp, PatternFailure> {
  try {
    return ok(new RegExp(pattern, `${flags}u`));
  } catch (error) {
    const said = error instanceof Error ? (error.message.split(": ").at(-1) ?? "") : "";
    return fail(`This is not a regular expression: ${said.charAt(0).toLowerCase()}${said.slice(1)}.`);
  }
}

export interface PatternPiece {
  readonly text: string;
  readonly kind: "open" | "close" | "choice" | "atom" | "wide";
}

interface Group {
  /** Its rounds may differ: it holds a quantifier or alternatives. */
  varies: boolean;
}

interface Cost {
  /** In bits. */
  choices: number;
  /** Repetitions without an end that take nearly anything. */
  wide: number;
  /** Those whose rounds are not fixed. */
  readonly repetitions: Repetition[];
  alternatives: number;
}

/** The choices of an expression that is known to be well-formed. */
function choicesOf(pattern: string): Result<Choices, PatternFailure> {
  const groups: Group[] = [{ varies: false }];
  const cost: Cost = { choices: 0, wide: 0, repetitions: [], alternatives: 0 };
  for (let at = 0; at < pattern.length; ) {
    const piece = pieceAt(pattern, at);
    const quantifier =
      piece.kind === "open" || piece.kind === "choice" ? null : quantifierAt(pattern, at + piece.text.length);
    at += piece.text.length + (quantifier?.length ?? 0);
    if (/^\\(?:[1-9]|k)/.test(piece.text)) {
      return fail("References back to a group, such as \\1, can take very long and are not allowed here.");
    }
    const group = step(groups, piece);
    if (piece.kind === "choice") cost.alternatives += 1;
    if (quantifier === null) continue;
    if (quantifier.most > 1 && group?.varies) {
      return fail("A group that is repeated can take very long if it holds a *, +, ?, {…} or | of its own.");
    }
    count(cost, quantifier, piece.kind === "wide" || group !== null ? null : piece.text);
    const around = groups.at(-1);
    if (around && quantifier.most !== quantifier.least) around.varies = true;
  }
  return withinLimits(cost);
}

function withinLimits(cost: Cost): Result<Choices, PatternFailure> {
  if (cost.wide > MOST_WIDE)
    return fail("More than two repetitions such as .* can take very long; .{0,80} has an end.");
  if (cost.choices + cost.alternatives > MOST_CHOICES)
    return fail("So many repetitions and alternatives can take very long; use fewer.");
  return ok(cost);
}

/** @param atom what is repeated; null where that may be nearly anything */
function count(cost: Cost, { least, most }: Quantifier, atom: string | null): void {
  const endless = most === Number.POSITIVE_INFINITY;
  const span = endless ? most : most - least;
  cost.choices += endless ? OPEN_END_CHOICES : Math.log2(span + 1);
  if (endless && atom === null) cost.wide += 1;
  // In either case of letters: only the longer runs for what may be switched on within the expression.
  if (span > 0) cost.repetitions.push({ runs: atom === null ? null : new RegExp(`(?:${atom})+`, "giu"), span });
}

/** Goes into or out of a group; gives the group that was left. */
function step(groups: Group[], piece: PatternPiece): Group | null {
  if (piece.kind === "open") groups.push({ varies: false });
  const around = groups.at(-1);
  if (piece.kind === "choice" && around) around.varies = true;
  if (piece.kind !== "close" || groups.length < 2) return null;
  const left = groups.pop() ?? null;
  const outer = groups.at(-1);
  if (left?.varies && outer) outer.varies = true;
  return left;
}

/** What stands there in an expression that is known to be well-formed: one character, class, escape, or edge of a group. */
export function pieceAt(pattern: string, at: number): PatternPiece {
  const character = String.fromCodePoint(pattern.codePointAt(at) ?? 0);
  if (character === "(") return { text: matchAt(GROUP_OPEN, pattern, at), kind: "open" };
  if (character === ")") return { text: ")", kind: "close" };
  if (character === "|") return { text: "|", kind: "choice" };
  if (character === "[") {
    const text = matchAt(CLASS, pattern, at);
    return { text, kind: /^\[\^|\\[DSWPB]/.test(text) ? "wide" : "atom" };
  }
  if (character === "\\") {
    const text = matchAt(ESCAPE, pattern, at);
    return { text, kind: /^\\[DSWP]/.test(text) ? "wide" : "atom" };
  }
  return { text: character, kind: character === "." ? "wide" : "atom" };
}

export interface Quantifier {
  readonly least: number;
  readonly most: number;
  readonly length: number;
}

/** Null where none stands there. */
export function quantifierAt(pattern: string, at: number): Quantifier | null {
  QUANTIFIER.lastIndex = at;
  const found = QUANTIFIER.exec(pattern);
  if (found === null) return null;
  const [text, sign, least, comma, most] = found;
  const length = text.length;
  if (sign !== undefined) {
    return { least: sign === "+" ? 1 : 0, most: sign === "?" ? 1 : Number.POSITIVE_INFINITY, length };
  }
  if (comma === "") return { least: Number(least), most: Number(least), length };
  return { least: Number(least), most: most === "" ? Number.POSITIVE_INFINITY : Number(most), length };
}

function matchAt(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? text.charAt(at);
}
