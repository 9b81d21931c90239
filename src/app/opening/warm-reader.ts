/** Has the browser compile the reader of articles. Fetched while the start screen rests, and needed by nothing. */
import { admitArticle } from "#core/document/admit-article.ts";
import { articleKeyOf } from "#core/document/article-key.ts";
import { whenIdle } from "#ui/when-idle.ts";

/** By then what reads an article is compiled: more rounds make the first opening no faster. */
const ROUNDS = 40;

/** A little of everything that large articles are made of. */
const part = [
  "## Heading",
  "- item",
  "  1. nested *item*, `code` and [link](https://example.com)",
  "> [!NOTE]\n> text",
  "| a | b |\n| --- | --- |\n| x | y |",
  "![picture](a.png)",
]
  .map((text, index) => text.replace(/[a-z]+(?=[^a-z]*$)/, (word) => pairOf(word, index)))
  .join("\n\n");

function pairOf(text: string, number: number): string {
  return `<span data-ttu-id="a-${number}">${text}</span><span class="sxs-lookup"><span data-stu-id="a-${number}">${text}</span></span>`;
}

/**
 * Reads a made-up article a few times, so that the browser has compiled the reader when the first real one is chosen: code that runs for the first time takes
 * several times as long. Returns the function that ends it.
 */
export function warmReader(isWanted: () => boolean): () => void {
  const bytes = new TextEncoder().encode(`---\ntitle: Title\n---\n\n${`${part}\n\n`.repeat(20)}`);
  let rounds = 0;
  let callOff = () => {};
  const next = () => {
    if (!isWanted()) return;
    const article = admitArticle(bytes, "a.md");
    if (article.ok) articleKeyOf("a.md", article.value.text);
    rounds++;
    if (rounds < ROUNDS) callOff = whenIdle(next);
  };
  next();
  return () => callOff();
}
