import type { Words } from "../../deck/model.ts";
import { keySign } from "../ui/keys/key-signs.ts";
import { bindings } from "../ui/keys/stage-key-labels.ts";
import { actionOf } from "../ui/keys/stage-keys.ts";
import type { Finding } from "./finding.ts";

/** A key to press once. */
export interface Tile {
  readonly label: Words;
  /** `KeyboardEvent.key` in lower case; 。 is what a Chinese input method makes of the full stop. */
  readonly keys: readonly string[];
  /** `KeyboardEvent.code`, for when an input method hides the key. */
  readonly code: string;
  readonly turns?: "on" | "back";
}

/** The keys of a keyboard and of any clicker. */
export const tiles: readonly Tile[] = [
  { label: keySign("ArrowRight"), keys: ["arrowright"], code: "ArrowRight", turns: "on" },
  { label: keySign("ArrowLeft"), keys: ["arrowleft"], code: "ArrowLeft", turns: "back" },
  { label: keySign("Space"), keys: [" ", "\u3000"], code: "Space", turns: "on" },
  { label: keySign("PageUp"), keys: ["pageup"], code: "PageUp", turns: "back" },
  { label: keySign("PageDown"), keys: ["pagedown"], code: "PageDown", turns: "on" },
  { label: keySign("b"), keys: ["b"], code: "KeyB" },
  { label: keySign("."), keys: [".", "。"], code: "Period" },
  { label: keySign("F5"), keys: ["f5"], code: "F5" },
  { label: keySign("Escape"), keys: ["escape"], code: "Escape" },
  { label: keySign("Home"), keys: ["home"], code: "Home" },
  { label: keySign("End"), keys: ["end"], code: "End" },
];

/** A key that went down or up, as far as it is asked about here. */
export type Key = Pick<
  KeyboardEvent,
  "key" | "code" | "shiftKey" | "ctrlKey" | "altKey" | "metaKey" | "isComposing"
>;

/** The tile of a key. */
export function tileOf({ key, code }: Pick<Key, "key" | "code">): Tile | undefined {
  const name = key.normalize("NFKC").toLowerCase();
  return tiles.find(({ keys }) => keys.includes(name)) ?? tiles.find((tile) => tile.code === code);
}

/** What the stage does with a key of a clicker, so that an unusual clicker is known before the speech. */
export function meaningOf(key: Key): Words {
  const action = actionOf({ ...plain(key), place: "page" });
  const binding = bindings.find((one) => one.action === action);
  return binding?.label ?? { zh: "放映时不起作用", en: "does nothing on stage" };
}

/** A `KeyboardEvent` has its values on its prototype: spreading it would give nothing. */
function plain({ key, code, shiftKey, ctrlKey, altKey, metaKey, isComposing }: Key): Key {
  return { key, code, shiftKey, ctrlKey, altKey, metaKey, isComposing };
}

/** A clicker has few keys: one forward and one back are enough. */
export function keyboardFinding(pressed: ReadonlySet<Tile>): Finding {
  const turns = new Set([...pressed].map((tile) => tile.turns));
  const count = `${pressed.size} / ${tiles.length}`;
  if (turns.has("on") && turns.has("back")) {
    return {
      state: "good",
      text: { zh: `能翻页，按过 ${count}`, en: `Turns both ways, ${count} pressed` },
    };
  }
  return {
    state: "pending",
    text: {
      zh: `键盘和翻页笔上的键各按一次，按过 ${count}`,
      en: `Press each key of keyboard and clicker once, ${count} pressed`,
    },
    hint: {
      zh: "按了没有变绿：先用鼠标点一下这一页；再看翻页笔的电池、接收头、开关。翻页笔没有的键不用管。",
      en: "If a tile does not change, click this page first. Then check the clicker's battery, receiver and switch.",
    },
  };
}
