/** What a page knows of the room that it takes part in. */
import {
  type DeskPass,
  type DeskWish,
  type LiveRoom,
  type SpokenPart,
  deskAddress,
  liveMeta,
  notesAddress,
} from "../../../deck/exchange/live.ts";
import { fieldsOf } from "../../../deck/exchange/fields.ts";
import { slideElements } from "../../ui/slide-list.ts";

/** The room that the page names, with the broker's complete address; undefined where it takes part in no room. */
export function roomOf(document: Document): LiveRoom | undefined {
  const tag = document.querySelector<HTMLMetaElement>(`meta[name="${liveMeta}"]`);
  if (!tag) return undefined;
  const { broker, room, url } = fieldsOf(JSON.parse(decodeURIComponent(tag.content)));
  if (typeof broker !== "string" || typeof room !== "string") return undefined;
  const address = new URL(broker, document.URL);
  address.protocol = address.protocol.replace(/^http/, "ws");
  return { broker: address.href, room, ...(typeof url === "string" && { url }) };
}

/** Whether the broker is also the server of the page, which knows more than a broker. */
export function isOwnServer({ broker }: LiveRoom): boolean {
  return new URL(broker).host === location.host;
}

/** Whether the page comes from the server of a meeting. */
export function isOfMeeting(document: Document): boolean {
  const room = roomOf(document);
  return room !== undefined && isOwnServer(room);
}

/** The key that the address brings: behind `#`, which no browser sends anywhere. */
export function keyIn({ hash }: { readonly hash: string }): string | undefined {
  const key = new URLSearchParams(hash.slice(1)).get("k");
  return key === null || key === "" ? undefined : key;
}

/** The end of an address that brings a key. */
export function keyHash(key: string): string {
  return `#${new URLSearchParams({ k: key }).toString()}`;
}

/** What the server tells a page on its own machine, after a wish if there is one; undefined for any other page. */
export async function askPass(wish?: DeskWish): Promise<DeskPass | undefined> {
  const asked = wish && { method: "POST", body: JSON.stringify({ wish }) };
  const answer = await fetch(deskAddress, asked);
  return answer.ok ? ((await answer.json()) as DeskPass) : undefined;
}

/** Puts the notes into a page that came without them. False where the key is wrong. */
export async function fillSpoken(page: HTMLElement, key: string): Promise<boolean> {
  const answer = await fetch(notesAddress, { headers: { Authorization: `Bearer ${key}` } });
  if (!answer.ok) return false;
  page.dataset["spoken"] = "apart";
  const { rate, minutes, notes, times } = (await answer.json()) as SpokenPart;
  page.dataset["rate"] = String(rate);
  if (minutes !== undefined) page.dataset["minutes"] = String(minutes);
  for (const slide of slideElements(page.ownerDocument)) {
    const [html, time] = [notes[slide.id], times[slide.id]];
    if (time !== undefined) slide.dataset["time"] = String(time);
    if (html === undefined || slide.querySelector("aside.notes")) continue;
    slide.querySelector(":scope > .face")?.insertAdjacentHTML("afterend", html);
  }
  return true;
}

/** The same for a page on the speaker's own machine, which needs no key in its address. */
export async function fetchSpoken(page: HTMLElement): Promise<void> {
  const room = roomOf(page.ownerDocument);
  if (!room || !isOwnServer(room)) return;
  const pass = await askPass().catch(() => undefined);
  if (pass?.room === room.room) await fillSpoken(page, pass.key).catch(() => false);
}
