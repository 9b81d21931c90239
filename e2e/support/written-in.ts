import type { Locator } from "@playwright/test";

/** All that is shown as what will be written, from its first line to its last: lines out of view are not built. */
export async function writtenIn(region: Locator): Promise<string> {
  return region.evaluate(async (scroller) => {
    const lines = new Map<number, string>();
    scroller.scrollTop = 0;
    for (let isEnd = false; !isEnd; ) {
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      for (const line of scroller.querySelectorAll<HTMLElement>(".written-line"))
        lines.set(Number(line.dataset["index"]), line.textContent ?? "");
      const before = scroller.scrollTop;
      scroller.scrollTop += scroller.clientHeight / 2;
      isEnd = scroller.scrollTop === before;
    }
    return [...lines]
      .sort(([a], [b]) => a - b)
      .map(([, text]) => text)
      .join("");
  });
}
