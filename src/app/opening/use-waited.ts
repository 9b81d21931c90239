import { useEffect, useState } from "react";

/** True once `active` has held for so many milliseconds without a break. */
export function useWaited(active: boolean, milliseconds: number): boolean {
  const [waited, setWaited] = useState(false);
  useEffect(() => {
    if (!active) return;
    const timer = setTimeout(() => setWaited(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setWaited(false);
    };
  }, [active, milliseconds]);
  return active && waited;
}
