import { el } from "./xml.ts";

/** What appears with a step: a shape, or some of its paragraphs. */
export interface Target {
  readonly step: number;
  readonly shape: number;
  readonly paragraphs?: readonly [first: number, last: number];
}

/** Each step as a click with Appear animations (ECMA-376-1 §19.5); empty for a slide without steps. */
export function timingXml(targets: readonly Target[]): string {
  if (targets.length === 0) return "";
  let id = 2;
  const next = (): number => ++id;
  const steps = [...new Set(targets.map(({ step }) => step))].sort((one, other) => one - other);
  const clicks = steps.map((step) => {
    const [click, moment] = [next(), next()];
    const effects = targets
      .filter((target) => target.step === step)
      .flatMap(perParagraph)
      .map((target, i) => effectXml(target, i === 0, next));
    const inner = parallel(moment, "0", effects);
    return parallel(click, "indefinite", [inner]);
  });
  const seeks = (["prev", "next"] as const).map((way) => {
    const name = way === "prev" ? "onPrev" : "onNext";
    const condition = el("p:cond", { evt: name, delay: 0 }, el("p:tgtEl", {}, el("p:sldTgt")));
    return el(`p:${way}CondLst`, {}, condition);
  });
  const sequence = el(
    "p:seq",
    { concurrent: true, nextAc: "seek" },
    el(
      "p:cTn",
      { id: 2, dur: "indefinite", nodeType: "mainSeq" },
      el("p:childTnLst", {}, ...clicks),
    ),
    ...seeks,
  );
  const root = el(
    "p:par",
    {},
    el(
      "p:cTn",
      { id: 1, dur: "indefinite", restart: "never", nodeType: "tmRoot" },
      el("p:childTnLst", {}, sequence),
    ),
  );
  const builds = [...new Set(targets.filter((one) => one.paragraphs).map(({ shape }) => shape))];
  const built = builds.map((spid) => el("p:bldP", { spid, grpId: 0, build: "p" }));
  return el(
    "p:timing",
    {},
    el("p:tnLst", {}, root),
    built.length > 0 ? el("p:bldLst", {}, ...built) : "",
  );
}

function perParagraph(target: Target): readonly Target[] {
  if (!target.paragraphs) return [target];
  const [first, last] = target.paragraphs;
  return Array.from({ length: last - first + 1 }, (_, i) => {
    return { ...target, paragraphs: [first + i, first + i] as const };
  });
}

function parallel(id: number, delay: string, children: readonly string[]): string {
  return el(
    "p:par",
    {},
    el(
      "p:cTn",
      { id, fill: "hold" },
      el("p:stCondLst", {}, el("p:cond", { delay })),
      el("p:childTnLst", {}, ...children),
    ),
  );
}

function effectXml({ shape, paragraphs }: Target, isFirst: boolean, next: () => number): string {
  const [effect, set] = [next(), next()];
  const [st = 0, end = 0] = paragraphs ?? [];
  const range = paragraphs ? el("p:txEl", {}, el("p:pRg", { st, end })) : "";
  const start = el("p:stCondLst", {}, el("p:cond", { delay: 0 }));
  const behaviour = el(
    "p:cBhvr",
    {},
    el("p:cTn", { id: set, dur: 1, fill: "hold" }, start),
    el("p:tgtEl", {}, el("p:spTgt", { spid: shape }, range)),
    el("p:attrNameLst", {}, el("p:attrName", {}, "style.visibility")),
  );
  const visible = el("p:to", {}, el("p:strVal", { val: "visible" }));
  return el(
    "p:par",
    {},
    el(
      "p:cTn",
      {
        id: effect,
        presetID: 1,
        presetClass: "entr",
        presetSubtype: 0,
        fill: "hold",
        grpId: paragraphs ? 0 : undefined,
        nodeType: isFirst ? "clickEffect" : "withEffect",
      },
      start,
      el("p:childTnLst", {}, el("p:set", {}, behaviour, visible)),
    ),
  );
}
