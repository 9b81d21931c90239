import { createContext, Fragment, type ReactNode } from "react";
import { nameParts } from "#core/markup/name-parts.ts";

/** Whether columns are narrow here: elsewhere a long name goes to the next line whole. */
export const BreaksNamesContext = createContext(false);

/** The text, in whose long names a line may break; no character is another. What is hidden would part the names of cells to assistive technology. */
export function nameText(text: string): ReactNode {
  const [first = "", ...parts] = nameParts(text);
  if (parts.length === 0) return text;
  return (
    <>
      {first}
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name than their place
        <Fragment key={index}>
          <wbr aria-hidden />
          {part}
        </Fragment>
      ))}
    </>
  );
}
