import postcss, { type AtRule, type Declaration, type Node, type Rule } from "postcss";
import type { Place, Problem, Words } from "../../deck/model.ts";
import { warning, words } from "../../deck/problems/problem.ts";
import { stageLengths, withOurFonts } from "../../render/stage-pixels.ts";
import { bareDataUrl } from "../images/data-pictures.ts";
import { type CanonicalStyles, canonicalStyles, unquoted } from "./canonical-styles.ts";
import { keepReadable } from "./readable-colors.ts";
import { isCondition, isDeclaration, isKeyframe, isSelector } from "./selectors.ts";

/** The scope of a style sheet of the user's own. */
export interface StyleScope {
  readonly layer: "theme" | "layout";
  /** The one layout that it draws; absent: all slides. */
  readonly layout?: string;
  /** The `data-styles` of the one slide that it draws; absent: all slides. */
  readonly slide?: string;
  /** Written for another program: its lengths are in the pixels of a window. */
  readonly isForeign?: boolean;
}

export interface CleanStyles {
  /** Empty where no rule can be used. */
  readonly css: string;
  readonly problems: readonly Problem[];
}

/** At-rules that ask for nothing and reach no further than the rules in them. */
const keptAtRules = ["media", "supports", "container", "font-face", "keyframes"];

/**
 * A style sheet with only the rules that are allowed: they apply to slides and never to notes, make no request and do
 * not cover the page. `file` is its path in problems. `fileUrl` gives the `data:` URL of a local file that it names,
 * undefined where there is no such file. Each dropped rule is a warning.
 */
export async function cleanStyles(
  text: string,
  file: string,
  scope: StyleScope,
  fileUrl: (path: string) => Promise<string | undefined>,
): Promise<CleanStyles> {
  const problems: Problem[] = [];
  const canonical = canonicalStyles(text);
  const root = parsed(canonical, file);
  if ("code" in root) return { css: "", problems: [root] };
  if ("comments" in canonical)
    problems.push(...canonical.comments.map((spot) => noComment({ file, ...spot })));
  const refuse = (node: Node, message: Words): void => {
    const { line = 1, column = 1 } = node.source?.start ?? {};
    const hint = words("这一处没有用上，其余照用", "This is left out; the rest is used");
    problems.push(warning("style-not-used", { file, line, column }, message, hint));
    node.remove();
  };
  root.walkAtRules((rule) => {
    if (!keptAtRules.includes(rule.name.toLowerCase())) refuse(rule, notKept(rule));
    else if (!isCondition(rule.name, rule.params)) refuse(rule, noCss);
  });
  root.walkRules((rule) => {
    const isHeard = isIn(rule, isKeyframes) ? isKeyframe : isSelector;
    if (!rule.selectors.every(isHeard)) refuse(rule, noCss);
  });
  root.walkRules((rule) => {
    if (isIn(rule, (parent) => parent.type === "rule")) refuse(rule, nested);
  });
  root.walkRules((rule) => {
    if (isIn(rule, isKeyframes)) return;
    const isRoot = rule.selectors.every((selector) => /^(?::root|html)$/i.test(selector));
    if (isRoot) rule.each((node) => (isVariable(node) ? undefined : refuse(node, onlyVariables)));
    rule.selectors = rule.selectors.map((selector) => (isRoot ? ":root" : scoped(selector, scope)));
  });
  const declarations: Declaration[] = [];
  root.walkDecls((declaration) => void declarations.push(declaration));
  for (const declaration of declarations) {
    declaration.important = false;
    if (scope.isForeign && !isIn(declaration, isFontFace)) {
      declaration.value = stageLengths(declaration.value);
      if (/^font(?:-family)?$/i.test(declaration.prop)) {
        declaration.value = withOurFonts(declaration.value);
      }
    }
    const reason = refusal(declaration) ?? (await withFiles(declaration, fileUrl));
    if (reason) refuse(declaration, reason);
  }
  if (scope.isForeign) await keepReadable(root, notNotes);
  // What is written is what was checked: PostCSS keeps another spelling beside it, and what it took for old tricks.
  root.walk((node) => void (node.raws = {}));
  const css = root.toString().trim();
  return { css: css === "" ? "" : `@layer ${scope.layer} {\n${css}\n}\n`, problems };
}

function parsed(canonical: CanonicalStyles, file: string): postcss.Root | Problem {
  if ("unpaired" in canonical) {
    return notRead(
      { file, ...canonical.unpaired },
      words("括号不成对，或套得太深", "brackets do not match, or are nested too deep"),
    );
  }
  try {
    return postcss.parse(canonical.css);
  } catch (fault) {
    if (!(fault instanceof postcss.CssSyntaxError)) throw fault;
    const { line = 1, column = 1, reason } = fault;
    return notRead({ file, line, column }, words(reason, reason));
  }
}

function notRead(place: Place, { zh, en }: Words): Problem {
  return warning(
    "styles-not-read",
    place,
    words(`这个样式文件读不懂（${zh}），没有用上`, `This style sheet is not used: ${en}`),
    words("改好这一处，存盘即可", "Correct this place and save"),
  );
}

function noComment(place: Place): Problem {
  return warning(
    "style-not-used",
    place,
    words("CSS 里没有这样的注释，已略去", "CSS has no comment of this kind; it is left out"),
    words("注释请写成 /* … */", "Write it as /* … */"),
  );
}

