import postcss from "postcss";

/** What may need a rule: the page with its deck, and every script that may add something to it. */
export interface StyleUsers {
  readonly html: string;
  readonly scripts: readonly string[];
}

/**
 * The styles of a page without the rules that nothing in it needs. A rule needs every class, element and attribute that
 * its selector names outside `:not()` and `:has()`; of the choices of an `:is()` or `:where()` those are kept that it
 * may be. A class or an element is there where the page has it, or where its name stands in a text of a script. So a
 * few rules too many are kept, and never too few.
 */
export function usedStyles(css: string, users: StyleUsers): string {
  const isThere = findNames(users, layoutsOf(users.html));
  const root = postcss.parse(css);
  root.walkRules((rule) => {
    if (
      rule.parent?.type === "atrule" &&
      (rule.parent as postcss.AtRule).name.endsWith("keyframes")
    )
      return;
    const used = rule.selectors.flatMap((selector) => usedRule(selector, isThere) ?? []);
    if (used.length === 0) rule.remove();
    else if (used.join() !== rule.selectors.join()) rule.selectors = used;
  });
  // Innermost first, so that a wrapper of empty wrappers is empty too.
  const wrappers: postcss.AtRule[] = [];
  root.walkAtRules((rule) => void wrappers.unshift(rule));
  for (const wrapper of wrappers) if (wrapper.nodes?.length === 0) wrapper.remove();
  return root.toString();
}

/** What a selector needs: a class (or an id), an element, or an attribute. */
type Needed =
  | { readonly named: string }
  | { readonly element: string; readonly isDecks: boolean }
  | { readonly attribute: string; readonly value: string | undefined };

/** What stands in these is the deck's: no script adds an element there. */
const decks = /\.(?:face|notes)(?![\w-])/;

