/** Seen however little room there is. */
const FIRST = 2;
/** An end of more than a file's ending alone, which begins where a word does; else some letters. Names stand in a narrow tree, paths where there is more room. */
const ENDS = {
  name: { atWord: /[-_. ][^/]{5,9}$/u, letters: 8 },
  path: { atWord: /[-_./ ][^/]{5,10}$/u, letters: 10 },
};
/** Shorter names are cut at their end. */
const LONG = 16;
const LETTERS = /\P{M}\p{M}*|^\p{M}+/gu;

/**
 * A name or path of which the middle goes where there is no room for all of it: its end tells it from its neighbours, of which many begin alike. Its parts are read as
 * several words: what is around it says the whole.
 */
export function CutMiddle({ text }: { readonly text: string }) {
  return (
    <bdi className="cut-middle">
      {partsOf(text).map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are what they are by their places
        <span key={index}>{part}</span>
      ))}
    </bdi>
  );
}

function partsOf(text: string): readonly string[] {
  const letters = text.match(LETTERS) ?? [];
  if (letters.length < LONG) return [text];
  const ends = text.includes("/") ? ENDS.path : ENDS.name;
  const end = ends.atWord.exec(text)?.[0] ?? letters.slice(-ends.letters).join("");
  const first = letters.slice(0, FIRST).join("");
  return [first, text.slice(first.length, text.length - end.length), end];
}
