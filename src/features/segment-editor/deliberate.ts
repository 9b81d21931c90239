import { Annotation } from "@codemirror/state";

/** An edit that is meant as it is: a text from the store, a command that knows what it does. */
export const deliberate = Annotation.define<true>();

/** What became of the text elsewhere: restored, copied, undone, changed in another tab. */
export const fromStore = Annotation.define<true>();
