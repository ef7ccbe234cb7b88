/**
 * Runs in the page, where nothing outside the function exists. `offsets` name elements of the slide with this id: 0 is
 * its face, and its `parts` follow in document order. Gives for each the characters of its own text, each once,
 * that look like U+FFFF, which no font has: an empty box, or nothing.
 */
export function findUndrawn({
  id,
  parts,
  offsets,
}: {
  readonly id: string;
  readonly parts: string;
  readonly offsets: readonly number[];
}): string[][] {
  const face = document.getElementById(id)?.querySelector(":scope > .face");
  const canvas = new OffscreenCanvas(40, 40).getContext("2d", { willReadFrequently: true });
  if (!face || !canvas) return [];
  canvas.textBaseline = "middle";
  const draw = (character: string): Uint32Array => {
    canvas.clearRect(0, 0, 40, 40);
    canvas.fillText(character, 4, 20);
    return new Uint32Array(canvas.getImageData(0, 0, 40, 40).data.buffer);
  };
  const all = [face, ...face.querySelectorAll(parts)];
  return offsets.map((offset) => {
    const element = all[offset];
    if (!element) return [];
    const own = [...element.childNodes].filter((node) => node instanceof Text);
    const text = own
      .map(({ data }) => data)
      .join("")
      .replace(/[\s\p{M}\p{Cf}]/gu, "");
    const { fontWeight, fontFamily } = getComputedStyle(element);
    canvas.font = `${fontWeight} 32px ${fontFamily}`;
    const missing = draw("\uFFFF");
    return [...new Set(text)].filter((character) => {
      const drawn = draw(character);
      return drawn.every((pixel, index) => pixel === missing[index]);
    });
  });
}
