/** The hash of a place in the stage's address, as reveal.js reads it. */
export function slideHash(id: string, step = 0): string {
  return `#/${encodeURIComponent(id)}${step > 0 ? `/${step - 1}` : ""}`;
}
