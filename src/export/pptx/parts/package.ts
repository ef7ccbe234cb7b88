import { layoutNamed } from "../../../deck/layouts/layouts.ts";
import type { Show, ShowLayout } from "../show/show.ts";
import { fontFiles, type EmbeddedFont } from "./embedded.ts";
import {
  placeholdersXml,
  placesOf,
  picturePlaceholder,
  textStyles,
  type Places,
} from "./masters.ts";
import { notesMasterXml, notesXml } from "./notes.ts";
import { contentTypes, coreXml, presentationXml, relationsXml } from "./presentation.ts";
import { themeXml } from "./theme.ts";
import { treeOf, type Media, type Tree } from "./trees.ts";
import type { Look, Related } from "./writing.ts";
import { el, part, plainPart } from "./xml.ts";

/** The parts of a presentation by their names in the package, each as bytes or as XML. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

/** Ids of masters and layouts are one series from here on (ECMA-376-1 §19.2.1.34). */
const firstId = 2_147_483_648;

const kinds = ["plain", "deep"] as const;

/** A show as the parts of a PresentationML package (ECMA-376-1 §13), with the fonts that the file brings along. */
export function partsOf(
  show: Show,
  fonts: Look["fonts"],
  embedded: readonly EmbeddedFont[] = [],
): Parts {
  const look: Look = { palette: show.palette, fonts };
  const parts = new Map<string, string | Uint8Array>();
  const put = (name: string, xml: string, related: Tree["relations"] = []): void => {
    parts.set(name, xml);
    if (related.length === 0) return;
    const at = name.lastIndexOf("/");
    parts.set(`${name.slice(0, at)}/_rels${name.slice(at)}.rels`, relationsXml(related));
  };
  const media = mediaOf(parts);

  const layoutFile = new Map(show.layouts.map(({ name }, i) => [name, `slideLayout${i + 1}.xml`]));
  const masters = kinds
    .map((kind) => ({
      kind,
      layouts: show.layouts.filter(({ isDeep }) => isDeep === (kind === "deep")),
    }))
    .filter(({ layouts }) => layouts.length > 0);
  let id = firstId;
  const masterIds: number[] = [];
  masters.forEach(({ kind, layouts }, i) => {
    const file = `slideMaster${i + 1}.xml`;
    masterIds.push(id++);
    const related: Related[] = [
      ...layouts.map(({ name }) => ({
        type: "slideLayout",
        target: `../slideLayouts/${layoutFile.get(name) ?? ""}`,
      })),
      { type: "theme", target: `../theme/theme${i + 1}.xml` },
    ];
    const shapes = show.masters[kind];
    const places = masterPlaces(layouts);
    const options = { look, media, width: show.width, related };
    const tree = treeOf(shapes, options, placeholdersXml(places, look));
    const ids = layouts.map((_, n) => el("p:sldLayoutId", { id: id++, "r:id": `rId${n + 1}` }));
    const xml = part(
      "p:sldMaster",
      { preserve: true },
      tree.xml,
      el("p:clrMap", kind === "deep" ? deepMap : plainMap),
      el("p:sldLayoutIdLst", {}, ...ids),
      textStyles(places, look),
    );
    put(`ppt/slideMasters/${file}`, xml, tree.relations);
    put(`ppt/theme/theme${i + 1}.xml`, themeXml(`${show.title} ${kind}`, look));
    for (const layout of layouts) {
      const written = layoutTree(layout, { look, media, width: show.width, master: file });
      put(`ppt/slideLayouts/${layoutFile.get(layout.name) ?? ""}`, written.xml, written.relations);
    }
  });

  const hasNotes = show.slides.some(({ notes }) => notes.length > 0);
  show.slides.forEach((slide, i) => {
    const notes = slide.notes.length > 0 ? `notesSlide${i + 1}.xml` : undefined;
    const related: Related[] = [
      {
        type: "slideLayout",
        target: `../slideLayouts/${layoutFile.get(slide.layout) ?? "slideLayout1.xml"}`,
      },
      ...(notes ? [{ type: "notesSlide", target: `../notesSlides/${notes}` }] : []),
    ];
    const tree = treeOf(slide.shapes, { look, media, width: show.width, related });
    const map = el("p:clrMapOvr", {}, el("a:masterClrMapping"));
    put(
      `ppt/slides/slide${i + 1}.xml`,
      part("p:sld", {}, tree.xml, map, tree.timing),
      tree.relations,
    );
    if (!notes) return;
    put(`ppt/notesSlides/${notes}`, notesXml(slide.notes, i + 1), [
      { id: "rId1", type: "notesMaster", target: "../notesMasters/notesMaster1.xml" },
      { id: "rId2", type: "slide", target: `../slides/slide${i + 1}.xml` },
    ]);
  });
  if (hasNotes) {
    const theme = `theme${masters.length + 1}.xml`;
    put("ppt/notesMasters/notesMaster1.xml", notesMasterXml(), [
      { id: "rId1", type: "theme", target: `../theme/${theme}` },
    ]);
    put(`ppt/theme/${theme}`, themeXml(`${show.title} notes`, look));
  }

  const files = fontFiles(embedded);
  const related: Related[] = [
    ...masters.map((_, i) => ({
      type: "slideMaster",
      target: `slideMasters/slideMaster${i + 1}.xml`,
    })),
    ...show.slides.map((_, i) => ({ type: "slide", target: `slides/slide${i + 1}.xml` })),
    ...(hasNotes ? [{ type: "notesMaster", target: "notesMasters/notesMaster1.xml" }] : []),
    { type: "theme", target: "theme/theme1.xml" },
    { type: "presProps", target: "presProps.xml" },
    { type: "tableStyles", target: "tableStyles.xml" },
    ...files.map(([target]) => ({ type: "font", target })),
  ];
  const numbered = related.map((one, i) => ({ ...one, id: `rId${i + 1}` }));
  const fontIds = numbered.slice(-files.length || numbered.length).map((one) => one.id);
  put(
    "ppt/presentation.xml",
    presentationXml(show, { masterIds, hasNotes, embedded, fontIds }),
    numbered,
  );
  for (const [file, bytes] of files) parts.set(`ppt/${file}`, bytes);
  put("ppt/presProps.xml", part("p:presentationPr", {}));
  put("ppt/tableStyles.xml", tableStyles);
  put("docProps/core.xml", coreXml(show.title));
  put("docProps/app.xml", appXml(show.slides.length));
  parts.set("_rels/.rels", relationsXml(packageRelations));
  parts.set("[Content_Types].xml", contentTypes([...parts.keys()]));
  return parts;
}

