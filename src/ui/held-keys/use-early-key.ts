import { useLayoutEffect, useRef } from "react";
import { holdKeys, type KeyHold } from "./held-keys.ts";

/**
 * For a key that can be acted on only once something is ready. Returns what takes it and holds it, and all that follow, until then; false, and the key
 * left alone, where it is ready.
 */
export function useEarlyKey(isReady: boolean): (event: KeyboardEvent) => boolean {
  const hold = useRef<KeyHold | null>(null);
  useLayoutEffect(() => {
    if (!isReady) return;
    hold.current?.end();
    hold.current = null;
  }, [isReady]);
  useLayoutEffect(() => () => void hold.current?.drop(), []);
  return (event) => {
    if (isReady) return false;
    // One that was called off holds nothing any more: a key taken into it would come out of some other.
    if (hold.current?.isOn() !== true) hold.current = holdKeys();
    hold.current.take(event);
    return true;
  };
}
