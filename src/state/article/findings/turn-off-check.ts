/** Switches a check off where it does not help: in the locale of the article at hand. */
import type { CheckId } from "#core/checks/finding.ts";
import { withSeverityIn } from "#core/checks/profile.ts";
import { serializeProfile } from "#core/checks/profile-file.ts";
import type { ArticleStore } from "#state/article/session/article-store.ts";
import { profileOf, titleOfCheck } from "./known-checks.ts";

/**
 * In every article where this one does not say its locale. The profile's dialog brings it back.
 *
 * @param keep stores the profile's file
 */
export function turnOffCheck(store: ArticleStore, id: CheckId, keep: (checkProfile: string) => void): void {
  const { open, actions } = store.getState();
  const { locale } = open.article;
  const profile = profileOf(store.settings.getState().checkProfile);
  const off = new Map([...profile.severities, [id, "off"] as const]);
  const next = locale === null ? { ...profile, severities: off } : withSeverityIn(profile, locale, id, "off");
  keep(serializeProfile(next));
  actions.say(
    `“${titleOfCheck(profile, id)}” is off for ${locale ?? "every article"}; the check profile brings it back`,
  );
}
