import type { Words } from "../deck/model.ts";

/** What may be asked of a command or of a format, by a name. One without a `value` is on or off. */
export interface Option {
  readonly about: Words;
  /** What comes of it is nothing but notes: it is never for the public. */
  readonly internal?: true;
  /** It is one of several forms of a format: two of them cannot be had at once. */
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
