import type { Check } from "#core/checks/check.ts";
import type { Fix, Found } from "#core/checks/finding.ts";
import type { DeadPair, DeadRun } from "#core/checks/reading/emphasis-runs.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import { reviveEmphasis } from "./revive-emphasis.ts";

/**
 * Markers with something between them that stay characters on the page. What has nothing between its markers is `empty-emphasis`; that a run of bold
 * is not there at all is `emphasis`.
 */
export const emphasisDead: Check = {
  id: "emphasis-dead",
  group: "markup",
  title: "Bold or italic that will not show",
  what: "Markers such as ** stand where Markdown does not take them for bold or italic.",
  why: "The page shows the asterisks instead of the emphasis.",
  severity: "error",
  example: {
    locale: "lv-LV",
    source: "Select **Save**.",
    target: "Atlasiet ** Saglabāt**.",
    fixed: "Atlasiet **Saglabāt**.",
  },
  run(subject) {
    const { target, source } = subject;
    const { pairs, lone } = target.emphasis;
    if (source === null || (pairs.length === 0 && lone.length === 0)) return [];
    const told = pairs.filter((pair) => !isEmpty(target, pair) && isChecked(subject, pair.token)).slice(0, MAX_FOUND);
    const alone = lone.filter(({ token }) => token.length < 4 && isChecked(subject, token)).slice(0, MAX_FOUND);
    return [...told.map((pair) => toldPair(target, pair)), ...alone.map((run) => toldRun(subject, run))].sort(
      (x, y) => x.range.from - y.range.from,
    );
  },
};

/** Nobody reads more of one sentence, and each takes several readings of the text to mend. */
const MAX_FOUND = 10;

function isEmpty({ text }: Side, { open, close }: DeadPair): boolean {
  return open.to - open.from >= 4 || text.slice(open.to, close.from).trim() === "";
}

/** Asterisks and underscores may be meant as such: then the source has as many, or no emphasis is amiss. */
function isChecked({ source, target }: Subject, token: string): boolean {
  if (source === null) return false;
  const countOf = ({ emphasis }: Side) => emphasis.literals.get(token) ?? 0;
  if (countOf(target) <= countOf(source)) return false;
  return token === "**" || token === "***" || countEmphasis(target) < countEmphasis(source);
}

function countEmphasis({ flat }: Side): number {
  return flat.filter(({ kind }) => kind === "strong" || kind === "emphasis").length;
}

function toldPair(target: Side, pair: DeadPair): Found {
  const { token, open, close } = pair;
  const inner = target.text.slice(open.to, close.from).trim();
  return {
    range: { from: open.from, to: close.to },
    message: `The markers ${token} around “${shortened(inner)}” will not make it ${nameOf(token)}`,
    detail: `${token} ${inner}`,
    fixes: reviveEmphasis(target, pair),
  };
}

function toldRun(subject: Subject, { token, from, to }: DeadRun): Found {
  return {
    range: { from, to },
    message: `The marker ${token} has no partner`,
    detail: token,
    fixes: [...completeRun(subject, { token, from, to }), removeRun(subject.target, { from, to })],
  };
}

/** Where the marker stands beside what the source or the machine translation has in bold. */
function completeRun({ source, target, unit }: Subject, { token, from, to }: DeadRun): readonly Fix[] {
  if (source === null) return [];
  const { text } = target;
  const sides = [source, target.with(unit.target)];
  const words = sides.flatMap((side) =>
    side.flat
      .filter(({ kind }) => (kind === "strong" ? token === "**" : kind === "emphasis" && token.length === 1))
      .map(({ content }) => (content === null ? "" : side.text.slice(content.from, content.to))),
  );
  return words.flatMap((word) => {
    if (word === "") return [];
    const title = "Add the missing marker";
    if (text.startsWith(word, to))
      return [{ title, target: splice(text, { from: to + word.length, to: to + word.length }, token) }];
    const start = from - word.length;
    return start >= 0 && text.startsWith(word, start)
      ? [{ title, target: splice(text, { from: start, to: start }, token) }]
      : [];
  });
}

function removeRun({ text }: Side, { from, to }: { from: number; to: number }): Fix {
  const isSpaced = (from === 0 || text[from - 1] === " ") && (to === text.length || text[to] === " ");
  return {
    title: "Remove the marker",
    target: splice(text, isSpaced ? { from, to: Math.min(to + 1, text.length) } : { from, to }, ""),
  };
}

function nameOf(token: string): string {
  return token.length === 1 ? "italic" : token.length === 2 ? "bold" : "bold and italic";
}

const MAX_SHOWN = 40;

function shortened(text: string): string {
  return text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN)}…`;
}
