/** The bar at the foot, one for the whole page. Without a script, every section has its own. */
export interface Pager {
  turnTo(slide: HTMLElement): void;
  remove(): void;
}

/** Puts the bar of the section being read at the foot of the screen, in place of the one in each section. */
export function dockPager(document: Document): Pager {
  const docked = document.createElement("nav");
  docked.className = "pager docked";
  docked.setAttribute("aria-label", "前后");
  document.querySelector("main")?.after(docked);
  return {
    turnTo(slide) {
      const links = slide.querySelector(".pager")?.children ?? [];
      const focused = [...docked.children].indexOf(document.activeElement as Element);
      docked.replaceChildren(...[...links].map((link) => link.cloneNode(true)));
      const again = docked.children[focused];
      if (again instanceof HTMLElement) again.focus({ preventScroll: true });
    },
    remove: () => docked.remove(),
  };
}
