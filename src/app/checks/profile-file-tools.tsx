import { useState } from "react";
import { ImportFile } from "#app/dialogs/import-file.tsx";
import { useServices } from "#app/services.ts";
import { knownCheckIds } from "#core/checks/check-ids.ts";
import { type CheckProfile, isStandard, standardProfile } from "#core/checks/profile.ts";
import { parseProfile, serializeProfile } from "#core/checks/profile-file.ts";
import type { ChosenFile } from "#core/ports.ts";
import { fail, type Result } from "#core/result.ts";
import { Button } from "#ui/button.tsx";

interface ProfileFileToolsProps {
  readonly profile: CheckProfile;
  readonly onChange: (profile: CheckProfile) => void;
}

/** Takes the profile to a colleague or to `recto check --profile` and back, and makes all checks as they were. */
export function ProfileFileTools({ profile, onChange }: ProfileFileToolsProps) {
  const { downloads } = useServices();
  const [said, setSaid] = useState("");
  const take = (read: Result<CheckProfile, string>) => {
    if (read.ok) onChange(read.value);
    setSaid(read.ok ? "The profile in the file is in use now." : `${read.failure} Your profile stays as it is.`);
  };
  return (
    <div className="key-file-tools">
      <Button
        disabled={isStandard(profile)}
        onClick={() => {
          onChange(standardProfile);
          setSaid("All checks are as they were at first.");
        }}
      >
        Reset all
      </Button>
      <Button onClick={() => downloads.save("recto-checks.json", serializeProfile(profile))}>Export profile</Button>
      <ImportFile label="Import profile" onFile={async (file) => take(await readProfile(file))} />
      <p aria-live="polite">{said}</p>
    </div>
  );
}

async function readProfile(file: ChosenFile): Promise<Result<CheckProfile, string>> {
  const bytes = await file.read();
  if (!bytes.ok) return fail(bytes.failure);
  return parseProfile(new TextDecoder().decode(bytes.value), knownCheckIds);
}
