import type { Check } from "#core/checks/check.ts";
import type { Found } from "#core/checks/finding.ts";
import { endOf } from "#core/checks/reading/end-of.ts";
import { findTrace } from "#core/checks/reading/find-trace.ts";
import { spliceVisible } from "#core/checks/reading/splice-visible.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import type { Range } from "#core/document/article.ts";
import { doNotTranslateOf } from "./do-not-translate-terms.ts";
import { gluedName } from "./glued-name.ts";
import { findKeptName } from "./kept-name.ts";
import { searchableText } from "./searchable-text.ts";
import { isKeptAsIs, readTerms } from "./term-findings.ts";

/**
 * Terms of the article's `no-loc` list and of the glossary that stand in the source's text and nowhere in the target's, not even in code. How often is a
 * matter of grammar. In code, addresses and tokens of the source nobody looks for them.
 */
export const doNotTranslate: Check = {
  id: "do-not-translate",
  group: "facts",
  title: "Term to be kept",
  what: "A term that has to stay as it is was translated or left out.",
  why: "The product, setting or command is known by this name alone.",
  severity: "warning",
  example: {
    locale: "de-DE",
    source: "Start with Contoso Garden.",
    target: "Beginnen Sie mit Contoso Garten.",
    fixed: "Beginnen Sie mit Contoso Garden.",
    frontMatter: "no-loc: [Contoso Garden]",
  },
  run(subject) {
    const { source, target, isCode } = subject;
    if (source === null || isCode || target.text.trim() === "") return [];
    const terms = wantedTerms(subject, source);
    if (terms.size === 0) return [];
    const text = searchableText(target);
    const missing = [...terms].filter(([term]) => !isKept(text, term, target));
    return missing
      .map(([term, range]) => lost(term, range, source, subject))
      .sort((a, b) => a.range.from - b.range.from);
  },
};

/** Each term with its first place in the source as written. */
function wantedTerms(subject: Subject, source: Side): ReadonlyMap<string, Range> {
  const terms = new Map<string, Range>();
  const add = (term: string, range: Range) => {
    if (!terms.has(term)) terms.set(term, range);
  };
  for (const { term, from, to } of doNotTranslateOf(subject.context).findIn(source.visible.text)) {
    add(term, source.visible.rangeOf(from, to));
  }
  for (const { term, sourceRanges, wanted } of readTerms(subject)) {
    if (isKeptAsIs(term) && wanted.length === 0 && sourceRanges[0] !== undefined) add(term.source, sourceRanges[0]);
  }
  return terms;
}

/** A term in small letters may begin the sentence. */
function isKept(text: string, term: string, { language }: Side): boolean {
  if (findKeptName(text, term, language) !== null) return true;
  const first = term.charAt(0);
  return first !== first.toUpperCase() && findKeptName(text, first.toUpperCase() + term.slice(1), language) !== null;
}

/** Nobody can tell where a term belongs that has left no trace. */
function lost(term: string, sourceRange: Range, source: Side, { target }: Subject): Found {
  const { visible } = target;
  const trace = findTrace(visible.text, term, source.visible.text);
  const glued = gluedName(term, { target, source });
  if (glued !== null) return { ...glued, sourceRange };
  const found = { sourceRange, detail: term };
  if (trace === null) {
    const message = `${term} is not in the target, though it must not be translated`;
    return { ...found, range: endOf(target.text), message };
  }
  const message = `${visible.text.slice(trace.from, trace.to)} stands for ${term}, which must not be translated`;
  const fixes = [{ title: `Write ${term}`, target: spliceVisible(target, trace, term) }];
  return { ...found, range: visible.rangeOf(trace.from, trace.to), message, fixes };
}
