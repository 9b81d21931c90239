import { GlossaryLayer } from "#app/glossary/glossary-layer.tsx";
import { FindingSign } from "#features/findings/finding-sign.tsx";
import { FindingsButton } from "#features/findings/findings-button.tsx";
import { FindingLayer } from "./finding-layer.tsx";

/** Everything that shows findings beside the panel, and the glossary that some are found by, in one chunk. */
export const findingsCode = { FindingSign, FindingsButton, FindingLayer, GlossaryLayer };

export type FindingsCode = typeof findingsCode;
