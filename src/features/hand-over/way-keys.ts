import { latinKey } from "#ui/latin-key.ts";
import type { Way } from "./ways.tsx";

/** The part of a KeyboardEvent that says it. */
type Press = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** Ctrl or ⌘ with Enter saves, as everywhere; where nothing can be saved in place it downloads the archive. */
export function wayOf(event: Press, writable: boolean): Way | "branch" | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (altKey || shiftKey) return null;
  if (ctrlKey || metaKey) return key !== "Enter" ? null : writable ? "in-place" : "zip";
  const ways: Readonly<Record<string, Way | "branch">> = { z: "zip", p: "patch", b: "branch", r: "records" };
  return ways[latinKey(event)] ?? null;
}
