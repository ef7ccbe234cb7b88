/** The speeches that are about to come in: read, and kept until they are decks. */
import { createHash } from "node:crypto";
import type {
  Draft,
  DraftAnswer,
  DraftEdit,
  DraftLayout,
  ListedTemplate,
} from "../../deck/exchange/incoming.ts";
import { readManuscript, readPasted } from "../../import/import.ts";
import type { Manuscript } from "../../import/model.ts";
import { templates } from "../../import/templates.ts";
import { layoutNames } from "../css/theme-files.ts";
import { type Incoming, type MadeDraft, makeDraft } from "./draft.ts";
import { drawLayouts } from "./layouts.ts";

/** How many drafts are kept, so that an earlier one can be taken up again. */
const mostKept = 4;

export interface IncomingDesk {
  /** The ids of those that are kept. */
  drafts(): readonly string[];
  file(bytes: Uint8Array, name: string): Promise<DraftAnswer>;
  pasted(text: string): Promise<DraftAnswer>;
  template(name: string): Promise<DraftAnswer | undefined>;
  /** Undefined where there is no such draft (any more). */
  changed(id: string, edits: readonly DraftEdit[]): Promise<MadeDraft | undefined>;
  /** A slide in each layout that can show it; undefined where there is no such draft. */
  layouts(
    id: string,
    edits: readonly DraftEdit[],
    slide: number,
  ): Promise<readonly DraftLayout[] | undefined>;
  picture(id: string, name: string): Uint8Array | undefined;
}

/** `newId` gives a name that no other draft has; `readWordings`, the wordings of the house. */
export function openIncomingDesk(
  newId: () => string,
  readWordings: () => Promise<readonly string[]>,
): IncomingDesk {
  const kept = new Map<string, Incoming>();
  const take = async (
    read: ReturnType<typeof readManuscript>,
    { file, size, title }: { readonly file: string; readonly size: number; readonly title: string },
  ): Promise<DraftAnswer> => {
    if ("problem" in read) return { kind: "problem", problem: read.problem, file, size };
    const { manuscript } = read;
    const wordings = await readWordings();
    const incoming: Incoming = {
      id: newId(),
      file,
      fingerprint: fingerprintOf(manuscript),
      title,
      manuscript,
      wordings,
      memory: new Map(),
    };
    kept.set(incoming.id, incoming);
    for (const id of [...kept.keys()].slice(0, -mostKept)) kept.delete(id);
    return { kind: "draft", draft: await draftOf(incoming) };
  };
  return {
    drafts: () => [...kept.keys()],
    file: (bytes, name) =>
      take(readManuscript(bytes, name), {
        file: name,
        size: bytes.length,
        title: name.replace(/\.[^.]*$/, ""),
      }),
    pasted: (text) =>
      take(readPasted(text), { file: "", size: text.length, title: firstWords(text) }),
    async template(name) {
      const found = templates.find((each) => each.name === name);
      if (!found) return undefined;
      const title = found.about.zh;
      const text = `${title}\n${found.text}`;
      return take(readPasted(text), { file: "", size: text.length, title });
    },
    async changed(id, edits) {
      const incoming = kept.get(id);
      return incoming && makeDraft(incoming, edits, await layoutNames());
    },
    async layouts(id, edits, slide) {
      const incoming = kept.get(id);
      if (!incoming) return undefined;
      const known = await layoutNames();
      return drawLayouts(makeDraft(incoming, edits, known), slide, known, incoming.memory);
    },
    picture: (id, name) => kept.get(id)?.manuscript.pictures.get(name),
  };
}

/** Over what the places of a change refer to. Saved once more, a Word file has other bytes and the same blocks. */
function fingerprintOf({ blocks }: Manuscript): string {
  return createHash("sha256").update(JSON.stringify(blocks)).digest("base64url").slice(0, 22);
}

async function draftOf(incoming: Incoming): Promise<Draft> {
  return makeDraft(incoming, [], await layoutNames()).draft;
}

function firstWords(text: string): string {
  return (
    text
      .trim()
      .split(/[\n。，]/u)[0]
      ?.slice(0, 20) ?? ""
  );
}

/** The templates, each with the sections of its deck. */
export async function listTemplates(): Promise<readonly ListedTemplate[]> {
  const layouts = await layoutNames();
  return templates.flatMap(({ name, about, text }) => {
    const read = readPasted(`${about.zh}\n${text}`);
    if ("problem" in read) return [];
    const { manuscript } = read;
    const title = about.zh;
    const incoming: Incoming = {
      id: name,
      file: "",
      fingerprint: "",
      title,
      manuscript,
      wordings: [],
      memory: new Map(),
    };
    const { draft } = makeDraft(incoming, [], layouts);
    return [
      { name, about, slides: draft.slides.length, blanks: draft.blanks, parts: partsOf(draft) },
    ];
  });
}

/** How many neighbouring headings are numbered alike. */
function partsOf({ rows }: Draft): readonly number[] {
  const marks = rows
    .filter(({ kind, level = 9 }) => kind === "heading" && level <= 1)
    .map(({ mark }) => /^[—－─-]/u.test(mark));
  return marks.reduce<number[]>(
    (counts, isDashed, index) =>
      index > 0 && isDashed === marks[index - 1]
        ? [...counts.slice(0, -1), (counts.at(-1) ?? 0) + 1]
        : [...counts, 1],
    [],
  );
}
