import { type RefObject, useEffect, useRef } from "react";
import type { UnitKey } from "#core/document/article.ts";
import type { MarkupReader } from "#core/markup/markup-reader.ts";
import { selectUnit, selectUnitView } from "#state/article/selectors/select-unit.ts";
import { useArticleStore } from "#state/article/use-article.ts";
import type { MountedUnits } from "#state/editor/mounted-units.ts";
import { useEditor, useView } from "#state/editor/use-view.ts";
import { counterpart } from "./counterpart.ts";

export interface MarkupLightOptions {
  readonly activeKey: UnitKey | null;
  readonly readMarkup: MarkupReader;
  /** Holds the cells. */
  readonly scroller: RefObject<HTMLElement | null>;
}

interface Touched {
  readonly key: UnitKey;
  readonly part: "source" | "target";
  readonly node: number;
}

/**
 * Lights up a piece of markup together with its counterpart in the other cell: what the pointer is on, else what the caret is at. Only classes of
 * elements that stand already change, so no row is rendered again.
 */
export function useMarkupLight({ activeKey, readMarkup, scroller }: MarkupLightOptions): void {
  const store = useArticleStore();
  const { units } = useView();
  const editor = useEditor();
  const pointed = useRef<Touched | null>(null);
  const lit = useRef<readonly Element[]>([]);

  const counterpartOf = ({ key, part, node }: Touched): number | null => {
    const state = store.getState();
    const unit = selectUnit(state, key);
    if (unit?.kind !== "segment") return null;
    return counterpart(unit, selectUnitView(state, unit).text, part, node, readMarkup);
  };

  const lightUp = () => {
    const touched = pointed.current ?? touchedByCaret(activeKey, editor.caretNode);
    for (const element of lit.current) element.classList.remove("lit");
    const other = touched && counterpartOf(touched);
    const [source, target] = touched?.part === "source" ? [touched.node, other] : [other, touched?.node ?? null];
    const elementsOf = (part: Touched["part"], node: number | null) =>
      touched === null || node === null ? [] : markupOf(units.elementsOf(touched.key, part), node);
    lit.current = [...elementsOf("source", source), ...elementsOf("target", target)];
    for (const element of lit.current) element.classList.add("lit");
    editor.lightNode(pointed.current?.key === activeKey ? target : null);
  };

  const latest = useRef(lightUp);
  useEffect(() => {
    latest.current = lightUp;
  });
  // The caret may be in a row before that is rendered as the active one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the caret touches is another piece in another row
  useEffect(() => latest.current(), [activeKey]);
  useEffect(() => editor.onCaret(() => latest.current()), [editor]);
  useEffect(() => {
    const { current: element } = scroller;
    const point = (touched: Touched | null) => {
      if (!touched && !pointed.current) return;
      pointed.current = touched;
      latest.current();
    };
    const onOver = ({ target }: PointerEvent) => point(touchedAt(target, units));
    const onLeave = () => point(null);
    element?.addEventListener("pointerover", onOver);
    element?.addEventListener("pointerleave", onLeave);
    return () => {
      element?.removeEventListener("pointerover", onOver);
      element?.removeEventListener("pointerleave", onLeave);
    };
  }, [scroller, units]);
}

function touchedByCaret(key: UnitKey | null, node: number | null): Touched | null {
  return key === null || node === null ? null : { key, part: "target", node };
}

function touchedAt(target: EventTarget | null, units: MountedUnits): Touched | null {
  const element = target instanceof Element ? target.closest<HTMLElement>("[data-node]") : null;
  const cell = units.cellAt(element);
  if (element === null || cell === null || cell.part === "whole") return null;
  return { key: cell.key, part: cell.part, node: Number(element.dataset["node"]) };
}

/** Elements of a piece of markup in cells; the editor lights up its own. */
function markupOf(cells: readonly HTMLElement[], node: number): readonly Element[] {
  const selector = `:is(.chip, .markup-mark, .markup-code)[data-node="${node}"]`;
  const elements = cells.flatMap((cell) => Array.from(cell.querySelectorAll(selector)));
  return elements.filter((element) => !element.closest("[role=textbox]"));
}
