import { FindingSign } from "#features/findings/finding-sign.tsx";
import { FindingsButton } from "#features/findings/findings-button.tsx";
import { FindingLayer } from "./finding-layer.tsx";

/** Everything that shows findings beside the panel, in one chunk. */
export const findingsCode = { FindingSign, FindingsButton, FindingLayer };

export type FindingsCode = typeof findingsCode;