function notKept({ name }: AtRule): Words {
  return name.toLowerCase() === "import"
    ? words("@import 不会载入", "@import is not loaded")
    : words(`这里不用 @${name}`, `@${name} is not used here`);
}

const nested = words("规则里不能再套规则", "A rule inside a rule is not used");
const noCss = words("这不是 CSS，浏览器不认", "This is no CSS: no browser draws by it");
const inNoRule = words("这一句不在规则里", "A declaration outside a rule is not used");
const onlyVariables = words(
  ":root 里只能写 --名称 这样的变量",
  "In :root only custom properties are taken, such as --accent",
);
const remote = words("样式不能从网络载入内容", "Styles may not load anything from the network");
const missing = words(
  "样式里写的文件不在稿子的文件夹里，或不是图片、字体",
  "The file is not in the deck's folder, or is not a picture or font",
);
const fixed = words(
  "固定在屏幕上的东西会盖住页面",
  "An element that is fixed to the screen would cover the page",
);

function isIn(node: Node, holds: (parent: Rule | AtRule) => boolean): boolean {
  const parent = node.parent as Rule | AtRule | postcss.Root | undefined;
  if (!parent || parent.type === "root") return false;
  return holds(parent) || isIn(parent, holds);
}

function isKeyframes(parent: Rule | AtRule): boolean {
  return parent.type === "atrule" && /^keyframes$/i.test(parent.name);
}

function isFontFace(parent: Rule | AtRule): boolean {
  return parent.type === "atrule" && /^font-face$/i.test((parent as AtRule).name);
}

function isVariable(node: Node): boolean {
  return node.type === "decl" && (node as Declaration).prop.startsWith("--");
}

/** The start of a selector that means the slide here, as in other tools. */
const pageItself =
  /^(?:(?:html|body|:root|\.reveal(?:-viewport)?|\.slides|\.staged)(?![\w-])\S*\s+)+/i;
const pseudoElement = /(::[\w-]+(?:\([^()]*\))?|:(?:before|after|first-line|first-letter))$/i;

const notNotes = ":not(:where(.notes, .notes *))";

/** Limits a selector to slides, without their notes. */
function scoped(selector: string, { layout, slide: number }: StyleScope): string {
  const own = number === undefined ? "" : `[data-styles="${number}"]`;
  const slide = (layout === undefined ? "[data-layout]" : `[data-layout="${layout}"]`) + own;
  const [subject, element = ""] = split(selector.replace(pageItself, ""));
  // `section.x` and `[data-layout="x"]` are the slide, anything else is in it.
  const isSlide = /^(?:section(?![\w-])|\[data-layout)/i.test(subject);
  const inside = isSlide ? subject.replace(/^section/i, "") : ` ${subject || "*"}`;
  // What stands beside a slide, as in `section ~ *`, is a slide or no part of one.
  const within = /[~+]/.test(subject) ? ":where([data-layout], [data-layout] *)" : "";
  return `.staged ${slide}${inside}${within}${notNotes}${element}`;
}

function split(selector: string): readonly [string, string?] {
  const [element] = pseudoElement.exec(selector) ?? [];
  return element === undefined ? [selector] : [selector.slice(0, -element.length), element];
}

/** Values of `position` that stay on the slide; a variable could hold any. */
const onSlide = /^(?:static|relative|absolute|inherit|initial|unset|revert|revert-layer)$/i;

function refusal(declaration: Declaration): Words | undefined {
  const { prop, value } = declaration;
  if (!isInRule(declaration)) return inNoRule;
  if (!isDeclaration(prop, value)) return noCss;
  if (/^(?:behavior|-moz-binding)$/i.test(prop)) return remote;
  if (/^position$/i.test(prop) && !onSlide.test(value.trim())) return fixed;
  const bare = value.replace(/"[^"]*"/g, '""');
  if (/[{}]/.test(bare)) return nested;
  // A name with a backslash is another name: `u\72l(` is `url(`.
  if (bare.includes("\\")) return remote;
  // Of the functions that load something, only `url()` is checked below.
  return /(?:image-set|(?<![\w-])(?:src|image|paint))\(/i.test(bare) ? remote : undefined;
}

/** Elsewhere a browser takes what comes up to the next brace for a selector. */
function isInRule(declaration: Declaration): boolean {
  return isIn(declaration, isFontFace) || isIn(declaration, (one) => one.type === "rule");
}

const address = /url\(\s*"([^"]*)"\s*\)/g;

/** Puts local files into the value, or says why one of them cannot be put in. */
async function withFiles(
  declaration: Declaration,
  fileUrl: (path: string) => Promise<string | undefined>,
): Promise<Words | undefined> {
  const { value } = declaration;
  const found = [...value.matchAll(address)];
  if (found.length !== [...value.matchAll(/url\(/gi)].length) return remote;
  const urls = new Map<string, string>();
  for (const [whole, written = ""] of found) {
    const path = unquoted(written);
    if (path.startsWith("#") || /^data:font\//i.test(path)) continue;
    const isPicture = /^data:image\//i.test(path);
    if (!isPicture && /^(?:[a-z][\w+.-]*:|[\\/])/i.test(path)) return remote;
    const url = await (isPicture ? bareDataUrl(path) : fileUrl(path));
    if (url === undefined) return missing;
    urls.set(whole, `url("${url}")`);
  }
  declaration.value = value.replace(address, (whole) => urls.get(whole) ?? whole);
  return undefined;
}
