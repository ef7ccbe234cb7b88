/** Makes the page an article, as it is without a script, because a person wants to read it. */
export function showReading(page: HTMLElement): void {
  page.classList.remove("unstaged");
  showUnstaged(page);
}

/** Makes the page an article because its view does not open. In place of the stage it has no notes. */
export function showUnstaged(page: HTMLElement): void {
  page.classList.remove("staged", "speaker", "resuming", "ready");
  page.classList.add("reading");
}

/** Clears the page for the stage; nothing is shown until its slide is in place. */
export function showStaged(page: HTMLElement): void {
  page.classList.remove("reading");
  page.classList.add("staged", "unstaged", "resuming");
}
