import type { StoreApi } from "zustand/vanilla";

/** Read now, or told of later; only its owner writes. */
export type Live<T> = Pick<StoreApi<T>, "getState" | "getInitialState" | "subscribe">;
