import { faceElements } from "../../text/face-elements.ts";
import type { Rule } from "../../rule.ts";

/** An image without alternative text. In raw HTML, `alt=""` says that the image is mere decoration. */
export const imageAlt: Rule = {
  code: "image-alt",
  severity: "warning",
  check({ deck }) {
    return deck.slides.flatMap((slide) =>
      faceElements(slide).flatMap((element) => {
        if (element.kind !== "image") return [];
        if (element.alt !== undefined) return [];
        return {
          code: this.code,
          severity: this.severity,
          place: element.place,
          message: {
            zh: `图片 ${element.address} 没有替代文字`,
            en: `Image ${element.address} has no alternative text`,
          },
          hint: { zh: "写成 ![图上是什么](图片)", en: "Write ![what it shows](image)" },
        };
      }),
    );
  },
};
