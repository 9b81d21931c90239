/** Characters that entities stand for. */

/** Those that documentation uses; a longer table (2,231 names) would weigh more than all checks. HTML, "Named character references". */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: "\u00a0",
    ensp: "\u2002",
    emsp: "\u2003",
    thinsp: "\u2009",
    zwnj: "\u200c",
    zwj: "\u200d",
    lrm: "\u200e",
    rlm: "\u200f",
    shy: "\u00ad",
    ndash: "–",
    mdash: "—",
    hellip: "…",
    lsquo: "‘",
    rsquo: "’",
    sbquo: "‚",
    ldquo: "“",
    rdquo: "”",
    bdquo: "„",
    laquo: "«",
    raquo: "»",
    lsaquo: "‹",
    rsaquo: "›",
    copy: "©",
    reg: "®",
    trade: "™",
    deg: "°",
    times: "×",
    middot: "·",
    bull: "•",
    bullet: "•",
    dagger: "†",
    Dagger: "‡",
    para: "¶",
    sect: "§",
    plusmn: "±",
    minus: "−",
    divide: "÷",
    asymp: "≈",
    infin: "∞",
    sum: "∑",
    radic: "√",
    micro: "µ",
    sup2: "²",
    sup3: "³",
    frac12: "½",
    check: "✓",
    cross: "✗",
    rarr: "→",
    larr: "←",
    uarr: "↑",
    darr: "↓",
    harr: "↔",
    iquest: "¿",
    iexcl: "¡",
    szlig: "ß",
    cent: "¢",
    pound: "£",
    yen: "¥",
    ne: "≠",
    le: "≤",
    ge: "≥",
    euro: "€",
    lbrack: "[",
    rbrack: "]",
    lpar: "(",
    rpar: ")",
    ast: "*",
    lowbar: "_",
    vert: "|",
    num: "#",
    grave: "`",
    period: ".",
    comma: ",",
    colon: ":",
    semi: ";",
    sol: "/",
    bsol: "\\",
    lbrace: "{",
    rbrace: "}",
    commat: "@",
    dollar: "$",
    percnt: "%",
    equals: "=",
    plus: "+",
  }),
);

/** Letters with an accent are named by both, `eacute`. Of those behind Latin Extended-A (U+0180) HTML names hardly any, and not `gcedil`. */
const ACCENTED = /^(?!gcedil)([a-z])(acute|grave|circ|uml|tilde|cedil|caron)$/i;
const ACCENTS: ReadonlyMap<string, string> = new Map([
  ["acute", "\u0301"],
  ["grave", "\u0300"],
  ["circ", "\u0302"],
  ["uml", "\u0308"],
  ["tilde", "\u0303"],
  ["cedil", "\u0327"],
  ["caron", "\u030c"],
]);

function accented(name: string): string | null {
  const [, letter = "", accent = ""] = ACCENTED.exec(name) ?? [];
  const text = letter + (ACCENTS.get(accent) ?? "");
  const composed = text.normalize("NFC");
  return composed.length === 1 && composed !== text && composed < "\u0180" ? composed : null;
}

/**
 * @param entity as written, `&` and `;` included
 * @returns null for a name that is not known
 */
export function entityText(entity: string): string | null {
  const numeric = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(entity);
  if (numeric === null) return NAMED.get(entity.slice(1, -1)) ?? accented(entity.slice(1, -1));
  const [, hex, decimal = ""] = numeric;
  const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
  // What HTML says of code points that name no character.
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "\ufffd" : String.fromCodePoint(code);
}
