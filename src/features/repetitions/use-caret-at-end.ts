import { type RefObject, useLayoutEffect, useRef } from "react";

/** For a field that goes on behind the text it begins with: it has the focus when it comes, and its caret stands at the end. */
export function useCaretAtEnd(): RefObject<HTMLTextAreaElement | null> {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = field;
    current?.focus({ preventScroll: true });
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);
  return field;
}
