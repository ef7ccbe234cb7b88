import { make, makeButton } from "../ui/element.ts";
import { handful } from "./notes/notes-pane.ts";
import type { Say } from "./words.ts";

/** A sheet over the notes that the speaker has called up. It is not modal: a clicker goes on turning. */
export interface Panel {
  readonly element: HTMLDialogElement;
  isOpen(): boolean;
  open(): void;
  close(): void;
  /** Scrolls a few lines down (1) or up (-1), for people without a wheel. */
  scroll(by: number): void;
}

/** `opened` is called when it has opened, to fill it and to put the focus where it belongs. */
export function createPanel(title: string, name: string, say: Say, opened: () => void): Panel {
  const element = make("dialog", {
    class: `panel ${name}`,
    "aria-label": title,
    tabindex: "-1",
  });
  let before: Element | null = null;
  const close = (): void => {
    if (!element.open) return;
    element.close();
    // The field that is hidden now keeps the next keys until the browser notices.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    if (before instanceof HTMLElement) before.focus();
  };
  element.append(
    make(
      "div",
      { class: "title" },
      make("h2", { text: title }),
      makeButton("×", close, { "aria-label": say("close") }),
    ),
  );
  return {
    element,
    isOpen: () => element.open,
    open() {
      if (element.open) return;
      before = document.activeElement;
      element.show();
      // The browser would focus a control, which would take the keys of a clicker.
      element.focus();
      opened();
    },
    close,
    scroll: (by) => element.scrollBy({ top: by * handful * element.clientHeight }),
  };
}
