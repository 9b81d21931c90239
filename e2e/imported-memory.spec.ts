/** A memory from a file: dropped, counted, imported, offered, ranked, found again after a reload, in the backup, and removed. */
import { readFileSync } from "node:fs";
import { textFile } from "./support/articles.ts";
import { expectAccessibleInBothSchemes } from "./support/axe.ts";
import { expect, test } from "./support/test.ts";

function unit(source: string, target: string): string {
  return `<tu><tuv xml:lang="en-US"><seg>${source}</seg></tuv><tuv xml:lang="de-DE"><seg>${target}</seg></tuv></tu>\n`;
}

const tmx = `<?xml version="1.0" encoding="UTF-16"?>
<tmx version="1.4"><header srclang="en-US" datatype="plaintext"/><body>
${unit("Select the gate.", "Wählen Sie das Tor.")}${unit("Select the gate.", "Wählen Sie das Tor.")}
${unit("Broken &nothing", "Kaputt")}${unit("Wait for 20 minutes.", "Warten Sie 20 Minuten.")}</body></tmx>
`;
const article = `---\nms.contentlocale: de-DE\n---\n<span data-ttu-id="a-1">Tor wählen.</span><span class="sxs-lookup"><span data-stu-id="a-1">Select the gate.</span></span> <span data-ttu-id="a-2">Warte 30 Minuten.</span><span class="sxs-lookup"><span data-stu-id="a-2">Wait for 30 minutes.</span></span>\n`;

test("MM80 MM81 MM83 MM84 a TMX file is counted, imported, offered as the file's, kept, backed up and removed", async ({
  reviewer,
  page,
}) => {
  const dialog = page.getByRole("dialog", { name: "Memories" });
  await reviewer.start(textFile("a.md", article));
  await reviewer.editing("a-1");
  const dropped = await page.evaluateHandle(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(bytes)], "old.tmx"));
      return data;
    },
    [...Buffer.from(`\ufeff${tmx}`, "utf16le")],
  );
  await page.dispatchEvent("body", "drop", { dataTransfer: dropped });
  const preview = dialog.getByRole("region", { name: "Preview of the file" });
  await expect(preview).toContainText("old.tmx would be a memory of its own.");
  const count = (name: string) =>
    preview.getByRole("term").filter({ hasText: name }).locator("xpath=following-sibling::dd");
  await expect(count("Pairs for de-DE")).toHaveText("2");
  await expect(count("Duplicates")).toHaveText("1");
  await expect(count("Broken")).toHaveText("1");
  await expect(preview.getByRole("listitem")).toContainText("Line 6");
  await expectAccessibleInBothSchemes(page);
  await expect(dialog.getByRole("button", { name: "Import 2 pairs" })).toBeFocused();
  await reviewer.press("Enter");
  const entry = dialog.getByRole("list", { name: "Imported memories" }).getByRole("listitem");
  await expect(entry).toHaveAttribute("data-origin", "old.tmx");
  await expectAccessibleInBothSchemes(page);
  // Pressed twice by a slip it is kept, and the focus is where it was.
  const remove = entry.getByRole("button", { name: "Remove old.tmx" });
  await remove.focus();
  await reviewer.press("Enter");
  await expect(entry.getByRole("button", { name: "Keep it" })).toBeFocused();
  await reviewer.press("Enter");
  await expect(remove).toBeFocused();
  await entry.getByRole("spinbutton", { name: "Penalty, %" }).fill("4");
  await test.step("MM154 the memory goes out from there too, with unapproved pairs where they are wanted, marked", async () => {
    await dialog.getByRole("checkbox", { name: "Unapproved pairs too" }).check();
    const exporting = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Export de-DE as TMX" }).click();
    const exported = readFileSync(await (await exporting).path(), "utf8");
    expect(exported.match(/<prop type="x-approved">no</g)).toHaveLength(2);
    await expect(reviewer.status).toContainText("Exported 4 pairs as TMX: 0 approved here, 2 imported, 2 not approved");
  });
  await reviewer.press("Escape");
  await expect(dialog).toHaveCount(0);

  await reviewer.press("Control+k");
  await reviewer.type("memory of the");
  await reviewer.press("Enter");
  const match = page.getByRole("list", { name: "Memory", exact: true }).getByRole("listitem");
  await expect(match).toHaveAttribute("data-origin", "old.tmx");
  await expect(match).toHaveAttribute("data-score", "96");
  await reviewer.press("Escape");
  await page.reload();
  await reviewer.editing("a-1");
  await expect(match).toHaveAttribute("data-score", "96");
  await reviewer.press("Control+1");
  await expect(reviewer.editor).toContainText("Wählen Sie das Tor.");

  await reviewer.press("Control+k");
  await reviewer.type("storage and backup");
  await reviewer.press("Enter");
  const storage = page.getByRole("dialog", { name: "Storage and backup" });
  const downloading = page.waitForEvent("download");
  await storage.getByRole("button", { name: "Back up everything" }).click();
  const backup = readFileSync(await (await downloading).path(), "utf8").split("\n");
  expect(backup.filter((line) => line.startsWith('{"kind":"pairs"'))).toHaveLength(1);
  const removeHere = storage.getByRole("button", { name: "Remove Memory old.tmx: 2 pairs" });
  await removeHere.focus();
  await reviewer.press("Enter", "Enter");
  await expect(removeHere).toBeFocused();
  await removeHere.click();
  await storage.getByRole("button", { name: "Remove it" }).click();
  await expect(removeHere).toHaveCount(0);
  await reviewer.press("Escape");
  await expect(match).toHaveCount(0);
});
