/** `live:` in `deck.yaml`: the broker of a meeting that is larger than a room. */
import { isRoomName } from "../exchange/live.ts";
import type { LiveSettings, Problem } from "../model.ts";
import { unknownKey, wrongValue } from "./field-problems.ts";
import type { Entry } from "./yaml/yaml-map.ts";

const keys = ["broker", "room"] as const;
type Key = (typeof keys)[number];

const shape = ["{ broker: wss://…, room: … }", "{ broker: wss://…, room: … }"] as const;
const wanted: Readonly<Record<Key, readonly [string, string]>> = {
  broker: [
    "以 wss:// 开头的网址，不带口令：口令在讲者屏上输入",
    "an address that starts with wss://, without the key: that is typed on the speaker's screen",
  ],
  room: ["字母、数字、-、_ 和 .，不超过 64 个", "letters, digits, -, _ and ., 64 at most"],
};

/** Reads `live: { broker: …, room: … }`; nothing where it is blank, a problem where one of the two is missing. */
export function readLive(entry: Entry): {
  live?: LiveSettings;
  problems: readonly Problem[];
} {
  if (entry.value.kind === "blank") return { problems: [] };
  if (entry.value.kind !== "map") return { problems: [wrongValue(entry, ...shape)] };
  const found = new Map<Key, string>();
  const problems = entry.value.entries.flatMap((inner) => {
    const key = keys.find((known) => known === inner.key);
    if (!key) return [unknownKey(inner, keys)];
    if (inner.value.kind === "blank") return [];
    const text = inner.value.kind === "text" ? inner.value.text : "";
    if (!(key === "broker" ? isBroker(text) : isRoomName(text))) {
      return [wrongValue(inner, ...wanted[key])];
    }
    found.set(key, text);
    return [];
  });
  const [broker, room] = [found.get("broker"), found.get("room")];
  if (broker !== undefined && room !== undefined) return { live: { broker, room }, problems };
  if (problems.length > 0 || found.size === 0) return { problems };
  return { problems: [wrongValue(entry, ...shape)] };
}

/** A page has no secrets: what stands in an address is read by everybody. */
function isBroker(text: string): boolean {
  return /^wss?:\/\/[^\s/@?#]+(?:\/[^\s@?#]*)?$/.test(text) && URL.canParse(text);
}
