import type { Words } from "../../../deck/model.ts";

/** A key press, as far as a table of keys needs it. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** An input method is in the middle of a word. */
  readonly isComposing: boolean;
  /** Where it went down: a field takes what is typed, a control its own Enter and space, a choice its arrows and space. */
  readonly place: "page" | "control" | "choice" | "field";
}

/** The keys of an action. */
export interface KeysOf<Action extends string> {
  readonly action: Action;
  /** `KeyboardEvent.key`, single characters in lower case, `Space` for the space bar, `Shift+` only before named keys. */
  readonly keys: readonly string[];
}

/** A line of a view's table of keys. */
export interface Binding<Action extends string> extends KeysOf<Action> {
  readonly label: Words;
}

/** The keys that still work while a person types: a clicker's keys and the way out. */
const fieldKeys: ReadonlySet<string> = new Set(["Escape", "PageUp", "PageDown", "F5", "Shift+F5"]);
const arrows = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];
/** What a focused link or button, and a radio button or a box to tick, keep for themselves. */
const ownKeys: Readonly<Record<"control" | "choice", ReadonlySet<string>>> = {
  control: new Set(["Enter", "Space", "Shift+Space"]),
  choice: new Set([...arrows, "Space", "Shift+Space"]),
};

/** Finds the action of a press in a table; undefined where it has no action. */
export function actionFinder<Action extends string>(
  bindings: readonly KeysOf<Action>[],
): (press: Press) => Action | undefined {
  const actions = new Map(
    bindings.flatMap(({ action, keys }) => keys.map((key) => [key, action] as const)),
  );
  return (press) => {
    if (press.isComposing || press.ctrlKey || press.altKey || press.metaKey) return undefined;
    const name = nameOf(press);
    const { place } = press;
    if (place === "field" && !fieldKeys.has(name)) return undefined;
    if ((place === "control" || place === "choice") && ownKeys[place].has(name)) return undefined;
    return actions.get(name);
  };
}

/** The digit that was typed, also as a full-width one. */
export function digitOf({ key }: Pick<Press, "key">): string | undefined {
  const plain = key.normalize("NFKC");
  return /^\d$/.test(plain) ? plain : undefined;
}

export function readPress(event: KeyboardEvent): Press {
  const { key, code, shiftKey, ctrlKey, altKey, metaKey, isComposing } = event;
  return {
    key,
    code,
    shiftKey,
    ctrlKey,
    altKey,
    metaKey,
    isComposing,
    place: placeOf(event.target),
  };
}

function placeOf(target: EventTarget | null): Press["place"] {
  if (!(target instanceof HTMLElement)) return "page";
  if (target.matches("input:is([type=radio], [type=checkbox])")) return "choice";
  if (target.isContentEditable || target.closest("input, textarea, select")) return "field";
  return target.closest("a[href], button, summary") ? "control" : "page";
}

/**
 * A Chinese input method turns `.` into 。 and ? into ？, or hands over a nameless "Process": then the place of the key
 * on the keyboard decides.
 */
function nameOf({ key, code, shiftKey }: Press): string {
  if (key === " " || key === "\u3000") return shiftKey ? "Shift+Space" : "Space";
  const plain = key === "。" ? "." : key.normalize("NFKC").toLowerCase();
  if ([...plain].length === 1 && plain <= "~") return plain;
  const named = key === "Process" || key === "Unidentified" || [...key].length === 1;
  const name = named ? placeName(code, shiftKey) : key;
  return shiftKey && name.length > 1 ? `Shift+${name}` : name;
}

function placeName(code: string, shift: boolean): string {
  if (code === "Period") return ".";
  if (code === "Slash" && shift) return "?";
  return /^(?:Key|Digit|Numpad)([A-Z\d])$/.exec(code)?.[1]?.toLowerCase() ?? code;
}
