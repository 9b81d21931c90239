/** What a reviewer sees and does, found by the names that PRODUCT.md promises to other programs and by nothing else. */
import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page } from "@playwright/test";
import type { ArticleFile } from "./articles.ts";
import { onDisk } from "./files-on-disk.ts";

export type Format = "Side-by-side Markdown" | "Target-only Markdown";

export class Reviewer {
  readonly page: Page;
  /** Of a visit (`visit.ts`) the step that is under way; 0 where the test is one journey. */
  #step = 0;
  #isStarted = false;

  constructor(page: Page) {
    this.page = page;
  }

  get fileInput(): Locator {
    return this.page.getByLabel("Open files").and(this.page.locator("input[type=file][multiple]"));
  }

  get grid(): Locator {
    return this.page.getByRole("grid", { name: "Segments" });
  }

  get activeRow(): Locator {
    return this.grid.locator('[role=row][aria-selected="true"]');
  }

  /** The editor, whichever segment it stands in. */
  get editor(): Locator {
    return this.activeRow.getByRole("textbox", { name: /^Target, / });
  }

  get status(): Locator {
    return this.page.getByRole("status");
  }

  get alert(): Locator {
    return this.page.getByRole("alert");
  }

  get progress(): Locator {
    return this.page.getByRole("progressbar", { name: "Reviewed", exact: true });
  }

  /** Rows of a segment: more than one where the id repeats. */
  row(id: string): Locator {
    return this.grid.locator(`[data-segment-id="${id}"]`);
  }

  field(name: string): Locator {
    return this.grid.locator(`[data-field="${name}"]`);
  }

  target(row: Locator): Locator {
    return row.locator('[data-part="target"]');
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** The next step of a visit: files that are chosen have names of their own in it, so that nobody has touched them. */
  beginStep(): void {
    this.#step++;
    this.#isStarted = this.#step > 1;
  }

  /** Loads the app, and chooses the file once it has one to choose. In a visit the app is there when a step begins; a step that starts once more loads it again. */
  async start(file?: ArticleFile): Promise<void> {
    if (this.#isStarted) await this.#leaveDialogs();
    else await this.page.goto("/");
    this.#isStarted = false;
    await this.page.getByRole("main").waitFor();
    if (file !== undefined) await this.open(file);
  }

  async open(file: ArticleFile): Promise<void> {
    await this.choose(file);
    await expect(this.page).toHaveTitle(new RegExp(`^${this.#nameOf(file).replaceAll(".", "\\.")} ·`));
    await expect(this.editor).toBeFocused();
  }

  async choose(...files: readonly ArticleFile[]): Promise<void> {
    await this.fileInput.setInputFiles(files.map((file) => onDisk(file, this.#nameOf(file))));
  }

  #nameOf({ name }: ArticleFile): string {
    return this.#step === 0 ? name : `${this.#step}-${name}`;
  }

  /** A dialog may hold what is asked before it closes: Escape is the answer that changes nothing. */
  async #leaveDialogs(): Promise<void> {
    const dialogs = this.page.getByRole("dialog");
    while ((await dialogs.count()) > 0) {
      const left = await dialogs.count();
      await this.press("Escape");
      await expect.poll(() => dialogs.count()).toBeLessThan(left);
    }
  }

  /** Waits until the segment is active and its editor takes keys. */
  async editing(id: string): Promise<void> {
    await expect(this.page.getByRole("textbox", { name: `Target, segment ${id}`, exact: true })).toBeFocused();
    await expect(this.row(id).and(this.activeRow)).toHaveCount(1);
  }

  /** As somebody follows a link to a segment, and looks whether it leads there. */
  async goTo(key: string): Promise<void> {
    const [, field] = /^field:(.*)$/.exec(key) ?? [];
    const [name, value] = field === undefined ? ["data-segment-id", key] : ["data-field", field];
    if ((await this.activeRow.getAttribute(name)) === value) return;
    await this.followLink(key);
    await expect(this.activeRow).toHaveAttribute(name, value);
  }

  /** The same wherever the link leads, and nowhere if there is no such segment. */
  async followLink(key: string): Promise<void> {
    const hash = `#${encodeURIComponent(key)}`;
    // The address follows the active row; a link to where the address is already leads nowhere.
    await expect.poll(() => new URL(this.page.url()).hash).not.toBe(hash);
    await this.page.evaluate((to) => {
      location.hash = to;
    }, hash);
  }

  /** By the keyboard alone, over whatever fields stand in between. */
  async stepDownTo(id: string): Promise<void> {
    while ((await this.activeRow.getAttribute("data-segment-id")) !== id) {
      const at = Number(await this.activeRow.getAttribute("aria-rowindex"));
      await this.press("Control+ArrowDown");
      await expect(this.activeRow).toHaveAttribute("aria-rowindex", String(at + 1));
    }
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** A key pressed twice by a slip, with Ctrl held all the while. */
  async pressTwiceWithControl(key: string): Promise<void> {
    await this.page.keyboard.down("Control");
    await this.press(key, key);
    await this.page.keyboard.up("Control");
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async dismissAlert(): Promise<void> {
    await this.alert.getByRole("button", { name: "Close", exact: true }).click();
  }

  /** Approves, also over the question about an open error, which is put where the checks have come to the text by then. */
  async approve(id: string): Promise<void> {
    const approved = this.status.filter({ hasText: `Approved ${id} · ` });
    const question = this.alert.filter({ hasText: `${id} has an open error` });
    await this.press("Control+Enter");
    await expect(approved.or(question)).toBeVisible();
    if (await question.isVisible()) await this.press("Control+Enter");
    await expect(approved).toBeVisible();
  }

  /** Waits until the app says that everything is stored. */
  async saved(): Promise<void> {
    await expect(this.page.getByRole("contentinfo")).toContainText("saved");
    await expect(this.page.getByRole("contentinfo")).not.toContainText("saving");
  }

  async exported(format: Format): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const downloading = this.page.waitForEvent("download");
    await this.button("Export").click();
    await this.page.getByRole("menuitem", { name: format, exact: true }).click();
    const download = await downloading;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  /** Exports and compares, byte for byte. */
  async expectExport(format: Format, expected: string | Buffer): Promise<void> {
    const { bytes } = await this.exported(format);
    const wanted = Buffer.from(expected);
    // A whole article in a failure message helps nobody: where they part does.
    if (!bytes.equals(wanted)) expect(around(bytes, wanted)).toEqual(around(wanted, bytes));
  }
}

function around(these: Buffer, those: Buffer): string {
  let at = 0;
  while (at < these.length && these[at] === those[at]) at++;
  return `${these.length} bytes, from ${at}: ${these.subarray(Math.max(0, at - 60), at + 120).toString("utf8")}`;
}
