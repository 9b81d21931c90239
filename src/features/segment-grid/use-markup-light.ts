import { type PointerEvent, type RefObject, useEffect, useRef, useSyncExternalStore } from "react";
import type { Unit } from "#core/document/article.ts";
import { alignMarkup } from "#core/markup/align-markup.ts";
import { cachedMarkup } from "#core/markup/cached-markup.ts";
import { flattenNodes } from "#core/markup/markup-node.ts";
import { syntaxOf, type TagReader } from "#core/markup/read-markup.ts";
import { selectUnitView } from "#state/article/selectors/select-unit.ts";
import { useArticleStore } from "#state/article/use-article.ts";
import type { EditorPort } from "./editor-port.ts";
import { rowAt } from "./grid-rows.ts";

interface MarkupLightOptions {
  /** The rows shown. */
  readonly units: readonly Unit[];
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly editor: EditorPort;
  readonly activeIndex: number;
  readonly readTags: TagReader | undefined;
}

interface Touched {
  readonly index: number;
  readonly part: "source" | "target";
  readonly node: number;
}

/**
 * Lights up a piece of markup together with its counterpart in the other cell: what the pointer is on, else what the caret is at. Only classes of
 * elements that stand already change, so no row is rendered again.
 */
export function useMarkupLight({ units, scroller, editor, activeIndex, readTags }: MarkupLightOptions) {
  const store = useArticleStore();
  const pointed = useRef<Touched | null>(null);
  const lit = useRef<readonly Element[]>([]);
  const ready = useSyncExternalStore(
    (listener) => editor.subscribe(listener),
    () => editor.ready,
  );

  const counterpart = ({ index, part, node }: Touched): number | null => {
    const unit = units[index];
    if (unit?.kind !== "segment") return null;
    const read = (text: string) => cachedMarkup(text, syntaxOf(unit.place), readTags);
    const [sources, targets] = [read(unit.source), read(selectUnitView(store.getState(), unit).text)];
    const { targetOf, sourceOf } = alignMarkup(sources, targets);
    const [own, other, pairs] = part === "source" ? [sources, targets, targetOf] : [targets, sources, sourceOf];
    const touched = flattenNodes(own)[node];
    const found = touched && pairs.get(touched);
    return found ? flattenNodes(other).indexOf(found) : null;
  };

  const lightUp = () => {
    const caret = activeIndex < 0 ? null : editor.caretNode;
    const touched =
      pointed.current ?? (caret === null ? null : ({ index: activeIndex, part: "target", node: caret } as const));
    for (const element of lit.current) element.classList.remove("lit");
    const other = touched && counterpart(touched);
    const row = touched && rowAt(scroller.current, touched.index);
    const numbers = touched?.part === "source" ? [touched.node, other] : [other, touched?.node ?? null];
    lit.current = row ? [...elementsOf(row, "source", numbers[0]), ...elementsOf(row, "target", numbers[1])] : [];
    for (const element of lit.current) element.classList.add("lit");
    editor.lightNode(pointed.current?.index === activeIndex ? (numbers[1] ?? null) : null);
  };

  const latest = useRef(lightUp);
  useEffect(() => {
    latest.current = lightUp;
  });
  useEffect(() => (ready ? editor.onCaret(() => latest.current()) : undefined), [editor, ready]);

  const onPointerOver = (event: PointerEvent<HTMLElement>) => {
    const touched = touchedAt(event.target);
    if (!touched && !pointed.current) return;
    pointed.current = touched;
    lightUp();
  };
  const onPointerLeave = () => {
    if (!pointed.current) return;
    pointed.current = null;
    lightUp();
  };
  return { onPointerOver, onPointerLeave };
}

function touchedAt(target: EventTarget): Touched | null {
  if (!(target instanceof Element)) return null;
  const element = target.closest<HTMLElement>("[data-node]");
  const part = element?.closest<HTMLElement>("[data-part]")?.dataset["part"];
  const index = element?.closest<HTMLElement>("[data-index]")?.dataset["index"];
  if (!element || index === undefined || (part !== "source" && part !== "target")) return null;
  return { index: Number(index), part, node: Number(element.dataset["node"]) };
}

/** Elements of a node in a cell; the editor lights up its own. */
function elementsOf(row: Element, part: string, node: number | null | undefined): readonly Element[] {
  if (node === null || node === undefined) return [];
  const elements = row.querySelectorAll(
    `[data-part="${part}"] :is(.chip, .markup-mark, .markup-code)[data-node="${node}"]`,
  );
  return [...elements].filter((element) => !element.closest("[role=textbox]"));
}
