/** Articles in two versions: what a new version does to sentences, told of each, so that a test knows what must become of it. */
import fc from "fast-check";

/** A sentence of the old version and what the new one did to it. */
export interface VersionedSentence {
  readonly source: string;
  readonly target: string;
  /** The new version's machine translation, where the sentence is still there. */
  readonly newTarget: string;
  /** A moved one stands at the end. */
  readonly fate: "stays" | "retranslated" | "edited" | "dropped" | "doubled" | "moved";
  /** The reviewer's text, null where none was written. */
  readonly correction: string | null;
  readonly shape: "paragraph" | "list" | "cell" | "heading";
}

export interface Versions {
  readonly old: string;
  readonly corrected: string;
  readonly next: string;
  readonly sentences: readonly VersionedSentence[];
}

const fate = fc.constantFrom("stays", "stays", "stays", "retranslated", "edited", "dropped", "doubled", "moved");
const sentence = fc.record({
  word: fc.integer({ min: 0, max: 30 }),
  fate,
  isCorrected: fc.boolean(),
  shape: fc.constantFrom("paragraph", "list", "cell", "heading"),
});

const front = (title: string) => `---\ntitle: ${title}\nms.contentlocale: lv-LV\n---\n\n`;

/** @param prefix of the ids, which count up and skip */
function write(prefix: string, units: readonly { source: string; target: string; shape: string }[]): string {
  return units
    .map(({ source, target, shape }, index) => {
      const id = `${prefix}-${101 + index * 2}`;
      const pair = `<span data-ttu-id="${id}">${target}</span><span class="sxs-lookup"><span data-stu-id="${id}">${source}</span></span>`;
      return inShape(pair, shape);
    })
    .join("\n\n");
}

function inShape(pair: string, shape: string): string {
  if (shape === "list") return `- ${pair}`;
  if (shape === "heading") return `## ${pair}`;
  return shape === "cell" ? `| a |\n|---|\n| ${pair} |` : pair;
}

/** Sentences with few different words repeat. Where all stand once, `unique` numbers them. */
export function versions(isUnique: boolean): fc.Arbitrary<Versions> {
  return fc.array(sentence, { minLength: 1, maxLength: 25 }).map((drawn) => {
    const sentences = drawn.map(({ word, fate, isCorrected, shape }, index): VersionedSentence => {
      const name = isUnique ? `n${index}` : `n${word % 6}`;
      return {
        source: `Choose the ${name} station on the map.`,
        target: `Izvēlieties ${name}.`,
        newTarget: fate === "retranslated" ? `Atlasiet ${name} ${index}.` : `Izvēlieties ${name}.`,
        fate,
        correction: isCorrected ? `Labots ${name} ${index}.` : null,
        shape,
      };
    });
    return { sentences, ...written(sentences) };
  });
}

function written(sentences: readonly VersionedSentence[]) {
  const isMoved = ({ fate }: VersionedSentence) => fate === "moved";
  const inOrder = [...sentences.filter((one) => !isMoved(one)), ...sentences.filter(isMoved)];
  const next = inOrder.flatMap(({ source, newTarget, fate, shape }) => {
    if (fate === "dropped") return [];
    const unit = { source, target: newTarget, shape };
    if (fate === "edited") return [{ ...unit, source: source.replace("on the map", "in the list") }];
    return fate === "doubled" ? [unit, unit] : [unit];
  });
  return {
    old: front("Karte") + write("a6051", sentences),
    corrected:
      front("Karte") +
      write(
        "a6051",
        sentences.map((one) => ({ ...one, target: one.correction ?? one.target })),
      ),
    next: front("Karte") + write("b7162", next),
  };
}
