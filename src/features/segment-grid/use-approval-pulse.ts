import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Status } from "#core/review/record.ts";

/** A short green pulse where a row becomes approved before the reviewer's eyes, none where motion is not wanted. */
export function useApprovalPulse(element: RefObject<HTMLElement | null>, status: Status) {
  const before = useRef(status);
  useLayoutEffect(() => {
    const becameApproved = status === "approved" && before.current !== "approved";
    before.current = status;
    if (!becameApproved || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    // In the frame after the next: the next row is painted first, and starting an animation works out styles anew.
    requestAnimationFrame(() => requestAnimationFrame(() => pulse(element.current)));
  }, [element, status]);
}

/** Opacity alone is animated without painting the rows again. */
function pulse(element: HTMLElement | null) {
  if (!element?.animate) return;
  element.dataset["pulse"] = "";
  const animation = element.animate([{ opacity: 0.7 }, { opacity: 0 }], { duration: 120, pseudoElement: "::after" });
  const end = () => delete element.dataset["pulse"];
  animation.onfinish = end;
  animation.oncancel = end;
}
