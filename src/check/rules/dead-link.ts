import { faceElements, spellings } from "../text/face-elements.ts";
import type { Rule } from "../rule.ts";
import { locator } from "../text/locator.ts";

/** A link within the deck, `#/id` or `#/2`, to a slide that isn't there. */
export const deadLink: Rule = {
  code: "dead-link",
  severity: "error",
  check({ deck, files }) {
    const ids = new Set(deck.slides.map(({ id }) => id));
    const columns = deck.slides.filter(({ vertical }) => !vertical).length;
    const locate = locator(files);
    return deck.slides.flatMap((slide) =>
      faceElements(slide).flatMap(({ kind, address }) => {
        if (kind !== "link" || !address.startsWith("#/")) return [];
        const [typed, plain] = spellings(address);
        const place = locate(slide.place, typed, plain);
        const target = plain.slice(2).split("/")[0] ?? "";
        const byNumber = /^\d+$/.test(target) && Number(target) < columns;
        if (target === "" || ids.has(target) || byNumber) return [];
        return {
          code: this.code,
          severity: this.severity,
          place,
          message: { zh: `链接 ${plain} 指不到任何一页`, en: `No slide for the link ${plain}` },
          hint: {
            zh: `可用的有 ${[...ids].slice(0, 20).join("、")}`,
            en: `There are ${[...ids].slice(0, 20).join(", ")}`,
          },
        };
      }),
    );
  },
};
