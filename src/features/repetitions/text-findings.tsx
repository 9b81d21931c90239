import type { Finding } from "#core/checks/finding.ts";
import { counted } from "#core/count-in-words.ts";
import { SeverityMark } from "#parts/severity-mark.tsx";
import "./text-findings.css";

/** More are told by their number. */
const MOST = 2;

/** Below a translation: what the checks would say of it. Nothing where that is nothing, or is not known. */
export function FindingsOfText({ findings }: { readonly findings: readonly Finding[] | null | undefined }) {
  if (findings === null || findings === undefined || findings.length === 0) return null;
  const more = findings.slice(MOST);
  return (
    <span className="text-findings" lang="en" dir="ltr">
      {findings.slice(0, MOST).map(({ check, detail, message, severity }) => (
        <span key={`${check} ${detail}`} className="text-finding" data-severity={severity}>
          <SeverityMark severity={severity} size={13} />
          <span className="visually-hidden">{severity}: </span>
          <bdi>{message}</bdi>
        </span>
      ))}
      {more.length > 0 && (
        <span title={more.map(({ message }) => message).join("\n")}>and {counted(more.length, "more finding")}</span>
      )}
    </span>
  );
}
