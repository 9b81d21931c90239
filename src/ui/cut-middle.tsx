/** Its end tells a path from its neighbours, of which many begin alike. */
const END = /(?:\P{M}\p{M}*){14}$/u;

/** A name or path of which the middle goes where there is no room for all of it. Its two parts are read as two words: what is around it says the whole. */
export function CutMiddle({ text }: { readonly text: string }) {
  const end = END.exec(text)?.[0] ?? "";
  return (
    <bdi className="cut-middle">
      <span>{text.slice(0, text.length - end.length)}</span>
      <span>{end}</span>
    </bdi>
  );
}
