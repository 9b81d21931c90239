/** Ways to write emphasis so that its markers open and close, in the order in which the language wants them. */

import type { Fix } from "#core/checks/finding.ts";
import type { DeadPair } from "#core/checks/reading/emphasis-runs.ts";
import type { Language } from "#core/checks/reading/language.ts";
import type { Side } from "#core/checks/reading/subject.ts";

/** What is emphasised, and what stands around it. */
interface Parts {
  readonly before: string;
  readonly token: string;
  readonly core: string;
  readonly after: string;
}

/** The fixes after which fewer markers are dead; best first, at most two. */
export function reviveEmphasis(target: Side, pair: DeadPair): readonly Fix[] {
  const parts = moveSpacesOut(target.text, pair);
  const ways = [
    { ...write("Move the spaces outside", parts), isProposal: false },
    ...waysToClose(parts, target.language),
  ];
  const revived = ways.filter((way, index) => {
    const isNew = ways.findIndex((other) => other.target === way.target) === index;
    return isNew && way.target !== target.text && isRevived(target, way.target);
  });
  return revived.slice(0, 2);
}

function isRevived(target: Side, text: string): boolean {
  const { pairs, lone } = target.with(text).emphasis;
  return pairs.length < target.emphasis.pairs.length && lone.length <= target.emphasis.lone.length;
}

function write(title: string, { before, token, core, after }: Parts): Fix {
  return { title, target: `${before}${token}${core}${token}${after}` };
}

function moveSpacesOut(text: string, { token, open, close }: DeadPair): Parts {
  const inner = text.slice(open.to, close.from);
  const core = inner.trim();
  const before = text.slice(0, open.from);
  const after = text.slice(close.to);
  const needsSpaceBefore = /^\s/.test(inner) && /[^\s([{“„«「]$/u.test(before);
  const needsSpaceAfter = /\s$/.test(inner) && /^[^\s.,;:!?)\]}”»」。、，：；！？…]/u.test(after);
  return {
    before: before + (needsSpaceBefore ? " " : ""),
    token,
    core,
    after: (needsSpaceAfter ? " " : "") + after,
  };
}

/** Scripts whose words take other words' letters on without a space: a space would be wrong there. */
const JOINING = new Set(["Kore", "Hebr", "Arab"]);

function waysToClose(parts: Parts, { hasWordSpaces, script }: Language): readonly Fix[] {
  const spaced = [addSpaces(parts), asterisks(parts)];
  const swapped = [intoLink(parts), swapBrackets(parts), moveMarksOut(parts), moveGroupOut(parts)];
  const ways =
    hasWordSpaces && !JOINING.has(script) ? [...spaced, ...swapped] : [asterisks(parts), ...swapped, ...spaced];
  return ways.filter((way) => way !== null);
}

/** Underscores mean nothing between letters, asterisks do. */
function asterisks(parts: Parts): Fix | null {
  if (!parts.token.startsWith("_")) return null;
  return write("Write asterisks instead of underscores", { ...parts, token: parts.token.replaceAll("_", "*") });
}

const ENDS_IN_WORD = /[\p{L}\p{N}\p{M}]$/u;
const BEGINS_WITH_WORD = /^[\p{L}\p{N}\p{M}]/u;
const MARK_FIRST = /^[\p{P}\p{S}]/u;
const MARK_LAST = /[\p{P}\p{S}]$/u;

function addSpaces(parts: Parts): Fix {
  const { before, core, after } = parts;
  const isWordless = parts.token.startsWith("_");
  const isShutIn = (isWordless || MARK_FIRST.test(core)) && ENDS_IN_WORD.test(before);
  const isShutOut = (isWordless || MARK_LAST.test(core)) && BEGINS_WITH_WORD.test(after);
  return write("Add a space", {
    ...parts,
    before: isShutIn ? `${before} ` : before,
    after: isShutOut ? ` ${after}` : after,
  });
}

/** `**[x](y)**` as `[**x**](y)`. */
function intoLink(parts: Parts): Fix | null {
  const link = /^\[([^[\]]+)\](\([^()\s]*\)|\[[^[\]]*\])$/.exec(parts.core);
  const [, text, tail] = link ?? [];
  if (text === undefined || tail === undefined) return null;
  const inside = { ...parts, before: `${parts.before}[`, core: text, after: `]${tail}${parts.after}` };
  return write("Move the markers into the link", inside);
}

const ENCLOSED = /^([“"'「『（(《〈【［‘„«])([^*_]+)([”"'」』）)》〉】］’“»])$/u;

function swapBrackets(parts: Parts): Fix | null {
  const [, open = "", core, close = ""] = ENCLOSED.exec(parts.core) ?? [];
  if (core === undefined || core.includes(close)) return null;
  return write("Move the marks outside", { ...parts, before: parts.before + open, core, after: close + parts.after });
}

function moveMarksOut(parts: Parts): Fix | null {
  const [, core, marks = ""] =
    /^(.*[^\s.,:;!?。、．，：；！？…])\s*([.,:;!?。、．，：；！？…]+)$/su.exec(parts.core) ?? [];
  return core === undefined ? null : write("Move the mark outside", { ...parts, core, after: marks + parts.after });
}

/** What stands in brackets behind the text. */
function moveGroupOut(parts: Parts): Fix | null {
  const [, core, group = ""] = /^([^()（）]+)(\([^()]*\)|（[^（）]*）)$/u.exec(parts.core) ?? [];
  return core === undefined
    ? null
    : write("Move the brackets outside", {
        ...parts,
        core: core.trimEnd(),
        after: core.slice(core.trimEnd().length) + group + parts.after,
      });
}
