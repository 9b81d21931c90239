import { type RefObject, useLayoutEffect, useState } from "react";

/** Pixels, as the panel stands now. The style sheet knows the bounds. */
export interface PanelWidth {
  readonly now: number;
  readonly min: number;
  readonly max: number;
}

/** Keeps the width; null is the first one. */
export type RememberWidth = (pixels: number | null) => void;

/** Width and bounds of the panel that `edge` stands in, also when the window changes; null before it stands there. */
export function usePanelWidth(edge: RefObject<HTMLElement | null>): PanelWidth | null {
  const [width, setWidth] = useState<PanelWidth | null>(null);
  useLayoutEffect(() => {
    const place = placeOf(edge.current);
    if (place === null || place.parentElement === null) return undefined;
    const follow = () => setWidth((known) => sameOr(known, measure(place)));
    const observer = new ResizeObserver(follow);
    observer.observe(place);
    observer.observe(place.parentElement);
    follow();
    return () => observer.disconnect();
  }, [edge]);
  return width;
}

/**
 * Makes the panel as wide as `next` makes of its width at this moment, within its bounds, and remembers it; null is its first width, undefined changes
 * nothing. Returns whether it did.
 */
export function setPanelWidth(
  edge: HTMLElement,
  next: (width: PanelWidth) => number | null | undefined,
  remember: RememberWidth,
): boolean {
  const place = placeOf(edge);
  if (place === null) return false;
  const width = measure(place);
  const wanted = next(width);
  if (wanted === undefined) return false;
  remember(wanted === null ? null : within(width, wanted));
  return true;
}

/**
 * Follows the pointer until it lets go, and remembers the width then. The width shown meanwhile is the panel's own, so that nothing else is worked out
 * at each step.
 */
export function dragPanelWidth(
  edge: HTMLElement,
  { pointerId, clientX: startX }: Pick<PointerEvent, "pointerId" | "clientX">,
  remember: RememberWidth,
): void {
  const place = placeOf(edge);
  if (place === null) return;
  const { now } = measure(place);
  const toEnd = isRightToLeft(place) ? 1 : -1;
  const ended = new AbortController();
  const { signal } = ended;
  let moved = false;
  const follow = ({ clientX }: PointerEvent) => {
    moved = true;
    place.style.setProperty("--panel-width", `${now + toEnd * (clientX - startX)}px`);
  };
  const end = () => {
    ended.abort();
    const width = measure(place).now;
    place.style.removeProperty("--panel-width");
    if (moved) setPanelWidth(edge, () => width, remember);
  };
  edge.setPointerCapture(pointerId);
  edge.addEventListener("pointermove", follow, { signal });
  edge.addEventListener("lostpointercapture", end, { signal });
}

/** Whether the panel stands at the left. */
export function isRightToLeft(element: HTMLElement): boolean {
  return getComputedStyle(element).direction === "rtl";
}

function placeOf(edge: HTMLElement | null): HTMLElement | null {
  return edge?.closest<HTMLElement>(".panel-place") ?? null;
}

function measure(place: HTMLElement): PanelWidth {
  const style = getComputedStyle(place);
  const pixels = (name: string) => Number.parseFloat(style.getPropertyValue(name)) || 0;
  const room = (place.parentElement?.clientWidth ?? 0) - pixels("--panel-leaves");
  const min = Math.min(pixels("--panel-min"), room);
  return { now: Math.round(place.offsetWidth), min: Math.round(min), max: Math.round(Math.max(min, room)) };
}

function within({ min, max }: PanelWidth, width: number): number {
  return Math.round(Math.min(max, Math.max(min, width)));
}

function sameOr(known: PanelWidth | null, next: PanelWidth): PanelWidth {
  const isSame = known !== null && known.now === next.now && known.min === next.min && known.max === next.max;
  return isSame ? known : next;
}
