import type { Findings } from "./findings.ts";

/** A promise and how it stands in this run. */
export interface Verdict {
  readonly target: string;
  /** Undefined where a measurement is missing. */
  readonly met: boolean | undefined;
  readonly numbers: string;
}

const kilobyte = 1024;
/** How much two equal runs differ on a quiet machine; "no dearer" allows this. */
const noise = 1.05;
/** Measured once on another machine, ms: what our times there would have to be, as shares of Marp's. */
const elsewhere = { slidevEdit: 54, marpEdit: 137, start: 1100, marpStart: 1330 };

/** Compares the run with the project's targets. Times are judged as ratios to the peers of the same run. */
export function judge(findings: Findings): readonly Verdict[] {
  return [
    ...judgePages(findings),
    ...judgeBytes(findings),
    judgeEdit(findings),
    judgeStart(findings),
    ...judgeBuilds(findings),
    ...judgeSlides(findings),
    judgeLighthouse(findings),
  ];
}

function judgePages({ pages }: Findings): readonly Verdict[] {
  return pages
    .filter(({ tool }) => tool === "Rostrum")
    .flatMap(({ device, speed, heading }) => {
      const rival = (name: string): number | undefined =>
        pages.find((page) => page.tool === name && page.device === device && page.speed === speed)
          ?.heading;
      const where = `${device}, ${speed}`;
      return [
        atMost(
          `first heading within 1.15× of the static page (${where})`,
          heading,
          rival("static page"),
          1.15,
        ),
        atMost(`first heading at most 0.65× Marp's (${where})`, heading, rival("Marp"), 0.65),
      ];
    });
}

function judgeBytes({ weights }: Findings): readonly Verdict[] {
  return weights
    .filter(({ page, device }) => page.startsWith("Rostrum") && device === "desktop")
    .map(({ page, beforeFonts }) => ({
      target: `at most 45 KB brotli before fonts (${page})`,
      met: beforeFonts <= 45 * kilobyte,
      numbers: `${(beforeFonts / kilobyte).toFixed(1)} KB`,
    }));
}

function judgeEdit({ edits }: Findings): Verdict {
  const { slidevEdit, marpEdit } = elsewhere;
  return atMost(
    `edit to visible under Slidev's (${slidevEdit} ms where Marp took ${marpEdit})`,
    timeOf(edits, "Rostrum"),
    timeOf(edits, "Marp"),
    slidevEdit / marpEdit,
  );
}

function judgeStart({ starts }: Findings): Verdict {
  const { start, marpStart } = elsewhere;
  return atMost(
    `first slide after start under ${start} ms (where Marp took ${marpStart})`,
    timeOf(starts, "Rostrum"),
    timeOf(starts, "Marp"),
    start / marpStart,
  );
}

function judgeBuilds({ builds, buildWithoutFonts }: Findings): readonly Verdict[] {
  const compared = [13, 1000].map((size) => {
    const fitting = builds.filter(({ slides }) => slides === size);
    return atMost(
      `build no slower than Marp's at ${size} slides, fonts cut before`,
      timeOf(fitting, "Rostrum"),
      timeOf(fitting, "Marp"),
      1,
    );
  });
  const first: Verdict = {
    target: "build at most 3 s when no font was cut before",
    met: buildWithoutFonts === undefined ? undefined : buildWithoutFonts <= 3000,
    numbers: milliseconds(buildWithoutFonts),
  };
  return [...compared, first];
}

function judgeSlides({ slides }: Findings): readonly Verdict[] {
  const cost = (tool: string, size: number): number | undefined =>
    slides.find((timing) => timing.tool === tool && timing.slides === size)?.mainThread;
  const own = (size: number): number | undefined => cost("Rostrum", size);
  return [
    atMost("slide change at 100 slides no dearer than at 13", own(100), own(13), noise),
    atMost("slide change at 1000 slides dearer by at most half", own(1000), own(13), 1.5),
    ...[13, 100, 1000].map((size) =>
      atMost(`slide change ahead of Marp at ${size} slides`, own(size), cost("Marp", size), 1),
    ),
  ];
}

function judgeLighthouse({ lighthouse }: Findings): Verdict {
  const target = "Lighthouse, mobile: performance, accessibility, best practices, SEO 100 each";
  if (!lighthouse) return { target, met: undefined, numbers: "" };
  const { performance, accessibility, bestPractices, seo } = lighthouse;
  const scores = [performance, accessibility, bestPractices, seo];
  return { target, met: scores.every((score) => score === 100), numbers: scores.join(" / ") };
}

function timeOf(
  timings: readonly { readonly tool: string; readonly time: number }[],
  name: string,
): number | undefined {
  return timings.find(({ tool }) => tool === name)?.time;
}

function atMost(
  target: string,
  own: number | undefined,
  other: number | undefined,
  share: number,
): Verdict {
  if (own === undefined || other === undefined) return { target, met: undefined, numbers: "" };
  const ratio = own / other;
  const numbers = `${milliseconds(own)} to ${milliseconds(other)}: ${ratio.toFixed(2)}×`;
  return { target, met: ratio <= share, numbers };
}

function milliseconds(time: number | undefined): string {
  return time === undefined ? "" : `${time.toFixed(time < 100 ? 1 : 0)} ms`;
}
