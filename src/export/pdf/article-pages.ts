import type { PDFDict as Dictionary, PDFDocument, PDFObject } from "@cantoo/pdf-lib";
import { PDFArray, PDFDict, PDFName, PDFRef } from "./pdf-lib.ts";

/** On which page each article of a tagged PDF begins, counted from 0, in reading order (ISO 32000-1 §14.7.2). */
export function articlePages(pdf: PDFDocument): readonly number[] {
  const root = pdf.catalog.lookupMaybe(PDFName.of("StructTreeRoot"), PDFDict);
  if (!root) return [];
  const pages = new Map(pdf.getPages().map(({ ref }, index) => [ref.toString(), index]));
  return articlesIn(root).map((article) => pages.get(firstPage(article) ?? "") ?? 0);
}

function articlesIn(element: Dictionary): readonly Dictionary[] {
  if (element.get(PDFName.of("S"))?.toString() === "/Art") return [element];
  return childrenOf(element).flatMap((child) =>
    child instanceof PDFDict ? articlesIn(child) : [],
  );
}

/** The page of the first thing that is drawn in an element: `Pg` of its own, or of what stands in it. */
function firstPage(element: Dictionary): string | undefined {
  const own = element.get(PDFName.of("Pg"));
  if (own instanceof PDFRef) return own.toString();
  for (const child of childrenOf(element)) {
    const page = child instanceof PDFDict ? firstPage(child) : undefined;
    if (page !== undefined) return page;
  }
  return undefined;
}

function childrenOf(element: Dictionary): readonly (PDFObject | undefined)[] {
  const kids = element.lookup(PDFName.of("K"));
  if (!(kids instanceof PDFArray)) return [kids];
  return Array.from({ length: kids.size() }, (_, index) => kids.lookup(index));
}
