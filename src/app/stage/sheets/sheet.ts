import { closeDialog } from "../../ui/close-dialog.ts";

/** Something that lies over the stage because the operator asked for it. */
export interface Sheet {
  isOpen(): boolean;
  open(): void;
  close(): void;
}

/**
 * A modal `dialog` with a name, filled anew by `fill` whenever it opens. The browser keeps the focus inside it and gives
 * it back afterwards.
 */
export function createSheet(
  document: Document,
  { name, title, fill }: { name: string; title: string; fill: (sheet: HTMLElement) => void },
): Sheet & { readonly element: HTMLDialogElement } {
  const element = document.createElement("dialog");
  element.className = `sheet ${name}`;
  element.setAttribute("aria-label", title);
  document.body.append(element);
  const close = (): void => closeDialog(element);
  // The event comes later: by then the sheet may be open again.
  element.addEventListener("close", () => {
    if (!element.open) element.replaceChildren();
  });
  element.addEventListener("click", (event) => {
    if (event.target === element) close();
  });

  return {
    element,
    isOpen: () => element.open,
    open() {
      if (element.open) return;
      // Where the page lay behind another when it was closed, the event has not come.
      element.replaceChildren();
      fill(element);
      element.showModal();
      // The focus goes to the first button, which may stand at the end.
      element.scrollTop = 0;
    },
    close,
  };
}
