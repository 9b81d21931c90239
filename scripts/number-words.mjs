/**
 * Writes `src/core/checks/locale/spelled-numbers.ts` from CLDR's rules for spelling numbers out (RBNF): `node scripts/number-words.mjs`. Of every language
 * the forms of 0 to 20, the tens, 100 and 1000 in all genders and cases, cardinals and ordinals; a form that another one begins is left out, for
 * readers take endings into account. The forms of regions and scripts stand with their language.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { ROOT } from "./packages.mjs";

const require = createRequire(import.meta.url);
const manifest = require.resolve("cldr-rbnf/package.json");
/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync(manifest, "utf8"));
const folder = path.join(path.dirname(manifest), "rbnf");

const NUMBERS = [...Array.from({ length: 21 }, (_, n) => n), 30, 40, 50, 60, 70, 80, 90, 100, 1000];
/** Languages that nobody publishes documentation in, and Korean, whose words of one syllable stand in every text. */
const LEFT_OUT = new Set("ak ccp chr ee ff kl ko lrc qu se su und vec yue eo fo".split(" "));
/** As many letters may follow a form. Must be the same as in the reader. */
const MOST_LETTERS = 4;

/** @typedef {{ base: number, radix: number, text: string }} Rule */
/** @typedef {Map<string, readonly Rule[]>} RuleSets */

/** @param {string} name @returns {RuleSets} */
function ruleSetsOf(name) {
  const { rbnf } = JSON.parse(readFileSync(path.join(folder, name), "utf8"));
  /** @type {Record<string, [string, string][] | string>} */
  const sets = rbnf.rbnf.SpelloutRules ?? {};
  return new Map(
    Object.entries(sets).flatMap(([id, rules]) => (typeof rules === "string" ? [] : [[id, rules.flatMap(readRule)]])),
  );
}

