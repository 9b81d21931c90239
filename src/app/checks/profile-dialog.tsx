import { useEffect, useState } from "react";
import { catalogue } from "#core/checks/catalogue.ts";
import type { DescribedCheck } from "#core/checks/check.ts";
import type { Severity } from "#core/checks/finding.ts";
import { type CheckProfile, isStandard, withSeverityIn } from "#core/checks/profile.ts";
import { serializeProfile } from "#core/checks/profile-file.ts";
import { counted, someOf } from "#core/count-in-words.ts";
import { isMostlyDismissed, type Outcome, type Outcomes } from "#core/workspace/finding-outcomes.ts";
import { profileOf } from "#state/article/findings/known-checks.ts";
import { useSettings, useWorkspace, useWorkspaceStore } from "#state/workspace/use-workspace.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { OwnChecks } from "./own-checks.tsx";
import { ProfileFileTools } from "./profile-file-tools.tsx";
import "./profile-dialog.css";

const groups = {
  markup: "Markup",
  facts: "Facts",
  completeness: "Completeness",
  surface: "Surface",
  consistency: "Consistency",
} as const;

const severityWords: Readonly<Record<Severity | "off", string>> = {
  error: "Error",
  warning: "Warning",
  info: "Info",
  off: "Off",
};

/** How serious each check is, or that it is off, and checks of one's own: in every article at once, and in those of a locale. */
export function ProfileDialog({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspaceStore();
  const file = useSettings(({ checkProfile }) => checkProfile);
  const profile = profileOf(file);
  const here = useWorkspace(({ inView }) => inView?.getState().open.article.locale ?? null);
  const [locale, setLocale] = useState<string | null>(null);
  const change = (next: CheckProfile) =>
    workspace.getState().actions.changeSettings({ checkProfile: isStandard(next) ? "" : serializeProfile(next) });
  const choose = (check: DescribedCheck, severity: Severity | "off" | null) => {
    if (locale !== null) return change(withSeverityIn(profile, locale, check.id, severity));
    const severities = new Map(profile.severities);
    if (severity === null || severity === check.severity) severities.delete(check.id);
    else severities.set(check.id, severity);
    change({ ...profile, severities });
  };
  const outcomes = useOutcomes();
  const locales = [...new Set([...(here === null ? [] : [here]), ...(profile.locales?.keys() ?? [])])].toSorted();
  return (
    <Dialog title="Check profile" className="dialog-profile" onClose={onClose}>
      <p className="dialog-lead">
        How serious each check is, in every article of this browser or in those of one locale. “Standard” is what Recto
        takes it for by itself; a check that is off finds nothing.
      </p>
      <ProfileFileTools profile={profile} onChange={change} />
      {locales.length > 0 && (
        <label className="profile-locale">
          Severities in
          <select value={locale ?? ""} onChange={({ currentTarget: { value } }) => setLocale(value || null)}>
            <option value="">every article</option>
            {locales.map((tag) => (
              <option key={tag} value={tag}>
                {tag}
                {profile.locales?.has(tag) ? " (changed)" : ""}
              </option>
            ))}
          </select>
        </label>
      )}
      <ProfileChecks profile={profile} locale={locale} outcomes={outcomes} onChoose={choose} />
      <OwnChecks profile={profile} onChange={change} />
    </Dialog>
  );
}

const nothing: Outcomes = new Map();

/** What became of the findings of the workspace so far; empty until that is known, and where there is no workspace. */
function useOutcomes(): Outcomes {
  const articles = useWorkspace((state) => state.articles);
  const [outcomes, setOutcomes] = useState(nothing);
  useEffect(() => {
    let isWanted = true;
    articles?.outcomes().then((told) => {
      if (isWanted) setOutcomes(told);
    });
    return () => {
      isWanted = false;
    };
  }, [articles]);
  return outcomes;
}

interface ProfileChecksProps {
  readonly profile: CheckProfile;
  readonly outcomes: Outcomes;
  /** Null for what holds in every article. */
  readonly locale: string | null;
  /** Null for what would hold anyway. */
  readonly onChoose: (check: DescribedCheck, severity: Severity | "off" | null) => void;
}

/** All checks by group, or those that have some words. */
function ProfileChecks({ profile, locale, outcomes, onChoose }: ProfileChecksProps) {
  const [words, setWords] = useState("");
  const own = locale === null ? profile.severities : profile.locales?.get(locale);
  const found = catalogue.filter((check) => hasWords(check, words));
  return (
    <>
      <div className="profile-find">
        <SearchField
          data-autofocus
          aria-label="Find a check"
          placeholder="Find a check: its name or what it looks for"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <p aria-live="polite">
          {found.length === catalogue.length
            ? counted(catalogue.length, "check")
            : `${someOf(found.length, catalogue.length)} checks`}
        </p>
      </div>
      {Object.entries(groups).map(([group, name]) => {
        const checks = found.filter((check) => check.group === group);
        return (
          checks.length > 0 && (
            <section key={group} className="profile-group" aria-label={name}>
              <h3>{name}</h3>
              {checks.map((check) => (
                <ProfileRow
                  key={check.id}
                  check={check}
                  otherwise={(locale === null ? undefined : profile.severities.get(check.id)) ?? check.severity}
                  isOfLocale={locale !== null}
                  severity={own?.get(check.id) ?? null}
                  outcome={outcomes.get(check.id) ?? null}
                  onChoose={(severity) => onChoose(check, severity)}
                />
              ))}
            </section>
          )
        );
      })}
      {found.length === 0 && <p className="profile-none">No check has these words.</p>}
    </>
  );
}

/** Each of the words, in any case of letters, wherever the check is described. */
function hasWords({ id, group, title, what, why }: DescribedCheck, words: string): boolean {
  const text = [id, group, title, what, why].join(" ").toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

interface ProfileRowProps {
  readonly check: DescribedCheck;
  /** What holds where nothing is chosen. */
  readonly otherwise: Severity | "off";
  readonly isOfLocale: boolean;
  /** What is chosen; null for none. */
  readonly severity: Severity | "off" | null;
  /** Null where nothing was decided of it yet. */
  readonly outcome: Outcome | null;
  readonly onChoose: (severity: Severity | "off" | null) => void;
}

function ProfileRow({ check, otherwise, isOfLocale, severity, outcome, onChoose }: ProfileRowProps) {
  const { id, title, what, why } = check;
  return (
    <div className="profile-row" data-check={id} data-changed={severity !== null || undefined}>
      <div>
        <label htmlFor={`profile-${id}`}>
          <strong>{title}</strong>
        </label>
        <p id={`profile-${id}-what`} className="profile-what">
          {what} {why}
        </p>
        {outcome !== null && (
          <p className="profile-what">
            In this workspace fixed {counted(outcome.fixed, "time")}, dismissed {counted(outcome.dismissed, "time")}.
            {isMostlyDismissed(outcome) && (severity ?? otherwise) !== "off" && (
              <>
                {" "}
                <Button look="bordered" onClick={() => onChoose("off")}>
                  Turn “{title}” off
                </Button>
              </>
            )}
          </p>
        )}
      </div>
      <select
        id={`profile-${id}`}
        aria-describedby={`profile-${id}-what`}
        value={severity ?? otherwise}
        onChange={({ currentTarget: { value } }) => {
          const chosen = severities.find((one) => one === value);
          if (chosen !== undefined) onChoose(chosen === otherwise ? null : chosen);
        }}
      >
        {severities.map((one) => (
          <option key={one} value={one}>
            {severityWords[one]}
            {one === otherwise ? (isOfLocale ? " (as elsewhere)" : " (standard)") : ""}
          </option>
        ))}
      </select>
    </div>
  );
}

const severities = ["error", "warning", "info", "off"] as const;
