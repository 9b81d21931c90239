/** What every editor keeps to, whichever kind it is, and the one that stands nowhere; the host that exchanges them; and where units are mounted. */
import { expect, type Page, test } from "@playwright/test";
import { serveEditorPage } from "./editor-page.ts";
import type {} from "./main.ts";

const open = serveEditorPage();

/** The unit becomes active, and the editor stands in a new slot for it, with the focus. */
async function stand(page: Page, key: string) {
  await page.evaluate((unit) => {
    const { editor, actions, slotFor } = window.editors;
    actions.activate(unit, "editor");
    editor.attach(slotFor(unit));
    editor.focus();
  }, key);
}

const textOf = (page: Page, key: string) => page.evaluate((unit) => window.editors.textOf(unit), key);
const caret = (page: Page, key: string) => page.evaluate((unit) => window.editors.editor.caret(unit), key);
const field = (page: Page) => page.getByRole("textbox");

/** What the editor answers to whatever names a unit in which it does not stand. */
function answersOutside(page: Page) {
  return page.evaluate(() => {
    const { editor } = window.editors;
    editor.focus();
    editor.placeCaret(1, 1);
    editor.select("e-102", 0, 1);
    editor.lightNode(0);
    editor.lightNode(null);
    editor.onCaret(() => {})();
    const answers = [editor.caret("e-102"), editor.selectedText("e-102"), editor.rewrite("e-102", "Anderes.")];
    return [...answers, window.editors.textOf("e-102")];
  });
}
const NOWHERE = [null, "", false, "Zweiter Satz."];

for (const kind of ["markup", "plain", "none"]) {
  test(`${kind}: an editor that stands nowhere answers nothing and changes nothing`, async ({ page }) => {
    await open(page, kind);
    expect(await answersOutside(page)).toEqual(NOWHERE);
    const typed = await page.evaluate(() => {
      const { editor, textOf } = window.editors;
      editor.insertText("x");
      editor.insertMissingMarkup();
      editor.moveMarkup("left");
      editor.toggleRaw();
      const steps = [editor.stepHistory("undo"), editor.stepHistory("redo")];
      return [...steps, editor.caretNode, ...["e-101", "e-102", "e-103"].map(textOf)];
    });
    expect(typed).toEqual([false, false, null, "Erster **Satz** hier.", "Zweiter Satz.", "Zeile eins\r\nZeile zwei"]);
    // Taking it out of where it does not stand any more is nothing either.
    await page.evaluate(() => {
      const { editor, slotFor } = window.editors;
      const end = editor.attach(slotFor("e-101"));
      end();
      end();
    });
    expect(await answersOutside(page)).toEqual(NOWHERE);
  });
}

for (const kind of ["markup", "plain"]) {
  test(`K46 ${kind}: what the program writes is kept, however soon behind another change`, async ({ page }) => {
    await open(page, kind);
    await stand(page, "e-102");
    const texts = await page.evaluate(async () => {
      const { editor, textOf } = window.editors;
      const seen: string[] = [];
      for (const write of [(text: string) => editor.rewrite("e-102", text), () => editor.insertText("Zwei")]) {
        editor.rewrite("e-102", "");
        // In a microtask behind the one in which observers are told of what was written.
        await null;
        write("Zwei");
        seen.push(textOf("e-102"));
      }
      return seen;
    });
    expect(texts).toEqual(["Zwei", "Zwei"]);
  });
}

