import { fieldsOf, isOneOf } from "../../deck/exchange/fields.ts";
import type { KeptStorage } from "../channel/kept-storage.ts";
import { type Mode, modes } from "./notes/prompter.ts";

/** What a speaker has set on this machine, for every deck. */
export interface Preferences {
  readonly mode: Mode;
  /** Size of the notes, pixels of a 1080 px high screen. */
  readonly size: number;
  readonly mirror: boolean;
  /** The rate at which the notes scroll, in characters a minute; the deck's own where absent. */
  readonly rate?: number;
}

export const textSizes = { default: 46, least: 26, most: 110, by: 4 } as const;
export const rates = { least: 60, most: 500, by: 10 } as const;

const key = "rostrum:speaker";
const defaults: Preferences = { mode: "slides", size: textSizes.default, mirror: false };

/** What was kept, with the defaults where nothing usable was. `storage` is a function because reading it may throw. */
export function loadPreferences(storage: () => KeptStorage): Preferences {
  try {
    return readPreferences(JSON.parse(storage().getItem(key) ?? "null"));
  } catch {
    return defaults;
  }
}

export function savePreferences(storage: () => KeptStorage, preferences: Preferences): void {
  try {
    storage().setItem(key, JSON.stringify(preferences));
  } catch {
    // A full or forbidden storage costs the memory, nothing else.
  }
}

function readPreferences(value: unknown): Preferences {
  const { mode, size, mirror, rate } = fieldsOf(value);
  return {
    mode: isOneOf(mode, modes) ? mode : defaults.mode,
    size: within(size, textSizes) ?? defaults.size,
    mirror: mirror === true,
    ...(within(rate, rates) !== undefined && { rate: Number(rate) }),
  };
}

function within(
  value: unknown,
  { least, most }: { readonly least: number; readonly most: number },
): number | undefined {
  return typeof value === "number" && value >= least && value <= most ? value : undefined;
}
