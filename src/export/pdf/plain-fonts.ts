/**
 * Runs in the page, where nothing outside the function exists, before it is printed: without it, two things become
 * fonts of Type 3 in the PDF, which are drawings. One is a bold that the browser makes itself, where the system's font
 * for a character has no bold. The other is a font in colours: emoji in such a font become pictures that keep their
 * text.
 */
export function usePlainFonts(): void {
  document.documentElement.style.setProperty("font-synthesis-weight", "none");
  const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return;

  const drawn = (text: string, font: string, color: string, size: number) => {
    const scale = Math.max(1, 160 / size);
    context.font = font;
    const {
      width,
      fontBoundingBoxAscent: above,
      fontBoundingBoxDescent: below,
    } = context.measureText(text);
    canvas.width = Math.ceil(width * scale);
    canvas.height = Math.ceil((above + below) * scale);
    context.scale(scale, scale);
    context.font = font;
    context.fillStyle = color;
    context.fillText(text, 0, above);
    return { width, above, below };
  };
  /** In a font of one colour, black text has grey pixels alone. */
  const isInColours = (): boolean => {
    if (canvas.width * canvas.height === 0) return false;
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    for (let at = 0; at < data.length; at += 4) {
      const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
      if (Math.max(red, green, blue) - Math.min(red, green, blue) > 24) return true;
    }
    return false;
  };
  const pictureOf = (text: string, { font, fontSize }: CSSStyleDeclaration): Node => {
    const { width, above, below } = drawn(text, font, "#000", parseFloat(fontSize));
    if (!isInColours()) return document.createTextNode(text);
    const picture = document.createElement("span");
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", text);
    picture.setAttribute(
      "style",
      `display:inline-block;inline-size:${width}px;block-size:${above + below}px;` +
        `margin-block-end:${-below}px;` +
        `background:url(${canvas.toDataURL()}) 0 0/100% 100% no-repeat`,
    );
    return picture;
  };

  const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });
  const texts: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (emoji.test(node.nodeValue ?? "")) texts.push(node as Text);
  }
  for (const text of texts) {
    const parent = text.parentElement;
    // In a drawing, and in what is not drawn, there is no place for a picture.
    if (!parent || parent.closest("svg, math") || parent.getClientRects().length === 0) continue;
    const style = getComputedStyle(parent);
    const parts = [...graphemes.segment(text.data)].map(({ segment }) =>
      emoji.test(segment) ? pictureOf(segment, style) : document.createTextNode(segment),
    );
    text.replaceWith(...parts);
    parent.normalize();
  }
}
