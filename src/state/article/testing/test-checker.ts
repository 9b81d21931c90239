import type { DescribedCheck } from "#core/checks/check.ts";
import type { CheckedUnit, CheckId, Finding, Severity } from "#core/checks/finding.ts";
import type { UnitKey } from "#core/document/article.ts";
import type { Checker, CheckJob, CheckNews, Spelling } from "#core/ports.ts";

/** A checker that answers when it is told to. */
export class TestChecker implements Checker {
  readonly jobs: CheckJob[] = [];
  /** What it was told of texts, each as `key: text`. */
  readonly updates: string[][] = [];
  /** What it was told of spelling and of what is looked at, in order. */
  readonly spelled: (Spelling | null)[] = [];
  readonly words: (readonly string[])[] = [];
  readonly looked: (UnitKey | null)[] = [];
  /** The units that were approved each time it was told of approvals. */
  readonly approvals: (readonly UnitKey[])[] = [];
  isEnded = false;
  #hear: (news: CheckNews) => void = () => {};

  begin(job: CheckJob, hear: (news: CheckNews) => void) {
    this.jobs.push(job);
    this.#hear = hear;
    this.isEnded = false;
    const approved = new Set(job.approved);
    return {
      update: (texts: ReadonlyMap<UnitKey, string>) => {
        this.updates.push(Array.from(texts, ([key, text]) => `${key}: ${text}`));
      },
      approve: (changed: ReadonlyMap<UnitKey, boolean>) => {
        for (const [key, isApproved] of changed) {
          if (isApproved) approved.add(key);
          else approved.delete(key);
        }
        this.approvals.push([...approved]);
      },
      lookAt: (key: UnitKey | null) => void this.looked.push(key),
      spell: (spelling: Spelling | null) => void this.spelled.push(spelling),
      takeWords: (words: readonly string[]) => void this.words.push(words),
    };
  }

  end(): void {
    this.isEnded = true;
  }

  answer(units: readonly CheckedUnit[], isWhole = true): void {
    this.#hear({ kind: "checked", units, isWhole });
  }

  answerSpelling(units: readonly CheckedUnit[], isSpelled = true): void {
    this.#hear({ kind: "checked", units, isWhole: true, isOfSpelling: true, isSpelled });
  }

  describe(checks: readonly DescribedCheck[]): void {
    this.#hear({ kind: "described", checks });
  }

  breakChecks(...checks: readonly CheckId[]): void {
    this.#hear({ kind: "broken", checks });
  }

  failSpelling(): void {
    this.#hear({ kind: "no-spelling" });
  }

  fail(): void {
    this.#hear({ kind: "failed" });
  }
}

/** A unit checked, with a finding for each `severity@from`: its first fix takes the character there away. */
export function checkedUnit(key: UnitKey, text: string, ...findings: readonly `${Severity}@${number}`[]): CheckedUnit {
  return { key, text, findings: findings.map((written) => finding(key, text, written)) };
}

function finding(unit: UnitKey, text: string, written: `${Severity}@${number}`): Finding {
  const at = written.indexOf("@");
  const from = Number(written.slice(at + 1));
  const severity = (["error", "warning"] as const).find((one) => written.startsWith(one)) ?? "info";
  return {
    check: `test-${severity}`,
    severity,
    unit,
    range: { from, to: from + 1 },
    sourceRange: null,
    message: `“${text.charAt(from)}” is wrong`,
    detail: String(from),
    fixes: [{ title: "Take it away", target: text.slice(0, from) + text.slice(from + 1) }],
  };
}
