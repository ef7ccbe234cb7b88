/** Functions that run in the page, where nothing outside of a function exists. */

export interface PagePicture {
  /** Base64. */
  readonly data: string;
  readonly type: "png" | "jpeg" | "gif";
  /** Its own size, px. */
  readonly width: number;
  readonly height: number;
}

/** Shows what steps would show later: the slide is taken whole. */
export function showSteps(): void {
  const style = document.createElement("style");
  style.textContent =
    ".fragment:not(.custom) { opacity: 1 !important; visibility: inherit !important; transform: none !important }";
  document.head.append(style);
}

/** Puts another slide's HTML in the place of the slide that is shown. */
export function replaceSlide({ id, html }: { readonly id: string; readonly html: string }): void {
  const shown = document.getElementById(id);
  const box = document.createElement("div");
  box.innerHTML = html;
  const other = box.querySelector("section");
  const [face, ownFace] = [shown?.querySelector(":scope > .face"), other?.querySelector(".face")];
  if (!shown || !other || !face || !ownFace) throw new Error(`no slide ${id}`);
  for (const name of ["data-layout", "data-deep"]) {
    const value = other.getAttribute(name);
    if (value === null) shown.removeAttribute(name);
    else shown.setAttribute(name, value);
  }
  face.replaceWith(ownFace);
}

/**
 * The pictures of a face in document order; undefined for one that cannot be read. Formats that office programs do not
 * draw become PNG.
 */
export async function readPictures(id: string): Promise<(PagePicture | null)[]> {
  const face = document.getElementById(id)?.querySelector(":scope > .face");
  const base64 = async (blob: Blob): Promise<string> =>
    new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
      reader.readAsDataURL(blob);
    });
  const drawn = async (
    source: CanvasImageSource,
    width: number,
    height: number,
  ): Promise<PagePicture | null> => {
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(width));
    canvas.height = Math.max(1, Math.round(height));
    canvas.getContext("2d")?.drawImage(source, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
    return (
      blob && { data: await base64(blob), type: "png", width: canvas.width, height: canvas.height }
    );
  };
  const imageOf = async (element: Element): Promise<PagePicture | null> => {
    if (element instanceof HTMLImageElement) {
      await element.decode();
      const { naturalWidth: width, naturalHeight: height, currentSrc } = element;
      const blob = await fetch(currentSrc)
        .then((answer) => answer.blob())
        .catch(() => null);
      const type = /^image\/(png|jpeg|gif)$/.exec(blob?.type ?? "")?.[1] as PagePicture["type"];
      if (blob && type) return { data: await base64(blob), type, width, height };
      // A drawing has no pixels of its own: twice what the stage shows.
      const shown = element.getBoundingClientRect();
      const isDrawing = blob?.type.includes("svg") ?? false;
      const factor = isDrawing ? Math.max(1, (2 * shown.width) / width) : 1;
      return drawn(element, width * factor, height * factor);
    }
    if (element instanceof HTMLVideoElement) {
      if (element.poster) {
        const poster = new Image();
        poster.src = element.poster;
        await poster.decode();
        return drawn(poster, poster.naturalWidth, poster.naturalHeight);
      }
      return element.readyState >= 2
        ? drawn(element, element.videoWidth, element.videoHeight)
        : null;
    }
    if (element instanceof HTMLCanvasElement) return drawn(element, element.width, element.height);
    const { width, height } = element.getBoundingClientRect();
    const copy = element.cloneNode(true) as Element;
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    copy.setAttribute("width", String(width));
    copy.setAttribute("height", String(height));
    copy.setAttribute("color", getComputedStyle(element).color);
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
    await image.decode();
    return drawn(image, 2 * width, 2 * height);
  };
  const elements = [...(face?.querySelectorAll("img, svg, video, canvas") ?? [])];
  return Promise.all(elements.map((element) => imageOf(element).catch(() => null)));
}

/** The theme's colours as CSS writes them, by the names of their custom properties. */
export function readPalette(names: readonly string[]): string[] {
  const canvas = document.createElement("canvas").getContext("2d");
  const style = getComputedStyle(document.querySelector(".face") ?? document.body);
  return names.map((name) => {
    if (!canvas) return "";
    canvas.fillStyle = style.getPropertyValue(name);
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return `rgb(${red}, ${green}, ${blue})`;
  });
}
