/** What an element is made with: attributes by name, text, and a click handler. */
export interface Made {
  readonly text?: string;
  readonly click?: () => void;
  readonly [attribute: string]: string | (() => void) | undefined;
}

/** An element with attributes and children. `class` is an attribute like any other. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  made: Made = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  const { text, click, ...attributes } = made;
  if (text !== undefined) element.textContent = text;
  if (click !== undefined) element.addEventListener("click", click);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "string") element.setAttribute(name, value);
  }
  element.append(...children);
  return element;
}

/** A button that a mouse does not focus. Otherwise the next space from a clicker would press it again. */
export function makeButton(text: string, click: () => void, made: Made = {}): HTMLButtonElement {
  const button = make("button", { type: "button", ...made, text, click });
  button.addEventListener("mousedown", (event) => event.preventDefault());
  return button;
}

/** Writes only what is new: a clock that ticks must not disturb a selection or a screen reader. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
