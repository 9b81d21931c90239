import { type FormEvent, useState } from "react";
import { knownCheckIds } from "#core/checks/check-ids.ts";
import type { CheckProfile } from "#core/checks/profile.ts";
import { parseProfile, serializeProfile } from "#core/checks/profile-file.ts";
import type { CustomCheck } from "#core/checks/run/custom-check.ts";
import { Button } from "#ui/button.tsx";

interface OwnChecksProps {
  readonly profile: CheckProfile;
  readonly onChange: (profile: CheckProfile) => void;
}

/** Checks of the reviewer's own: patterns that a target must match, or must not, where its source matches another. */
export function OwnChecks({ profile, onChange }: OwnChecksProps) {
  const [failure, setFailure] = useState("");
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const next = { ...profile, custom: [...profile.custom, customOf(new FormData(form))] };
    // By the same way as a file, so that what is refused there is refused here.
    const read = parseProfile(serializeProfile(next), knownCheckIds);
    setFailure(read.ok ? "" : read.failure);
    if (!read.ok) return;
    onChange(read.value);
    form.reset();
  };
  return (
    <section className="profile-group">
      <h3>Your own</h3>
      {profile.custom.length > 0 && (
        <ul aria-label="Your own checks">
          {profile.custom.map((check) => (
            <OwnCheck
              key={check.name}
              check={check}
              onRemove={() => onChange({ ...profile, custom: profile.custom.filter((one) => one !== check) })}
            />
          ))}
        </ul>
      )}
      <form className="own-check-form" onSubmit={add}>
        <Field name="name" label="Name" hint="letters, digits, dashes" />
        <Field name="message" label="Message" hint="what the finding says" />
        <Field name="source" label="Where the source matches" hint="regular expression, or empty for all" isCode />
        <Field name="target" label="the target must match" hint="regular expression, or empty" isCode />
        <Field name="forbidden" label="and must not match" hint="regular expression, or empty" isCode />
        <label className="own-check-field">
          <span>Severity</span>
          <select name="severity" defaultValue="warning">
            <option value="error">Error</option>
            <option value="warning">Warning</option>
            <option value="info">Info</option>
          </select>
        </label>
        <label className="own-check-case">
          <input type="checkbox" name="anyCase" value="i" /> Upper and lower case alike
        </label>
        <Button type="submit" look="bordered">
          Add check
        </Button>
      </form>
      <p role="alert" className="own-check-failure">
        {failure}
      </p>
    </section>
  );
}

function OwnCheck({ check, onRemove }: { readonly check: CustomCheck; readonly onRemove: () => void }) {
  const { name, message, source, target, forbidden } = check;
  const patterns = [source && `source /${source}/`, target && `needs /${target}/`, forbidden && `not /${forbidden}/`];
  return (
    <li className="profile-row">
      <div>
        <strong dir="auto">{message}</strong>
        <code className="profile-what" dir="ltr">
          {name}: {patterns.filter(Boolean).join(" · ")}
        </code>
      </div>
      <Button aria-label={`Remove ${name}`} onClick={onRemove}>
        Remove
      </Button>
    </li>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly isCode?: boolean;
}

function Field({ name, label, hint, isCode = false }: FieldProps) {
  return (
    <label className="own-check-field">
      <span>{label}</span>
      <input
        name={name}
        className="text-field"
        placeholder={hint}
        dir={isCode ? "ltr" : "auto"}
        autoComplete="off"
        spellCheck={false}
      />
    </label>
  );
}

function customOf(form: FormData): CustomCheck {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  const severity = (["error", "info"] as const).find((one) => one === text("severity")) ?? "warning";
  return {
    name: text("name").trim(),
    message: text("message").trim(),
    severity,
    source: text("source") || null,
    target: text("target") || null,
    forbidden: text("forbidden") || null,
    flags: text("anyCase"),
  };
}
