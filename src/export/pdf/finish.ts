import type { PDFDocument as Document, PDFRef } from "@cantoo/pdf-lib";
import { articlePages } from "./article-pages.ts";
import { PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from "./pdf-lib.ts";

/** A file as it is written, and how many pages it has. */
export interface FinishedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** A line of the outline, with those below it. */
export interface OutlineEntry {
  readonly title: string;
  /** Where it leads: the article with this index. */
  readonly article: number;
  readonly below?: readonly OutlineEntry[];
}

interface About {
  readonly title: string;
  readonly author: string;
  readonly outline: readonly OutlineEntry[];
}

const language = "zh-Hans";

/**
 * Adds to a PDF what a browser does not write: its author, its language, an outline. All other bytes stay as they are.
 */
export async function finishPdf(bytes: Uint8Array, about: About): Promise<FinishedPdf> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  pdf.setTitle(about.title, { showInWindowTitleBar: true });
  if (about.author !== "") pdf.setAuthor(about.author);
  pdf.setCreator("Rostrum");
  pdf.catalog.set(PDFName.of("Lang"), PDFString.of(language));
  const pages = articlePages(pdf);
  const outline = writeOutline(pdf, about.outline, (article) => pages[article] ?? 0);
  if (outline) {
    pdf.catalog.set(PDFName.of("Outlines"), outline);
    pdf.catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
  }
  return { bytes: await pdf.save({ useObjectStreams: false }), pages: pdf.getPageCount() };
}

/** ISO 32000-1 §12.3.3: a list in which each entry names its neighbours, its parent, and its first and last child. */
function writeOutline(
  pdf: Document,
  entries: readonly OutlineEntry[],
  pageOf: (article: number) => number,
): PDFRef | undefined {
  if (entries.length === 0) return undefined;
  const { context } = pdf;
  const list = (inside: readonly OutlineEntry[], parent: PDFRef) => {
    const refs = inside.map(() => context.nextRef());
    let count = inside.length;
    inside.forEach(({ title, article, below = [] }, index) => {
      const [self, before, after] = [refs[index], refs[index - 1], refs[index + 1]];
      const page = pdf.getPages()[pageOf(article)];
      if (!self || !page) return;
      const children = below.length > 0 ? list(below, self) : undefined;
      count += children?.count ?? 0;
      const item = context.obj({
        Title: PDFHexString.fromText(title),
        Parent: parent,
        Dest: [page.ref, PDFName.of("Fit")],
        ...(before && { Prev: before }),
        ...(after && { Next: after }),
        ...(children && {
          First: children.first,
          Last: children.last,
          Count: PDFNumber.of(children.count),
        }),
      });
      context.assign(self, item);
    });
    const [first = parent, last = first] = [refs[0], refs.at(-1)];
    return { first, last, count };
  };
  const root = context.nextRef();
  const { first, last, count } = list(entries, root);
  context.assign(
    root,
    context.obj({
      Type: PDFName.of("Outlines"),
      First: first,
      Last: last,
      Count: PDFNumber.of(count),
    }),
  );
  return root;
}
