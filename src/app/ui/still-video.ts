import { make } from "./element.ts";
import still from "./still.mp4?inline";

/**
 * Keeps a screen awake where the browser has no wake lock, as on a page of plain http: a video without picture or sound
 * that plays for ever. To be called at a press: browsers play nothing unasked. False where this one will not either.
 */
export async function playStill(document: Document): Promise<boolean> {
  const known = document.querySelector<HTMLVideoElement>("video.still");
  // Not muted: Safari takes a silent one for an ornament, and lets the screen go.
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
