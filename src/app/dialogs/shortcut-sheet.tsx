import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { withKeys } from "#app/keys/key-map.ts";
import { withoutChance } from "#app/palette/fuzzy-match.ts";
import { matchOf } from "#app/palette/palette-items.ts";
import { notLoaded } from "#core/not-loaded.ts";
import { allCommands } from "#state/commands/further-commands.ts";
import { guideShown, isGuideAsked } from "#state/commands/help-commands.ts";
import { useSettings } from "#state/workspace/use-workspace.ts";
import { Button } from "#ui/button.tsx";
import { FetchedPart, fetchedCode } from "#ui/held-keys/fetched-part.tsx";
import { SearchField } from "#ui/search-field.tsx";
import { KeyFileTools } from "./key-file-tools.tsx";
import { ShortcutRow } from "./shortcut-row.tsx";
import "./guide.css";

const guideCode = fetchedCode<object>(() => import("./guide.tsx").then((code) => code.Guide));

/** The keys, and the guide. */
export function ShortcutSheet() {
  const [isGuide, setGuide] = useState(isGuideAsked);
  useEffect(guideShown, []);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form */}
      <div role="group" aria-label="Help" className="guide-choice">
        <Button aria-pressed={!isGuide} onClick={() => setGuide(false)}>
          Keys
        </Button>
        <Button aria-pressed={isGuide} onClick={() => setGuide(true)}>
          Guide
        </Button>
      </div>
      {isGuide ? (
        <FetchedPart code={guideCode} props={{}} missing={<p className="dialog-failure">{notLoaded("The guide")}</p>} />
      ) : (
        <Keys />
      )}
    </>
  );
}

/** Every command with its keys, which can be changed here. */
function Keys() {
  const keys = useSettings((settings) => settings.keys);
  const [query, setQuery] = useState("");
  const field = useRef<HTMLInputElement>(null);
  // Also where its code comes after the sheet itself.
  useLayoutEffect(() => field.current?.focus(), []);
  const [recording, setRecording] = useState<string | null>(null);
  const shown = withoutChance(
    allCommands.flatMap((command) => {
      const match = matchOf(command, query);
      return match === null ? [] : [{ command, ...match }];
    }),
  );
  return (
    <>
      <SearchField
        ref={field}
        data-autofocus
        aria-label="Find a command"
        placeholder="Find a command"
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <ul className="shortcut-list">
        {shown.map(({ command }) => (
          <ShortcutRow
            key={command.id}
            command={withKeys(command, keys)}
            recording={recording === command.id}
            onRecord={(on) => setRecording(on ? command.id : null)}
          />
        ))}
      </ul>
      {shown.length === 0 && <p className="dialog-lead">No command is called that.</p>}
      <KeyFileTools />
    </>
  );
}
