/** A line is one way to say it, `{name}` another block. `{2-9}` is a whole number in that range. */
export type Ways = Readonly<Record<string, readonly string[]>>;

export const waysOf = (text: string): readonly string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());
