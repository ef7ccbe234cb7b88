/** Mathematics as MathML, which every browser of today and Chromium since 109 draws by itself; made while the deck is read. */
import type { Token } from "markdown-it";
import { faceTokens } from "../../deck/markdown/face/face-tokens.ts";
import { mathOf } from "../../deck/markdown/rules/math.ts";
import type { Deck, Problem } from "../../deck/model.ts";
import { warning, words } from "../../deck/problems/problem.ts";
import { formulaWidth } from "./formula-width.ts";
import { inLines } from "./part-lines.ts";

/** Draws all mathematics of a deck; what cannot be read stays as it is written, and is told. */
export async function drawMath({ slides }: Pick<Deck, "slides">): Promise<readonly Problem[]> {
  const tokens = slides
    .flatMap(({ face }) => faceTokens(face))
    .flatMap(({ children }) => children ?? [])
    .filter((token) => mathOf(token));
  if (tokens.length === 0) return [];
  const { default: temml } = await import("temml");
  return tokens.flatMap((token) => {
    const fault = drawInto(token, temml.renderToString);
    const { tex = token.content, place, isWide } = mathOf(token) ?? {};
    if (!place) return [];
    if (isWide) return [tooWide(tex, place)];
    return fault === undefined ? [] : [notRead(tex, fault, place)];
  });
}

/** Ems of a line from which on a formula, in the smallest type that a slide is set in, has no room. */
const widest = 75;
/** Px of the stage, with some air. */
const room = 1600;

/** A wide formula is drawn as small as it takes to show all of it. */
function withRoom(mathml: string, width: number): string {
  return mathml.replace(
    /^<math\b/,
    `<math style="font-size:min(1.15em, calc(${room} * var(--px) / ${width.toFixed(1)}))"`,
  );
}

type Draw = (
  tex: string,
  options: { readonly displayMode: boolean; readonly throwOnError: true },
) => string;

/** What is wrong with the TeX of a token; undefined where it is drawn. */
function drawInto(token: Token, draw: Draw): string | undefined {
  const math = mathOf(token);
  if (!math) return undefined;
  try {
    const drawn = inEms(
      withoutNames(
        draw(math.tex ?? token.content, { displayMode: math.display, throwOnError: true }),
      ),
    );
    const html = math.display ? inLines(drawn) : drawn;
    const width = math.display ? formulaWidth(html) : 0;
    const isWide = width > widest;
    token.meta = {
      ...token.meta,
      math: { ...math, html: isWide ? withRoom(html, width) : html, ...(isWide && { isWide }) },
    };
    return undefined;
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
}

/** The names that `\label` and `\ref` give could be the names of slides, and are not for the audience. */
function withoutNames(mathml: string): string {
  return mathml.replace(/<[a-z][^<>]*>/g, (tag) =>
    tag.replace(/\s(?:id|href)=(?:"[^"]*"|'[^']*')/g, ""),
  );
}

/** Lengths of TeX's points as they are beside letters of 10 pt: on a slide the letters are much larger. */
function inEms(mathml: string): string {
  return mathml.replace(/<[a-z][^<>]*>/g, (tag) =>
    tag
      .replace(/(?<=[:"\s])(-?[\d.]+)pt(?=[;"\s])/g, (_, points) => `${Number(points) / 10}em`)
      .replace("border:1px solid", "border:0.065em solid"),
  );
}

function tooWide(tex: string, place: Problem["place"]): Problem {
  const short = tex.length > 40 ? `${tex.slice(0, 40)}…` : tex;
  return warning(
    "math-too-wide",
    place,
    words(
      `公式“${short}”太宽，在一行里会很小`,
      `The formula “${short}” is very wide: in one line it is drawn very small`,
    ),
    words(
      String.raw`分成几行：\begin{aligned} a &= b \\ &+ c \end{aligned}`,
      String.raw`Part it into lines: \begin{aligned} a &= b \\ &+ c \end{aligned}`,
    ),
  );
}

function notRead(tex: string, fault: string, place: Problem["place"]): Problem {
  const short = tex.length > 40 ? `${tex.slice(0, 40)}…` : tex;
  return warning(
    "math-not-read",
    place,
    words(
      `公式“${short}”读不懂，照原样显示`,
      `The formula “${short}” cannot be read and is shown as it is`,
    ),
    words(
      `按 TeX 的写法改正；若不是公式，把 $ 写成 \\$（${fault}）`,
      `Correct the TeX; if it is not a formula, write \\$ for $ (${fault})`,
    ),
  );
}
