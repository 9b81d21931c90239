/** Texts that are written for a program and read by nobody as a sentence. */
export const FINAL_MARK = /[.?!][)"”]?$/;

/** Programs that lines for a shell begin with. */
const PROGRAM =
  "(?:dotnet|npm|npx|yarn|git|gh|az|docker|kubectl|helm|nuget|pip|python|cargo|brew|terraform|mvn|gradle|systemctl|sudo|msbuild)";
const COMMAND_LINE = new RegExp(`^${PROGRAM} [a-z]`);
/** A short line for a shell, a path with parts to be filled in, a condition of a program. */
const COMMAND = new RegExp(
  `^${PROGRAM} [\\w.:/-]+(?: [\\w.:/-]+){0,2}$|^[A-Z][a-z]+-[A-Z]\\w+(?: |$)|%\\w[\\w -]*%|^(?:else )?if \\S+ (?:==?|!=|<>) `,
);

/** A call of a function with what it takes, and another way to write it: `CONCATENATE("Code: ", a.b)`, `Minus[expr], infix: -expr`. */
const CALL = /^[A-Z_]{2,}\(.*\)$|^[A-Z]\w*\[[^[\]]*\](?:, \w+: .+)?$/;

/** A line behind the prompt of a shell: `PS> cd x`, `C:\\>dir`. */
const PROMPT = /^(?:PS(?: [A-Z]:[^<>]{0,60})?|[A-Z]:\\[^<>]{0,60}) ?> ?\S/;
/** An option with what it takes: `--output <FOLDER>`. */
const OPTION = /^--?[a-z][\w-]*(?:[ =]\\?[<[{]\S+)?$/i;
/** A request to a server: `GET /trees/{treeId}`. */
const REQUEST = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \S+$/;
/** Operators that stand between two values: `1 -eq 2`. */
const OPERATOR =
  /(?<=[\s)\]])-[ci]?(?:eq|ne|gt|ge|lt|le|like|notlike|match|notmatch|contains|and|or|xor|is|isnot|in|replace|split|join)(?=[\s([])/g;
/** A header with its value, a column with what it may hold: `Pragma: "no-cache"`, `int, PK, not null`. */
const ENTRY = /^[A-Z][\w-]+: ?["“„「'][^\s"“”]+["”“」']$|^\S+(?:, [A-Z]{2})?,? (?:not )?null$/i;
/** A number with its unit, and what stands between two: `2275 mm x 580 mm`. */
const MEASURE =
  /\d[\d.,]*[ \u00a0]?(?:mm|cm|km|m|in|ft|g|kg|lbs?|oz|w|v|hz|[kmg]?bps|fps|["”″])(?!\p{L})(?: x(?= ))?/giu;
const TEX = /\\[a-z]{2,}/gi;

/** The text without its measures, and without what TeX sets between dollar signs or as a block: none of it is words. */
export function withoutFormulas(text: string): string {
  const bare = text.replace(MEASURE, " ");
  if (!/[\\$]/.test(bare)) return bare;
  // What stands in braces may be read as a placeholder, of which one character is left.
  const from = bare.indexOf("\\begin");
  const to = bare.lastIndexOf("\\end");
  const behind = bare.slice(to + "\\end".length).replace(/^\{ ?\w+ ?\}/, "");
  const outside = from >= 0 && to > from ? `${bare.slice(0, from)} ${behind}` : bare;
  const pieces = outside.split("$");
  return pieces
    .map((piece, at) => (at % 2 === 1 && at < pieces.length - 1 && /[\\_^]/.test(piece) ? " " : piece))
    .join(" ")
    .replace(TEX, " ");
}

/** Keys of a file's head without what they hold, as an example of it shows: `title: author: ms.date:`. */
function isKeys(text: string): boolean {
  const words = text.split(/\s+/u).filter((word) => !/^[-|]+$/.test(word));
  return words.length > 1 && words.every((word) => /^[a-z][\w.-]*:$/i.test(word));
}

/** A line for a shell with an option of it, however long: `dotnet run -f net8.0 -- --verbose`. */
function isCommandLine(text: string): boolean {
  return COMMAND_LINE.test(text) && / --?\w/.test(text) && !FINAL_MARK.test(text) && !/[,;:] /.test(text);
}

/** What a program throws, by its type, with its message: `Orchard.TreeException: No such tree.` */
const THROWN = /^(?:[A-Za-z]\w*\.)+[A-Z]\w*: ?\S|^[A-Z]\w*Exception: ?\S/;

/** Whether all of a text is a command, a call, an entry of a file or the like. */
export function isTyped(text: string): boolean {
  // Who wrote a work, with its number: "Berg et al. 2011".
  if (/^\p{Lu}\S+ et al\./u.test(text)) return true;
  // A program's words alone are none of a sentence.
  if (
    THROWN.test(text) ||
    PROMPT.test(text) ||
    OPTION.test(text) ||
    REQUEST.test(text) ||
    ENTRY.test(text) ||
    isCondition(text)
  )
    return true;
  return COMMAND.test(text) || CALL.test(text) || isKeys(text) || isCommandLine(text);
}

/** Values with operators between them, and hardly a word beside. */
function isCondition(text: string): boolean {
  const operators = text.match(OPERATOR)?.length ?? 0;
  return operators > 0 && (text.replace(OPERATOR, " ").match(/(?<=\s)[a-z]{3,}(?=\s)/g)?.length ?? 0) <= operators;
}
