/** Whether a press of Enter means what Enter means, or Ctrl/⌘+Enter, which finishes: with Shift besides it is the key of another command. */
export function isEnter(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "shiftKey">): boolean {
  return event.key === "Enter" && !(event.shiftKey && (event.ctrlKey || event.metaKey));
}
