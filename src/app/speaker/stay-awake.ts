import { playStill } from "../ui/still-video.ts";
import { keepAwake } from "../ui/wake-lock.ts";

/** Keeps a phone awake by a wake lock, or else, from the first press on, by a video that shows nothing. */
export function stayAwake(window: Window & typeof globalThis, failed: () => void): void {
  const { document } = window;
  let isPlaying = false;
  keepAwake(window, (awake) => {
    if (awake !== "no" || isPlaying) return;
    isPlaying = true;
    const play = async (): Promise<void> => {
      if (!(await playStill(document))) failed();
    };
    document.addEventListener("pointerup", () => void play(), { once: true });
    document.addEventListener("visibilitychange", () => void playStill(document));
  });
}
