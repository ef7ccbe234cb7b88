import type { Plugin } from "postcss";

/** A number with the unit `sp`, not inside a word: `46sp`, `-0.5sp`, `.5sp`. */
const stagePixels = /(?<![\w-])(-?(?:\d+\.?\d*|\.\d+))sp\b/g;

/**
 * PostCSS plugin for the unit `sp`, a pixel of the 1080 px stage: `46sp` becomes `calc(46 * var(--sp))`. So a slide is
 * drawn at any size by one custom property, where a transform would blur small thumbnails and delay the first paint.
 */
export function stageUnit(): Plugin {
  return {
    postcssPlugin: "rostrum-stage-unit",
    // Once for the whole sheet: to be called for each declaration costs more than the work.
    OnceExit(root) {
      root.walkDecls((declaration) => {
        if (!declaration.value.includes("sp")) return;
        declaration.value = declaration.value.replace(stagePixels, "calc($1 * var(--sp))");
      });
    },
  };
}
