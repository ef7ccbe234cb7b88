import { stageSizes } from "../../deck/layouts/stage-size.ts";

/** The stage in CSS pixels, before it is made to fit the window. */
export function stageSize(aspect: string | undefined): { width: number; height: number } {
  return { ...stageSizes[aspect === "4:3" ? "4:3" : "16:9"] };
}

/**
 * Keeps the slides as large as `root` allows, in its middle. reveal.js would do it, but rounds the scale to a hundredth:
 * on a 1024 px wide projector the slide is then 6 px narrower than the page drew it before the script ran.
 * Returns what fits them anew, for a change of aspect. Ends with `leaving`.
 */
export function keepFitted(
  root: HTMLElement,
  slides: HTMLElement,
  leaving: AbortSignal,
): () => void {
  const fit = (): void => {
    const { width, height } = stageSize(document.documentElement.dataset["aspect"]);
    const scale = Math.min(root.clientWidth / width, root.clientHeight / height);
    Object.assign(slides.style, {
      inset: "50% auto auto 50%",
      width: `${width}px`,
      height: `${height}px`,
      transform: `translate(-50%, -50%) scale(${scale})`,
    });
  };
  fit();
  const observer = new ResizeObserver(fit);
  observer.observe(root);
  leaving.addEventListener("abort", () => observer.disconnect());
  return fit;
}
