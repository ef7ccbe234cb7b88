/** The colours that the drawing program is given. They stand for those of the theme, and are found again in what it drew. */
import type { DiagramPaint } from "../../../deck/diagram/diagram.ts";

export interface DiagramColours {
  /** The colour that stands for each paint while the program draws; no two are alike. */
  readonly paints: Readonly<Record<DiagramPaint, string>>;
  /** The variables of the program's theme, and what each is painted with. */
  readonly variables: Readonly<Record<string, DiagramPaint>>;
}

const plain: Readonly<Partial<Record<DiagramPaint, string>>> = {
  ground: `background altSectionBkgColor clusterBkg edgeLabelBackground pieOuterStrokeColor pieSectionTextColor
    pieStrokeColor scaleLabelColor sectionBkgColor2 taskTextColor taskTextDarkColor branchLabelColor`,
  tint: `activationBkgColor actorBkg attributeBackgroundColorEven compositeBackground compositeTitleBackground
    labelBoxBkgColor mainBkg nodeBkg noteBkgColor personBkg primaryColor quadrant1Fill quadrant2Fill quadrant3Fill
    quadrant4Fill relationLabelBackground requirementBackground secondaryColor sectionBkgColor stateBkg
    tagLabelBackground tertiaryColor commitLabelBackground altBackground rowEven`,
  rule: `activationBorderColor attributeBackgroundColorOdd clusterBorder doneTaskBkgColor gridColor noteBorderColor
    quadrantExternalBorderStrokeFill quadrantInternalBorderStrokeFill secondaryBorderColor tagLabelBorder rowOdd
    tertiaryBorderColor`,
  soft: `labelBoxBorderColor actorLineColor arrowheadColor defaultLinkColor doneTaskBorderColor lineColor relationColor signalColor
    transitionColor`,
  ink: `actorTextColor classText commitLabelColor errorTextColor labelColor labelTextColor loopTextColor nodeTextColor
    noteTextColor pieLegendTextColor pieTitleTextColor primaryTextColor quadrant1TextFill quadrant2TextFill
    quadrant3TextFill quadrant4TextFill quadrantPointTextFill quadrantTitleFill quadrantXAxisTextFill
    quadrantYAxisTextFill relationLabelColor requirementTextColor secondaryTextColor sequenceNumberColor signalTextColor
    stateLabelColor tagLabelColor taskTextClickableColor taskTextLightColor taskTextOutsideColor tertiaryTextColor
    textColor titleColor transitionLabelColor specialStateColor`,
  s0: `actorBorder border1 border2 critBkgColor critBorderColor nodeBorder personBorder
    primaryBorderColor quadrantPointFill requirementBorderColor taskBkgColor taskBorderColor todayLineColor stateBorder`,
  s1: `activeTaskBkgColor activeTaskBorderColor vertLineColor`,
};

/** Variables that are counted, such as `pie1`: how many, and from which number. */
const counted: readonly (readonly [name: string, first: number, count: number])[] = [
  ["cScale", 0, 12],
  ["pie", 1, 12],
  ["git", 0, 8],
  ["fillType", 0, 8],
  ["venn", 1, 8],
];

const series = ["s0", "s1", "s2", "s3", "s4", "s5"] as const;

function variables(): Readonly<Record<string, DiagramPaint>> {
  const named = Object.entries(plain).flatMap(([paint, names]) =>
    names.split(/\s+/).map((name) => [name, paint as DiagramPaint] as const),
  );
  const numbered = counted.flatMap(([name, first, count]) =>
    Array.from(
      { length: count },
      (_, at) => [`${name}${first + at}`, series[at % series.length] ?? "s0"] as const,
    ),
  );
  const labels = Array.from({ length: 12 }, (_, at) => [
    [`cScaleLabel${at}`, "ground"] as const,
    [`cScaleInv${at}`, "soft"] as const,
    [`gitBranchLabel${at}`, "ground"] as const,
    [`gitInv${at}`, "ground"] as const,
  ]).flat();
  return Object.fromEntries([...named, ...numbered, ...labels]);
}

export const diagramColours: DiagramColours = {
  paints: {
    ink: "#16181d",
    soft: "#464c56",
    rule: "#d6dae0",
    tint: "#f2f3f6",
    ground: "#fefefd",
    s0: "#a2171c",
    s1: "#b98b3f",
    s2: "#1c4688",
    s3: "#1d5233",
    s4: "#5b2b87",
    s5: "#767b84",
  },
  variables: variables(),
};
