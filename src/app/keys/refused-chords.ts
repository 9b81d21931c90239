/** Combinations that no command may have, and why. */

const keptByBrowser = "The browser keeps this combination for itself.";
const neededInBrowser = "The browser needs this combination.";
const editsText = "This combination edits or selects text.";
const movesFocus = "This key moves the focus or the page.";

function entries(reason: string, chords: string): [string, string][] {
  return chords.split(" ").map((chord) => [chord, reason]);
}

const refusals: ReadonlyMap<string, string> = new Map([
  ...entries(keptByBrowser, "$mod+n $mod+t $mod+w $mod+Shift+n $mod+Shift+t $mod+Shift+w $mod+q $mod+Shift+q"),
  ...entries(keptByBrowser, "$mod+Tab $mod+Shift+Tab $mod+PageUp $mod+PageDown $mod+F4"),
  ...entries(neededInBrowser, "F5 Shift+F5 F11 F12 $mod+r $mod+Shift+r $mod+l $mod+p $mod+Shift+i $mod+Shift+j"),
  ...entries(neededInBrowser, "$mod+0 $mod++ $mod+- $mod+= $mod+Shift++ $mod+Shift+Delete $mod+F5"),
  ...entries(editsText, "$mod+a $mod+c $mod+v $mod+x $mod+Shift+v $mod+y Shift+Insert Shift+Delete Shift+Backspace"),
  ...entries(editsText, "$mod+ArrowLeft $mod+ArrowRight $mod+Shift+ArrowLeft $mod+Shift+ArrowRight"),
  ...entries(editsText, "$mod+Home $mod+End $mod+Shift+Home $mod+Shift+End $mod+Backspace $mod+Delete"),
  ...entries(editsText, "Shift+ArrowLeft Shift+ArrowRight Shift+ArrowUp Shift+ArrowDown Shift+Home Shift+End"),
  ...entries(movesFocus, "Tab Shift+Tab Space Shift+Space Home End PageUp PageDown Escape Shift+Escape ContextMenu"),
  ...entries(movesFocus, "Shift+F10 F6 F7"),
]);

const macRefusals: ReadonlyMap<string, string> = new Map(
  entries("macOS keeps this combination for itself.", "$mod+h $mod+m $mod+, $mod+` $mod+Space $mod+Shift+Space"),
);

/** Why the chord cannot be a shortcut; null where it can. */
export function refusalOf(keys: string, mac: boolean): string | null {
  const named = keys.replace(/ $/, "Space");
  return refusals.get(named) ?? (mac ? macRefusals.get(named) : undefined) ?? null;
}
