/** The guide (`docs/guide.md`), read by the page's own reader. It is the project's text; its pictures come with the app. */

import { Fragment, type ReactNode, use } from "react";
import { shortcutLabel } from "#app/keys/shortcut-label.ts";
import { parseArticle } from "#core/document/parse-article.ts";
import { readMarkup } from "#core/markup/read-markup.ts";
import { readContent } from "#core/page/block-content.ts";
import { asWritten, type PageBlock, type PageNode } from "#core/page/page.ts";
import { readPage } from "#core/page/read-page.ts";
import { allCommands } from "#state/commands/further-commands.ts";
import { CommandHintContext } from "#state/commands/use-command.ts";

const texts = import.meta.glob<string>("/docs/guide.md", { query: "?raw", import: "default", eager: true });
const pictures = import.meta.glob<string>("/docs/guide/*.jpg", { query: "?url", import: "default", eager: true });

const { blocks } = readPage(parseArticle(texts["/docs/guide.md"] ?? "", "guide.md"));

export function Guide() {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keys
    <article className="guide" aria-label="Guide" tabIndex={0}>
      {inLists(blocks).map((group) => {
        const [first] = group;
        if (first === undefined) return null;
        if (!isItem(first)) return <Block key={first.index} block={first} />;
        return (
          <ul key={first.index}>
            {group.map((block) => (
              <li key={block.index}>
                <Block block={block} />
              </li>
            ))}
          </ul>
        );
      })}
    </article>
  );
}

function isItem({ containers }: PageBlock): boolean {
  return containers.some(({ kind }) => kind === "item");
}

/** Items that follow each other together, all else alone. */
function inLists(all: readonly PageBlock[]): readonly (readonly PageBlock[])[] {
  const groups: PageBlock[][] = [];
  for (const block of all) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && isItem(block) && isItem(last[0])) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function Block({ block }: { readonly block: PageBlock }) {
  const content = readContent(block, readMarkup);
  if (content.kind === "table") return null;
  if (content.kind !== "heading") return <p>{render(content.nodes)}</p>;
  const Heading = `h${Math.min(6, block.level + 2)}` as "h3";
  return <Heading>{render(content.nodes)}</Heading>;
}

function render(nodes: readonly PageNode[]): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: nodes of a text that does not change have no other name
  return nodes.map((node, index) => <Fragment key={index}>{renderNode(node)}</Fragment>);
}

function renderNode(node: PageNode): ReactNode {
  switch (node.kind) {
    case "text":
      return node.shown;
    case "unit":
      return node.unit.target;
    case "strong":
      return (
        <b>
          <Keys named={wordsOf(node.children)} />
        </b>
      );
    case "code":
      return <code>{render(node.children)}</code>;
    case "image":
      return <img src={pictures[`/docs/${node.address}`]} alt={wordsOf(node.children)} loading="lazy" />;
    default:
      return "children" in node ? render(node.children) : null;
  }
}

/** Keys of a command as they are now, where the guide names those that it has at first; any other words as they are. */
function Keys({ named }: { readonly named: string }) {
  const hintOf = use(CommandHintContext);
  const labelled = labelOf(named);
  const command = allCommands.find(({ keys }) => keys.some((one) => labelOf(one) === labelled));
  return command === undefined ? named : (hintOf(command).words ?? `“${command.title}”`);
}

/** `Ctrl+Enter` and `$mod+Enter` are labelled alike. */
function labelOf(keys: string): string {
  return shortcutLabel(keys, false).join("+");
}

/** What readers see, without the marks around it. An image's text is a field of the file. */
function wordsOf(nodes: readonly PageNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === "unit") return node.unit.target;
      return node.kind === "mark" ? "" : asWritten([node]);
    })
    .join("");
}
