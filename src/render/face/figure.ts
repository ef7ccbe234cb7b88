import { defaultPlaceholder, type Figure } from "../../deck/model.ts";
import { escapeHtml } from "../../deck/text/html.ts";

/**
 * A figure as HTML: its value, or its placeholder marked `blank` (drawn as a dashed box). `value` has what was filled
 * in, so that a blank is empty for programs too. The placeholder is hidden from screen readers: the theme says 待填 in
 * its place.
 */
export function renderFigure(figure: Figure | undefined): string {
  if (figure?.value !== undefined) {
    const value = escapeHtml(figure.value);
    return `<data class="figure${figureLength(figure.value)}" value="${value}">${value}</data>`;
  }
  const placeholder = escapeHtml(figure?.placeholder ?? defaultPlaceholder);
  return `<data class="figure blank" value=""><span aria-hidden="true">${placeholder}</span></data>`;
}

/** The size of a figure: as large as possible, or smaller by the classes ` long` and ` longest`. */
function figureLength(value: string): "" | " long" | " longest" {
  const { length } = [...value];
  if (length <= 3) return "";
  return length <= 5 ? " long" : " longest";
}
