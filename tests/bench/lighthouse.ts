import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { browserToLaunch } from "../../src/site/browser/browser.ts";
import { median } from "./statistics.ts";
import { serveFiles, type SiteFiles } from "./serve.ts";
import type { Workplace } from "./workplace.ts";

/** The scores of Lighthouse for a page under its mobile profile, up to 100 each. */
export interface Scores {
  readonly version: string;
  readonly performance: number;
  readonly accessibility: number;
  readonly bestPractices: number;
  readonly seo: number;
}

/** The last that runs on Node 20. */
const wanted = "lighthouse@12";
/** As Lighthouse advises against variability: a busy processor costs a run several points. */
const runs = 3;

/**
 * Installs Lighthouse below the workplace, never as a dependency of the project, and has it look at a site: medians of
 * three runs.
 */
export async function scoreSite(workplace: Workplace, files: SiteFiles): Promise<Scores> {
  const folder = join(workplace.folder, "lighthouse");
  await mkdir(folder);
  await writeFile(join(folder, "package.json"), '{ "private": true }');
  const options = ["--no-audit", "--no-fund", "--ignore-scripts", "--loglevel=error"];
  await workplace.run("npm", ["install", ...options, wanted], { cwd: folder });

  const site = await serveFiles(files, { packed: true });
  try {
    const { executablePath = "", args = [], env = {} } = await browserToLaunch();
    const report = join(folder, "report.json");
    const flags = [
      "--quiet",
      "--no-enable-error-reporting",
      "--output=json",
      `--output-path=${report}`,
      `--chrome-flags=--headless=new ${args.join(" ")}`,
    ];
    const program = join(folder, "node_modules", "lighthouse", "cli", "index.js");
    const reports: Report[] = [];
    while (reports.length < runs) {
      await workplace.run(process.execPath, [program, site.url, ...flags], {
        cwd: folder,
        env: { ...(env as Readonly<Record<string, string>>), CHROME_PATH: executablePath },
      });
      reports.push(JSON.parse(await readFile(report, "utf8")) as Report);
    }
    return readScores(reports);
  } finally {
    await site.close();
  }
}

/** The used part of Lighthouse's report. A score is a share of 1, or null where it is unknown. */
interface Report {
  readonly lighthouseVersion: string;
  readonly categories: Readonly<
    Record<
      "performance" | "accessibility" | "best-practices" | "seo",
      { readonly score: number | null }
    >
  >;
}

function readScores(reports: readonly Report[]): Scores {
  const of = (name: keyof Report["categories"]): number =>
    Math.round(100 * median(reports.map(({ categories }) => categories[name].score ?? 0)));
  return {
    version: reports[0]?.lighthouseVersion ?? "",
    performance: of("performance"),
    accessibility: of("accessibility"),
    bestPractices: of("best-practices"),
    seo: of("seo"),
  };
}
