import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { contrastRatio, over } from "../../src/check/layout/colour.ts";
import type { Colour } from "../../src/check/layout/measured.ts";

const source = await readFile(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

interface AxeOptions {
  /** The part of the page that is looked at, a selector; the whole page by default. */
  readonly part?: string;
  /** Rules beyond those that axe has on. */
  readonly rules?: readonly string[];
  /** True where only the colours are other than when it was looked at before. */
  readonly onlyColours?: boolean;
}

/** Text of an open dialog: axe does not know that a dialog is on top of everything, and leaves its contrast undecided. */
interface DialogText {
  readonly html: string;
  readonly colour: Colour;
  /** The backgrounds under it, from the nearest to an opaque one. */
  readonly grounds: readonly Colour[];
  readonly wanted: number;
}

/** The barriers that axe finds in a page as it stands: each rule, with the elements that break it. */
export async function barriers(
  page: Page,
  { part, rules = [], onlyColours = false }: AxeOptions = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  const { found, undecided } = await page.evaluate(
    async ({ within, more, colours }) => {
      const { axe } = window as unknown as {
        axe: { run(within: Document | string, options: object): Promise<AxeResults> };
      };
      const { violations, incomplete } = await axe.run(within ?? document, {
        rules: Object.fromEntries(more.map((rule) => [rule, { enabled: true }])),
        ...(colours && {
          runOnly: {
            type: "rule",
            values: ["color-contrast", ...more.filter((rule) => rule.startsWith("color"))],
          },
        }),
        // Passed rules are not reported: that would take a third of the time.
        resultTypes: ["violations", "incomplete"],
      });
      const brush = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
      const colourOf = (css: string): [number, number, number, number] => {
        if (!brush) throw new Error("there is no canvas");
        brush.clearRect(0, 0, 1, 1);
        brush.fillStyle = css;
        brush.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0, alpha = 0] = brush.getImageData(0, 0, 1, 1).data;
        return [red, green, blue, alpha / 255];
      };
      const groundsOf = (element: Element | null): ReturnType<typeof colourOf>[] => {
        if (!element) return [];
        const ground = colourOf(getComputedStyle(element).backgroundColor);
        return ground[3] === 1 ? [ground] : [ground, ...groundsOf(element.parentElement)];
      };
      const texts = incomplete.flatMap(({ id, nodes }) => (id === "color-contrast" ? nodes : []));
      return {
        found: violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
        ),
        undecided: texts.flatMap(({ html, target, any }): DialogText[] => {
          const element = document.querySelector(String(target[0]));
          const data = any[0]?.data as { messageKey?: string; expectedContrastRatio?: string };
          if (data?.messageKey !== "bgOverlap" || !element?.closest("dialog:modal")) return [];
          return [
            {
              html: html.slice(0, 120),
              colour: colourOf(getComputedStyle(element).color),
              grounds: groundsOf(element),
              wanted: parseFloat(data.expectedContrastRatio ?? ""),
            },
          ];
        }),
      };
    },
    { within: part, more: rules, colours: onlyColours },
  );
  return [...found, ...undecided.filter(isFaint).map(({ html }) => `color-contrast: ${html}`)];
}

function isFaint({ colour, grounds, wanted }: DialogText): boolean {
  const ground = grounds.reduce((top, under) => over(top, under), [0, 0, 0, 0]);
  return !(contrastRatio(over(colour, ground), ground) >= wanted);
}
