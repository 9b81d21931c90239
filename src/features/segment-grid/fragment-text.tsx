import { memo, type ReactNode, use } from "react";
import type { Place } from "#core/document/article.ts";
import { cachedMarkup } from "#core/markup/cached-markup.ts";
import { chipParts, chipTitle, nodeName } from "#core/markup/chip.ts";
import { flattenNodes, type Mark, type MarkupNode } from "#core/markup/markup-node.ts";
import { syntaxOf } from "#core/markup/read-markup.ts";
import { spaceMarked } from "./space-marked-text.tsx";
import { TagReaderContext } from "./use-tag-reader.ts";

interface FragmentTextProps {
  readonly text: string;
  readonly place: Place;
}

/** A Markdown fragment: every character is there, what is markup looks like it, and what must not break is a chip. */
export const FragmentText = memo(function FragmentText({ text, place }: FragmentTextProps) {
  const nodes = cachedMarkup(text, syntaxOf(place), use(TagReaderContext));
  if (nodes.length === 0) return spaceMarked(text);
  const numbers = new Map(flattenNodes(nodes).map((node, index) => [node, index]));
  return renderNodes({ text, numbers }, nodes, 0, text.length);
});

interface Fragment {
  readonly text: string;
  /** By these the page names nodes. */
  readonly numbers: ReadonlyMap<MarkupNode, number>;
}

function renderNodes(fragment: Fragment, nodes: readonly MarkupNode[], from: number, to: number): ReactNode[] {
  const rendered: ReactNode[] = [];
  let at = from;
  for (const node of nodes) {
    if (node.from > at) rendered.push(spaceMarked(fragment.text.slice(at, node.from)));
    rendered.push(<Node key={node.from} fragment={fragment} node={node} />);
    at = node.to;
  }
  if (at < to) rendered.push(spaceMarked(fragment.text.slice(at, to)));
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
        <span className={`markup-${kind}`} data-node={number}>
          {inside}
        </span>
      )}
      <MarkText fragment={fragment} node={node} mark={close} />
    </>
  );
}

function MarkText({ fragment, node, mark }: NodeProps & { readonly mark: Mark }) {
  const { text, numbers } = fragment;
  const characters = text.slice(mark.from, mark.to);
  if (mark.label === null) {
    return (
      <span className={`markup-mark mark-${node.kind}`} data-node={numbers.get(node)}>
        {characters}
      </span>
    );
  }
  return (
    <bdi
      dir="ltr"
      role="img"
      className={`chip chip-${node.kind}`}
      data-node={numbers.get(node)}
      title={chipTitle(text, mark)}
      aria-label={nodeName(node)}
    >
      {chipParts(text, mark).map(({ from, to, look }) => (
        <span key={from} className={`chip-${look}`}>
          {text.slice(from, to)}
        </span>
      ))}
    </bdi>
  );
}
