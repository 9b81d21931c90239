import { createStore } from "zustand/vanilla";
import type { SettingsKeeper } from "#core/ports.ts";
import { changedSettings, readSettings, type Settings } from "#core/settings/settings.ts";
import type { Live } from "#state/article/session/live.ts";

/** The reviewer's settings, the same for every article and followed from other tabs. */
export interface SettingsStore extends Live<Settings> {
  change(part: Partial<Settings>): void;
}

/** @param keeper without it the settings last as long as the page */
export function createSettingsStore(keeper: SettingsKeeper | undefined): SettingsStore {
  const store = createStore<Settings>(() => readSettings(keeper?.load()));
  keeper?.watch((kept) => store.setState(readSettings(kept)));
  const change = (part: Partial<Settings>) => {
    const settings = changedSettings(store.getState(), part);
    store.setState(settings);
    keeper?.save(settings, Object.keys(part));
  };
  return Object.assign(store, { change });
}
