import { make } from "./element.ts";
import still from "./still.mp4?inline";

/**
 * Keeps a screen awake where the browser has no wake lock, as on a page of plain http: a video without picture or sound
 * that plays for ever. Call it at a press, as browsers play nothing unasked. False where the browser still refuses.
 */
export async function playStill(document: Document): Promise<boolean> {
  const known = document.querySelector<HTMLVideoElement>("video.still");
  // Not muted: Safari treats a muted video as decoration, and lets the screen sleep.
  const video =
    known ??
    make("video", { class: "still", src: still, loop: "", playsinline: "", "aria-hidden": "true" });
  if (!known) {
    Object.assign(video.style, {
      position: "fixed",
      inlineSize: "1px",
      blockSize: "1px",
      opacity: "0",
    });
    document.body.append(video);
  }
  try {
    await video.play();
    return true;
  } catch {
    return false;
  }
}
