/**
 * Pieces that have to come through a translation as they are (tokens, placeholders), compared as a multiset: what is missing, what stands in its place
 * in another spelling, and what the source does not have.
 */

import type { Found } from "#core/checks/finding.ts";
import { insertionPlace, insertPiece } from "#core/checks/reading/insertion.ts";
import { splice } from "#core/checks/reading/splice.ts";
import type { Side, Subject } from "#core/checks/reading/subject.ts";
import { tellApart } from "#core/checks/reading/tell-apart.ts";
import type { Range } from "#core/document/article.ts";
import type { MarkupNode } from "#core/markup/markup-node.ts";
import { matchesOf } from "#core/search/matches-of.ts";
import { cutOut } from "./cut-out.ts";

/** A node, or what is none for Markdown and yet has to stay: a tag of a template, a variable of a shell. */
type Piece = Pick<MarkupNode, "key" | "from" | "to">;

export interface PieceRules {
  /** What a message calls it: “token”. */
  readonly noun: string;
  isPiece(node: MarkupNode, side: Side): boolean;
  /** Those that are no nodes, global; null where there are none. */
  readonly shape: RegExp | null;
  /** What they can't be without, quick to look for. */
  readonly sign: RegExp;
  /** By what pieces are compared. */
  nameOf(key: string): string;
  /** What kind of piece it is, so that one that changed is found in the like. */
  familyOf(key: string): string;
  /** Other spellings in which a piece of a family may stand in the target; global. */
  lookAlikes(family: string, key: string): RegExp | null;
  /** Whether a missing one stands in the target in a form that is right as well. */
  isKept(key: string, target: string): boolean;
  /** Whether one that the source does not have is told. */
  isStrange(key: string, source: Side, target: Side): boolean;
}

export function comparePieces(subject: Subject, rules: PieceRules): readonly Found[] {
  const { source, target } = subject;
  if (source === null || target.text.trim() === "") return [];
  const [sources, targets] = [piecesOf(source, rules), piecesOf(target, rules)];
  if (sources.length === 0 && targets.length === 0) return [];
  const targetOf = pairByName(sources, targets, rules);
  const kept = new Set(targetOf.values());
  const free = new Places(target, targets, kept, rules);
  const found: Found[] = [];
  for (const node of sources) {
    if (found.length >= MAX_FOUND) break;
    if (targetOf.has(node) || rules.isKept(node.key, target.text)) continue;
    const range = free.take(node.key);
    found.push(range === null ? toldMissing(subject, node, rules, targetOf) : toldChanged(subject, node, range, rules));
  }
  for (const node of free.left.slice(0, MAX_FOUND)) {
    if (rules.isStrange(node.key, source, target)) found.push(toldStrange(target, node, rules));
  }
  return tellApart(found.sort((a, b) => a.range.from - b.range.from));
}

/** In order of place. */
function piecesOf(side: Side, { isPiece, shape, sign }: PieceRules): readonly Piece[] {
  const nodes = side.flat.filter((node) => isPiece(node, side));
  if (shape === null || !sign.test(side.text)) return nodes;
  const others = matchesOf(side.text, shape).map(({ 0: key, index: from }) => ({
    key,
    from,
    to: from + key.length,
  }));
  const free = others.filter(({ from }) => !side.isMarkup(from));
  return free.length === 0 ? nodes : [...nodes, ...free].sort((a, b) => a.from - b.from);
}

/** Nobody reads more of one sentence. */
const MAX_FOUND = 50;

function pairByName(sources: readonly Piece[], targets: readonly Piece[], { nameOf }: PieceRules) {
  const free = new Map<string, Piece[]>();
  for (const node of [...targets].reverse()) {
    const queue = free.get(nameOf(node.key));
    if (queue === undefined) free.set(nameOf(node.key), [node]);
    else queue.push(node);
  }
  const targetOf = new Map<Piece, Piece>();
  for (const node of sources) {
    const found = free.get(nameOf(node.key))?.pop();
    if (found !== undefined) targetOf.set(node, found);
  }
  return targetOf;
}

