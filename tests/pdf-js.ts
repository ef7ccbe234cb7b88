/**
 * pdf.js, in its build for Node 20. That puts slow functions in the place of some of the language's own, which then slow
 * down all that the process runs after it (`JSON.stringify` most of all, through which a browser is driven): the
 * language's own are put back.
 */
const replaced = [
  [JSON, "parse"],
  [JSON, "stringify"],
  [Array.prototype, "push"],
  [Function.prototype, "toString"],
] as const;

const own = replaced.map(([object, name]) => Object.getOwnPropertyDescriptor(object, name));

const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
// Otherwise it is read with the first document, and does the same once more.
await import("pdfjs-dist/legacy/build/pdf.worker.mjs");

for (const [index, [object, name]] of replaced.entries()) {
  Object.defineProperty(object, name, own[index] ?? {});
}

export { getDocument };