/** Of a selector that names a layout, what comes after it is looked for on the slides of that layout. */
function usedRule(selector: string, { onPage, onSlidesOf }: Names): string | undefined {
  const bare = selector.replaceAll(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, (inner) =>
    "_".repeat(inner.length),
  );
  const found = /\[data-layout=["']?([\w-]+)["']?\]/.exec(bare);
  if (!found) return usedSelector(selector, onPage);
  const before = usedSelector(selector.slice(0, found.index), onPage);
  const after = usedSelector(selector.slice(found.index), onSlidesOf(found[1] ?? ""), true);
  return before === undefined || after === undefined ? undefined : before + after;
}

type IsThere = (name: Needed) => boolean;

interface Names {
  readonly onPage: IsThere;
  readonly onSlidesOf: (layout: string) => IsThere;
}

/** The selector with the choices that are used, or undefined where it matches nothing. */
function usedSelector(
  selector: string,
  isThere: IsThere,
  isDecks = decks.test(selector),
): string | undefined {
  const kept: string[] = [];
  let bare = "";
  let at = 0;
  for (const { index, 0: start, 1: name } of selector.matchAll(/:(is|where|not|has)\(/g)) {
    // Inside one that was read.
    if (index < at) continue;
    const inner = index + start.length;
    const end = closing(selector, inner);
    bare += `${selector.slice(at, index)} `;
    kept.push(selector.slice(at, inner));
    at = end;
    if (name === "not" || name === "has") {
      kept.push(selector.slice(inner, end));
      continue;
    }
    const choices = choicesOf(selector.slice(inner, end));
    const used = choices.flatMap((choice) => usedSelector(choice, isThere, isDecks) ?? []);
    if (used.length === 0) return undefined;
    kept.push(used.join(","));
  }
  bare += selector.slice(at);
  kept.push(selector.slice(at));
  return needed(bare, isDecks).every(isThere) ? kept.join("") : undefined;
}

/** Where the bracket closes that was opened before `from`. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")" && --depth === 0) return at;
  }
  return text.length;
}

/** The selectors of a list, cut at its own commas. */
function choicesOf(list: string): readonly string[] {
  const choices = [""];
  let depth = 0;
  for (const char of list) {
    if (char === "(") depth++;
    else if (char === ")") depth--;
    if (char === "," && depth === 0) choices.push("");
    else choices.push(`${choices.pop() ?? ""}${char}`);
  }
  return choices.map((choice) => choice.trim());
}

function needed(selector: string, isDecks: boolean): readonly Needed[] {
  const attributes = [...selector.matchAll(/\[([\w-]+)(?:([~|^$*]?)=(["']?)([^\]"']*)\3)?\]/g)].map(
    ([, attribute = "", how, , value]) => ({ attribute, value: how ? undefined : value }),
  );
  const bare = selector.replaceAll(/\[[^\]]*\]/g, "").replaceAll(/::?[\w-]+(?:\([^()]*\))?/g, " ");
  const words = [...bare.matchAll(/([.#]?)([a-z][\w-]*)/gi)].map(([, sign, word = ""]) =>
    sign ? { named: word } : { element: word.toLowerCase(), isDecks },
  );
  return [...attributes, ...words];
}

/** Scripts ask for these, and never change them. */
const fixed = new Set(["data-layout", "data-aspect"]);

function findNames({ html, scripts }: StyleUsers, layouts: ReadonlyMap<string, string>): Names {
  const code = scripts.join("\n");
  const added = new Set(
    [...code.matchAll(/(?<=["'`<])[a-z][\w-]*(?=["'`\s>/])/g)].map(([name]) => name),
  );
  // In a script a name begins after a quotation mark, a space or a value that was put in; after a dot, it is asked for.
  const given = new Set([...code.matchAll(/(?<=["'`\s}])([a-z][\w-]*)/gi)].map(([, name]) => name));
  const words = new Set(code.match(/[\w-]+/g));
  const properties = new Set(code.match(/(?<=[."'`])[\w-]+/g));
  const isWritten = (attribute: string): boolean => {
    const property = attribute
      .replace(/^data-/, "")
      .replaceAll(/-([a-z])/g, (_dash, letter: string) => letter.toUpperCase());
    return words.has(attribute) || properties.has(property);
  };
  const lookIn = (part: string): IsThere => {
    const { elements, values } = readPage(part);
    const names = new Set(
      ["class", "id"].flatMap((name) =>
        [...(values.get(name) ?? [])].flatMap((one) => one.split(/\s+/)),
      ),
    );
    return (name) => {
      if ("named" in name) return names.has(name.named) || given.has(name.named);
      if ("element" in name) {
        return elements.has(name.element) || (!name.isDecks && added.has(name.element));
      }
      const { attribute, value } = name;
      const found = values.get(attribute);
      if (found && (value === undefined || found.has(value))) return true;
      return !fixed.has(attribute) && isWritten(attribute);
    };
  };
  const known = new Map<string, IsThere>();
  return {
    onPage: lookIn(html),
    onSlidesOf(layout) {
      const isThere = known.get(layout) ?? lookIn(layouts.get(layout) ?? "");
      known.set(layout, isThere);
      return isThere;
    },
  };
}

/** The slides of each layout, one after the other, with what follows them before the next slide. */
function layoutsOf(html: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string[]>();
  for (const part of html.split(/(?=<section\b)/i)) {
    const [, layout] = /^<section\b[^>]*?\sdata-layout="([\w-]+)"/i.exec(part) ?? [];
    if (layout !== undefined) parts.set(layout, [...(parts.get(layout) ?? []), part]);
  }
  return new Map([...parts].map(([layout, slides]) => [layout, slides.join("")]));
}

/** The elements of a page, and the values of each attribute. A text that looks like one counts too. */
function readPage(html: string): {
  readonly elements: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, ReadonlySet<string>>;
} {
  const elements = new Set<string>();
  const values = new Map<string, Set<string>>();
  const parts =
    /<([a-z][\w-]*)|\s([a-z][\w-]*)(?:=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?(?=[\s/>])/gi;
  for (const [, element, attribute, double, single, bare] of html.matchAll(parts)) {
    if (element !== undefined) elements.add(element.toLowerCase());
    if (attribute === undefined) continue;
    const known = values.get(attribute) ?? new Set();
    values.set(attribute, known.add(double ?? single ?? bare ?? ""));
  }
  return { elements, values };
}
