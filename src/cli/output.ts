/** Where a command writes: what it was asked for, and what it has to say about it. */
export interface Output {
  /** One line of the result. Resolves when the next one may come. */
  print(line: string): Promise<void>;
  /** Resolves when every line printed is on its way. */
  flush(): Promise<void>;
  /** One line for the person who called. */
  tell(message: string): void;
  /** True once nobody reads the result any more (`| head`): the rest need not be made. */
  isClosed(): boolean;
}

export type ExitStatus = 0 | 1 | 2;

/** Control characters of a file name or an id would make two lines of one, or move the cursor. */
export function oneLine(message: string): string {
  return message.replaceAll(/\p{Cc}+/gu, " ");
}
