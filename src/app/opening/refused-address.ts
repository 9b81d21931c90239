import { createContext } from "react";

/** An address that gave nothing to open: it stands in its field again, to be corrected. */
export interface RefusedAddress {
  readonly address: string;
  /** What was given with it; empty where nothing was. */
  readonly token: string;
  /** One plain sentence. */
  readonly reason: string;
  /** Asks for it again. */
  readonly again: () => void;
}

export const RefusedAddressContext = createContext<RefusedAddress | null>(null);
