/** Texts without which an expression matches nowhere: what can be told of an article before it is read. */
import { pieceAt, quantifierAt } from "./query-pattern.ts";

/** An escaped sign that means itself. */
const ESCAPED_SIGN = /^\\[\^$\\.*+?()[\]{}|/-]$/;
const MARK = /\p{M}/u;
/** Letters of which upper and lower case are all that an expression takes for them, whatever the case: `ſ` is an `s` too. */
const PLAIN_WITHOUT_CASE = /^[ -RT-rt-~]$/;

/**
 * @param pattern that `readPattern` lets in, composed as it is matched
 * @param flags some of `i`, `m`, `s`
 * @returns texts of which each stands, upper and lower case apart, wherever the expression matches; none where nothing can be told. Each without its last character, which
 *   may be another one with a mark that follows
 */
export function textsWanted(pattern: string, flags: string): readonly string[] {
  const runs: string[] = [];
  let [run, depth] = ["", 0];
  const end = () => {
    if (run.length > 1) runs.push(Array.from(run).slice(0, -1).join(""));
    run = "";
  };
  for (let at = 0; at < pattern.length; ) {
    const { text, kind } = pieceAt(pattern, at);
    at += text.length;
    const quantifier = kind === "open" || kind === "choice" ? null : quantifierAt(pattern, at);
    at += quantifier?.length ?? 0;
    if (kind === "choice" && depth === 0) return [];
    if (kind === "open") depth += 1;
    if (kind === "close") depth -= 1;
    const sign = depth === 0 && kind === "atom" ? signOf(text, flags) : null;
    if (sign === null || quantifier?.least === 0) {
      end();
      continue;
    }
    run += sign;
    // What follows may be the same once more.
    if (quantifier !== null) end();
  }
  end();
  return runs;
}

/** The character that a piece means; null where it means several, none, or one that may be composed with what stands before it. */
function signOf(text: string, flags: string): string | null {
  const sign = ESCAPED_SIGN.test(text) ? text.slice(1) : text;
  const isOne = Array.from(sign).length === 1 && (sign !== text || !"^$".includes(sign));
  if (!isOne || MARK.test(sign)) return null;
  return flags.includes("i") && !PLAIN_WITHOUT_CASE.test(sign) ? null : sign;
}
