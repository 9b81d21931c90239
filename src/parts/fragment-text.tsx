import { memo, type ReactNode, use } from "react";
import type { Place, Range } from "#core/document/article.ts";
import { anchorName, chipParts, chipTitle, nodeName } from "#core/markup/chip.ts";
import { entityText } from "#core/markup/entity-text.ts";
import { flattenNodes, type Mark, type MarkupNode } from "#core/markup/markup-node.ts";
import { syntaxOf } from "#core/markup/read-markup.ts";
import { shortAddresses } from "#core/markup/short-address.ts";
import { BreaksNamesContext, nameText } from "./name-text.tsx";
import { spaceMarked } from "./space-marked-text.tsx";
import { MarkupReaderContext } from "./use-markup-reader.ts";

interface FragmentTextProps {
  readonly text: string;
  readonly place: Place;
}

/** A Markdown fragment: every character is there, what is markup looks like it, and what must not break is a chip. */
export const FragmentText = memo(function FragmentText({ text, place }: FragmentTextProps) {
  const nodes = use(MarkupReaderContext)(text, syntaxOf(place));
  const between = use(BreaksNamesContext) ? nameText : undefined;
  if (nodes.length === 0) return spaceMarked(text, between);
  const all = flattenNodes(nodes);
  const numbers = new Map(all.map((node, index) => [node, index]));
  return renderNodes({ text, between, numbers, addresses: shortAddresses(text, all) }, nodes, 0, text.length);
});

interface Fragment {
  readonly text: string;
  /** What shows the text between spaces that are marked. */
  readonly between: ((text: string) => ReactNode) | undefined;
  /** By these the page names nodes. */
  readonly numbers: ReadonlyMap<MarkupNode, number>;
  /** What chips show of addresses. */
  readonly addresses: ReadonlyMap<Mark, Range>;
}

function renderNodes(fragment: Fragment, nodes: readonly MarkupNode[], from: number, to: number): ReactNode[] {
  const rendered: ReactNode[] = [];
  let at = from;
  for (const node of nodes) {
    if (node.from > at) rendered.push(spaceMarked(fragment.text.slice(at, node.from), fragment.between));
    rendered.push(<Node key={node.from} fragment={fragment} node={node} />);
    at = node.to;
  }
  if (at < to) rendered.push(spaceMarked(fragment.text.slice(at, to), fragment.between));
  return rendered;
}

interface NodeProps {
  readonly fragment: Fragment;
  readonly node: MarkupNode;
}

function Node({ fragment, node }: NodeProps) {
  const { kind, marks, content, children } = node;
  const [open, close] = marks;
  if (!open) return null;
  if (!content || !close) return <MarkText fragment={fragment} node={node} mark={open} />;
  const inside = renderNodes(fragment, children, content.from, content.to);
  const number = fragment.numbers.get(node);
  return (
    <>
      <MarkText fragment={fragment} node={node} mark={open} />
      {kind === "code" ? (
        <bdi dir="ltr" className="markup-code" data-node={number}>
          {inside}
        </bdi>
      ) : (
        <span
          role={kind === "link" || kind === "reference" ? "link" : undefined}
          className={`markup-${kind}`}
          data-node={number}
          data-tag={tagOf(node)}
        >
          {inside}
        </span>
      )}
      <MarkText fragment={fragment} node={node} mark={close} />
    </>
  );
}

/** The name of a tag that HTML knows, for looks alone. */
function tagOf({ kind, key }: MarkupNode): string | undefined {
  return kind === "tag" ? /[a-z][a-z\d]*/i.exec(key)?.[0].toLowerCase() : undefined;
}

function MarkText({ fragment, node, mark }: NodeProps & { readonly mark: Mark }) {
  const { text, between, numbers, addresses } = fragment;
  const characters = text.slice(mark.from, mark.to);
  if (mark.label === null) {
    return (
      <span className={`markup-mark mark-${node.kind}`} data-node={numbers.get(node)}>
        {node.content === null ? <SignedText characters={characters} /> : characters}
      </span>
    );
  }
  const reads = node.kind === "entity" ? (entityText(characters) ?? undefined) : undefined;
  const anchor = anchorName(text, node);
  return (
    <bdi
      dir="ltr"
      className={`chip chip-${node.kind}`}
      data-node={numbers.get(node)}
      title={chipTitle(text, mark) || node.key}
      data-reads={reads}
      // An entity is read as the character that it stands for.
      {...(reads === undefined
        ? { role: "img", "aria-label": anchor === null ? nodeName(node) : `Anchor ${anchor}` }
        : {})}
      data-anchor={anchor === null ? undefined : mark === node.marks[0] ? "start" : "end"}
      data-tag={tagOf(node)}
      data-reference={(node.kind === "token" && addresses.has(mark)) || undefined}
    >
      {chipParts(text, mark, addresses.get(mark)).map(({ from, to, look }) => (
        <span key={from} className={`chip-${look}`}>
          {between === undefined ? text.slice(from, to) : between(text.slice(from, to))}
        </span>
      ))}
    </bdi>
  );
}

/** An escape or a line break: the sign that makes it one, and what it stands for. */
function SignedText({ characters }: { readonly characters: string }) {
  const sign = /^(?:\\| +)/.exec(characters)?.[0] ?? "";
  return (
    <>
      <span className="mark-sign">{sign}</span>
      {characters.slice(sign.length)}
    </>
  );
}
