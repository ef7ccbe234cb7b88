import type { Show } from "../show/show.ts";
import { embeddedFontList, type EmbeddedFont } from "./embedded.ts";
import { notesSize } from "./notes.ts";
import { emu, slideHeight } from "./units.ts";
import type { Related } from "./writing.ts";
import { el, part, plainPart, text } from "./xml.ts";

/** Masters come first among the relationships of the presentation, then the slides, then the notes' master. */
export function presentationXml(
  { slides, sections, width }: Show,
  {
    masterIds,
    hasNotes,
    embedded,
    fontIds,
  }: {
    readonly masterIds: readonly number[];
    readonly hasNotes: boolean;
    readonly embedded: readonly EmbeddedFont[];
    readonly fontIds: readonly string[];
  },
): string {
  const slideId = (i: number): number => 256 + i;
  const masters = masterIds.map((id, i) => el("p:sldMasterId", { id, "r:id": `rId${i + 1}` }));
  const before = masterIds.length + 1;
  const ids = slides.map((_, i) => el("p:sldId", { id: slideId(i), "r:id": `rId${before + i}` }));
  const notes = el("p:notesMasterId", { "r:id": `rId${before + slides.length}` });
  const listed = sections.map(({ name, from, to }, i) => {
    const own = Array.from({ length: to - from }, (_, n) =>
      el("p14:sldId", { id: slideId(from + n) }),
    );
    return el("p14:section", { name, id: sectionId(i) }, el("p14:sldIdLst", {}, ...own));
  });
  const list = el(
    "p14:sectionLst",
    { "xmlns:p14": "http://schemas.microsoft.com/office/powerpoint/2010/main" },
    ...listed,
  );
  return part(
    "p:presentation",
    {
      embedTrueTypeFonts: embedded.length > 0 ? true : undefined,
      saveSubsetFonts: true,
      autoCompressPictures: false,
    },
    el("p:sldMasterIdLst", {}, ...masters),
    hasNotes ? el("p:notesMasterIdLst", {}, notes) : "",
    el("p:sldIdLst", {}, ...ids),
    el("p:sldSz", { cx: emu(width), cy: emu(slideHeight) }),
    el("p:notesSz", notesSize),
    embeddedFontList(embedded, fontIds),
    el("p:extLst", {}, el("p:ext", { uri: "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}" }, list)),
  );
}

/** Any unique id will do. It is derived from the section, so the same show makes the same file. */
function sectionId(i: number): string {
  return `{6F2C1A00-0000-4000-8000-${(i + 1).toString(16).padStart(12, "0").toUpperCase()}}`;
}

const officeTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageTypes = "http://schemas.openxmlformats.org/package/2006";

export function relationsXml(all: readonly (Related & { readonly id: string })[]): string {
  return plainPart(
    "Relationships",
    { xmlns: `${packageTypes}/relationships` },
    ...all.map(({ id, type, target, isExternal }) => {
      const base =
        type === "core-properties" ? `${packageTypes}/relationships/metadata` : officeTypes;
      return el("Relationship", {
        Id: id,
        Type: `${base}/${type}`,
        Target: target,
        TargetMode: isExternal ? "External" : undefined,
      });
    }),
  );
}

const presentationType = "application/vnd.openxmlformats-officedocument.presentationml";
/** The types of the parts, by what their names begin with. */
const partTypes: readonly (readonly [start: string, type: string])[] = [
  ["ppt/presentation.xml", `${presentationType}.presentation.main+xml`],
  ["ppt/slideMasters/", `${presentationType}.slideMaster+xml`],
  ["ppt/slideLayouts/", `${presentationType}.slideLayout+xml`],
  ["ppt/slides/", `${presentationType}.slide+xml`],
  ["ppt/notesMasters/", `${presentationType}.notesMaster+xml`],
  ["ppt/notesSlides/", `${presentationType}.notesSlide+xml`],
  ["ppt/presProps.xml", `${presentationType}.presProps+xml`],
  ["ppt/tableStyles.xml", `${presentationType}.tableStyles+xml`],
  ["ppt/theme/", "application/vnd.openxmlformats-officedocument.theme+xml"],
  ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ["docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
];

export function contentTypes(names: readonly string[]): string {
  const defaults = {
    rels: "application/vnd.openxmlformats-package.relationships+xml",
    xml: "application/xml",
    png: "image/png",
    jpeg: "image/jpeg",
    gif: "image/gif",
    fntdata: "application/x-fontdata",
  };
  const overrides = names.flatMap((name) => {
    const type = partTypes.find(([start]) => name.startsWith(start))?.[1];
    return type && !name.endsWith(".rels")
      ? [el("Override", { PartName: `/${name}`, ContentType: type })]
      : [];
  });
  return plainPart(
    "Types",
    { xmlns: `${packageTypes}/content-types` },
    ...Object.entries(defaults).map(([Extension, ContentType]) =>
      el("Default", { Extension, ContentType }),
    ),
    ...overrides,
  );
}

export function coreXml(title: string): string {
  return plainPart(
    "cp:coreProperties",
    {
      "xmlns:cp": `${packageTypes}/metadata/core-properties`,
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    },
    el("dc:title", {}, text(title)),
    el("dc:language", {}, "zh-CN"),
  );
}
