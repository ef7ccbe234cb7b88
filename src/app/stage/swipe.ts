/** How far a finger goes before it is a swipe, CSS pixels. */
const threshold = 40;

/** Calls back once for every swipe of a single finger: to the left is `next`, to the right `previous`. */
export function watchSwipes(
  surface: HTMLElement,
  turn: (direction: "next" | "previous") => void,
  signal: AbortSignal,
): void {
  const fingers = new Map<number, { readonly x: number; readonly y: number }>();
  let spent = false;

  const down = ({ pointerType, pointerId, clientX, clientY }: PointerEvent): void => {
    if (pointerType !== "touch") return;
    fingers.set(pointerId, { x: clientX, y: clientY });
    // A second finger makes it a pinch, and a pinch stays one until all have gone.
    spent = fingers.size > 1;
  };
  const move = ({ pointerId, clientX, clientY }: PointerEvent): void => {
    const from = fingers.get(pointerId);
    if (!from || spent) return;
    const across = clientX - from.x;
    if (Math.abs(across) < threshold || Math.abs(across) < Math.abs(clientY - from.y)) return;
    spent = true;
    turn(across < 0 ? "next" : "previous");
  };
  const up = ({ pointerId }: PointerEvent): void => void fingers.delete(pointerId);
  surface.addEventListener("pointerdown", down, { signal });
  surface.addEventListener("pointermove", move, { signal });
  surface.addEventListener("pointerup", up, { signal });
  surface.addEventListener("pointercancel", up, { signal });
}
