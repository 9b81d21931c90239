import { describe, expect, it } from "vitest";
import { readTabMessage, type TabMessage } from "./tab-message.ts";

const record = {
  target: "Suns",
  status: "edited",
  reason: null,
  revision: 2,
  at: 5,
  by: "Anna",
} as const;
const comment = {
  kind: "comment",
  id: "c",
  key: "x",
  text: "?",
  by: "Anna",
  at: 1,
  changedAt: 2,
  resolved: false,
  gone: false,
} as const;
const dismissal = {
  kind: "dismissal",
  id: "d",
  unit: "x",
  check: "number",
  message: "!",
  source: null,
  target: "t",
  detail: "2",
  changedAt: 1,
  gone: false,
} as const;
const draft = { key: "x", text: "S", at: 1, tab: "t" };

const understood: readonly TabMessage[] = [
  { kind: "roll-call" },
  { kind: "here", tab: "t" },
  { kind: "counted", articleKey: "k" },
  { kind: "leaving", articleKey: "k" },
  { kind: "event", articleKey: "k", event: { kind: "units", records: new Map([["__proto__", record]]) } },
  { kind: "event", articleKey: "k", event: { kind: "draft", draft } },
  { kind: "event", articleKey: "k", event: { kind: "annotation", annotation: comment } },
  { kind: "event", articleKey: "k", event: { kind: "annotation", annotation: dismissal } },
  {
    kind: "event",
    articleKey: null,
    event: { kind: "annotation", annotation: { ...dismissal, unit: null, by: "Bo" } },
  },
  { kind: "event", articleKey: "k", event: { kind: "draft-dropped", key: "x", tab: "t" } },
];

const strange: readonly unknown[] = [
  null,
  "roll-call",
  { kind: "here" },
  { kind: "event", articleKey: "k" },
  { kind: "event", event: understood[2] },
  { kind: "event", articleKey: "k", event: { kind: "units", records: [] } },
  {
    kind: "event",
    articleKey: "k",
    event: { kind: "units", records: new Map([["x", { ...record, status: "done" }]]) },
  },
  { kind: "event", articleKey: "k", event: { kind: "units", records: new Map([["x", { ...record, revision: "2" }]]) } },
  { kind: "event", articleKey: "k", event: { kind: "draft", draft: { ...draft, text: 1 } } },
  { kind: "event", articleKey: 7, event: { kind: "annotation", annotation: dismissal } },
  { kind: "event", articleKey: "k", event: { kind: "annotation", annotation: { ...dismissal, unit: 7 } } },
  { kind: "event", articleKey: "k", event: { kind: "annotation", annotation: { ...comment, by: 7 } } },
  { kind: "event", articleKey: "k", event: { kind: "annotation", annotation: { ...comment, resolved: "no" } } },
  { kind: "event", articleKey: "k", event: { kind: "annotation", annotation: { ...comment, gone: undefined } } },
  { kind: "event", articleKey: "k", event: { kind: "annotation", annotation: { ...dismissal, kind: "comment" } } },
  { kind: "event", articleKey: "k", event: { kind: "annotation", annotation: { ...comment, kind: "picture" } } },
  // As a tab with an earlier version of the app says it.
  { kind: "event", articleKey: "k", event: { kind: "comment", comment: { ...comment, deleted: false } } },
];

describe("messages between tabs", () => {
  it.each(understood)("R37 are read as they were sent: %o", (message) => {
    expect(readTabMessage(structuredClone(message))).toEqual(message);
  });

  it.each(strange)("R37 are passed over where not understood: %o", (data) => {
    expect(readTabMessage(data)).toBeNull();
  });
});
