import { loadPdf, openMade } from "./server.ts";

/**
 * Hands a PDF that was made to the browser's printing. A browser that does not show PDF files in a page opens it in the
 * machine's own program instead.
 */
export async function printPdf(path: string): Promise<void> {
  const pdf = navigator.pdfViewerEnabled ? await loadPdf(path) : "failed";
  if (pdf === "failed") return openMade(path);
  const frame = document.createElement("iframe");
  // A frame without a layout is not printed.
  frame.style.cssText = "position:fixed;inset:auto 100% 100% auto;inline-size:1px;block-size:1px";
  frame.src = URL.createObjectURL(pdf);
  frame.addEventListener("load", () => {
    try {
      frame.contentWindow?.focus();
      frame.contentWindow?.print();
    } catch {
      // Firefox lets no page touch its viewer.
      void openMade(path);
    }
  });
  const earlier = document.querySelector<HTMLIFrameElement>("iframe.export-print");
  if (earlier) URL.revokeObjectURL(earlier.src);
  earlier?.remove();
  frame.className = "export-print";
  document.body.append(frame);
}
