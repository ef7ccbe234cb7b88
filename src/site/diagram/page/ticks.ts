/** Runs in the page of the drawing program, where nothing outside of the function exists. */

/**
 * Makes the dates of a Gantt chart as large as a slide needs, and takes away those that would stand on one another: the
 * program writes one a week, however long the plan is.
 */
export function thinTicks(): void {
  const size = 15;
  const gap = 12;
  for (const axis of document.querySelectorAll("main .grid")) {
    let end = -Infinity;
    for (const text of axis.querySelectorAll<SVGTextElement>(".tick text")) {
      text.style.fontSize = `${size}px`;
      const { left, right } = text.getBoundingClientRect();
      if (left < end + gap) text.remove();
      else end = right;
    }
  }
}
