/** The baseline: what reviewers have today, a text editor with the whole file in it. F8 goes to the next segment's target. */
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { EditorState } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";

function nextTarget(view: EditorView): boolean {
  const text = view.state.doc.toString();
  const at = text.indexOf("data-ttu-id", view.state.selection.main.head);
  if (at < 0) return false;
  view.dispatch({ selection: { anchor: text.indexOf(">", at) + 1 }, scrollIntoView: true });
  return true;
}

const input = document.querySelector("input");
input?.addEventListener("change", async () => {
  const text = (await input.files?.[0]?.text()) ?? "";
  const view = new EditorView({
    state: EditorState.create({
      doc: text,
      extensions: [
        keymap.of([{ key: "F8", run: nextTarget }]),
        history(),
        keymap.of([...defaultKeymap, ...historyKeymap]),
        EditorView.lineWrapping,
      ],
    }),
    parent: document.querySelector("#editor") ?? document.body,
  });
  view.focus();
  nextTarget(view);
});
