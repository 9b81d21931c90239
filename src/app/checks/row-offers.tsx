import { RowElsewhere } from "#features/change-elsewhere/row-elsewhere.tsx";
import { RowRepeats } from "#features/repetitions/row-repeats.tsx";
import { useMemory } from "#state/memory/use-memory.ts";

/** Behind the active row's actions: what follows from the last decision, for as long as it does; else how often the source occurs. */
export function RowOffers() {
  const elsewhere = useMemory((state) => state.elsewhere);
  return elsewhere === null ? <RowRepeats /> : <RowElsewhere elsewhere={elsewhere} />;
}
