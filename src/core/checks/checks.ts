/**
 * Every check there is that looks at one unit, in the order of the catalogue. A check is a file of its own and a line here; with that it runs, has its
 * row in the profile and its page in the interface. What a whole article says is in `article-checks.ts`.
 */
import { blockInjection } from "./block-injection.ts";
import { brackets } from "./brackets.ts";
import { capital } from "./capital.ts";
import type { Check } from "./check.ts";
import { codeSpan } from "./code-span.ts";
import { doNotTranslate } from "./do-not-translate.ts";
import { docsToken } from "./docs-token.ts";
import { doubleSpace } from "./double-space.ts";
import { emphasis } from "./emphasis.ts";
import { emphasisDead } from "./emphasis-dead.ts";
import { empty } from "./empty.ts";
import { emptyEmphasis } from "./empty-emphasis.ts";
import { endPunctuation } from "./end-punctuation.ts";
import { entity } from "./entity.ts";
import { frame } from "./frame.ts";
import { fullWidth } from "./full-width.ts";
import { htmlInline } from "./html-inline.ts";
import { identifier } from "./identifier.ts";
import { invisible } from "./invisible.ts";
import { kashida } from "./kashida.ts";
import { length } from "./length.ts";
import { linkBroken } from "./link-broken.ts";
import { linkDestination } from "./link-destination.ts";
import { linkExtra } from "./link-extra.ts";
import { linkMissing } from "./link-missing.ts";
import { mixedScript } from "./mixed-script.ts";
import { number } from "./number.ts";
import { placeholder } from "./placeholder.ts";
import { punctuationDoubled } from "./punctuation-doubled.ts";
import { punctuationSpacing } from "./punctuation-spacing.ts";
import { quotes } from "./quotes.ts";
import { referenceLink } from "./reference-link.ts";
import { repeatedWord } from "./repeated-word.ts";
import { spaceBeforePunctuation } from "./space-before-punctuation.ts";
import { spelling } from "./spelling.ts";
import { term } from "./term.ts";
import { termForbidden } from "./term-forbidden.ts";
import { truncated } from "./truncated.ts";
import { untranslated } from "./untranslated.ts";
import { urlText } from "./url-text.ts";
import { whitespaceEdge } from "./whitespace-edge.ts";
import { wrongLanguage } from "./wrong-language.ts";

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
  blockInjection,
  frame,
  referenceLink,
  // Facts
  number,
  identifier,
  urlText,
  doNotTranslate,
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
  spaceBeforePunctuation,
  punctuationSpacing,
  endPunctuation,
  punctuationDoubled,
  brackets,
  quotes,
  repeatedWord,
  capital,
  invisible,
  mixedScript,
  kashida,
  fullWidth,
  spelling,
];
