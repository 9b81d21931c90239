import { codeTokens } from "#core/page/code-tokens.ts";
import type { PageNode } from "#core/page/page.ts";
import { renderNodes } from "./page-nodes.tsx";

interface ColouredCodeProps {
  readonly nodes: readonly PageNode[];
  /** As its fence says. */
  readonly language: string;
}

/** Code in the colours of its language; sentences in it are sentences as everywhere. */
export function ColouredCode({ nodes, language }: ColouredCodeProps) {
  return nodes.map((node, index) =>
    node.kind === "text" ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text that doesn't change have no other name
      <Coloured key={index} text={node.shown} language={language} />
    ) : (
      renderNodes([node])
    ),
  );
}

function Coloured({ text, language }: { readonly text: string; readonly language: string }) {
  const tokens = codeTokens(text, language);
  return (
    <>
      {tokens.flatMap(({ kind, from, to }, index) => [
        text.slice(tokens[index - 1]?.to ?? 0, from),
        <span key={from} className={`code-${kind}`}>
          {text.slice(from, to)}
        </span>,
      ])}
      {text.slice(tokens.at(-1)?.to ?? 0)}
    </>
  );
}
