/**
 * Gives the page a view's style sheet, and returns what takes it off again. It comes with the view's script, not with
 * the page, so that it does not delay the first paint or touch other views.
 */
export function wearStyles(document: Document, css: string): () => void {
  if (!("adoptedStyleSheets" in document)) return wearStyleElement(document, css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

/** Safari before 16.4. */
function wearStyleElement(document: Document, css: string): () => void {
  const element = document.createElement("style");
  element.textContent = css;
  document.head.append(element);
  return () => element.remove();
}
