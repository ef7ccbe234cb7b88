import type { Plugin } from "postcss";
import { faceNames, faces, wholeFamily } from "../fonts/fonts.ts";

/** After each family with the characters of the deck, the whole one: it draws what is typed later. */
export function wholeFonts(): Plugin {
  return {
    postcssPlugin: "rostrum-whole-fonts",
    Once(root) {
      root.walkDecls((declaration) => {
        declaration.value = declaration.value.replace(
          named,
          (family, name: string) => `${family}, "${wholeFamily(name)}"`,
        );
      });
    },
  };
}

const families = [...new Set(faceNames.map((name): string => faces[name].family))];
const named = new RegExp(`"(${families.join("|")})"`, "g");
