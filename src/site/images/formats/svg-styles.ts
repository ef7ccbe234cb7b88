/** What the attributes and style sheets of a drawing say about its elements, as far as it tells what is seen. */
import { DomUtils } from "htmlparser2";
import postcss from "postcss";

/** An element of a drawing, as `htmlparser2` has it. */
export type Drawn = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** By the properties that are looked for; a value that may be another on some screen is `unsure`. */
export type StyleOf = (element: Drawn, property: string) => string | undefined;

export const unsure = "unsure";

/** Properties that a child has from its parent. */
const inherited: ReadonlySet<string> = new Set(
  "fill fill-opacity stroke stroke-opacity font-size visibility color".split(" "),
);

interface Rule {
  /** From the outermost element on; true where the next one is its child. */
  readonly parts: readonly (readonly [compound: Compound, isParent: boolean])[];
  readonly weight: number;
  readonly declarations: ReadonlyMap<string, string>;
  readonly isConditional: boolean;
}

interface Compound {
  readonly tag: string;
  readonly ids: readonly string[];
  readonly classes: readonly string[];
}

/** The styles of a drawing. A sheet that cannot be read says nothing; one that asks too much throws a RangeError. */
export function stylesOf(sheets: readonly string[]): StyleOf {
  const rules = sheets.flatMap(rulesIn);
  const tests = { left: mostTests };
  const rulesOf = new Map<string, (element: Drawn) => readonly PlacedRule[]>();
  const own = (element: Drawn, property: string): string | undefined => {
    let rulesFor = rulesOf.get(property);
    if (!rulesFor) rulesOf.set(property, (rulesFor = rulesByName(rules, property)));
    let found: PlacedRule | undefined;
    for (const rule of rulesFor(element)) {
      if (!rule.isConditional && found && !isStronger(rule, found)) continue;
      if (!matches(element, rule.parts, tests)) continue;
      if (rule.isConditional) return unsure;
      found = rule;
    }
    return (
      declarationsIn(element.attribs["style"] ?? "").get(property) ??
      found?.declarations.get(property) ??
      element.attribs[property]?.trim()
    );
  };
  const known = new Map<string, Map<Drawn, string | undefined>>();
  return function styleOf(element: Drawn, property: string): string | undefined {
    let values = known.get(property);
    if (!values) known.set(property, (values = new Map()));
    if (values.has(element)) return values.get(element);
    let value = own(element, property);
    if (value === "inherit" || (value === undefined && inherited.has(property))) {
      const parent = parentOf(element);
      value = parent && styleOf(parent, property);
    }
    values.set(element, value);
    return value;
  };
}

export function parentOf({ parent }: Drawn): Drawn | undefined {
  return parent && "attribs" in parent ? parent : undefined;
}

/** A rule and its place among all. */
type PlacedRule = Rule & { readonly place: number };

function isStronger(rule: PlacedRule, other: PlacedRule): boolean {
  return rule.weight > other.weight || (rule.weight === other.weight && rule.place > other.place);
}

/**
 * Gives of the rules on a property those that ask for a name which an element has, or for none. Maps have thousands of
 * classes, and each of their elements is asked by a few rules.
 */
function rulesByName(
  rules: readonly Rule[],
  property: string,
): (element: Drawn) => readonly PlacedRule[] {
  const named = rules
    .map((rule, place) => ({ ...rule, place, names: namesOf(rule.parts.at(-1)?.[0]) }))
    .filter(({ declarations }) => declarations.has(property));
  const counts = new Map<string, number>();
  const count = (name: string): number => counts.get(name) ?? 0;
  for (const { names } of named) for (const name of names) counts.set(name, count(name) + 1);
  const byName = new Map<string, PlacedRule[]>();
  for (const rule of named) {
    const rarest = rule.names.reduce((one, other) => (count(other) < count(one) ? other : one));
    const known = byName.get(rarest);
    if (known) known.push(rule);
    else byName.set(rarest, [rule]);
  }
  return ({ name, attribs }) => {
    const classes = [...classesOf(attribs["class"])].map((one) => `.${one}`);
    const names = ["*", name, `#${attribs["id"] ?? ""}`, ...classes];
    return names.flatMap((one) => byName.get(one) ?? []);
  };
}

