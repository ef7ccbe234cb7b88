/** Whether the address asks for reveal.js's print sheet, a page a slide: `?print-pdf`. */
export function isPrintView({ search }: { readonly search: string }): boolean {
  return /print-pdf/.test(search);
}
