import type { SettingsKeeper } from "#core/ports.ts";

const KEY = "recto.settings";

/** Keeps the settings in localStorage; a browser without storage keeps them for the page. */
export const browserSettings: SettingsKeeper = {
  load: () => {
    try {
      return read(localStorage.getItem(KEY));
    } catch {
      return undefined;
    }
  },
  save: (settings) => {
    try {
      localStorage.setItem(KEY, JSON.stringify(settings));
    } catch {
      // No storage here: the choice holds for this page.
    }
  },
  watch: (listener) => {
    window.addEventListener("storage", (event) => {
      if (event.key === KEY) listener(read(event.newValue));
    });
  },
};

function read(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return undefined;
  }
}
