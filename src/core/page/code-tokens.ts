/**
 * Colours of code, as documentation sites have them: comments, strings, numbers, keywords, tags and names, told apart by one regular expression for each family of languages. It is looks
 * alone: what is taken for something else has another colour, and every character stays where it is.
 */
import type { Range } from "#core/document/article.ts";

export type CodeTokenKind = "comment" | "string" | "number" | "keyword" | "name";

export interface CodeToken extends Range {
  readonly kind: CodeTokenKind;
}

interface Family {
  /** One named group for each kind; alternatives that begin alike stand longest first. */
  readonly tokens: RegExp;
  /** Words that are keywords, in lower case; whether another case is one, too, is the family's. */
  readonly keywords: ReadonlySet<string>;
  readonly isAnyCase: boolean;
}

/** Strings end with their line, so that a quotation mark too many costs no more than that. */
const QUOTED = String.raw`"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?`;
const NUMBER = String.raw`\b(?:0x[\da-f]+|\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?)\w{0,3}\b`;
const WORD = String.raw`[\p{L}_$@][\w$-]*`;

function family(comment: string, string: string, keywords: string, isAnyCase = false, name = "(?!)"): Family {
  const kinds = `(?<comment>${comment})|(?<name>${name})|(?<string>${string})|(?<number>${NUMBER})|(?<keyword>${WORD})`;
  return { tokens: new RegExp(kinds, "gimu"), keywords: new Set(keywords.split(" ")), isAnyCase };
}

const SLASHES = String.raw`\/\/[^\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/)?`;

const curly = family(
  SLASHES,
  `${QUOTED}|\`(?:\\\\.|[^\\\\\`])*\`?`,
  "abstract adjoint as async await base body bool boolean break byte case catch char class const continue controlled def default delete do double elif else enum export extends extern false final finally float fn for " +
    "foreach from func function get go goto if implements import in inline int interface internal is let long match mut namespace new nil null object of open operation out override package private protected public " +
    "readonly record ref return sealed set short signed sizeof static string struct super switch template this throw true try type typedef typename typeof undefined union unit unsigned use using var virtual void " +
    "volatile when where while within yield",
);
const script = family(
  String.raw`<#[^#]*(?:#(?!>)[^#]*)*(?:#>)?|#[^\n]*`,
  QUOTED,
  "and as begin break case catch class continue def do done echo elif else elseif end esac except export false fi finally for foreach from function if import in is lambda local none not null or param pass process raise " +
    "return select set switch then throw trap true try unset until while with yield",
  true,
  String.raw`(?<=[\s|(])--?[a-z][\w-]*|\$[\w{][\w:}]*|^[ \t]*(?:- )?[\w.-]+(?=:(?:\s|$))`,
);
const basic = family(
  String.raw`'[^\n]*|\brem\b[^\n]*`,
  String.raw`"[^"\n]*"?`,
  "addressof and as boolean byref byval call case catch class const declare dim do each else elseif end enum error exit false finally for function get if imports in inherits integer is let like long loop me mod module " +
    "namespace new next not nothing object on option or overrides private property protected public readonly redim resume return select set shared single static step string structure sub then throw to true try until using " +
    "variant wend while with",
  true,
);
const query = family(
  String.raw`--[^\n]*|${SLASHES}`,
  QUOTED,
  "add all alter and as asc begin between by case create cross declare default delete desc distinct drop else end exec exists extend from full group having if in index inner insert into is join key kind left let like limit " +
    "not null on or order outer primary procedure project render right select set summarize table take then top union unique update values view when where with",
  true,
);
const data = family(
  String.raw`${SLASHES}|#[^\n]*`,
  QUOTED,
  "true false null",
  false,
  String.raw`"(?:\\.|[^"\\\n])*"(?=\s{0,9}:)`,
);
const style = family(SLASHES, QUOTED, "important", true, String.raw`(?<![\w-])[\w-]+(?=\s{0,9}:)|@[\w-]+`);
const markup = family(
  "<!--[^-]*(?:-(?!->)[^-]*)*(?:-->)?",
  String.raw`(?<==\s?)(?:"[^"]*"?|'[^']*'?)`,
  "",
  false,
  String.raw`<[\/?!]?[\w:.-]+|[\/?]?>|(?<![\w:.-])[\w:.-]+(?==)`,
);
const request = family(
  String.raw`^#[^\n]*`,
  String.raw`"(?:\\.|[^"\\\n])*"?`,
  "get post put patch delete head options http true false null",
  true,
  String.raw`^[A-Za-z][\w-]*(?=:)|"(?:\\.|[^"\\\n])*"(?=\s{0,9}:)`,
);

const FAMILIES: ReadonlyMap<string, Family> = new Map(
  (
    [
      [
        curly,
        "c cc cpp c++ cs csharp c# css-js dart fsharp go groovy h hpp idl java javascript js jsx kotlin mof objc objective-c php qsharp rust scala swift ts tsx typescript",
      ],
      [
        script,
        "azurecli azurecli-interactive azurepowershell bash cmd console dockerfile ini makefile perl posh powershell ps ps1 py python r ruby rb sh shell toml yaml yml",
      ],
      [basic, "vb vba vbnet vbs vbscript basic"],
      [query, "kql kusto sql tsql t-sql mysql plsql dax"],
      [data, "json json5 jsonc"],
      [style, "css less scss sass"],
      [markup, "html xml xaml xhtml svg vbhtml cshtml razor aspx wsdl xsd xsl"],
      [request, "http https"],
    ] as const
  ).flatMap(([one, names]) => names.split(" ").map((name) => [name, one] as const)),
);

/** Longer code is shown in one colour. */
const MAX_LENGTH = 50_000;

/** @param language as its fence says, whatever its case @returns what has a colour of its own, in order and apart; nothing for a language that is not known */
export function codeTokens(text: string, language: string): readonly CodeToken[] {
  const found = FAMILIES.get(language.toLowerCase().replace(/^lang-/, ""));
  if (found === undefined || text.length > MAX_LENGTH) return [];
  const { tokens, keywords, isAnyCase } = found;
  const read: CodeToken[] = [];
  for (const { index, 0: written, groups } of text.matchAll(tokens)) {
    const kind = KINDS.find((one) => groups?.[one] !== undefined);
    if (kind === undefined || (kind === "keyword" && !keywords.has(isAnyCase ? written.toLowerCase() : written)))
      continue;
    if (written !== "") read.push({ kind, from: index, to: index + written.length });
  }
  return read;
}

const KINDS: readonly CodeTokenKind[] = ["comment", "string", "name", "number", "keyword"];
