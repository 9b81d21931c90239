import type { Locator } from "@playwright/test";

/** How many pixels of a cell's first and of its last letters stand outside it, or outside the part of it that shows them. */
export const hiddenEnds = (of: Locator) =>
  of.evaluate((cell) => {
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (texts.nextNode()) if (texts.currentNode instanceof Text) nodes.push(texts.currentNode);
    const [first, last] = [nodes[0], nodes.at(-1)];
    if (first === undefined || last === undefined) throw new Error("no path");
    const hidden = (node: Text, from: number, to: number) => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      const box = range.getBoundingClientRect();
      const rooms = [cell, node.parentElement ?? cell].map((one) => one.getBoundingClientRect());
      return Math.max(0, ...rooms.map(({ left, right }) => Math.round(Math.max(left - box.left, box.right - right))));
    };
    return {
      start: hidden(first, 0, Math.min(2, first.length)),
      end: hidden(last, Math.max(0, last.length - 8), last.length),
    };
  });
