/** Runs in the page of the drawing program, where nothing outside of the function exists. */
import type { DiagramColours } from "./colours.ts";

/** What the program says of a text that it cannot draw. */
export interface DiagramFault {
  readonly fault: string;
  /** From 1, where it says so. */
  readonly line?: number;
}

/** What we use of the program. */
export interface Mermaid {
  initialize(config: unknown): void;
  render(id: string, source: string): Promise<{ readonly svg: string }>;
  readonly mermaidAPI: { getConfig(): { readonly themeVariables: Record<string, unknown> } };
}

/** Draws one diagram into the page's `main`; gives what is wrong with it, or nothing. */
export async function renderDiagram({
  source,
  colours: { paints, variables },
}: {
  readonly source: string;
  readonly colours: DiagramColours;
}): Promise<DiagramFault | undefined> {
  const { mermaid } = window as unknown as { mermaid: Mermaid };
  const painted = (names: string): Record<string, string> =>
    Object.fromEntries(names.split(" ").map((name) => [name, paints.ink]));
  const { s0, s1, s2, s3, s4, s5 } = paints;
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: "strict",
    suppressErrorRendering: true,
    theme: "base",
    themeVariables: {
      ...Object.fromEntries(
        Object.entries(variables).map(([name, paint]) => [name, paints[paint]]),
      ),
      fontFamily: '"Rostrum Sans"',
      fontSize: "16px",
      pieOpacity: "1",
      xyChart: {
        backgroundColor: paints.ground,
        plotColorPalette: [s0, s1, s2, s3, s4, s5].join(),
        ...painted("titleColor xAxisLabelColor xAxisTitleColor xAxisTickColor xAxisLineColor"),
        ...painted("yAxisLabelColor yAxisTitleColor yAxisTickColor yAxisLineColor"),
      },
    },
    fontFamily: '"Rostrum Sans"',
    // A slide is wide and low.
    flowchart: { rankSpacing: 40, nodeSpacing: 40 },
    sequence: {
      mirrorActors: false,
      messageMargin: 24,
      noteMargin: 8,
      boxMargin: 8,
      height: 48,
      actorMargin: 90,
      diagramMarginY: 4,
    },
    gantt: {
      fontSize: 16,
      sectionFontSize: 16,
      barHeight: 30,
      barGap: 6,
      topPadding: 60,
      leftPadding: 120,
    },
    // What a text may not set: a diagram looks like its deck.
    secure: (
      "secure securityLevel startOnLoad maxTextSize suppressErrorRendering maxEdges theme themeVariables themeCSS " +
      "fontFamily altFontFamily htmlLabels darkMode look"
    ).split(" "),
  });
  const draw = async (): Promise<void> => {
    // Names and places that the program makes up are the same in every build.
    let seed = 1;
    Math.random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const { svg } = await mermaid.render("diagram", source);
    const place = document.createElement("main");
    place.innerHTML = svg;
    document.querySelector("main")?.remove();
    document.body.append(place);
  };
  try {
    await draw();
    // The first drawing asks for the slices of the font that it needs, and the second one measures them.
    const status = document.fonts.status;
    await document.fonts.ready;
    if (status === "loading") await draw();
    return undefined;
  } catch (fault) {
    const text = fault instanceof Error ? fault.message : String(fault);
    const line = /\bline:? (\d+)/i.exec(text)?.[1];
    return { fault: text, ...(line && { line: Number(line) }) };
  }
}
