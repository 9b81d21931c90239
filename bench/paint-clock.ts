/** Measures in the page: from the moment the browser received an input until the frame that shows its effect has been painted. */
import type { Page } from "@playwright/test";

export type PaintKind = "open" | "key" | "next";

declare global {
  interface Window {
    paints?: { readonly kind: PaintKind; readonly milliseconds: number }[];
  }
}

/**
 * Runs in the page before its own scripts.
 *
 * `open`: file chosen → an editable textbox with text in it. `key`: a typed character → the next painted frame. `next`: Ctrl+Enter or F8 → the first
 * painted frame in which the editor is another one, or its caret stands elsewhere.
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
  const recordWhen = (kind: PaintKind, from: number, isDone: () => boolean) => {
    requestAnimationFrame(() => (isDone() ? recordAfterFrame(kind, from) : recordWhen(kind, from, isDone)));
  };
  const place = () => {
    const box = document.querySelector("[contenteditable=true]");
    const caret = getSelection();
    const rectangle = caret?.rangeCount ? caret.getRangeAt(0).getBoundingClientRect() : null;
    return `${box?.getAttribute("aria-label")} ${rectangle?.top} ${rectangle?.left} ${caret?.anchorNode?.textContent?.slice(0, 80)}`;
  };
  const isEditable = () => (document.querySelector("[contenteditable=true]")?.textContent ?? "") !== "";
  addEventListener("change", () => recordWhen("open", performance.now(), isEditable), { capture: true });
  const isNext = (event: KeyboardEvent) => event.key === "F8" || (event.key === "Enter" && event.ctrlKey);
  addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Control") return;
      const before = place();
      if (isNext(event)) recordWhen("next", event.timeStamp, () => place() !== before);
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