for (const kind of ["markup", "plain"]) {
  test(`${kind}: what is typed is the unit's text, with offsets into it`, async ({ page }) => {
    await open(page, kind);
    await stand(page, "e-103");
    await expect(field(page)).toHaveAccessibleName("Target, segment e-103");
    // Behind the line break, which is two characters of the text.
    expect(await caret(page, "e-103")).toBe("Zeile eins\r\nZeile zwei".length);
    await page.keyboard.press("Home");
    expect(await caret(page, "e-103")).toBe("Zeile eins\r\n".length);
    await page.keyboard.type("Die ");
    await page.keyboard.press("Shift+Enter");
    expect(await textOf(page, "e-103")).toMatch(/^Zeile eins\r\nDie \r\n?Zeile zwei$/);
    expect(await page.evaluate(() => window.editors.editor.caret("e-101"))).toBeNull();
    expect(await answersOutside(page)).toEqual(NOWHERE);
  });

  test(`${kind}: the caret is where it was from the very moment on that the focus is there again, whoever brings it`, async ({
    page,
  }) => {
    await open(page, kind);
    await stand(page, "e-102");
    await page.keyboard.press("Control+End");
    await page.keyboard.press("ArrowLeft");
    const own = await field(page).elementHandle();
    // First where the selection stays in the editor, until that has taken note of it; then where there is another.
    await page.evaluate(() => {
      for (const name of ["button", "input"]) document.body.appendChild(document.createElement(name));
      document.querySelector("button")?.focus();
    });
    await expect(page.locator(".cm-focused")).toHaveCount(0);
    await page.evaluate((editor) => {
      document.querySelector("input")?.focus();
      if (editor instanceof HTMLElement) editor.focus();
      // On a slow machine much time passes before the next key is acted on.
      const { now } = Date;
      Date.now = () => now() + 1_000;
      document.execCommand("insertText", false, "!");
    }, own);
    expect(await textOf(page, "e-102")).toBe("Zweiter Satz!.");
  });

  test(`${kind}: it stands in one slot, and leaves what it left alone`, async ({ page }) => {
    await open(page, kind);
    await page.evaluate(() => {
      const { editor, actions, slotFor } = window.editors;
      const first = slotFor("e-101");
      const second = slotFor("e-102");
      actions.activate("e-101", "editor");
      const leaveFirst = editor.attach(first);
      actions.activate("e-102", "editor");
      editor.attach(second);
      leaveFirst();
      editor.focus();
    });
    await expect(field(page)).toHaveCount(1);
    await expect(field(page)).toHaveAccessibleName("Target, segment e-102");
    await page.keyboard.type(" Mehr.");
    expect(await textOf(page, "e-102")).toBe("Zweiter Satz. Mehr.");
    expect(await textOf(page, "e-101")).toBe("Erster **Satz** hier.");
    expect(await page.evaluate(() => window.editors.editor.stepHistory("undo"))).toBe(true);
    expect(await textOf(page, "e-102")).toBe("Zweiter Satz.");
    // Undo of one unit never reaches into another.
    await stand(page, "e-101");
    expect(await page.evaluate(() => window.editors.editor.stepHistory("undo"))).toBe(false);
  });

  test(`${kind}: rewriting and inserting are a step each`, async ({ page }) => {
    await open(page, kind);
    await stand(page, "e-102");
    const seen = await page.evaluate(() => {
      const { editor, textOf } = window.editors;
      const texts: unknown[] = [editor.rewrite("e-102", "Dritter Satz."), textOf("e-102")];
      editor.select("e-102", 0, 7);
      texts.push(editor.selectedText("e-102"));
      editor.insertText((before, behind) => `[${before.length}|${behind.length}]`);
      texts.push(textOf("e-102"), editor.caret("e-102"));
      for (const way of ["undo", "undo", "undo", "redo"] as const) texts.push(editor.stepHistory(way), textOf("e-102"));
      return texts;
    });
    expect(seen).toEqual([
      ...[true, "Dritter Satz.", "Dritter", "[0|6] Satz.", 5],
      ...[true, "Dritter Satz.", true, "Zweiter Satz.", false, "Zweiter Satz.", true, "Dritter Satz."],
    ]);
  });

  test(`${kind}: what is done to the unit in the very task that brought the editor there is shown`, async ({
    page,
  }) => {
    await open(page, kind);
    const shown = await page.evaluate(async () => {
      const { editor, actions, slotFor } = window.editors;
      const texts: (string | null)[] = [];
      for (let turns = 0; turns < 6; turns++) {
        actions.activate("e-101", "editor");
        editor.attach(slotFor("e-101"));
        await new Promise(requestAnimationFrame);
        const { element, ...slot } = slotFor("e-102");
        actions.activate("e-102", "editor");
        editor.attach({ element, ...slot });
        for (let turn = 0; turn < turns; turn++) await Promise.resolve();
        actions.copySource("e-102");
        const field = element.querySelector("textarea");
        texts.push(field === null ? element.textContent : field.value);
        actions.undo();
      }
      return texts;
    });
    expect(shown).toEqual(Array.from({ length: 6 }, () => "Second sentence."));
  });

  test(`${kind}: what changes elsewhere comes in with the caret where it was, until the reviewer has gone on`, async ({
    page,
  }) => {
    await open(page, kind);
    await stand(page, "e-102");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await page.evaluate(() => window.editors.actions.type("e-102", "Zweiter Satz, und mehr.", "hand"));
    expect(await caret(page, "e-102")).toBe(1);
    await page.keyboard.type("!");
    expect(await textOf(page, "e-102")).toBe("Z!weiter Satz, und mehr.");
    // Refused, so that it stays typed text whose steps the editor has.
    await page.keyboard.type("</span>");
    const step = await page.evaluate(() => {
      const { editor, actions } = window.editors;
      actions.activate("e-101", "editor");
      return editor.stepHistory("undo");
    });
    expect(step).toBe(false);
  });

  test(`${kind}: a refused text is marked, and says where the reason stands`, async ({ page }) => {
    await open(page, kind);
    await stand(page, "e-102");
    await page.keyboard.type("</span>");
    await page.evaluate(() => window.editors.actions.commit("e-102"));
    await expect(field(page)).toHaveAttribute("aria-invalid", "true");
    await expect(field(page)).toHaveAttribute("aria-describedby", "refusal");
    await page.keyboard.press("Backspace");
    await expect(field(page)).not.toHaveAttribute("aria-invalid");
  });

  test(`${kind}: what is to be selected is selected as soon as it stands there`, async ({ page }) => {
    await open(page, kind);
    const selected = await page.evaluate(() => {
      const { editor, actions, slotFor } = window.editors;
      actions.activate("e-103", "editor");
      editor.select("e-103", 6, 17);
      editor.attach(slotFor("e-103"));
      return editor.selectedText("e-103");
    });
    expect(selected.replace("\r\n", "\n")).toBe("eins\nZeile");
  });

  test(`${kind}: a unit that is mounted twice has one text, wherever it is typed`, async ({ page }) => {
    await open(page, kind);
    await page.evaluate(() => {
      const { editor, other, actions, slotFor } = window.editors;
      actions.activate("e-102", "editor");
      editor.attach(slotFor("e-102"));
      other.attach(slotFor("e-102"));
    });
    await expect(field(page)).toHaveCount(2);
    await field(page).first().click();
    await page.keyboard.press("End");
    await page.keyboard.type(" Eins.");
    await field(page).last().click();
    await page.keyboard.press("End");
    await page.keyboard.type(" Zwei.");
    expect(await textOf(page, "e-102")).toBe("Zweiter Satz. Eins. Zwei.");
    for (const one of [field(page).first(), field(page).last()]) {
      if (kind === "plain") await expect(one).toHaveValue("Zweiter Satz. Eins. Zwei.");
      else await expect(one).toHaveText("Zweiter Satz. Eins. Zwei.");
    }
  });

  test(`${kind}: a <font> around every text takes nothing from editor or cells`, async ({ page }) => {
    await open(page, kind);
    await stand(page, "e-101");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    const cells = await page.evaluate(() => {
      const { units, slotFor } = window.editors;
      const { element } = slotFor("e-102");
      element.append("Zweiter Satz.");
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
      for (const text of texts) {
        const font = document.createElement("font");
        text.replaceWith(font);
        font.append(text);
      }
      return [
        ...texts.filter(({ data }) => data.includes("Satz")).map((text) => units.cellAt(text)?.key),
        units.cellAt(document.body)?.key,
      ];
    });
    expect(cells.filter((key) => key === undefined)).toHaveLength(1);
    expect(cells.at(-2)).toBe("e-102");
    await page.keyboard.type("x");
    await page.keyboard.press("End");
    await page.keyboard.type("y");
    expect(await textOf(page, "e-101")).toBe("Exrster **Satz** hier.y");
  });
}

