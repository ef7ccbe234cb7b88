/**
 * The one order that a speaker's window gives the window with the slides, beside the state: fill the projector. Only
 * that window itself may do it, and only with a press that is lent to it (Chromium's capability delegation).
 */
import { fieldsOf } from "../../deck/exchange/fields.ts";
import { askDisplays, fillDisplay } from "./displays.ts";

/** Asks `wall` to fill the projector. False where the browser lends no press, as between files on a disk. */
export function orderFullscreen(wall: Window, deck: string, origin: string): boolean {
  const options: WindowPostMessageOptions & { delegate: string } = {
    targetOrigin: origin,
    delegate: "fullscreen",
  };
  try {
    wall.postMessage({ app: "rostrum", order: "fullscreen", deck }, options);
    return true;
  } catch {
    return false;
  }
}

/** Obeys the order; whatever else comes is left alone. */
export async function obeyOrder(data: unknown, deck: string, window: Window): Promise<void> {
  const fields = fieldsOf(data);
  if (fields["app"] !== "rostrum" || fields["order"] !== "fullscreen") return;
  if (fields["deck"] !== deck) return;
  const answer = await askDisplays(window);
  if (answer.kind === "two") fillDisplay(window.document, answer.displays.projector);
}
