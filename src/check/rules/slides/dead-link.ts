import { spellings } from "../../../deck/markdown/block-places.ts";
import { faceElements } from "../../text/face-elements.ts";
import type { Rule } from "../../rule.ts";

/** A link within the deck, `#/id` or `#/2`, to a slide that isn't there. */
export const deadLink: Rule = {
  code: "dead-link",
  severity: "error",
  check({ deck }) {
    const ids = new Set(deck.slides.map(({ id }) => id));
    const columns = deck.slides.filter(({ vertical }) => !vertical).length;
    return deck.slides.flatMap((slide) =>
      faceElements(slide).flatMap(({ kind, address, place }) => {
        if (kind !== "link" || !address.startsWith("#/")) return [];
        const [, plain] = spellings(address);
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
