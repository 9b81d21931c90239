import { expect, test } from "vitest";
import { readRecordedStorage } from "#adapters/indexeddb/testing/recorded-storage.ts";
import { changedSettings, readSettings, type Settings } from "#core/settings/settings.ts";
import { createBrowserSettings } from "./browser-settings.ts";

/** As much of a browser's storage as is used. */
function storageWith(initial: Readonly<Record<string, string>>) {
  const entries = new Map(Object.entries(initial));
  const storage: Storage = {
    length: 0,
    key: () => null,
    clear: () => undefined,
    removeItem: () => undefined,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
  };
  return { storage, entries };
}

const first = readSettings(undefined);

test("R117 what an earlier version kept is read", () => {
  const { storage } = storageWith(readRecordedStorage().localStorage);
  const { checkProfile, ...read } = readSettings(createBrowserSettings(() => storage).load());
  const { checkProfile: _, ...otherwise } = first;
  // Settings that are newer have their first value.
  expect(read).toEqual({
    ...otherwise,
    theme: "dark",
    density: "comfortable",
    textSize: null,
    showSpaces: false,
    mirrored: true,
    plainEditor: false,
    askErrors: true,
    fillRepeats: false,
    difference: true,
    reviewer: "Reviewer",
    panel: true,
    panelTab: "checks",
    panelWidth: null,
    keys: { "approve-and-next": { keys: ["F9"], gridKeys: [] } },
    recentCommands: ["check-profile", "spelling-dictionary", "glossary"],
  });
  expect(JSON.parse(checkProfile)).toMatchObject({ severities: { "link-destination": "warning" } });
});

test("R117 an earlier version finds in each entry what it kept there", () => {
  const { storage, entries } = storageWith({});
  const every = Object.keys(first);
  createBrowserSettings(() => storage).save(first, every);
  const recorded = readRecordedStorage().localStorage;
  for (const key of ["recto.preferences", "recto.settings"])
    expect(Object.keys(JSON.parse(entries.get(key) ?? ""))).toEqual(
      expect.arrayContaining(Object.keys(JSON.parse(recorded[key] ?? ""))),
    );
});

test("R117 a change writes only the entry that it is kept in, so that another tab's choice in the other one stays", () => {
  const { storage, entries } = storageWith({ "recto.preferences": '{"theme":"dark"}' });
  const keeper = createBrowserSettings(() => storage);
  keeper.save(changedSettings(first, { reviewer: "Anna" }), ["reviewer"]);
  expect(entries.get("recto.preferences")).toBe('{"theme":"dark"}');
  expect(readSettings(keeper.load())).toEqual({ ...first, theme: "dark", reviewer: "Anna" });
});

test("R117 an entry that cannot be read loses nothing of the other", () => {
  const { storage } = storageWith({ "recto.preferences": "{", "recto.settings": '{"reviewer":"Anna"}' });
  expect(readSettings(createBrowserSettings(() => storage).load())).toEqual({ ...first, reviewer: "Anna" });
});

test("R117 what another tab chooses is heard, of whichever entry", () => {
  const { storage, entries } = storageWith({ "recto.settings": '{"reviewer":"Anna"}' });
  const heard: Settings[] = [];
  let tell = (_key: string | null) => {};
  const keeper = createBrowserSettings(
    () => storage,
    (hear) => {
      tell = hear;
    },
  );
  keeper.watch((kept) => heard.push(readSettings(kept)));
  entries.set("recto.preferences", '{"theme":"light"}');
  tell("recto.preferences");
  tell("recto.places");
  expect(heard).toEqual([{ ...first, theme: "light", reviewer: "Anna" }]);
});

test("R117 without storage the settings are the first ones, and saving does no harm", () => {
  const keeper = createBrowserSettings(() => {
    throw new Error("SecurityError");
  });
  keeper.save(first, ["theme"]);
  expect(readSettings(keeper.load())).toEqual(first);
});
