/** Where the English original of an article may stand: beside it under another language's folder or name, or in a folder of originals. */

const ENGLISH = ["en-us", "en-US", "en"];
const LOCALE = /^[a-z]{2,3}(?:-[a-z]{4})?-(?:[a-z]{2}|\d{3})$/i;

/**
 * @param path of the article, with `/` between folders
 * @param locale of its targets, where it is known
 * @returns other paths, likeliest first: a folder that is called by the language (`de-de/`), one that ends with it (`docs.de-de/`), a name that does (`x.de-DE.md`)
 */
export function originalPaths(path: string, locale: string | null): readonly string[] {
  const steps = path.split("/");
  const found = new Set<string>();
  const put = (index: number, step: string) => found.add(steps.with(index, step).join("/"));
  for (const [index, step] of steps.entries()) {
    const isName = index === steps.length - 1;
    const [base = "", ending = ""] = isName ? splitEnding(step) : [step, ""];
    if (!isName && isLocale(base, locale)) for (const english of ENGLISH) put(index, english);
    const dot = base.lastIndexOf(".");
    if (dot <= 0 || !isLocale(base.slice(dot + 1), locale)) continue;
    put(index, base.slice(0, dot) + ending);
    for (const english of ENGLISH.slice(0, 2)) put(index, `${base.slice(0, dot)}.${english}${ending}`);
  }
  found.delete(path);
  return [...found];
}

/** @returns of the paths in a folder of originals the one that agrees with the article's on most steps from its end; null where no name agrees */
export function originalAmong(path: string, locale: string | null, paths: readonly string[]): string | null {
  const own = bareSteps(path, locale);
  let best: { readonly path: string; readonly agreed: number } | null = null;
  for (const other of paths) {
    const agreed = agreedSteps(own, bareSteps(other, locale));
    const isBetter =
      best === null || agreed > best.agreed || (agreed === best.agreed && other.length < best.path.length);
    if (agreed > 0 && isBetter) best = { path: other, agreed };
  }
  return best?.path ?? null;
}

function isLocale(word: string, locale: string | null): boolean {
  return LOCALE.test(word) || (locale !== null && locale.toLowerCase().split("-")[0] === word.toLowerCase());
}

function splitEnding(name: string): readonly [string, string] {
  const at = name.lastIndexOf(".");
  return at <= 0 ? [name, ""] : [name.slice(0, at), name.slice(at)];
}

/** From the end, without languages and without regard to case. */
function bareSteps(path: string, locale: string | null): readonly string[] {
  return path
    .split("/")
    .flatMap((step, index, steps) => {
      const [base, ending] = index === steps.length - 1 ? splitEnding(step) : [step, ""];
      if (index < steps.length - 1 && isLocale(base, locale)) return [];
      const dot = base.lastIndexOf(".");
      return [(dot > 0 && isLocale(base.slice(dot + 1), locale) ? base.slice(0, dot) : base) + ending];
    })
    .map((step) => step.toLowerCase())
    .toReversed();
}

function agreedSteps(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((step, index) => step !== other[index]);
  return differs < 0 ? one.length : differs;
}
