import type { Desk } from "../desk.ts";

/** Lets the notes scroll as time goes by; a window that slept does not leap. */
export function rollNotes(desk: Desk): void {
  let last = performance.now();
  const longest = 200;
  const roll = (now: number): void => {
    desk.scroll(Math.min(now - last, longest));
    last = now;
    requestAnimationFrame(roll);
  };
  requestAnimationFrame(roll);
}
