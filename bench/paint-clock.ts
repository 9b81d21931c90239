/** Measures in the page: from the moment the browser received an input until the frame that shows its effect has been painted. */
import type { Page } from "@playwright/test";

export type PaintKind = "open" | "end" | "key" | "next";

declare global {
  interface Window {
    paints?: { readonly kind: PaintKind; readonly milliseconds: number }[];
    /** Id of the article's last segment, where it is measured when that is come to. */
    lastSegment?: string;
  }
}

/**
 * Runs in the page before its own scripts.
 *
 * `open`: file chosen → an editable textbox with text in it. `end`: file chosen → the last segment in sight, for which somebody has to go there. `key`: a typed character → the next painted frame. `next`: Ctrl+Enter or F8 → the first
 * painted frame in which the editor is another one, or its caret stands elsewhere; none where a press only asks about an open error, and the next one approves.
 */
export function measurePaints(): void {
  const paints: NonNullable<Window["paints"]> = [];
  window.paints = paints;
  /** Within a frame's callback: records when that frame has been painted. */
  const recordAfterFrame = (kind: PaintKind, from: number) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => paints.push({ kind, milliseconds: performance.now() - from });
    channel.port2.postMessage(null);
  };
  const recordWhen = (kind: PaintKind, from: number, isDone: () => boolean, isOver = () => false) => {
    requestAnimationFrame(() => {
      if (isOver()) return;
      if (isDone()) recordAfterFrame(kind, from);
      else recordWhen(kind, from, isDone, isOver);
    });
  };
  const place = () => {
    const box = document.querySelector("[contenteditable=true]");
    const caret = getSelection();
    const rectangle = caret?.rangeCount ? caret.getRangeAt(0).getBoundingClientRect() : null;
    return `${box?.getAttribute("aria-label")} ${rectangle?.top} ${rectangle?.left} ${caret?.anchorNode?.textContent?.slice(0, 80)}`;
  };
  const isEditable = () => (document.querySelector("[contenteditable=true]")?.textContent ?? "") !== "";
  const isEndInSight = (id: string) => {
    const scroller = document.querySelector(".grid-scroller") ?? document.querySelector(".cm-scroller");
    const rows = [...(scroller?.querySelectorAll("[data-segment-id]") ?? [])];
    const lines = rows.length > 0 ? [] : [...(scroller?.querySelectorAll(".cm-line") ?? [])];
    const last =
      rows.findLast((row) => row.getAttribute("data-segment-id") === id) ??
      lines.findLast(({ textContent }) => textContent.includes(id));
    const { bottom = 0 } = last?.getBoundingClientRect() ?? {};
    return bottom > 0 && bottom <= innerHeight;
  };
  const onChoice = () => {
    const { lastSegment } = window;
    recordWhen("open", performance.now(), isEditable);
    if (lastSegment !== undefined) recordWhen("end", performance.now(), () => isEndInSight(lastSegment));
  };
  addEventListener("change", onChoice, { capture: true });
  let presses = 0;
  const isNext = (event: KeyboardEvent) => event.key === "F8" || (event.key === "Enter" && event.ctrlKey);
  addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Control") return;
      const before = place();
      presses += 1;
      const press = presses;
      const isOver = () => presses !== press;
      if (isNext(event)) recordWhen("next", event.timeStamp, () => place() !== before, isOver);
      else if (event.key.length === 1) recordWhen("key", event.timeStamp, () => true);
    },
    { capture: true },
  );
}

/** Takes the measurements of one kind out of the page, in milliseconds. */
export async function paintsOf(page: Page, kind: PaintKind): Promise<readonly number[]> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  return page.evaluate((wanted) => {
    const paints = window.paints ?? [];
    const all = paints.splice(0);
    paints.push(...all.filter((paint) => paint.kind !== wanted));
    return all.filter((paint) => paint.kind === wanted).map((paint) => paint.milliseconds);
  }, kind);
}
