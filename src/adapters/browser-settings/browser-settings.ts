import type { SettingsKeeper } from "#core/ports.ts";
import type { SettingEntry } from "#core/settings/setting.ts";
import { settingsIn } from "#core/settings/settings.ts";

/** Two entries, as the first version had them: a tab with an earlier version reads and writes each of them whole. */
const entries: readonly SettingEntry[] = ["preferences", "settings"];

/** Calls the listener with the key of whatever another tab stores. */
type Listening = (hear: (key: string | null) => void) => void;

const listenToTabs: Listening = (hear) => window.addEventListener("storage", ({ key }) => hear(key));

/** Keeps the settings in localStorage; a browser without storage keeps them for the page. */
export function createBrowserSettings(storage: () => Storage, listen = listenToTabs): SettingsKeeper {
  const load = () => {
    try {
      return Object.assign({}, ...entries.map((entry) => jsonOf(storage().getItem(keyOf(entry)))));
    } catch {
      return undefined;
    }
  };
  return {
    load,
    save: (settings, changed) => {
      try {
        for (const entry of entries) {
          const part = settingsIn(settings, entry);
          if (changed.some((name) => Object.hasOwn(part, name))) storage().setItem(keyOf(entry), JSON.stringify(part));
        }
      } catch {
        // No storage here: the choice holds for this page.
      }
    },
    watch: (listener) => {
      listen((key) => {
        if (entries.some((entry) => keyOf(entry) === key)) listener(load());
      });
    },
  };
}

function keyOf(entry: SettingEntry): string {
  return `recto.${entry}`;
}

/** Nothing where it is none: what the other entry holds is read all the same. */
function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
