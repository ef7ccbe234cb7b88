import type { Findings } from "./findings.ts";
import { estimate, type Estimate } from "./statistics.ts";

/** Met or missed only where the interval of the samples says so. */
type Outcome = "met" | "missed" | "undecided" | "not measured";

/** A promise and how it stands in this run. */
export interface Verdict {
  readonly target: string;
  readonly outcome: Outcome;
  readonly numbers: string;
}

const kilobyte = 1024;

/** Holds the run to the project's targets. Times are judged as ratios to the peers of the same round. */
export function judge(findings: Findings): readonly Verdict[] {
  return [
    ...judgePages(findings),
    ...judgeBytes(findings),
    judgeEdit(findings),
    judgeStart(findings),
    ...judgeBuilds(findings),
    ...judgeSlides(findings),
    ...judgeExports(findings),
    judgeLighthouse(findings),
  ];
}

function judgePages({ pages }: Findings): readonly Verdict[] {
  return pages
    .filter(({ tool }) => tool === "Rostrum")
    .flatMap(({ device, speed, headings }) => {
      const rival = (name: string): readonly number[] | undefined =>
        pages.find((page) => page.tool === name && page.device === device && page.speed === speed)
          ?.headings;
      const where = `${device}, ${speed}`;
      const limit = atMost(
        `first heading at most the static page's (${where})`,
        headings,
        rival("static page"),
        1,
      );
      return device === "desktop" && speed === "fast"
        ? [limit, atMost(`first heading at most Marp's (${where})`, headings, rival("Marp"), 1)]
        : [limit];
    });
}

function judgeBytes({ weights }: Findings): readonly Verdict[] {
  return weights
    .filter(({ page, device }) => page.startsWith("Rostrum") && device === "desktop")
    .map(({ page, beforeFonts }) => {
      const most = page === "Rostrum" ? 45 : 55;
      return {
        target: `at most ${most} KB brotli before fonts (${page})`,
        outcome: beforeFonts <= most * kilobyte ? "met" : "missed",
        numbers: `${(beforeFonts / kilobyte).toFixed(1)} KB`,
      };
    });
}

function judgeEdit({ edits }: Findings): Verdict {
  return under("edit to visible at most 40 ms", timesOf(edits, "Rostrum"), 40);
}

function judgeStart({ starts }: Findings): Verdict {
  return atMost(
    "first slide after start at most 0.6× Marp's",
    timesOf(starts, "Rostrum"),
    timesOf(starts, "Marp"),
    0.6,
  );
}

function judgeBuilds({ builds, buildsWithoutFonts }: Findings): readonly Verdict[] {
  const compared = [13, 1000].flatMap((size) => {
    const fitting = builds.filter(({ slides }) => slides === size);
    const memory = (name: string) => fitting.find(({ tool }) => tool === name)?.memory;
    return [
      atMost(
        `build no slower than Marp's at ${size} slides, fonts cut before`,
        timesOf(fitting, "Rostrum"),
        timesOf(fitting, "Marp"),
        1,
      ),
      largest(`build with at most 1.5× Marp's memory at ${size} slides`, memory, 1.5),
    ];
  });
  return [
    ...compared,
    under("build at most 2 s when no font was cut before", buildsWithoutFonts, 2000),
  ];
}

function judgeSlides({ slides }: Findings): readonly Verdict[] {
  const costs = (tool: string, size: number): readonly number[] | undefined =>
    slides.find((timing) => timing.tool === tool && timing.slides === size)?.mainThread;
  return [13, 1000].map((size) =>
    atMost(
      `slide change: main thread at most Marp's at ${size} slides`,
      costs("Rostrum", size),
      costs("Marp", size),
      1,
    ),
  );
}

function judgeExports({ exports }: Findings): readonly Verdict[] {
  const timesFor = (tool: string, format: string, size: number): readonly number[] | undefined =>
    exports.find((one) => one.tool === tool && one.format === format && one.slides === size)?.times;
  const pdf = atMost(
    "PDF of 13 slides no slower than Marp's",
    timesFor("Rostrum", "pdf", 13),
    timesFor("Marp", "pdf", 13),
    1,
  );
  const limits = [
    [13, 1000],
    [100, 3000],
  ] as const;
  const office = limits.flatMap(([size, most]) =>
    (["pptx", "docx"] as const).map((format) => {
      const start = timesFor("Rostrum", "txt", size) ?? [];
      const opening = format === "pptx" ? timesFor("browser", "empty page", 0) : undefined;
      const beyond = timesFor("Rostrum", format, size)?.map((time, round) => {
        return time - (start[round] ?? Number.NaN) - (opening?.[round] ?? 0);
      });
      return under(
        `${format} of ${size} slides within ${most / 1000} s beyond start-up`,
        beyond,
        most,
      );
    }),
  );
  return [pdf, ...office];
}

function judgeLighthouse({ lighthouse }: Findings): Verdict {
  const target = "Lighthouse, mobile: performance, accessibility, best practices, SEO 100 each";
  const [scores] = lighthouse;
  if (!scores) return notMeasured(target);
  const { performance, accessibility, bestPractices, seo } = scores;
  const all = [performance, accessibility, bestPractices, seo];
  const outcome = all.every((score) => score === 100) ? "met" : "missed";
  return { target, outcome, numbers: all.join(" / ") };
}

function timesOf(
  timings: readonly { readonly tool: string; readonly times: readonly number[] }[],
  name: string,
): readonly number[] | undefined {
  return timings.find(({ tool }) => tool === name)?.times;
}

const notMeasured = (target: string): Verdict => ({
  target,
  outcome: "not measured",
  numbers: "",
});

/** Whether our samples are at most a share of the other's, round by round. */
function atMost(
  target: string,
  own: readonly number[] | undefined,
  other: readonly number[] | undefined,
  share: number,
): Verdict {
  if (!own?.length || !other?.length) return notMeasured(target);
  const ratio = estimate(own.map((time, round) => time / (other[round] ?? Number.NaN)));
  const numbers =
    `${milliseconds(estimate(own).median)} to ${milliseconds(estimate(other).median)}: ` +
    `${ratio.median.toFixed(2)}× (${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)})`;
  return { target, outcome: outcomeOf(ratio, share), numbers };
}

/** Whether samples are at most so many ms. */
function under(target: string, own: readonly number[] | undefined, most: number): Verdict {
  if (!own?.length) return notMeasured(target);
  const time = estimate(own);
  const numbers = `${milliseconds(time.median)} (${milliseconds(time.low)} to ${milliseconds(time.high)})`;
  return { target, outcome: outcomeOf(time, most), numbers };
}

function largest(
  target: string,
  valueOf: (name: string) => number | undefined,
  share: number,
): Verdict {
  const [own, other] = [valueOf("Rostrum"), valueOf("Marp")];
  if (own === undefined || other === undefined) return notMeasured(target);
  const ratio = own / other;
  const megabytes = [own, other].map((bytes) => (bytes / 2 ** 20).toFixed(0));
  return {
    target,
    outcome: ratio <= share ? "met" : "missed",
    numbers: `${megabytes.join(" to ")} MB: ${ratio.toFixed(2)}×`,
  };
}

function outcomeOf({ low, high }: Estimate, most: number): Outcome {
  if (high <= most) return "met";
  return low > most ? "missed" : "undecided";
}

function milliseconds(time: number): string {
  return `${time.toFixed(time < 100 ? 1 : 0)} ms`;
}
