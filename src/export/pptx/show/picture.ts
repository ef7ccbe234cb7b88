import type { PagePicture } from "../look/in-page.ts";
import { px, type PaintedElement } from "../look/painted.ts";
import type { PictureShape } from "./show.ts";

/** A picture as its box shows it: whole within it, or cut to fill it; undefined for one that could not be read. */
export function pictureShape(
  { box, styles, attributes }: PaintedElement,
  picture: PagePicture | null | undefined,
  opacity = 1,
): Omit<PictureShape, "name" | "isDecoration"> | undefined {
  if (!picture) return undefined;
  const inner = {
    left: box.left + px(styles["padding-left"]) + px(styles["border-left-width"]),
    top: box.top + px(styles["padding-top"]) + px(styles["border-top-width"]),
    right: box.right - px(styles["padding-right"]) - px(styles["border-right-width"]),
    bottom: box.bottom - px(styles["padding-bottom"]) - px(styles["border-bottom-width"]),
  };
  const [width, height] = [inner.right - inner.left, inner.bottom - inner.top];
  if (width <= 0 || height <= 0) return undefined;
  const [across, down] = [width / picture.width, height / picture.height];
  const fit = styles["object-fit"];
  const scale = fit === "cover" ? Math.max(across, down) : Math.min(across, down);
  const isWhole = fit === "contain" || fit === "scale-down";
  const [beside, above] = isWhole
    ? [(width - picture.width * scale) / 2, (height - picture.height * scale) / 2]
    : [0, 0];
  const [cutX, cutY] =
    fit === "cover"
      ? [(1 - width / (picture.width * scale)) / 2, (1 - height / (picture.height * scale)) / 2]
      : [0, 0];
  return {
    kind: "picture",
    box: {
      left: inner.left + beside,
      top: inner.top + above,
      right: inner.right - beside,
      bottom: inner.bottom - above,
    },
    bytes: Buffer.from(picture.data, "base64"),
    type: picture.type,
    alt: attributes["alt"] ?? attributes["aria-label"] ?? "",
    crop: [cutX, cutY, cutX, cutY],
    ...(opacity < 1 && { opacity }),
  };
}
