import fc from "fast-check";
import { expect, test } from "vitest";
import type { ArticlePlace } from "#core/ports.ts";
import { createLocalPlaces } from "./local-places.ts";

/** As much of a browser's storage as is used. */
function storageWith(initial: string | null = null): Storage {
  let text = initial;
  return {
    length: 0,
    key: () => null,
    clear: () => undefined,
    removeItem: () => undefined,
    getItem: () => text,
    setItem: (_, value) => {
      text = value;
    },
  };
}

const place: fc.Arbitrary<ArticlePlace> = fc.record(
  {
    activeKey: fc.option(fc.string()),
    filter: fc.string(),
    top: fc.option(fc.record({ key: fc.string(), offset: fc.integer() })),
    mode: fc.constantFrom("grid", "editor"),
  },
  { requiredKeys: ["activeKey", "filter", "top"] },
);

test("L20 a place comes back as it was stored, whatever the article's key", () => {
  fc.assert(
    fc.property(fc.string(), place, (articleKey, it) => {
      const places = createLocalPlaces(() => storageOf);
      const storageOf = storageWith();
      places.save("another", { activeKey: "x", filter: "", top: null });
      places.save(articleKey, it);
      expect(places.load(articleKey)).toEqual(it);
      places.forget(articleKey);
      expect(places.load(articleKey)).toBeNull();
    }),
  );
});

test("L20 of many articles the newest are kept", () => {
  const storage = storageWith();
  const places = createLocalPlaces(() => storage);
  for (let n = 0; n < 250; n++) places.save(`a${n}`, { activeKey: `k${n}`, filter: "", top: null });
  expect(places.load("a49")).toBeNull();
  expect(places.load("a50")?.activeKey).toBe("k50");
  expect(places.load("a249")?.activeKey).toBe("k249");
});

test("L20 what another hand wrote, or no storage at all, is no place", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.constant('[["a",{"activeKey":3}]]')), (text) => {
      const storage = storageWith(text);
      const places = createLocalPlaces(() => storage);
      expect(places.load("a")).toBeNull();
      places.save("a", { activeKey: "k", filter: "", top: null });
      expect(places.load("a")?.activeKey).toBe("k");
    }),
  );
  const refused = createLocalPlaces(() => {
    throw new DOMException("denied", "SecurityError");
  });
  refused.save("a", { activeKey: null, filter: "x", top: null });
  expect(refused.load("a")).toBeNull();
});
