import { Annotation } from "@codemirror/state";

/** An edit that is meant as it is: a text from the store, a command that knows what it does. */
export const deliberate = Annotation.define<true>();
