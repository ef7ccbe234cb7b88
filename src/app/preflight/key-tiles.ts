import type { Language } from "../ui/words.ts";
import type { Finding } from "./finding.ts";
import { keyboardFinding, meaningOf, tileOf, tiles, type Tile } from "./keyboard.ts";
import { textElement } from "./row.ts";

/**
 * Draws a tile a key and watches the keyboard. A key that has a tile, or a use on stage, does nothing else here: no
 * reload, no scrolling.
 */
export function watchKeys(
  document: Document,
  language: Language,
  tell: (finding: Finding) => void,
): HTMLElement {
  const box = document.createElement("div");
  const list = textElement(document, "ul", "", "keys");
  const last = textElement(document, "p", "", "hint");
  box.append(list, last);
  const drawn = new Map<Tile, HTMLElement>();
  for (const tile of tiles) {
    const element = textElement(document, "li", tile.label[language]);
    drawn.set(tile, element);
    list.append(element);
  }

  const pressed = new Set<Tile>();
  tell(keyboardFinding(pressed));
  document.addEventListener("keydown", (event) => {
    const tile = tileOf(event);
    if (!tile && !/^(?:Arrow|F\d|Backspace)/.test(event.key)) return;
    event.preventDefault();
    const name = tile?.label[language] ?? event.key;
    last.textContent = `${lastKey[language]}${name} → ${meaningOf(event)[language]}`;
    if (!tile) return;
    pressed.add(tile);
    const element = drawn.get(tile);
    if (element) {
      element.className = "good";
      element.textContent = `✓ ${tile.label[language]}`;
    }
    tell(keyboardFinding(pressed));
  });
  // Firefox presses a focused button when the space bar comes up.
  document.addEventListener("keyup", (event) => {
    if (tileOf(event)) event.preventDefault();
  });
  return box;
}

const lastKey = { zh: "刚才按的：", en: "Last key: " };
