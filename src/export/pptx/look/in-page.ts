/** Functions that run in the page, where nothing outside of a function exists. */

export interface PagePicture {
  /** Base64. */
  readonly data: string;
  readonly type: "png" | "jpeg" | "gif";
  /** Its own size, px. */
  readonly width: number;
  readonly height: number;
}

/** Lays out further slides, given as HTML, on sheets of their own. */
export async function addSheets(slides: readonly string[]): Promise<void> {
  const sheets = document.querySelector(".sheets");
  for (const html of slides) {
    const sheet = document.createElement("article");
    const frame = document.createElement("div");
    frame.className = "staged frame";
    frame.innerHTML = html;
    sheet.append(frame);
    sheets?.append(sheet);
    await Promise.allSettled([...sheet.querySelectorAll("img")].map((image) => image.decode()));
  }
}

/** Ends what moves, and waits for the fonts that the layout asks for. No frame is drawn for it: nothing is looked at. */
export async function stopMotion(): Promise<void> {
  for (const animation of document.getAnimations()) {
    if (Number(animation.effect?.getComputedTiming().endTime) < Infinity) animation.finish();
  }
  document.documentElement.getBoundingClientRect();
  await document.fonts.ready;
}

/**
 * Takes away all but the sheets, which nothing is read of, and counts the pictures of each sheet. A formula on lines of its
 * own is a picture: office programs draw no MathML.
 */
export function removeUnprinted(): number[] {
  for (const element of document.querySelectorAll("body > :not(.sheets)")) element.remove();
  // What a formula is called, once it is a picture.
  for (const formula of document.querySelectorAll("math[display=block]")) {
    formula.setAttribute("aria-label", formula.textContent);
  }
  return [...document.querySelectorAll(".sheets > article")].map(
    (sheet) => sheet.querySelectorAll("img, svg, video, canvas, math[display=block]").length,
  );
}

/**
 * The pictures of a sheet in document order; null for one that cannot be read. Formats that office programs do not
 * draw become PNG.
 */
export async function readPictures(sheet: number): Promise<(PagePicture | null)[]> {
  const article = document.querySelectorAll(".sheets > article")[sheet];
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
    { filter = "none", type = "png" as PagePicture["type"] } = {},
  ): Promise<PagePicture | null> => {
    const canvas = document.createElement("canvas");
    canvas.width = Math.max(1, Math.round(width));
    canvas.height = Math.max(1, Math.round(height));
    const context = canvas.getContext("2d");
    if (context) context.filter = filter;
    context?.drawImage(source, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) =>
      canvas.toBlob(resolve, `image/${type}`, 0.9),
    );
    return blob && { data: await base64(blob), type, width: canvas.width, height: canvas.height };
  };
  const fontsOf = (text: Element): string => (text as SVGElement).style.fontFamily;
  /** The page's fonts among these: a drawing outside the page has only those that it brings along. */
  const fontRules = (families: string): string =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .filter(({ style: font }) => families.includes(font.getPropertyValue("font-family")))
      .map(({ cssText }) => cssText)
      .join("");
  const imageOf = async (element: Element): Promise<PagePicture | null> => {
    if (element instanceof HTMLImageElement) {
      await element.decode();
      const { naturalWidth: width, naturalHeight: height, currentSrc } = element;
      const blob = await fetch(currentSrc)
        .then((answer) => answer.blob())
        .catch(() => null);
      const type = /^image\/(png|jpeg|gif)$/.exec(blob?.type ?? "")?.[1] as PagePicture["type"];
      const { filter } = getComputedStyle(element);
      if (blob && type && filter === "none") {
        return { data: await base64(blob), type, width, height };
      }
      // A drawing has no pixels of its own: twice what the stage shows.
      const shown = element.getBoundingClientRect();
      const isDrawing = blob?.type.includes("svg") ?? false;
      const factor = isDrawing ? Math.max(1, (2 * shown.width) / width) : 1;
      // Darkened for the text on it: the file has it so.
      return drawn(element, width * factor, height * factor, {
        filter,
        type: type === "jpeg" ? "jpeg" : "png",
      });
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
    if (element.localName === "math") {
      const own = getComputedStyle(element);
      const looks = ["color", "font-family", "font-size", "font-weight", "math-style"];
      const style = looks.map((name) => `${name}:${own.getPropertyValue(name)}`).join(";");
      copy.setAttribute("style", `${style};display:block math;margin:0`);
      const inside = new XMLSerializer().serializeToString(copy);
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${2 * width}" height="${2 * height}" viewBox="0 0 ${width} ${height}"><foreignObject width="${width}" height="${height}">${inside}</foreignObject></svg>`,
      )}`;
      await image.decode();
      return drawn(image, 2 * width, 2 * height);
    }
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    copy.setAttribute("width", String(width));
    copy.setAttribute("height", String(height));
    copy.setAttribute("color", getComputedStyle(element).color);
    const looks = ["fill", "stroke", "stroke-width", "font-family", "font-size", "font-weight"];
    // The copy stands outside the page, where no style sheet reaches it.
    const copies = copy.querySelectorAll("*");
    element.querySelectorAll("*").forEach((part, index) => {
      const own = getComputedStyle(part);
      const style = looks.map((name) => `${name}:${own.getPropertyValue(name)}`);
      copies[index]?.setAttribute("style", style.join(";"));
    });
    const families = new Set([...copy.querySelectorAll("text")].map(fontsOf));
    const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
    style.textContent = fontRules([...families].join());
    copy.prepend(style);
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(copy.outerHTML)}`;
    await image.decode();
    return drawn(image, 2 * width, 2 * height);
  };
  const all = [
    ...(article?.querySelectorAll("img, svg, video, canvas, math[display=block]") ?? []),
  ];
  const elements = all.filter(({ parentElement }) => !parentElement?.closest("svg, video, canvas"));
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
