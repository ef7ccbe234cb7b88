/** Buttons that print: the article as it is, or the slides, alone or each over its text. */
export function offerPapers(page: HTMLElement, signal: AbortSignal): void {
  const papers = page.querySelector<HTMLElement>(".papers");
  if (!papers) return;
  papers.hidden = false;
  papers.addEventListener(
    "click",
    async ({ target }) => {
      if (!(target instanceof HTMLButtonElement)) return;
      const { printArticle, printSheets } = await import("../print/print.ts");
      if (target.value === "article") await printArticle(page);
      else await printSheets(page, target.value === "handout" ? "handout" : "slides");
    },
    { signal },
  );
}
