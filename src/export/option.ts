import type { Words } from "../deck/model.ts";

/** An option of a command or a format. Without a `value`, it is on or off. */
export interface Option {
  readonly about: Words;
  /** Its output is only notes, so it is never for the public. */
  readonly internal?: true;
  /** It is one of several forms of a format, which exclude each other. */
  readonly isForm?: true;
  readonly value?: {
    readonly label: Words;
    /** It is a number from the first to the second: a whole one, unless `decimal`. */
    readonly range?: readonly [least: number, most: number];
    readonly decimal?: true;
    /** It is one of these words. */
    readonly choices?: readonly string[];
  };
}

export type Options = Readonly<Record<string, Option>>;
