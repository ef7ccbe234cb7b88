/** How long the button stays after the mouse has come to rest, milliseconds. */
const rest = 2500;

/**
 * A button to the article for whoever looks at the slides in a window, with a mouse: it shows itself while the mouse
 * moves, and never in full screen, for that is the wall.
 */
export function showReadButton(
  document: Document,
  words: string,
  { read, leaving }: { readonly read: () => void; readonly leaving: AbortSignal },
): void {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "to-reading";
  button.textContent = words;
  button.addEventListener("click", read);
  document.body.append(button);

  let timer = 0;
  const show = ({ pointerType }: PointerEvent): void => {
    if (pointerType !== "mouse" || document.fullscreenElement) return;
    button.classList.add("shown");
    clearTimeout(timer);
    timer = window.setTimeout(() => button.classList.remove("shown"), rest);
  };
  document.addEventListener("pointermove", show, { signal: leaving, passive: true });
  leaving.addEventListener("abort", () => {
    clearTimeout(timer);
    button.remove();
  });
}
