import { createElement, Fragment, type ReactNode, use } from "react";
import { nameParts } from "#core/markup/name-parts.ts";
import { includedAddress } from "#core/page/dialect-names.ts";
import { spansOf } from "#core/page/elements.ts";
import { asWritten, type ElementName, type PageBlock, type PageElement, type PageNode } from "#core/page/page.ts";
import { BreaksNamesContext, nameText } from "#parts/name-text.tsx";
import { PagePicture } from "./page-picture.tsx";
import { BlockWithinContext, IncludeContext } from "./page-side.ts";
import { PageUnit } from "./page-unit.tsx";

/**
 * Nodes as elements. Each kind has its element and its fixed attributes: of what an article says nothing ever becomes a name, an attribute or an address, only text.
 */
export function renderNodes(nodes: readonly PageNode[]): ReactNode {
  // Nodes are read from a text that doesn't change; those that are no unit have no other name than their place.
  return nodes.map((node, index) =>
    createElement(Fragment, { key: node.kind === "unit" ? node.unit.key : index }, renderNode(node)),
  );
}

function renderNode(node: PageNode): ReactNode {
  switch (node.kind) {
    case "text":
      return nameParts(node.shown).length > 1 ? <NodeText text={node.shown} /> : node.shown;
    case "unit":
      return <PageUnit unit={node.unit} />;
    case "mark":
      return null;
    case "break":
      return <br />;
    case "strong":
      return <strong>{renderNodes(node.children)}</strong>;
    case "emphasis":
      return <em>{renderNodes(node.children)}</em>;
    case "strike":
      return <s>{renderNodes(node.children)}</s>;
    case "code":
      return (
        <code className="markup-code" dir="ltr">
          {renderNodes(node.children)}
        </code>
      );
    case "footnote":
      return <sup>{renderNodes(node.children)}</sup>;
    case "link":
      return (
        // biome-ignore lint/a11y/useSemanticElements: no address of an article is an element's
        // biome-ignore lint/a11y/useFocusableInteractive: nothing is followed; its sentence can have the focus
        <span role="link" className="page-link" title={node.address}>
          {renderNodes(node.children)}
        </span>
      );
    case "image":
      return <PagePicture address={node.address}>{renderNodes(node.children)}</PagePicture>;
    case "unpaired":
      return (
        <span className="page-unpaired" title="No pair: click to edit" data-unpaired={node.range.from}>
          {renderNodes(node.children)}
        </span>
      );
    case "block":
      return <BlockWithin block={node.block} />;
    case "box":
      return <Box node={node} />;
    case "element":
      return node.name === "table" ? <WideTable>{elementOf(node)}</WideTable> : elementOf(node);
  }
}

function NodeText({ text }: { readonly text: string }) {
  return use(BreaksNamesContext) ? nameText(text) : text;
}

/** Of HTML, whose columns may need more room than the page has: what has none is scrolled to. */
function WideTable({ children }: { readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled has to be reached by the keyboard
    <div className="page-table-room" tabIndex={0}>
      <BreaksNamesContext value>{children}</BreaksNamesContext>
    </div>
  );
}

function elementOf(node: PageElement): ReactNode {
  return createElement(
    elements[node.name],
    { ...classOf(node.name), ...spans(node) },
    ...(isVoid(node.name) ? [] : [renderNodes(node.children)]),
  );
}

function BlockWithin({ block }: { readonly block: PageBlock }) {
  return use(BlockWithinContext)(block);
}

function Box({ node }: { readonly node: Extract<PageNode, { kind: "box" }> }) {
  const Include = use(IncludeContext);
  const address = includedAddress(asWritten(node.children));
  const box = (
    <span className="page-box" data-strange={!node.isUnderstood || undefined}>
      <b className="page-box-name">{node.name}</b>
      <bdi>{renderNodes(node.children)}</bdi>
    </span>
  );
  return address === null || Include === null ? box : <Include address={address}>{box}</Include>;
}

/** Whether nodes hold what takes lines of its own. */
export function holdsInclude(nodes: readonly PageNode[]): boolean {
  return nodes.some((node) => node.kind === "box" && includedAddress(asWritten(node.children)) !== null);
}

/** What an element of an article's HTML becomes. Nothing folds: what is folded would be out of sight. */
const elements: Readonly<Record<ElementName, keyof HTMLElementTagNameMap>> = {
  abbr: "abbr",
  b: "b",
  blockquote: "blockquote",
  br: "br",
  center: "div",
  cite: "cite",
  dd: "dd",
  del: "del",
  details: "div",
  dfn: "dfn",
  div: "div",
  dl: "dl",
  dt: "dt",
  em: "em",
  h1: "h1",
  h2: "h2",
  h3: "h3",
  h4: "h4",
  h5: "h5",
  h6: "h6",
  hr: "hr",
  i: "i",
  ins: "ins",
  kbd: "kbd",
  li: "li",
  mark: "mark",
  ol: "ol",
  p: "p",
  pre: "pre",
  q: "q",
  s: "s",
  samp: "samp",
  small: "small",
  span: "span",
  strong: "strong",
  sub: "sub",
  summary: "div",
  sup: "sup",
  table: "table",
  tbody: "tbody",
  td: "td",
  th: "th",
  thead: "thead",
  tr: "tr",
  tt: "code",
  u: "u",
  ul: "ul",
  var: "var",
};

/** Numbers alone: nothing else of a tag is kept. */
function spans({ name, children: [tag] }: PageElement) {
  return (name === "td" || name === "th") && tag?.kind === "mark" ? spansOf(tag.text) : {};
}

function isVoid(name: ElementName): boolean {
  return name === "br" || name === "hr";
}

function classOf(name: ElementName): { readonly className?: string } {
  return name === "table" || name === "details" || name === "summary" || name === "center"
    ? { className: `page-${name}` }
    : {};
}
