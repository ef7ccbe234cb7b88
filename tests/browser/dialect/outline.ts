/** The part of a deck that must be the same in reveal.js and here. */

/** A slide, letters only: blanks are drawn alike, however many. */
export interface SlideOutline {
  /** Its place as reveal.js counts: `0`, or `0.1` in a stack. */
  readonly at: string;
  readonly headings: readonly string[];
  readonly paragraphs: readonly string[];
  readonly items: readonly string[];
  readonly cells: readonly string[];
  readonly code: readonly string[];
  readonly fragments: readonly string[];
  readonly links: readonly string[];
  readonly images: readonly string[];
  readonly notes: string;
  readonly attributes: readonly string[];
}

/** Runs in a page, of reveal.js or of ours, so it holds all that it needs. */
export function readOutline(): readonly SlideOutline[] {
  // Neither draws the signs around mathematics. In reveal.js a plugin takes them off, which is not loaded here.
  const letters = (text: string | null | undefined): string =>
    (text ?? "").replace(/\s|\\[[\]()]/g, "");
  const outline = (section: Element, at: string): SlideOutline => {
    const face = section.querySelector(":scope > .face") ?? section;
    const isSeen = (element: Element): boolean =>
      !element.closest("aside.notes, .spine, .slips, .byline, .code-step, .pager, .about");
    const all = (selector: string) => [...face.querySelectorAll(selector)].filter(isSeen);
    const texts = (selector: string) =>
      all(selector).map(({ textContent }) => letters(textContent));
    const ownText = (element: Element): string => {
      const copy = element.cloneNode(true) as Element;
      for (const inner of copy.querySelectorAll("ul, ol")) inner.remove();
      return letters(copy.textContent);
    };
    const notes = [...section.querySelectorAll("aside.notes")];
    const isOwn = (name: string) =>
      /^(?:data-(?!markdown|layout|title|time|deep|separator|index|previous|fragment$|background|start)|class$)/.test(
        name,
      );
    return {
      at,
      headings: all("h1, h2, h3, h4, h5, h6").map(
        (h) => `${h.localName} ${letters(h.textContent)}`,
      ),
      paragraphs: texts("p"),
      items: all("li").map(ownText),
      cells: texts("th, td"),
      code: all("pre > code").map(({ textContent }) => (textContent ?? "").trimEnd()),
      fragments: all(".fragment").map(ownText),
      links: all("a[href]").map((link) => link.getAttribute("href") ?? ""),
      images: all("img:not(.backdrop)").map((image) => image.getAttribute("src") ?? ""),
      notes: notes.map(({ textContent }) => letters(textContent)).join(""),
      attributes: [...section.attributes]
        .filter(({ name }) => isOwn(name))
        .map(({ name, value }) =>
          name === "class"
            ? `class=${value
                .split(" ")
                .filter(
                  (one) => one && !/^(?:slide|past|present|future|stack|visible|has-.*)$/.test(one),
                )
                .sort()
                .join(" ")}`
            : `${name}=${value}`,
        )
        .filter((attribute) => attribute !== "class=")
        .sort(),
    };
  };
  return [...document.querySelectorAll(".slides > section")].flatMap((section, index) => {
    const inner = [...section.querySelectorAll(":scope > section")];
    return inner.length === 0
      ? [outline(section, `${index}`)]
      : inner.map((one, below) => outline(one, `${index}.${below}`));
  });
}