/** @param {[string, string]} rule @returns {Rule[]} */
function readRule([head, body]) {
  const [, base = "", radix = "10"] = /^(\d+)(?:\/(\d+))?>*$/.exec(head) ?? [];
  return base === ""
    ? []
    : [{ base: Number(base), radix: Number(radix), text: body.replace(/;$/, "").replace(/^'/, "") }];
}

/** @param {RuleSets} sets @param {string} id @param {number} n @returns {string | null} */
function spell(sets, id, n, depth = 0) {
  const rule = sets.get(id)?.findLast(({ base }) => base <= n);
  if (rule === undefined || depth > 12) return null;
  const { base, radix, text } = rule;
  let divisor = 1;
  while (base > 0 && divisor * radix <= base) divisor *= radix;
  const [rest, times] = [n % divisor, Math.floor(n / divisor)];
  const whole = text.replace(/\[(.*?)\]/g, (_, inner) => (rest === 0 || base === n ? "" : inner));
  let isWhole = true;
  const part = (/** @type {string} */ own, /** @type {number} */ value) => {
    const found = /[#0]/.test(own) ? null : spell(sets, own === "" ? id : own, value, depth + 1);
    isWhole &&= found !== null;
    return found ?? "";
  };
  const spelled = whole
    .replace(/→→→/g, "→→")
    .replace(/→([^→]*)→/g, (_, own) => part(own, rest))
    .replace(/←([^←]*)←/g, (_, own) => part(own, times))
    .replace(/=([^=]*)=/g, (_, own) => part(own, n))
    .replace(/\$\(\w+,(?:.*?)other\{([^}]*)\}\)\$/g, "$1");
  return isWhole ? spelled : null;
}

/** @param {string} form */
const plain = (form) =>
  form
    .replace(/[\u00ad\u200b-\u200f]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .trim();

/** @param {string} form @param {string} whole */
const isStemOf = (form, whole) => form.slice(0, 2) === whole.slice(0, 2) && form.length <= whole.length;

/** @param {readonly RuleSets[]} languages @param {number} n @returns {readonly string[]} */
function formsOf(languages, n) {
  /** @type {Set<string>} */
  const forms = new Set();
  const all = languages.flatMap((sets) => [...sets.keys()].map((id) => ({ sets, id })));
  const ids = all.filter(
    ({ id }) => !/year|lenient|verbose|financial|digits/.test(id) && (n > 0 || !/ordinal/.test(id)),
  );
  const isWord = (/** @type {string} */ form) => /^\p{L}[\p{L}\p{M} ’'‑-]*$/u.test(form) && !/error/.test(form);
  for (const { sets, id } of ids.filter((one) => !one.id.startsWith("%%"))) {
    const form = plain(spell(sets, id, n) ?? "");
    if (isWord(form)) forms.add(form);
  }
  const known = [...forms];
  // What is private to the rules may be an ending alone.
  for (const { sets, id } of ids.filter((one) => n > 0 && one.id.startsWith("%%"))) {
    const form = plain(spell(sets, id, n) ?? "");
    if (form.length > 2 && isWord(form) && known.some((own) => isStemOf(form, own))) forms.add(form);
  }
  return n <= SIMPLE ? [...forms] : [...forms].slice(0, MOST_FORMS);
}

/** Greater ones are made of these: their rarer cases are left to the reader, who takes words apart. */
const SIMPLE = 10;
const MOST_FORMS = 6;

/** @param {readonly RuleSets[]} languages */
function table(languages) {
  const all = NUMBERS.map((n) => formsOf(languages, n));
  const ones = all[1] ?? [];
  return all.map((own, index) => {
    const others = all.flatMap((forms, at) => (at === index ? [] : forms));
    // `einhundert` is `hundert` too.
    const bare = (NUMBERS[index] ?? 0) < 100 ? [] : own.flatMap((form) => withoutOne(form, ones));
    return shortest([...new Set([...own, ...bare])], others);
  });
}

/** @param {string} form @param {readonly string[]} ones */
function withoutOne(form, ones) {
  const one = ones.filter((word) => form.startsWith(word)).sort((a, b) => b.length - a.length)[0];
  const rest = one === undefined ? "" : form.slice(one.length).trim();
  return rest.length < 3 ? [] : [rest];
}

/** Forms that others say as well, with an ending or with a word before them, are left out; what is left is cut to stems where several share one. */
function shortest(/** @type {readonly string[]} */ forms, /** @type {readonly string[]} */ others) {
  const isCovered = (/** @type {string} */ form) =>
    forms.some((one) => {
      if (one === form || one.length === 0) return false;
      const rest = form.startsWith(one) && one.length > 1 ? form.slice(one.length) : null;
      if (rest !== null && rest.length <= MOST_LETTERS && !rest.includes(" ")) return true;
      return UNSPACED.test(one) ? form.includes(one) : form.split(" ").includes(one);
    });
  return stems(forms.filter((form) => !isCovered(form)).sort(), others);
}

const UNSPACED = /[\p{Script=Han}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const SHORTEST_STEM = 4;

/** @param {readonly string[]} forms in order @param {readonly string[]} others those of other numbers */
function stems(forms, others) {
  /** @type {string[][]} */
  const groups = [];
  for (const form of forms) {
    const group = groups.at(-1);
    const stem = group === undefined ? "" : common([...group, form]);
    const isOne =
      stem.length >= SHORTEST_STEM && [...(group ?? []), form].every((one) => one.length - stem.length <= MOST_LETTERS);
    const isOther = others.some((one) => one.startsWith(stem) && one.length - stem.length <= MOST_LETTERS);
    if (isOne && !isOther && !/ $/.test(stem)) group?.push(form);
    else groups.push([form]);
  }
  return groups.map((group) => (group.length > 1 ? common(group) : (group[0] ?? "")));
}

/** @param {readonly string[]} forms */
function common(forms) {
  const [first = ""] = forms;
  let length = first.length;
  for (const form of forms) while (!form.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}

/** @type {Map<string, RuleSets[]>} */
const languages = new Map();
for (const name of readdirSync(folder).filter((file) => file.endsWith(".json"))) {
  const [language = ""] = name.replace(".json", "").split("-");
  if (LEFT_OUT.has(language)) continue;
  languages.set(language, [...(languages.get(language) ?? []), ruleSetsOf(name)]);
}

const rows = [...languages]
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([language, sets]) => {
    const all = table(sets).map((forms) => forms.map((form) => form.replaceAll(" ", "~")).join(" "));
    return `  ${language}: ${JSON.stringify(all.join("|"))},`;
  });
writeFileSync(
  path.join(ROOT, "src/core/checks/locale/spelled-numbers.ts"),
  `/**
 * Generated by scripts/number-words.mjs from CLDR ${version}: per language the words of 0 to 20, 30, 40 … 90, 100 and 1000, divided by \`|\`; \`~\` stands for a
 * space.
 */
export const SPELLED_NUMBERS: Readonly<Record<string, string>> = {
${rows.join("\n")}
};
`,
);