test("the host moves slot and focus to whichever editor comes", async ({ page }) => {
  await open(page, "none");
  const before = await page.evaluate(async () => {
    const { actions, slotFor, hostOf, make } = window.editors;
    const { host } = hostOf(make);
    Object.assign(window, { host });
    actions.activate("e-101", "editor");
    host.attach(slotFor("e-101"));
    const states = [host.isReady, host.isAwaited];
    await host.load();
    host.current.focus();
    return [...states, host.isReady, host.isAwaited];
  });
  expect(before).toEqual([false, true, true, false]);
  await expect(page.locator(".cm-content")).toBeFocused();
  await page.evaluate(() => {
    const { host } = window as unknown as { host: { use(kind: string): void; subscribe(listener: () => void): void } };
    return new Promise<void>((resolve) => {
      host.subscribe(resolve);
      host.use("plain");
    });
  });
  await expect(field(page)).toHaveCount(1);
  await expect(page.locator("textarea")).toBeFocused();
  await page.keyboard.type("!");
  expect(await textOf(page, "e-101")).toBe("Erster **Satz** hier.!");
});

test("the host says when code did not come, and asks again", async ({ page }) => {
  await open(page, "none");
  const seen = await page.evaluate(async () => {
    const { hostOf, make } = window.editors;
    let isThere = false;
    const { host, failures } = hostOf((kind) => (isThere ? make(kind) : Promise.reject(new Error("offline"))));
    await host.load();
    const states = [host.isReady, host.isAwaited, failures.length];
    isThere = true;
    await host.load();
    return [...states, host.isReady, failures.length];
  });
  expect(seen).toEqual([false, false, 1, true, 1]);
});

