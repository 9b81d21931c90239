/** Which segment is worked on, and whether in its text. */
import type { Command } from "./command.ts";

export const nextSegmentCommand: Command = {
  id: "next-segment",
  title: "Next segment",
  keys: ["$mod+ArrowDown"],
  gridKeys: ["ArrowDown"],
  isEnabled: (state) => state.activeKey !== null,
  run: (store) => store.getState().actions.move(1),
};

export const previousSegmentCommand: Command = {
  id: "previous-segment",
  title: "Previous segment",
  keys: ["$mod+ArrowUp"],
  gridKeys: ["ArrowUp"],
  isEnabled: (state) => state.activeKey !== null,
  run: (store) => store.getState().actions.move(-1),
};

export const nextUnreviewedCommand: Command = {
  id: "next-unreviewed",
  title: "Next unreviewed segment",
  keys: [],
  gridKeys: ["n"],
  isEnabled: (state) => state.activeKey !== null,
  run: (store) => store.getState().actions.goToNextUnreviewed(),
};

export const goToSegmentCommand: Command = {
  id: "go-to-segment",
  title: "Go to segment…",
  keys: ["$mod+g"],
  gridKeys: [],
  isEnabled: (state) => state.activeKey !== null,
  run: (_store, context) => context.showDialog("go-to"),
};

export const editSegmentCommand: Command = {
  id: "edit-segment",
  title: "Edit active segment",
  keys: [],
  gridKeys: ["Enter"],
  isEnabled: (state) => state.activeKey !== null && state.mode === "grid",
  run: (store) => store.getState().actions.setMode("editor"),
};

export const leaveEditorCommand: Command = {
  id: "leave-editor",
  title: "Leave editor",
  keys: ["Escape"],
  gridKeys: [],
  isEnabled: (state) => state.activeKey !== null && state.mode === "editor",
  run: (store) => {
    const { alert, actions } = store.getState();
    // A question is answered first: keep editing.
    if ((alert?.about?.error ?? null) !== null) actions.dismissAlert();
    else actions.setMode("grid");
  },
};