/** What an element has of a compound, with the sign of a selector; `*` where it may be any. */
function namesOf(compound: Compound | undefined): readonly string[] {
  const { tag = "", ids = [], classes = [] } = compound ?? {};
  const names = [...ids.map((id) => `#${id}`), ...classes.map((one) => `.${one}`)];
  return names.length > 0 ? names : [tag === "" ? "*" : tag];
}

function classesOf(list = ""): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

function rulesIn(css: string): readonly Rule[] {
  let root: postcss.Root;
  try {
    root = postcss.parse(css);
  } catch {
    return [];
  }
  const rules: Rule[] = [];
  root.walkRules((rule) => {
    const declarations = new Map<string, string>();
    rule.each((node) => {
      if (node.type === "decl")
        declarations.set(node.prop.toLowerCase(), node.value.trim().toLowerCase());
    });
    for (const selector of rule.selectors) {
      const parts = partsOf(selector);
      const isConditional = rule.parent?.type !== "root";
      if (parts) rules.push({ parts, weight: weightOf(parts), declarations, isConditional });
    }
  });
  return rules;
}

/** The parts of a selector of names alone; undefined for any other. */
function partsOf(selector: string): Rule["parts"] | undefined {
  const parts: [Compound, boolean][] = [];
  for (const word of selector
    .replace(/\s*>\s*/g, " > ")
    .trim()
    .split(/\s+/)) {
    const last = parts.at(-1);
    if (word === ">" && last) last[1] = true;
    else if (/^[\w*-]*(?:[.#][^\s.#:>+~[\]()*]+)*$/.test(word))
      parts.push([compoundOf(word), false]);
    else return undefined;
  }
  // Of a long one with both signs, each ancestor would be tried for each part.
  return parts.length > 3 && parts.some(([, isParent]) => isParent) ? undefined : parts;
}

function compoundOf(word: string): Compound {
  const [tag = ""] = /^[\w*-]*/.exec(word) ?? [];
  const names = (sign: string): readonly string[] =>
    [...word.slice(tag.length).matchAll(/([.#])([^.#]+)/g)].flatMap(([, own, name = ""]) =>
      own === sign ? [name] : [],
    );
  return { tag, ids: names("#"), classes: names(".") };
}

function weightOf(parts: Rule["parts"]): number {
  return parts.reduce(
    (sum, [{ tag, ids, classes }]) =>
      sum + ids.length * 10_000 + classes.length * 100 + (tag === "" || tag === "*" ? 0 : 1),
    0,
  );
}

/** No drawing of a person asks so often whether an element is meant by a part of a selector. */
const mostTests = 10_000_000;

/** Throws a RangeError where no tests are left. */
function matches(element: Drawn, parts: Rule["parts"], tests: { left: number }): boolean {
  const last = parts.at(-1);
  if (tests.left-- <= 0) throw new RangeError("The style sheet asks too much of the drawing.");
  if (!last || !isOf(element, last[0])) return false;
  const rest = parts.slice(0, -1);
  if (rest.length === 0) return true;
  const isParent = rest.at(-1)?.[1] === true;
  const hasParents = rest.some(([, parent]) => parent);
  for (let around = parentOf(element); around; around = parentOf(around)) {
    if (matches(around, rest, tests)) return true;
    // Without such a sign, what the nearest one is not in, none is.
    if (isParent || (!hasParents && isOf(around, rest.at(-1)?.[0]))) return false;
  }
  return false;
}

function isOf({ name, attribs }: Drawn, compound: Compound | undefined): boolean {
  if (!compound) return false;
  const { tag, ids, classes } = compound;
  if (tag !== "" && tag !== "*" && tag !== name) return false;
  if (!ids.every((id) => id === attribs["id"])) return false;
  if (classes.length === 0) return true;
  const own = classesOf(attribs["class"]);
  return classes.every((one) => own.has(one));
}

/** The declarations of a style attribute, in lower case. */
function declarationsIn(style: string): ReadonlyMap<string, string> {
  return new Map(
    style.split(";").flatMap((declaration) => {
      const [, name = "", value = ""] = /^\s*([\w-]+)\s*:\s*([^!]*)/.exec(declaration) ?? [];
      return name === "" ? [] : [[name.toLowerCase(), value.trim().toLowerCase()] as const];
    }),
  );
}
