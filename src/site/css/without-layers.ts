import type { Plugin } from "postcss";

/** PostCSS plugin that takes the rules out of their cascade layers; browsers before 2022 drop what stands in one. */
export function withoutLayers(): Plugin {
  return {
    postcssPlugin: "rostrum-without-layers",
    AtRule: {
      layer(rule) {
        if (rule.nodes) rule.replaceWith(rule.nodes);
        else rule.remove();
      },
    },
  };
}
