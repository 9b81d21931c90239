/** The main job from the file to the bytes: open, correct three segments and the title by keys, approve, download both formats. */
import { type ArticleFile, corpusArticle, fixture, idsOf, largeArticle, sample, textOf } from "./support/articles.ts";
import type { Reviewer } from "./support/reviewer.ts";
import { targetOnly, withTarget, withText } from "./support/splice.ts";
import { expect, test } from "./support/test.ts";
import { visitsOf } from "./support/visit.ts";

const articles: readonly (() => ArticleFile)[] = [
  () => sample("orchard-sync.lv-LV.md"),
  () => fixture("arabic.ar-SA.md"),
  () => fixture("japanese.ja-JP.md"),
  () => fixture("quote-damaged.de-DE.md"),
  () => fixture("crlf-bom.fr-FR.md"),
  () => fixture("landing.lv-LV.yml"),
  largeArticle,
];

const realArticles = [
  "../seed-article.md",
  "ai.ar-SA/AlchemyInsights/owa-pop-imap-smtp-settings.md",
  "ai.ja-JP/AlchemyInsights/dlp-not-working-as-expected.md",
  "d365.lv-lv/articles/fin-ops-core/dev-itpro/analytics/er-barcode-data-sources.md",
  "graph.de-DE/concepts/changelog.md",
];

const { it, visits } = visitsOf("an article is corrected and downloaded");

for (const make of articles) {
  const file = make();
  it(file.name, ({ reviewer }) => mainJob(reviewer, file));
}

for (const name of realArticles) {
  const file = corpusArticle(name);
  if (file === null) test.skip(`${name}: there is no corpus here; RECTO_CORPUS names its folder`, () => {});
  else it(name, ({ reviewer }) => mainJob(reviewer, file));
}

async function mainJob(reviewer: Reviewer, file: ArticleFile): Promise<void> {
  const original = textOf(file);
  const ids = idsOf(file);
  const [first = "", next = ""] = ids;
  const [byClick = "", far = ""] = [ids[2], ids[Math.floor(ids.length * 0.9)]];
  const title = /^title: (.*?)(?: #.*)?\r?$/m.exec(original)?.[1] ?? "";
  const number = /^\d+ /.exec(title)?.[0] ?? "";
  await reviewer.start(file);

  // Untouched, the article comes back as it was.
  await reviewer.editing(first);
  await reviewer.expectExport("Side-by-side Markdown", file.buffer);
  await reviewer.expectExport("Target-only Markdown", targetOnly(original));
  await expect(reviewer.progress).toHaveAttribute("aria-valuemax", String(ids.length));

  // The title, which has no pair: the number that strayed into it goes.
  await reviewer.target(reviewer.field("title")).click();
  await expect(reviewer.editor).toBeFocused();
  await reviewer.press("Control+Home", ...Array.from(number, () => "Delete"), "Control+End");
  await reviewer.type(" 2");
  await reviewer.press("Control+Enter");
  await expect(reviewer.status).toContainText("Approved title");

  // Three segments: by the keyboard alone, by a click, and far down by a link to it.
  await reviewer.goTo(first);
  await reviewer.editing(first);
  await reviewer.stepDownTo(next);
  await reviewer.editing(next);
  await reviewer.type(" Tas ir viss");
  await reviewer.approve(next);
  await reviewer.target(reviewer.row(byClick)).click();
  await reviewer.editing(byClick);
  await reviewer.press("Control+End");
  await reviewer.type(" šādi & “tā”?");
  await reviewer.press("Backspace");
  await reviewer.approve(byClick);
  await reviewer.goTo(far);
  await reviewer.editing(far);
  await reviewer.press("Control+Home");
  await reviewer.type("日本 عربي 😀");
  await reviewer.approve(far);

  await expect(reviewer.progress).toHaveAttribute("aria-valuenow", "3");
  let expected = withText(original, `title: ${title}`, `title: ${title.slice(number.length)} 2`);
  expected = withTarget(expected, next, (target) => `${target} Tas ir viss`);
  expected = withTarget(expected, byClick, (target) => `${target} šādi & “tā”`);
  expected = withTarget(expected, far, (target) => `日本 عربي 😀${target}`);
  await reviewer.expectExport("Side-by-side Markdown", expected);
  await reviewer.expectExport("Target-only Markdown", targetOnly(expected));
}

for (const { title, run } of visits()) test(title, run);
