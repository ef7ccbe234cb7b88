import { encode } from "uqr";

const svg = "http://www.w3.org/2000/svg";

/** A QR code as a picture that scales, with the quiet zone of four modules that ISO/IEC 18004 §6.3.8 wants. */
export function codePicture(document: Document, text: string, label: string): SVGSVGElement {
  const { data } = encode(text, { border: 4, ecc: "M" });
  const picture = document.createElementNS(svg, "svg");
  const path = document.createElementNS(svg, "path");
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  path.setAttribute("d", squares.join(""));
  picture.setAttribute("viewBox", `0 0 ${data.length} ${data.length}`);
  picture.setAttribute("shape-rendering", "crispEdges");
  picture.setAttribute("role", "img");
  picture.setAttribute("aria-label", label);
  picture.append(path);
  return picture;
}
