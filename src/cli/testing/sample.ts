/** @returns one pair, as an article holds it */
export function pair(id: string, target: string, source: string): string {
  return `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
}

/** An article of two segments and a field. */
export const ARTICLE = [
  "---",
  "title: Skārienpaliktņa iestatīšana",
  "ms.contentlocale: lv-LV",
  "---",
  "",
  `# <a name="touchpad"></a>${pair("5f2c1-101", "Skārienpaliktnis", "Touchpad")}`,
  "",
  `${pair("5f2c1-102", "Pieskarieties divreiz.", "Tap twice.")} ![](tap.png)`,
  "",
].join("\n");
