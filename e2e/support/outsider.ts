/**
 * What page translators and extensions do to a page that is not theirs: they rewrite its texts, put elements of their own in between and mark whatever
 * they meet. Like theirs, these scripts run in a world of their own: they share the page's elements and nothing else.
 */
import type { Page } from "@playwright/test";

/**
 * - `wrap`: every text node into a `<font>`
 * - `replace`: a `<font>` with another text in the place of every text node, as page translators do
 * - `change`: another text in the same node, as word replacers do
 * - `remove`: the text node taken away
 * - `insert`: an element before every text node, and marks on the one around it, as spelling helpers and dark modes do
 */
export type Meddling = "wrap" | "replace" | "change" | "remove" | "insert";

interface Meddler {
  /** Rewrites what there is. */
  once(): void;
  /** Rewrites what there is and, again and again, whatever comes. */
  always(): void;
}

interface MeddlerOptions {
  readonly meddling: Meddling;
  /** Whether it goes into fields that can be edited too. */
  readonly inEditor: boolean;
  /** What it makes of a text is this before the text. */
  readonly prefix: string;
  /** Rewrites in the very moment something changes, and not a little later. */
  readonly atOnce?: boolean;
}

/** Runs in the page: it can use nothing of this file. */
function makeMeddler({ meddling, inEditor, prefix, atOnce = false }: MeddlerOptions): Meddler {
  const own = new WeakSet<Node>();
  const rewriters: Readonly<Record<string, (text: Text) => void>> = {
    wrap: (text) => {
      const font = document.createElement("font");
      text.replaceWith(font);
      font.append(text);
    },
    replace: (text) => {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      const other = document.createTextNode(prefix + text.data);
      own.add(other);
      inner.append(other);
      outer.append(inner);
      text.replaceWith(outer);
    },
    change: (text) => {
      if (!text.data.startsWith(prefix)) text.data = prefix + text.data;
    },
    remove: (text) => text.remove(),
    insert: (text) => {
      const helper = document.createElement("spelling-helper");
      helper.append(document.createElement("img"));
      own.add(text);
      text.before(helper);
      text.parentElement?.setAttribute("data-dark-background", "");
      text.parentElement?.style.setProperty("--dark-background", "#123");
    },
  };
  const isLeftAlone = (text: Text) => {
    const { parentElement: parent } = text;
    if (parent === null || own.has(text) || text.data.trim() === "") return true;
    if (meddling === "wrap" && parent.localName === "font") return true;
    return parent.closest(`script, style, noscript, textarea${inEditor ? "" : ", [contenteditable]"}`) !== null;
  };
  const once = () => {
    // An extension may be there before the page.
    if (document.body === null) return;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode() !== null) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
    for (const text of texts) if (!isLeftAlone(text)) rewriters[meddling]?.(text);
  };
  const always = () => {
    let awaited = false;
    const later = () => {
      if (awaited) return;
      if (atOnce) {
        once();
        return;
      }
      awaited = true;
      setTimeout(() => {
        awaited = false;
        once();
      }, 20);
    };
    new MutationObserver(later).observe(document, { childList: true, characterData: true, subtree: true });
    later();
  };
  return { once, always };
}

/** Lets an extension do this to every page from its first moment on, a reload included. */
export async function installExtension(page: Page, options: MeddlerOptions): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Page.enable");
  await session.send("Page.addScriptToEvaluateOnNewDocument", {
    source: `(${makeMeddler})(${JSON.stringify(options)}).always()`,
    worldName: "extension",
  });
}

/** A script that somebody put into the page itself does this from now on, and in every page that follows. */
export async function injectScript(page: Page, options: MeddlerOptions): Promise<void> {
  await page.addInitScript(`(${makeMeddler})(${JSON.stringify(options)}).always()`);
}

/** Does this to the page as it stands, once. */
export async function meddleOnce(page: Page, options: MeddlerOptions): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", {
    frameId: frameTree.frame.id,
    worldName: "extension",
  });
  const expression = `(${makeMeddler})(${JSON.stringify(options)}).once()`;
  const { exceptionDetails } = await session.send("Runtime.evaluate", { expression, contextId: executionContextId });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
  await session.detach();
}
