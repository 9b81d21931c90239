/** `&lt;account-name&gt;`: what a reader is to put a name in the place of, shown with its angle brackets, and said in other words in the target. */

import type { Found } from "#core/checks/finding.ts";
import { isMostlyNew } from "#core/checks/reading/find-trace.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Side } from "#core/checks/reading/subject.ts";
import type { Range } from "#core/document/article.ts";
import { matchesOf } from "#core/search/matches-of.ts";

interface ShownName extends Range {
  readonly name: string;
}

const SHOWN = /(?:&lt;|\\<)(?!\/)([\p{L}][^&<>\\\n]{0,40}?)(?:&gt;|\\?>)/gu;
/** Written for a program: a reader who types it as it stands finds it nowhere else. */
const TYPED = /[-_\d]|\p{Ll}\p{Lu}/u;

/** @returns one for each that has become another, where both sides have as many of them; plain words are no more than a hint */
export function translatedNames(source: Side, target: Side, byPeople: boolean): readonly Found[] {
  if (!/&lt;|\\</.test(source.text)) return [];
  const wanted = shownIn(source);
  const found = shownIn(target);
  if (wanted.length === 0 || wanted.length !== found.length) return [];
  const known = new Set(wanted.map(({ name }) => name));
  const kept = new Set(found.map(({ name }) => name));
  const lost = wanted.filter(({ name }) => !kept.has(name));
  const strange = found.filter(({ name }) => !known.has(name));
  if (lost.length !== strange.length) return [];
  return strange.map((now, index): Found => {
    const name = lost[index]?.name ?? "";
    const inner = target.text.indexOf(now.name, now.from);
    const range = { from: inner, to: inner + now.name.length };
    return {
      range: { from: now.from, to: now.to },
      message: `<${name}> became <${now.name}>`,
      detail: `shown ${now.name}`,
      ...(TYPED.test(name) && !(byPeople && isMostlyNew(name, now.name)) ? {} : { isMinor: true }),
      fixes: [{ title: `Write <${name}>`, target: splice(target.text, range, name), isProposal: lost.length > 1 }],
    };
  });
}

function shownIn({ text, flat }: Side): readonly ShownName[] {
  const isCode = (at: number) => flat.some(({ kind, from, to }) => kind === "code" && from <= at && at < to);
  return matchesOf(text, SHOWN)
    .map(({ 0: all, 1: name = "", index }) => ({
      name,
      from: index,
      to: index + all.length,
    }))
    .filter(({ from }) => !isCode(from));
}
