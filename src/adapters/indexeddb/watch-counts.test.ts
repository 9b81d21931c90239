import { expect, it, vi } from "vitest";
import { watchDecisions } from "./watch-counts.ts";

it("W265 decisions of other tabs are heard: texts and dismissals of an article, and nothing else", async () => {
  const heard: string[] = [];
  const end = watchDecisions("a", (articleKey) => heard.push(articleKey), "watched");
  const channel = new BroadcastChannel("watched-records");
  const marked = { id: "x", changedAt: 1, gone: false };
  const said = { unit: null, check: "spacing", message: "m", source: null, target: "t", detail: "" };
  const dismissal = { kind: "annotation", annotation: { kind: "dismissal", ...marked, ...said } };
  const comment = { ...marked, kind: "comment", key: "k", text: "Why?", at: 1, resolved: false };
  const post = (articleKey: string | null, event: unknown, tab = "b") =>
    channel.postMessage({ kind: "event", articleKey, event, tab });
  post("own", { kind: "absent" }, "a");
  post("commented", { kind: "annotation", annotation: comment });
  post(null, dismissal);
  post("dismissed", dismissal);
  post("decided", { kind: "units", records: new Map() });
  post("emptied", { kind: "absent" });
  await vi.waitFor(() => expect(heard).toEqual(["dismissed", "decided", "emptied"]));
  channel.close();
  end();
});
