import type { LiveSettings, Settings } from "../model.ts";

/** What the server of a meeting and its pages tell each other besides the broker's messages. */

/** Where the broker listens, relative to the page. */
export const brokerAddress = "/live/mqtt";

/** Where a device with the key gets the notes: the page itself has only what is for everyone. */
export const notesAddress = "/live/notes";

/** Where a page on the speaker's own machine learns the key; to write there renews it. */
export const deskAddress = "/live/desk";

/** How a page says that it takes part: the tag in its head. */
export const liveMeta = "rostrum-live";

/** What a room may be called: it is part of a topic, where `/`, `+` and `#` mean something. */
export function isRoomName(text: string): boolean {
  return /^[\w.-]{1,64}$/.test(text);
}

/** What a page knows of its room. */
export interface LiveRoom extends LiveSettings {
  /** Where the public page stands, for the codes; the meeting's own server says it itself. */
  readonly url?: string;
}

/**
 * The tag of a deck that takes part in a room, or nothing: JSON, percent-encoded, so that nothing in it can end the
 * attribute.
 */
export function liveTag({ live, url }: Pick<Settings, "live" | "url">): string {
  if (!live) return "";
  const room: LiveRoom = { ...live, ...(url !== undefined && { url }) };
  return `<meta name="${liveMeta}" content="${encodeURIComponent(JSON.stringify(room))}" />`;
}

/** What only the speaker's side knows of a deck, slides by id. */
export interface SpokenPart {
  /** Characters a minute. */
  readonly rate: number;
  readonly minutes?: number;
  /** Each slide's `aside.notes`. */
  readonly notes: Readonly<Record<string, string>>;
  /** Planned times, seconds. */
  readonly times: Readonly<Record<string, number>>;
}

/** What a page on the speaker's own machine learns. */
export interface DeskPass {
  readonly key: string;
  /** Of the deck that is served: a page that was left open may be of another one. */
  readonly room: string;
  /** Where phones find the pages, ending in `/`; absent where the machine has no network. */
  readonly address?: string;
  /** False while no device but those of this machine is let in. */
  readonly open: boolean;
}

/** What such a page may ask for. */
export type DeskWish = "renew" | "close" | "open";

export function parseDeskWish(json: string): DeskWish | undefined {
  const wishes = ["renew", "close", "open"] as const;
  return wishes.find((wish) => json === JSON.stringify({ wish }));
}
