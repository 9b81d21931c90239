/** How checks are to be applied: each at a severity of its own or not at all, and checks of one's own. */

import type { CheckId, Severity } from "./finding.ts";
import type { CustomCheck } from "./run/custom-check.ts";

export interface NameLists {
  readonly kept?: readonly string[];
  readonly free?: readonly string[];
}

/** Only what differs from what would hold anyway. */
export type Severities = ReadonlyMap<CheckId, Severity | "off">;

export interface CheckProfile {
  readonly severities: Severities;
  /** What else holds for articles in a locale, `pt-BR`, or in a language, `pt`: the more exact of the two wins. */
  readonly locales?: ReadonlyMap<string, Severities>;
  readonly custom: readonly CustomCheck[];
  /** What is to be added to the names that must stay, and what need not. */
  readonly names?: NameLists;
}

export const standardProfile: CheckProfile = { severities: new Map(), custom: [] };

/**
 * @param locale of an article's targets; null where it does not say
 * @returns the profile as it holds for that article, without any other locale's
 */
export function profileFor({ locales, ...profile }: CheckProfile, locale: string | null): CheckProfile {
  const [language = ""] = locale?.split("-") ?? [];
  const own = [language, locale ?? ""].flatMap((tag) => [...(locales?.get(tag) ?? [])]);
  return own.length === 0 ? profile : { ...profile, severities: new Map([...profile.severities, ...own]) };
}

/** The profile with one severity in a locale; null for what holds in every other article. */
export function withSeverityIn(
  profile: CheckProfile,
  locale: string,
  id: CheckId,
  severity: Severity | "off" | null,
): CheckProfile {
  const own = new Map(profile.locales?.get(locale));
  if (severity === null) own.delete(id);
  else own.set(id, severity);
  const { locales: before, ...others } = profile;
  const locales = new Map(before);
  locales.delete(locale);
  if (own.size > 0) locales.set(locale, own);
  return locales.size === 0 ? others : { ...others, locales };
}

/** Whether it changes nothing. */
export function isStandard({ severities, locales, custom, names }: CheckProfile): boolean {
  return severities.size === 0 && locales === undefined && custom.length === 0 && names === undefined;
}

/** @returns null where the profile switches the check off */
export function severityOf(
  profile: CheckProfile,
  check: { readonly id: CheckId; readonly severity: Severity },
): Severity | null {
  const chosen = profile.severities.get(check.id) ?? check.severity;
  return chosen === "off" ? null : chosen;
}