test("of a unit mounted twice each cell is told apart, and what is left has the focus", async ({ page }) => {
  await open(page, "none");
  const seen = await page.evaluate(() => {
    const { units } = window.editors;
    const told: string[] = [];
    units.subscribe(({ key, part }) => told.push(`${part} ${key}`));
    const make = (parent: Element, id: string) => {
      const element = document.createElement("div");
      element.id = id;
      element.tabIndex = -1;
      parent.append(element);
      return element;
    };
    const [first, second] = [make(document.body, "first"), make(document.body, "second")];
    const source = make(second, "source");
    const leaveFirst = units.mount("e-101", "whole", first);
    const leaveSecond = units.mount("e-101", "whole", second);
    units.mount("e-101", "source", source);
    const focused = () => {
      (document.activeElement as HTMLElement | null)?.blur();
      units.focus("e-101");
      return document.activeElement?.id;
    };
    const where = [units.cellAt(first)?.element.id, units.cellAt(source)?.part, units.cellAt(second)?.part];
    const focus = [focused()];
    leaveFirst();
    leaveFirst();
    focus.push(focused());
    // Mounted anew in the same element, for another unit: what was mounted before takes nothing away.
    units.mount("e-102", "whole", second);
    leaveSecond();
    focus.push(focused());
    return { where, focus, at: units.cellAt(second)?.key, left: units.elementsOf("e-101", "source").length, told };
  });
  expect(seen).toEqual({
    where: ["first", "source", "whole"],
    focus: ["first", "second", ""],
    at: "e-102",
    left: 1,
    told: ["whole e-101", "whole e-101", "source e-101", "whole e-101", "whole e-102"],
  });
});
