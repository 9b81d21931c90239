import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { afterPaint } from "#ui/when-idle.ts";
import { whenComposed } from "./composition.ts";
import { AwaitedCodeContext } from "./hold-keys.tsx";

/** A part of the page whose code is a chunk of its own, and what of it has arrived. */
export interface FetchedCode<P> {
  /** Null until it is there. */
  current(): ComponentType<P> | null;
  /** Fails where it cannot be loaded; it is tried again the next time. */
  fetch(): Promise<ComponentType<P>>;
  /** The same ahead of need. Never fails: that is told where the part is shown. */
  load(): Promise<void>;
}

export function fetchedCode<P>(load: () => Promise<ComponentType<P>>): FetchedCode<P> {
  let code: ComponentType<P> | null = null;
  const fetch = async () => {
    code = await load();
    return code;
  };
  const ignore = () => undefined;
  return { current: () => code, fetch, load: () => fetch().then(ignore, ignore) };
}

interface FetchedPartProps<P> {
  readonly code: FetchedCode<P>;
  readonly props: P;
  /** Stands in its place until it comes; with `HoldKeys` where the reviewer's keys are meant for it. */
  readonly waiting?: ReactNode;
  /** Stands in its place where it cannot be loaded. */
  readonly missing?: ReactNode;
  /** It comes after what is painted first: even asking for its code takes some milliseconds. */
  readonly isLast?: boolean;
}

/**
 * Shows the part. Once its code is there it stands at once, like any other: React's `lazy` would suspend the first time even then, and show what stands in
 * for a third of a second.
 */
export function FetchedPart<P extends object>({ code, props, waiting, missing, isLast = false }: FetchedPartProps<P>) {
  const [Content, setContent] = useState(code.current);
  const [isMissing, setMissing] = useState(false);
  useEffect(() => {
    if (Content !== null) return undefined;
    let isWanted = true;
    // At once, so that nothing is pressed between its coming and its standing there.
    const change = (set: () => void) => whenComposed(() => isWanted && flushSync(set));
    const show = (Come: ComponentType<P>) => change(() => setContent(() => Come));
    const fetch = () => void code.fetch().then(show, () => change(() => setMissing(true)));
    const callOff = isLast ? afterPaint(fetch) : fetch();
    return () => {
      isWanted = false;
      callOff?.();
    };
  }, [code, Content, isLast]);
  if (Content !== null) return <Content {...props} />;
  if (isMissing) return missing;
  return <AwaitedCodeContext value={code}>{waiting}</AwaitedCodeContext>;
}
