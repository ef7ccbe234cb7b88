import type { Plugin, Rule } from "postcss";

/**
 * What of reveal.js's style sheet this stage never uses: its controls, overview, scroll view, overlays, speaker notes
 * and moving transitions. `r-overlay` is its preview window, `roll` an old link effect.
 */
const unused =
  /\.(?:controls|controls-arrow|progress|slide-number|pause-overlay|r-overlay[\w-]*|overlay|jump-to-slide|overview|overview-active|reveal-scroll|reveal-scroll-\w+|scrollbar[\w-]*|scroll-[\w-]+|scrollbar|speaker-notes|speaker-notes-pdf|playback|roll|zoom|convex|concave|page|cube|rtl)(?![\w-])|data-transition(?:\^|\*|~|)=["']?(?:slide|convex|concave|zoom|page|cube)/;

/** PostCSS plugin that drops those rules, about half of the sheet: a byte that is not sent can't be late. */
export function revealStyles(): Plugin {
  return {
    postcssPlugin: "rostrum-reveal-styles",
    Once(root) {
      root.walkRules((rule) => {
        if (isReveals(rule)) keepUsed(rule);
      });
    },
  };
}

function isReveals(rule: Rule): boolean {
  return /reveal\.js[\\/]dist[\\/]reveal\.css$/.test(rule.source?.input.file ?? "");
}

function keepUsed(rule: Rule): void {
  const used = rule.selectors.filter((selector) => !unused.test(selector));
  if (used.length === 0) rule.remove();
  else if (used.length < rule.selectors.length) rule.selectors = used;
}
