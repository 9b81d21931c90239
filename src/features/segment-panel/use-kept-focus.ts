import { type FocusEvent, useEffect, useRef } from "react";

/** Where the focus is in the panel, to be found again once its element is gone. */
interface Spot {
  readonly element: Element;
  /** Among the entries of the panel. */
  readonly entry: number;
  readonly name: string;
  readonly isField: boolean;
}

/**
 * A button may go with its entry, such as a finding that is dismissed, and the focus would fall to the page. It goes to the same button of the entry
 * that follows instead, else to the view. Where another segment's view has come, whoever was in its field is in that view's. Returns the handlers for the panel.
 */
export function useKeptFocus(root: { readonly current: HTMLElement | null }) {
  const spot = useRef<Spot | null>(null);
  useEffect(() => {
    const panel = root.current;
    if (panel === null) return;
    const observer = new MutationObserver(() => {
      const lost = spot.current;
      if (lost === null || lost.element.isConnected || document.activeElement !== document.body) return;
      spot.current = null;
      successor(panel, lost)?.focus();
    });
    observer.observe(panel, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [root]);
  return {
    onFocus: ({ target, currentTarget }: FocusEvent) => {
      spot.current = spotOf(currentTarget, target);
    },
    // React tells of no blur while it takes elements away, so this one is the reviewer's.
    onBlur: () => {
      spot.current = null;
    },
  };
}

function spotOf(panel: Element, element: Element): Spot {
  const entry = element.closest("li");
  return {
    element,
    entry: entry === null ? -1 : [...panel.querySelectorAll("li")].indexOf(entry),
    name: element.textContent,
    isField: element.matches("[data-panel-field]"),
  };
}

function successor(panel: Element, { entry, name, isField }: Spot): HTMLElement | null {
  const field = isField ? panel.querySelector<HTMLElement>("[data-panel-field]") : null;
  if (field !== null) return field;
  const entries = panel.querySelectorAll("li");
  const next = entry < 0 ? undefined : entries[Math.min(entry, entries.length - 1)];
  const buttons = [...(next?.querySelectorAll<HTMLElement>("button:not([role=menuitem])") ?? [])];
  // One of two alike may name its keys behind its word.
  const same = buttons.find(({ textContent }) => textContent.startsWith(name) || name.startsWith(textContent));
  return same ?? buttons[0] ?? panel.querySelector<HTMLElement>("[role=tabpanel]");
}
