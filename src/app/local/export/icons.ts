/** A line drawing for each card, 48 units square, in the colour of its place. */
const page = "M10 4h20l9 9v31H10zM30 4v9h9";
const drawings: Readonly<Record<string, string>> = {
  html: "M3 8h42v32H3zM3 16h42M19 23l-5 5 5 5M29 23l5 5-5 5",
  venue: "M14 20h20v24H14zM17 6h14v14H17zM22 11v4M26 11v4",
  pptx: "M3 7h42v27H3zM24 34v8M15 43h18M13 26v-7M20 26v-4M28 26V15h7v11",
  reading: `${page}M16 25v-3h17v3M25 19v3M20 27h9l-4 4v7q0 2-3 1M16 33h17`,
  handout: `${page}M16 18h12v8H16zM16 32h16M16 37h11`,
  docx: `${page}M16 20h16M16 26h16M16 32h16M16 38h10`,
  pdf: `${page}M15 21h19v13H15zM15 30h19`,
  png: "M3 8h42v32H3zM12 13.5a3.5 3.5 0 1 0 .1 0M3 34l12-11 9 9 7-7 14 13",
  srt: "M4 8h40v30H4zM11 26h12M27 26h10M11 32h20",
  txt: `${page}M17 22h15M24.5 22v16`,
  md: `${page}M16 37V24l8 8 8-8v13`,
};

/** The drawing of a card; a sheet of paper for a card without a drawing. */
export function cardIcon(id: string): SVGSVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  made.setAttribute("viewBox", "0 0 48 48");
  made.setAttribute("class", "icon");
  made.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", drawings[id] ?? page);
  made.append(path);
  return made;
}
