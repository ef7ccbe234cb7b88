import { decoded } from "../../deck/text/decoded.ts";
/** The contents as a sheet on a narrow screen; on a wide screen they stand beside the text. */
export interface Contents {
  mark(slide: HTMLElement): void;
}

/**
 * The contents are opened by a link and closed by going back, so the phone's own “back” closes them too. From there a
 * section takes their place in the history: “back” leads to where one was reading.
 */
export function openContents(document: Document, signal: AbortSignal): Contents {
  const sheet = document.querySelector<HTMLElement>(".all-contents");
  if (!sheet) return { mark() {} };
  sheet.querySelector<HTMLElement>(".close")?.removeAttribute("hidden");
  const links = [...sheet.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const address = `#${sheet.id}`;
  const isOpen = (): boolean => location.hash === address && isSheet(sheet);
  /** The scroll position before the sheet was opened; browsers restore it inexactly. */
  let stood: number | undefined;
  /** The same from the click that opens it, until the browser tells of the new address. */
  let clicked: number | undefined;

  const close = (): void => {
    if (stood === undefined && clicked === undefined) location.replace(links[0]?.hash ?? "#");
    else history.back();
  };
  window.addEventListener(
    "hashchange",
    () => {
      const opening = clicked;
      clicked = undefined;
      if (isOpen()) {
        stood = opening ?? scrollY;
        sheet.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
        return;
      }
      stood ??= opening;
      if (stood !== undefined) scrollTo({ top: stood, behavior: "instant" });
      stood = undefined;
    },
    { signal },
  );
  document.addEventListener(
    "click",
    (event) => {
      if (!(event.target instanceof Element)) return;
      const link = event.target.closest<HTMLAnchorElement>("a[href^='#']");
      if (!isOpen()) {
        clicked = link?.hash === address ? scrollY : undefined;
        return;
      }
      if (link && sheet.contains(link)) {
        event.preventDefault();
        stood = undefined;
        location.replace(link.hash);
      } else if (!sheet.contains(event.target) || event.target.closest(".close")) {
        event.preventDefault();
        close();
      }
    },
    { signal },
  );
  document.addEventListener(
    "keydown",
    ({ key }) => {
      if (key === "Escape" && isOpen()) close();
    },
    { signal },
  );

  return {
    mark(slide) {
      for (const link of links) {
        const isCurrent = decoded(link.hash.slice(1)) === slide.id;
        if (isCurrent) link.setAttribute("aria-current", "location");
        else link.removeAttribute("aria-current");
      }
    },
  };
}

function isSheet(sheet: HTMLElement): boolean {
  return getComputedStyle(sheet).position === "fixed";
}
