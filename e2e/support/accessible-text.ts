/** What assistive technology reads of an element, by the browser's own accessibility tree. */
import type { Locator } from "@playwright/test";

/** Texts, and names of what stands for something, in their order. */
export async function accessibleText(element: Locator): Promise<string> {
  const page = element.page();
  const mark = "data-asked-for";
  await element.evaluate((node, name) => node.setAttribute(name, ""), mark);
  const session = await page.context().newCDPSession(page);
  try {
    const { root } = await session.send("DOM.getDocument", { depth: 0 });
    const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: `[${mark}]` });
    const { nodes } = await session.send("Accessibility.queryAXTree", { nodeId });
    return nodes
      .filter(({ ignored, role }) => !ignored && ["StaticText", "image", "img"].includes(String(role?.value)))
      .map(({ name }) => String(name?.value ?? ""))
      .join("")
      .trim();
  } finally {
    await session.detach();
    await element.evaluate((node, name) => node.removeAttribute(name), mark);
  }
}