/** Files of pictures, each once. */
function mediaOf(parts: Map<string, string | Uint8Array>): Media {
  const known = new Map<string, string>();
  return (bytes, type) => {
    const key = Buffer.from(bytes).toString("base64");
    const file = known.get(key) ?? `image${known.size + 1}.${type}`;
    known.set(key, file);
    parts.set(`ppt/media/${file}`, bytes);
    return file;
  };
}

function layoutTree(
  layout: ShowLayout,
  {
    look,
    media,
    width,
    master,
  }: {
    readonly look: Look;
    readonly media: Media;
    readonly width: number;
    readonly master: string;
  },
): Pick<Tree, "xml" | "relations"> {
  const places = placesOf(layout.shapes);
  const shapes = layout.shapes.filter((shape) => shape.kind !== "text" || !shape.role);
  const related = [{ type: "slideMaster", target: `../slideMasters/${master}` }];
  const picture = layout.picture ? [picturePlaceholder(90, layout.picture)] : [];
  const placeholders = [...placeholdersXml(places, look), ...picture];
  const name = layoutNamed(layout.name).title ?? layout.name;
  const tree = treeOf(shapes, { look, media, width, related, name }, placeholders);
  const map = el("p:clrMapOvr", {}, el("a:masterClrMapping"));
  return {
    xml: part("p:sldLayout", { preserve: true, userDrawn: true }, tree.xml, map),
    relations: tree.relations,
  };
}

/** A master has every place that one of its layouts has. */
function masterPlaces(layouts: readonly ShowLayout[]): Places {
  const all = layouts.map(({ shapes }) => placesOf(shapes));
  const first = (role: keyof Places) => all.find((places) => places[role])?.[role];
  const points = all[layouts.findIndex(({ name }) => name === "points")];
  return {
    title: points?.title ?? first("title"),
    body: points?.body ?? first("body"),
    number: first("number"),
  };
}

const accents = {
  accent1: "accent1",
  accent2: "accent2",
  accent3: "accent3",
  accent4: "accent4",
  accent5: "accent5",
  accent6: "accent6",
  hlink: "hlink",
  folHlink: "folHlink",
};
const plainMap = { bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2", ...accents };
const deepMap = { bg1: "dk2", tx1: "lt2", bg2: "dk1", tx2: "lt1", ...accents };

const tableStyles = plainPart("a:tblStyleLst", {
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  def: "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}",
});

const packageRelations = [
  { id: "rId1", type: "officeDocument", target: "ppt/presentation.xml" },
  { id: "rId2", type: "core-properties", target: "docProps/core.xml" },
  { id: "rId3", type: "extended-properties", target: "docProps/app.xml" },
] as const;

function appXml(slides: number): string {
  return plainPart(
    "Properties",
    { xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" },
    el("Slides", {}, String(slides)),
  );
}
