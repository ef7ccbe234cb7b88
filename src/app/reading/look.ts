/** What the reader may choose: radio buttons of these names, and attributes of the page under the same. */
const names = ["size", "tone"] as const;

/** `boot.ts` reads it too, so that a page comes as it was left. */
const lookKey = "rostrum-look";

/**
 * Remembers text size and tone. The style sheet reads the radio buttons themselves, so a choice works without this.
 * Browsers without `:has`, and the next visit, use the attributes.
 */
export function rememberLook(page: HTMLElement, signal: AbortSignal): void {
  const form = page.querySelector<HTMLElement>(".look");
  if (!form) return;
  const buttons = [...form.querySelectorAll<HTMLInputElement>("input")];
  for (const button of buttons) {
    const chosen = page.dataset[button.name];
    if (chosen !== undefined) button.checked = button.value === chosen;
  }
  form.addEventListener(
    "change",
    () => {
      for (const name of names) {
        const chosen = buttons.find((button) => button.name === name && button.checked);
        if (chosen) page.dataset[name] = chosen.value;
      }
      const look = Object.fromEntries(names.map((name) => [name, page.dataset[name]]));
      try {
        localStorage.setItem(lookKey, JSON.stringify(look));
      } catch {
        // A full or forbidden storage costs the memory, nothing else.
      }
    },
    { signal },
  );
}
