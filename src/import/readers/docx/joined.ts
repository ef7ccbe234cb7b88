/** Paragraphs whose end was deleted in a tracked change: Word sets them and the next one as one. */
import { type Element, child, childrenOf } from "./xml.ts";

export interface Joiner {
  put(element: Element): void;
  /** Nothing follows. */
  end(): void;
}

/** Gives the elements that are put in to `take`, paragraphs joined; as in Word the last one says how they look. */
export function joiner(take: (element: Element) => void): Joiner {
  let open: Element[] = [];
  const end = (): void => {
    const last = open.at(-1);
    if (last) take(open.length === 1 ? last : joined(open, last));
    open = [];
  };
  const put = (element: Element): void => {
    if (element.name !== "w:p") {
      // A bookmark and the like stand between paragraphs.
      if (childrenOf(element).length > 0) end();
      take(element);
      return;
    }
    open.push(element);
    if (!goesOn(element)) end();
  };
  return { put, end };
}

/** The children of an element, paragraphs joined. */
export function joinedChildren(element: Element): readonly Element[] {
  const all: Element[] = [];
  const { put, end } = joiner((each) => void all.push(each));
  for (const each of childrenOf(element)) put(each);
  end();
  return all;
}

function goesOn(paragraph: Element): boolean {
  const mark = child(child(paragraph, "w:pPr"), "w:rPr");
  return [child(mark, "w:del"), child(mark, "w:moveFrom")].some((found) => found !== undefined);
}

function joined(paragraphs: readonly Element[], last: Element): Element {
  const isText = (each: Element | string) => typeof each === "string" || each.name !== "w:pPr";
  const text = paragraphs.flatMap(({ children }) => children.filter(isText));
  return { ...last, children: [...childrenOf(last, "w:pPr"), ...text] };
}
