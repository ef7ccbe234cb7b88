/** Makes the page an article, as it is without a script, from any view. */
export function showReading(page: HTMLElement): void {
  page.classList.remove("staged", "speaker", "resuming", "ready");
  page.classList.add("reading");
}

/** Clears the page for the stage; nothing is shown until its slide is in place. */
export function showStaged(page: HTMLElement): void {
  page.classList.remove("reading");
  page.classList.add("staged", "resuming");
}
