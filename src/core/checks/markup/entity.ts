import type { Check } from "#core/checks/check.ts";
import type { Found } from "#core/checks/finding.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Side } from "#core/checks/reading/subject.ts";
import { tellApart } from "#core/checks/reading/tell-apart.ts";
import { entityText } from "#core/markup/entity-text.ts";
import { matchesOf } from "#core/search/matches-of.ts";

/** Entities that show as their letters. The character itself in place of its entity is right, and so is the entity in place of the character. */
export const entity: Check = {
  id: "entity",
  group: "markup",
  title: "Broken entity",
  what: "A character written by its name, such as &amp;, is broken or escaped once more.",
  why: "The page shows the name and its signs instead of the character.",
  severity: "error",
  example: {
    locale: "lv-LV",
    source: "Research &amp; development",
    target: "Pētniecība & amp; izstrāde",
    fixed: "Pētniecība &amp; izstrāde",
  },
  run({ source, target, isCode }) {
    if (source === null || isCode || !/[&＆]/u.test(target.text)) return [];
    const known = new Set(brokenIn(source).map(({ written }) => written));
    const found = brokenIn(target).filter(({ written }) => !known.has(written));
    return tellApart([...found, ...renamedIn(source, target)].map((one) => told(target, one)));
  },
};

/** A name that stands for no character, where one of the source's is gone: `&kopija;` for `&copy;`. */
const NAME = /&[\p{L}\p{M}]{2,31};/gu;

function renamedIn(source: Side, target: Side): readonly Broken[] {
  const strange = matchesOf(target.text, NAME).filter(
    ({ 0: written, index }) =>
      entityText(written) === null &&
      entityText(written.toLowerCase()) === null &&
      !source.text.includes(written) &&
      target.isMarkup(index + 1) === isInEntity(target, index),
  );
  if (strange.length === 0) return [];
  const lost = source.flat.filter(
    ({ kind, key }) =>
      kind === "entity" && !target.text.includes(key) && !target.visible.text.includes(entityText(key) ?? key),
  );
  return strange.slice(0, lost.length).map(({ 0: written, index: from }, order) => {
    return { from, to: from + written.length, written, mended: lost[order]?.key ?? written };
  });
}

interface Broken {
  readonly from: number;
  readonly to: number;
  readonly written: string;
  readonly mended: string;
}

/** Escaped again; spaced; with another script's signs; without its semicolon. */
const BROKEN =
  /&amp;(?:amp;)*(#x?[\da-f]{1,6}|[a-z]{2,8});|[&＆][ \u00a0]?(#[ \u00a0]?x?[\da-f]{1,6}|[a-z]{2,8})(?:[ \u00a0]?([;；؛\u037e]))?|\\&(#?\w{2,8});/giu;

function brokenIn(side: Side): readonly Broken[] {
  const found: Broken[] = [];
  for (const match of matchesOf(side.text, BROKEN)) {
    const { 0: written, index: from } = match;
    const mended = mend(match);
    if (mended === null || mended === written || side.isMarkup(from + 1) !== isInEntity(side, from)) continue;
    found.push({ from, to: from + written.length, written, mended });
  }
  return found;
}

/** An entity that is right is a mark too; any other mark (an address, code) is not looked at. */
function isInEntity({ flat }: Side, at: number): boolean {
  return flat.some(({ kind, from, to }) => (kind === "entity" || kind === "escape") && from <= at && at < to);
}

function mend([written, again, name = "", end = "", escaped]: RegExpMatchArray): string | null {
  if (again !== undefined) return known(`&${again};`);
  if (escaped !== undefined) return known(`&${escaped};`);
  // Without its semicolon `&copy` may be anything; what can only be an entity is one.
  if (end === "" && !UNFINISHED.test(written)) return null;
  const whole = `&${name.replace(/\s/g, "")};`;
  return known(whole) ?? known(whole.toLowerCase());
}

const UNFINISHED = /^(?:[&＆]\s?(?:amp|nbsp|quot)|&(?:lt|gt|apos))$/iu;

function known(entity: string): string | null {
  return entityText(entity) === null ? null : entity;
}

function told({ text }: Side, { from, to, written, mended }: Broken): Found {
  return {
    range: { from, to },
    message: `${written} will show as it is written, not as ${entityText(mended) === "\u00a0" ? "a no-break space" : (entityText(mended) ?? mended)}`,
    detail: written,
    fixes: [{ title: `Write ${mended}`, target: splice(text, { from, to }, mended) }],
  };
}
