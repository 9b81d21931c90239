import { GlossaryLayer } from "#app/glossary/glossary-layer.tsx";
import { MemoryLayer } from "#app/memory/memory-layer.tsx";
import { FindingSign } from "#features/findings/finding-sign.tsx";
import { FindingsButton } from "#features/findings/findings-button.tsx";
import { RowQuestion } from "#parts/row-question.tsx";
import { FindingLayer } from "./finding-layer.tsx";
import { RowOffers } from "./row-offers.tsx";

/** What rows can be reviewed without, in one chunk: all that shows findings beside the panel, the glossary that some are found by, and the memory. */
export const findingsCode = {
  FindingSign,
  FindingsButton,
  FindingLayer,
  GlossaryLayer,
  MemoryLayer,
  RowRepeats: RowOffers,
  RowQuestion,
};

export type FindingsCode = typeof findingsCode;
