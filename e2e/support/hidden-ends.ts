import type { Locator } from "@playwright/test";

/** How many pixels of a cell's first and of its last letters stand outside it. */
export const hiddenEnds = (of: Locator) =>
  of.evaluate((cell) => {
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (texts.nextNode()) if (texts.currentNode instanceof Text) nodes.push(texts.currentNode);
    const [first, last] = [nodes[0], nodes.at(-1)];
    if (first === undefined || last === undefined) throw new Error("no path");
    const boxOf = (node: Text, from: number, to: number) => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return range.getBoundingClientRect();
    };
    const room = cell.getBoundingClientRect();
    const end = boxOf(last, last.length - 8, last.length).right - room.right;
    return { start: Math.max(0, Math.round(room.left - boxOf(first, 0, 3).left)), end: Math.max(0, Math.round(end)) };
  });
