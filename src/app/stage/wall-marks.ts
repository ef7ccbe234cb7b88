/** What the wall beyond the stage has to know of the slide that is shown (`theme/wide-wall.css`), as classes of the body. */
const marks = {
  "shows-deep": (slide: Element) => slide.hasAttribute("data-deep"),
  "shows-slips": (slide: Element) => slide.querySelector(":scope > .face > .slips") !== null,
} as const;

/** Without a slide, the marks go. */
export function markWall({ classList }: HTMLElement, slide?: Element): void {
  for (const [name, is] of Object.entries(marks)) {
    classList.toggle(name, slide !== undefined && is(slide));
  }
}
