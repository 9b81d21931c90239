import { goTo } from "#app/address/use-route.ts";
import type { Unit } from "#core/document/article.ts";
import { MemoryTab } from "#features/memory/memory-tab.tsx";

/** The memory's tab, with its ways to other articles. */
export function MemoryWindow({ unit }: { readonly unit: Unit }) {
  return <MemoryTab unit={unit} onGo={goToSegment} />;
}

function goToSegment(articleKey: string, key: string): void {
  goTo({ kind: "local", articleKey }, `#${encodeURIComponent(key)}`);
}
