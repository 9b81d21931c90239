/** What is typed in a field and not sent yet outlives the field: another segment, another tab, a hidden panel. */
export interface KeptText {
  get(): string;
  set(text: string): void;
}

const texts = new Map<string, string>();

export function keptText(name: string): KeptText {
  return {
    get: () => texts.get(name) ?? "",
    set: (text) => {
      if (text === "") texts.delete(name);
      else texts.set(name, text);
    },
  };
}
