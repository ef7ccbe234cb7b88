import { make } from "../../ui/element.ts";

/** One of a few, side by side. */
export function radios(
  { name, label }: { readonly name: string; readonly label: string },
  choices: readonly (readonly [value: string, text: string])[],
  first: string,
): { readonly element: HTMLElement; readonly value: () => string } {
  const inputs = choices.map(([value, text]) => {
    const input = make("input", { type: "radio", name, value });
    input.checked = value === first;
    return { input, label: make("label", {}, input, text) };
  });
  const element = make("div", { class: "radios", role: "radiogroup", "aria-label": label });
  element.append(...inputs.map((one) => one.label));
  return {
    element,
    value: () => inputs.find(({ input }) => input.checked)?.input.value ?? first,
  };
}
