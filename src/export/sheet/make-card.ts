import { join } from "node:path";
import { blankFigureNames } from "../../deck/figures/figure-names.ts";
import type { ExportAnswer, ExportOffer, ExportRequest } from "../../deck/exchange/export-sheet.ts";
import type { Problem, Words } from "../../deck/model.ts";
import { hasErrors, words } from "../../deck/problems/problem.ts";
import { beforePublic } from "../../deck/public/before-public.ts";
import { placesInWords } from "../../deck/problems/places.ts";
import { publicDeck } from "../../deck/public/public-deck.ts";
import type { DeckFolder } from "../../site/folder/deck-folder.ts";
import { systemProblem } from "../../site/write/system-problem.ts";
import { exportJob } from "../export-job.ts";
import { datedFolder, type ExportJob } from "../format.ts";
import { formats } from "../formats.ts";
import { keptAs } from "../earlier-file.ts";
import { intoDeck } from "../into-deck.ts";
import { writeFiles } from "../write-files.ts";
import { cards, type CardKind } from "./cards.ts";
import { estimate, factsOf } from "./extent.ts";

type Tell = NonNullable<ExportJob["tell"]>;

/** A deck that is served, and the folder for its exports, such as `out`. */
export interface Place {
  readonly folder: string;
  readonly out: string;
}

/** What can be made of a deck. */
export async function offerOf({ folder, out }: Place, deck: DeckFolder): Promise<ExportOffer> {
  const { settings } = deck.reading.deck;
  const { title, theme, aspect } = settings;
  const facts = await factsOf(folder, deck.reading.deck);
  return {
    title,
    theme,
    aspect,
    blanks: {
      all: blankFigureNames(deck.reading.deck).length,
      shown: blankFigureNames(publicDeck(deck.reading.deck).deck).length,
    },
    cards: cards.map((card) => ({
      ...card,
      kinds: card.kinds.map((kind) => {
        const { format: _format, options: _options, inAll: _inAll, ...shown } = kind;
        return { ...shown, ...estimate(kind, facts) };
      }),
    })),
    folder: out,
  };
}

/** Makes one card of those that there are (`isCard`) and writes it. Once `stopped` is aborted, it ends soon, and nothing is written. */
export async function makeCard(
  { folder, out }: Place,
  deck: DeckFolder,
  wanted: ExportRequest,
  { stopped, tell }: { readonly stopped: AbortSignal; readonly tell: Tell },
): Promise<ExportAnswer> {
  const kind = kindOf(wanted);
  const format = formats.find(({ name }) => name === kind?.format);
  if (!kind || !format) throw new Error(`no card ${wanted.card} ${wanted.kind}`);
  const refusal = refusalOf(deck, wanted, kind.internal === true);
  if (refusal) return refusal;
  const { theme, aspect, isPublic } = wanted;
  const { deck: read } = deck.reading;
  const dressed = { ...read, settings: { ...read.settings, theme, aspect } };
  try {
    const asked = { ...deck, reading: { ...deck.reading, deck: dressed } };
    const job = exportJob(folder, asked, isPublic);
    const files = await format.make({
      ...job,
      ...(kind.options && { options: kind.options }),
      tell(share, what) {
        stopped.throwIfAborted();
        tell(share, what);
      },
    });
    stopped.throwIfAborted();
    const { title } = job.deck.reading.deck.settings;
    const dated = wanted.date === undefined ? "" : datedFolder(wanted.date, title, isPublic);
    const problem = await intoDeck(folder, join(out, dated), files);
    if (problem) return refusedFor(problem);
    const [kept] = await writeFiles(join(out, dated), files, folder);
    const [first] = files;
    const own = first?.path.includes("/") ? first.path.replace(/\/.*/, "") : (first?.path ?? "");
    return {
      kind: "made",
      path: dated === "" ? own : `${dated}/${own}`,
      files: files.length,
      bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
      ...(first?.pages !== undefined && { pages: first.pages }),
      ...(kept !== undefined && { kept: keptAs(kept) }),
      ...(isPublic && maybeNotes(deck)),
    };
  } catch (fault) {
    if (stopped.aborted) return { kind: "refused", message: words("停下了", "Stopped") };
    const problem = systemProblem(fault, out);
    if (!problem) throw fault;
    return refusedFor(problem);
  }
}

/** Where there may be notes in what was made for the public, and where a head says that its file is not. */
function maybeNotes({ reading }: DeckFolder): { readonly maybeNotes?: Words } {
  const { maybe, heads, named } = beforePublic(reading);
  const like = [...maybe, ...named];
  const [notes, files] = [like, heads].map((told) => placesInWords(told.map(({ place }) => place)));
  const told = [
    ...(like.length === 0 || !notes
      ? []
      : [
          words(
            `${notes.zh}可能是只念的话或注释，也公开了`,
            `${notes.en} may be notes or comments, and are public`,
          ),
        ]),
    ...(heads.length === 0 || !files
      ? []
      : [
          words(
            `${files.zh}写着草稿、内部一类的字，也公开了`,
            `${files.en} says that it is a draft or not for the public, and is public`,
          ),
        ]),
  ];
  if (told.length === 0) return {};
  return {
    maybeNotes: words(told.map(({ zh }) => zh).join("；"), told.map(({ en }) => en).join("; ")),
  };
}

function refusedFor({ message, hint }: Pick<Problem, "message" | "hint">): ExportAnswer {
  return { kind: "refused", message, ...(hint && { hint }) };
}

/** Whether there is such a card. A page of another version of the tool may ask for one that is not there. */
export function isCard(wanted: ExportRequest): boolean {
  return kindOf(wanted) !== undefined;
}

function kindOf(wanted: ExportRequest): CardKind | undefined {
  const card = cards.find(({ id }) => id === wanted.card);
  return card?.kinds.find(({ id }) => id === wanted.kind);
}

/** Why a card cannot be made, before anything is written. */
function refusalOf(
  deck: DeckFolder,
  { isPublic }: ExportRequest,
  isInternal: boolean,
): ExportAnswer | undefined {
  if (hasErrors(deck.reading.problems)) {
    return {
      kind: "refused",
      message: words("稿子里有错误，还不能导出", "The manuscript has errors"),
      hint: words("关上这张表，页面上列着问题", "Close this sheet: the page lists them"),
    };
  }
  if (!isPublic) return undefined;
  if (isInternal) {
    return {
      kind: "refused",
      message: words("整篇是讲稿，没有公开版", "Notes only: no public version"),
    };
  }
  const [first] = beforePublic(deck.reading).surely;
  if (first) {
    const { message, hint, place } = first;
    return {
      kind: "refused",
      message: words(
        `${place.file}:${place.line} ${message.zh}`,
        `${place.file}:${place.line} ${message.en}`,
      ),
      ...(hint && { hint }),
    };
  }
  const blanks = blankFigureNames(publicDeck(deck.reading.deck).deck).length;
  if (blanks === 0) return undefined;
  return {
    kind: "refused",
    message: words(`还有 ${blanks} 个数字没填，公开版不能留空`, `${blanks} figures are blank`),
  };
}
