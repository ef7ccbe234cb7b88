/** Whether the address asks for reveal.js's print sheet, a page a slide: `?print-pdf`. `boot.ts` knows the same word. */
export function isPrintView({ search }: { readonly search: string }): boolean {
  return /print-pdf/.test(search);
}
