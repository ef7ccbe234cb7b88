import { say, type Language } from "../../ui/words.ts";

/** How long the sign stands, milliseconds. */
const standing = 2500;

/** A small sign that explains why a press did nothing on a frozen wall. */
export interface FrozenSign {
  show(): void;
  hide(): void;
}

export function createFrozenSign(
  document: Document,
  language: Language,
  leaving: AbortSignal,
): FrozenSign {
  const sign = document.createElement("p");
  sign.className = "frozen-sign";
  sign.hidden = true;
  sign.setAttribute("role", "status");
  document.body.append(sign);
  let timer = 0;
  const hide = (): void => {
    clearTimeout(timer);
    // Every press comes here, and a browser styles the sign anew even where nothing changes.
    if (!sign.hidden) sign.hidden = true;
  };
  leaving.addEventListener("abort", () => {
    clearTimeout(timer);
    sign.remove();
  });
  return {
    show() {
      hide();
      sign.textContent = say("frozenSign", language);
      sign.hidden = false;
      timer = window.setTimeout(hide, standing);
    },
    hide,
  };
}
