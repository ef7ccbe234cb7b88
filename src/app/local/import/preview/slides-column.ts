import { twoDigits } from "../../../../deck/figures/numerals.ts";
import {
  pictureAddress,
  type DraftLayout,
  type DraftSlide,
} from "../../../../deck/exchange/incoming.ts";
import { layoutNamed } from "../../../../deck/layouts/layouts.ts";
import { make, makeButton } from "../../../ui/element.ts";
import { pictureOf } from "../../../ui/picture.ts";
import type { PreviewPart, PreviewDesk } from "./preview.ts";

/**
 * How long a slide is chosen before its layouts are drawn, milliseconds: a walk along the slides needs no such
 * pictures.
 */
const pause = 250;

/** The chosen slide as it will be, and all slides below it. */
export function slidesColumn(desk: PreviewDesk): PreviewPart {
  const { say } = desk;
  const where = make("small");
  const large = make("div", { class: "large" });
  const layouts = make("div", { class: "layouts", role: "group", "aria-label": say("layouts") });
  const list = make("ol");
  const element = make(
    "section",
    { class: "faces", "aria-label": say("faces") },
    make("h2", {}, say("faces"), where),
    large,
    layouts,
    list,
  );

  /** Of several questions only the last is answered. */
  let asked = 0;

  function show(isNew: boolean): void {
    const { slides } = desk.draft();
    const index = desk.slide();
    const slide = slides[index];
    const steps = slide?.paragraphs.reduce((sum, each) => sum + each.steps.length, 0) ?? 0;
    where.textContent =
      say("position", twoDigits(index + 1), twoDigits(slides.length)) +
      (steps > 0 ? say("inSteps", steps) : "");
    large.replaceChildren(...(slide ? [frameOf(slide)] : []));
    showLayouts(slide);
    if (isNew) list.replaceChildren(...slides.map(itemOf));
    [...list.children].forEach((child, at) => {
      const button = child.firstElementChild;
      if (at === index) button?.setAttribute("aria-current", "true");
      else button?.removeAttribute("aria-current");
    });
    const chosen = list.children[index];
    if (chosen && element.offsetParent) chosen.scrollIntoView({ block: "nearest" });
  }

  /** The layouts that can show the slide: their names at once, their pictures when the server has drawn them. */
  function showLayouts(slide: DraftSlide | undefined): void {
    const mine = ++asked;
    const place = slide?.paragraphs[0];
    const names = place ? (slide?.layouts ?? []) : [];
    layouts.hidden = names.length < 2;
    if (layouts.hidden) return;
    const hadFocus = layouts.contains(document.activeElement);
    draw(names.map((layout) => ({ layout, html: "" })));
    if (hadFocus) layouts.querySelector<HTMLElement>("[aria-pressed=true]")?.focus();
    setTimeout(() => {
      if (mine !== asked) return;
      void desk.layouts().then((drawn) => {
        if (mine === asked && drawn.length > 0) draw(drawn);
      });
    }, pause);

    function draw(drawn: readonly DraftLayout[]): void {
      const isFocused = layouts.contains(document.activeElement);
      layouts.replaceChildren(
        ...drawn.map(({ layout, html }) => {
          const button = makeButton(
            "",
            () => {
              if (!place) return;
              const at = { block: place.at.block, offset: place.at.offset + place.from };
              desk.change({ kind: "layout", at, layout });
            },
            { "aria-pressed": String(layout === slide?.layout) },
          );
          const name = desk.language === "zh" ? layoutNamed(layout).title : undefined;
          button.append(frameOf({ html }), make("b", { text: name ?? layout }));
          return button;
        }),
      );
      if (isFocused) layouts.querySelector<HTMLElement>("[aria-pressed=true]")?.focus();
    }
  }

  function itemOf(slide: DraftSlide, index: number): HTMLElement {
    const button = makeButton("", () => desk.chooseSlide(index), { title: slide.heading });
    button.append(frameOf(slide), make("b", { text: twoDigits(index + 1) }));
    return make("li", {}, button);
  }

  /** The slide in the theme that it will have, its pictures out of the draft. */
  function frameOf({ html }: Pick<DraftSlide, "html">): HTMLElement {
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
