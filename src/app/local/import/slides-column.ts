import { pictureAddress, type DraftSlide } from "../../../deck/incoming.ts";
import { make, makeButton } from "../../ui/element.ts";
import { pictureOf } from "../../ui/picture.ts";
import type { Part, PreviewDesk } from "./preview.ts";

/** The chosen slide as it will be, and all slides below it. */
export function slidesColumn(desk: PreviewDesk): Part {
  const { say } = desk;
  const where = make("small");
  const large = make("div", { class: "large" });
  const list = make("ol");
  const element = make(
    "section",
    { class: "faces", "aria-label": say("faces") },
    make("h2", {}, say("faces"), where),
    large,
    list,
  );

  function show(isNew: boolean): void {
    const { slides } = desk.draft();
    const index = desk.slide();
    const slide = slides[index];
    const steps = slide?.paragraphs.reduce((sum, each) => sum + each.steps.length, 0) ?? 0;
    where.textContent =
      say("position", twoDigits(index + 1), twoDigits(slides.length)) +
      (steps > 0 ? say("inSteps", steps) : "");
    large.replaceChildren(...(slide ? [frameOf(slide)] : []));
    if (isNew) list.replaceChildren(...slides.map(itemOf));
    [...list.children].forEach((child, at) => {
      const button = child.firstElementChild;
      if (at === index) button?.setAttribute("aria-current", "true");
      else button?.removeAttribute("aria-current");
    });
    const chosen = list.children[index];
    if (chosen && element.offsetParent) chosen.scrollIntoView({ block: "nearest" });
  }

  function itemOf(slide: DraftSlide, index: number): HTMLElement {
    const button = makeButton("", () => desk.chooseSlide(index), { title: slide.heading });
    button.append(frameOf(slide), make("b", { text: twoDigits(index + 1) }));
    return make("li", {}, button);
  }

  /** The slide in the theme that it will have, its pictures out of the draft. */
  function frameOf({ html }: DraftSlide): HTMLElement {
    const { id, theme, aspect } = desk.draft();
    const template = document.createElement("template");
    template.innerHTML = html;
    const section = template.content.querySelector("section");
    const frame = make("div", {
      class: "frame staged",
      "data-theme": theme,
      "data-aspect": aspect,
    });
    if (!section) return frame;
    const picture = pictureOf(section);
    for (const image of picture.querySelectorAll("img")) {
      const name = decodeURI(image.getAttribute("src") ?? "").replace(/^\.\//, "");
      image.src = `${pictureAddress}?${new URLSearchParams({ draft: id, name }).toString()}`;
    }
    frame.append(picture);
    return frame;
  }

  // A slide is drawn at its full size, then made smaller: small type would not get smaller with it.
  new ResizeObserver(() => {
    if (large.clientWidth > 0) large.style.setProperty("--wide", String(large.clientWidth));
  }).observe(large);
  return { element, show };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
