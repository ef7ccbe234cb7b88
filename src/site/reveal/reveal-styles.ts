import type { AtRule, Declaration, Plugin, Rule } from "postcss";

/** Parts of reveal.js that this stage does not have (`reveal-parts.ts`), by the classes that they give. */
const parts =
  "controls|controls-arrow|navigate-\\w+|progress|slide-number[\\w-]*|pause-overlay|overlay|jump-to-slide[\\w-]*|" +
  "overview|overview-active|overview-deactivating|reveal-scroll|reveal-scroll-\\w+|scrollbar[\\w-]*|scroll-[\\w-]+|" +
  "loading-scroll-mode|speaker-notes|speaker-notes-pdf|show-notes|playback|embedded|r-media-play-button|" +
  // Its preview window, and an old link effect.
  "r-overlay[\\w-]*|roll|" +
  // Its code highlighter and its parallax background, which are never set up.
  "hljs[\\w-]*|has-parallax-background|" +
  // Backgrounds, centring and zooming, which this stage draws otherwise or not at all.
  "backgrounds|slide-background[\\w-]*|has-(?:dark|light)-background|center|cube|zoomed|nestedarrow";
/** Its transitions: the stage has its own (`src/app/stage/style/stage.css`). */
const moves = "slide|linear|default|convex|concave|zoom|page|cube|fade|none";

const unused = new RegExp(
  `\\.(?:${parts}|rtl)(?![\\w-])|\\.reveal\\.(?:${moves})(?![\\w-])|data-(?:navigation-mode|preview-)|` +
    `data-(?:background-)?transition(?:-speed=|[~^*]?=["']?(?:${moves}))|\\.reveal:after`,
);

/** Sizes of those parts, and what slides of other transitions need: text under a perspective is drawn as a texture, and soft. */
const unusedProperty = /^(?:--r-[\w-]+|perspective|perspective-origin|transform-style)$/;

/** PostCSS plugin that drops those rules, more than half of the sheet, so that the page loads sooner. */
export function revealStyles(): Plugin {
  return {
    postcssPlugin: "rostrum-reveal-styles",
    Once(root) {
      // reveal.js's page for printing, `?print-pdf`, loads what only it needs.
      const isForPaper = /paper\.css/.test(root.source?.input.file ?? "");
      root.walkRules((rule) => {
        if (!isReveals(rule)) return;
        if (isForPaper === rule.selector.includes(".reveal-print")) keepUsed(rule);
        else rule.remove();
      });
      // Sheets of ours are printed (`src/app/print/`), and not the page.
      root.walkAtRules("media", (rule) => {
        if (isReveals(rule) && rule.params === "print") rule.remove();
      });
      // Only those parts are animated.
      root.walkAtRules("keyframes", (rule) => {
        if (isReveals(rule)) rule.remove();
      });
    },
  };
}

function isReveals(rule: Rule | AtRule): boolean {
  return /reveal\.js[\\/]dist[\\/]reveal\.css$/.test(rule.source?.input.file ?? "");
}

function keepUsed(rule: Rule): void {
  const used = rule.selectors.filter((selector) => !unused.test(selector));
  if (used.length === 0) {
    rule.remove();
    return;
  }
  if (used.length < rule.selectors.length) rule.selectors = used;
  rule.walkDecls((declaration) => {
    if (unusedProperty.test(declaration.prop) || isTurn(rule, declaration)) declaration.remove();
  });
}

/** How a slide turns. What stops a turn for a moment is important, and stays. */
function isTurn({ selector }: Rule, { prop, important }: Declaration): boolean {
  return prop === "transition" && !important && selector.endsWith("section");
}
