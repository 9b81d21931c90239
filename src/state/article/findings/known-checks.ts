/**
 * What is said of the checks there are. Whoever runs them tells it, with the first article that is checked: their code takes the page a twentieth of a second to begin, which is
 * felt in the first words that are typed. The same in every article, for as long as the page lasts.
 */
import { createStore } from "zustand/vanilla";
import { describedChecks } from "#core/checks/about-checks.ts";
import type { DescribedCheck } from "#core/checks/check.ts";
import { knownCheckIds } from "#core/checks/check-ids.ts";
import type { CheckId } from "#core/checks/finding.ts";
import { type CheckProfile, standardProfile } from "#core/checks/profile.ts";
import { parseProfile } from "#core/checks/profile-file.ts";

/** Empty until they are told. */
export const builtInChecks = createStore<readonly DescribedCheck[]>(() => []);

/** The profile that the settings keep as its file; one that can't be read (any longer) is as good as none. */
export function profileOf(file: string): CheckProfile {
  if (file === "") return standardProfile;
  const profile = parseProfile(file, knownCheckIds);
  return profile.ok ? profile.value : standardProfile;
}

/** As the check is called in sentences: its title, or its id as long as nobody has told it. */
export function titleOfCheck(profile: CheckProfile, id: CheckId): string {
  return describedChecks(builtInChecks.getState(), profile).get(id)?.title ?? id;
}