/** Where in the target a changed piece may stand, each handed out once. */
class Places {
  readonly #target: Side;
  /** What is right, code and addresses are no other spelling of anything; in order. */
  readonly #taken: readonly Range[];
  readonly #free: readonly Piece[];
  /** Of each family, the first one last. */
  readonly #queues = new Map<string, Piece[]>();
  readonly #used: Range[] = [];
  readonly #rules: PieceRules;
  readonly #shapes = new Map<string, Range[]>();

  constructor(target: Side, pieces: readonly Piece[], kept: ReadonlySet<Piece>, rules: PieceRules) {
    this.#target = target;
    this.#free = pieces.filter((node) => !kept.has(node));
    const literal = target.flat.filter(({ kind }) => kind === "code" || kind === "autolink");
    this.#taken = [...literal, ...kept].sort((a, b) => a.from - b.from);
    this.#rules = rules;
    for (const node of [...this.#free].reverse()) {
      const family = rules.familyOf(node.key);
      const queue = this.#queues.get(family);
      if (queue === undefined) this.#queues.set(family, [node]);
      else queue.push(node);
    }
  }

  /** Pieces that were not handed out. */
  get left(): readonly Piece[] {
    const used = [...this.#used].sort((a, b) => a.from - b.from);
    let next = 0;
    return this.#free.filter(({ from, to }) => {
      while ((used[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next++;
      return (used[next]?.from ?? Number.POSITIVE_INFINITY) >= to;
    });
  }

  take(key: string): Range | null {
    const family = this.#rules.familyOf(key);
    const place = this.#queues.get(family)?.pop() ?? this.#shapesOf(family, key).shift();
    if (place === undefined) return null;
    const range = { from: place.from, to: place.to };
    this.#used.push(range);
    return range;
  }

  #shapesOf(family: string, key: string): Range[] {
    const pattern = this.#rules.lookAlikes(family, key);
    if (pattern === null) return [];
    const known = this.#shapes.get(pattern.source);
    if (known !== undefined) return known;
    const shapes: Range[] = [];
    let next = 0;
    for (const { 0: shape, index: from } of matchesOf(this.#target.text, pattern)) {
      while ((this.#taken[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next++;
      const to = from + shape.length;
      if ((this.#taken[next]?.from ?? Number.POSITIVE_INFINITY) >= to) shapes.push({ from, to });
    }
    this.#shapes.set(pattern.source, shapes);
    return shapes;
  }
}

function toldChanged({ target }: Subject, node: Piece, range: Range, { noun }: PieceRules): Found {
  const written = target.text.slice(range.from, range.to);
  return {
    range,
    sourceRange: { from: node.from, to: node.to },
    message: `The ${noun} ${shown(node.key)} is written ${shown(written)} here`,
    detail: `${node.key} → ${written}`,
    fixes: [{ title: `Restore the ${noun}`, target: splice(target.text, range, node.key) }],
  };
}

function toldMissing(subject: Subject, node: Piece, { noun }: PieceRules, targetOf: ReadonlyMap<Piece, Piece>): Found {
  const isFirst = (subject.source?.text ?? "").slice(0, node.from).trim() === "";
  const at = isFirst
    ? 0
    : insertionPlace(subject, node, (one) => targetOf.get(one) ?? subject.alignment.targetOf.get(one));
  return {
    range: { from: at, to: at },
    sourceRange: { from: node.from, to: node.to },
    message: `The ${noun} ${shown(node.key)} is missing`,
    detail: node.key,
    fixes: [{ title: `Insert the ${noun}`, target: insertPiece(subject, at, node.key) }],
  };
}

function toldStrange({ text }: Side, { key, from, to }: Piece, { noun }: PieceRules): Found {
  return {
    range: { from, to },
    message: `The ${noun} ${shown(key)} is not in the source`,
    detail: `+ ${key}`,
    // An engine's mark stands for words that only a reader can put back.
    fixes: key.startsWith("#") ? [] : [{ title: `Remove the ${noun}`, target: cutOut(text, { from, to }) }],
  };
}

const MAX_SHOWN = 60;

function shown(key: string): string {
  return key.length <= MAX_SHOWN ? key : `${key.slice(0, MAX_SHOWN)}…`;
}
