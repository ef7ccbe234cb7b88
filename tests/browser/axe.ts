import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

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

/** The barriers that axe finds in a page as it stands: each rule, with the elements that break it. */
export async function barriers(
  page: Page,
  { part, rules = [], onlyColours = false }: AxeOptions = {},
): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(source);
  return page.evaluate(
    async ({ within, more, colours }) => {
      const { axe } = window as unknown as {
        axe: { run(within: Document | string, options: object): Promise<AxeResults> };
      };
      const { violations } = await axe.run(within ?? document, {
        rules: Object.fromEntries(more.map((rule) => [rule, { enabled: true }])),
        ...(colours && {
          runOnly: {
            type: "rule",
            values: ["color-contrast", ...more.filter((rule) => rule.startsWith("color"))],
          },
        }),
        // Passed rules are not reported: that would take a third of the time.
        resultTypes: ["violations"],
      });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
      );
    },
    { within: part, more: rules, colours: onlyColours },
  );
}
