import { useEffect, useState } from "react";

/**
 * What `fetch` brings, code that no first paint waits for; undefined until it is there, and for good where it does not come.
 * @param fetch the same function each time
 */
export function useFetched<T>(fetch: () => Promise<T>): T | undefined {
  const [fetched, setFetched] = useState<T>();
  useEffect(() => {
    fetch().then(
      (code) => setFetched(() => code),
      () => {},
    );
  }, [fetch]);
  return fetched;
}
