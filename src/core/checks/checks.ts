/**
 * Every check there is that looks at one unit, in the order of the catalogue. A check is a file of its own and a line here; with that it runs, has its
 * row in the profile and its page in the interface. What a whole article says is in `article-checks.ts`.
 */

import type { Check } from "./check.ts";
import { empty } from "./completeness/empty.ts";
import { length } from "./completeness/length.ts";
import { truncated } from "./completeness/truncated.ts";
import { untranslated } from "./completeness/untranslated.ts";
import { wrongLanguage } from "./completeness/wrong-language.ts";
import { doNotTranslate } from "./facts/do-not-translate.ts";
import { identifier } from "./facts/identifier.ts";
import { name } from "./facts/name.ts";
import { number } from "./facts/number.ts";
import { term } from "./facts/term.ts";
import { termForbidden } from "./facts/term-forbidden.ts";
import { urlText } from "./facts/url-text.ts";
import { blockInjection } from "./markup/block-injection.ts";
import { codeSpan } from "./markup/code-span.ts";
import { docsToken } from "./markup/docs-token.ts";
import { emphasis } from "./markup/emphasis.ts";
import { emphasisDead } from "./markup/emphasis-dead.ts";
import { emptyEmphasis } from "./markup/empty-emphasis.ts";
import { entity } from "./markup/entity.ts";
import { frame } from "./markup/frame.ts";
import { htmlInline } from "./markup/html-inline.ts";
import { leftover } from "./markup/leftover.ts";
import { linkBroken } from "./markup/link-broken.ts";
import { linkDestination } from "./markup/link-destination.ts";
import { linkExtra } from "./markup/link-extra.ts";
import { linkMissing } from "./markup/link-missing.ts";
import { placeholder } from "./markup/placeholder.ts";
import { referenceLink } from "./markup/reference-link.ts";
import { brackets } from "./surface/brackets.ts";
import { capital } from "./surface/capital.ts";
import { codeOrder } from "./surface/code-order.ts";
import { doubleSpace } from "./surface/double-space.ts";
import { endPunctuation } from "./surface/end-punctuation.ts";
import { fullWidth } from "./surface/full-width.ts";
import { hangulSpacing } from "./surface/hangul-spacing.ts";
import { invisible } from "./surface/invisible.ts";
import { kashida } from "./surface/kashida.ts";
import { mixedScript } from "./surface/mixed-script.ts";
import { punctuationDoubled } from "./surface/punctuation-doubled.ts";
import { punctuationSpacing } from "./surface/punctuation-spacing.ts";
import { quotes } from "./surface/quotes.ts";
import { repeatedWord } from "./surface/repeated-word.ts";
import { seam } from "./surface/seam.ts";
import { spaceBeforePunctuation } from "./surface/space-before-punctuation.ts";
import { spelling } from "./surface/spelling.ts";
import { whitespaceEdge } from "./surface/whitespace-edge.ts";

export const checks: readonly Check[] = [
  // Markup
  linkDestination,
  linkMissing,
  linkExtra,
  linkBroken,
  codeSpan,
  emphasis,
  emphasisDead,
  emptyEmphasis,
  htmlInline,
  entity,
  docsToken,
  placeholder,
  leftover,
  blockInjection,
  frame,
  referenceLink,
  // Facts
  number,
  identifier,
  urlText,
  doNotTranslate,
  name,
  term,
  termForbidden,
  // Completeness
  empty,
  untranslated,
  wrongLanguage,
  length,
  truncated,
  // Surface
  whitespaceEdge,
  doubleSpace,
  seam,
  spaceBeforePunctuation,
  punctuationSpacing,
  endPunctuation,
  punctuationDoubled,
  brackets,
  quotes,
  repeatedWord,
  hangulSpacing,
  codeOrder,
  capital,
  invisible,
  mixedScript,
  kashida,
  fullWidth,
  spelling,
];
