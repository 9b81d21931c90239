import { useEffect, useState } from "react";
import type { Unit } from "#core/document/article.ts";
import type { UnitRecord } from "#core/review/record.ts";
import { useArticleStore } from "#state/article/use-article.ts";

const none: readonly UnitRecord[] = [];

/**
 * The unit's stored versions, newest first, read anew whenever its record is another one. Those of the record before are shown until the new ones are there,
 * none of another unit's ever.
 */
export function useVersions(unit: Unit, record: UnitRecord | undefined): readonly UnitRecord[] {
  const store = useArticleStore();
  const [found, setFound] = useState({ unit, versions: none });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another record means other versions
  useEffect(() => {
    let isOver = false;
    void store
      .getState()
      .actions.readVersions(unit.key)
      .then((versions) => {
        if (!isOver) setFound({ unit, versions });
      });
    return () => {
      isOver = true;
    };
  }, [store, unit, record]);
  return found.unit === unit ? found.versions : none;
}
