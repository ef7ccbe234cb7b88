/**
 * The rules that propose phrases for a face, the strongest first. A rule looks at one passage and gives stretches of
 * it, never words of its own. To tune faces, change the weights of a rule or add a rule here. `pick.ts` decides how
 * much fits.
 */
import { chainPhrases } from "./chains.ts";
import { clausePhrases, laterClauses, latinClauses } from "./clauses.ts";
import { enumeratedPoints, listedItem } from "./enumerated.ts";
import { keepMeaning } from "../meaning.ts";
import type { FaceText, Phrase } from "../model.ts";
import { quotedPhrases } from "./quoted.ts";
import { runPhrases } from "./runs.ts";
import { seriesPoints } from "./series.ts";
import { holdsDirection } from "../stage-direction.ts";

interface FaceRule {
  readonly name: string;
  /** Why the audience should see it. */
  readonly reason: string;
  readonly find: (text: FaceText) => readonly Phrase[];
}

/** Each makes points. Three of them stay among themselves: anything else of the passage would look like one more of them. */
const pointRules: readonly FaceRule[] = [
  { name: "enumerated", reason: "the speaker counts these points", find: enumeratedPoints },
  { name: "series", reason: "one sentence names them one by one", find: seriesPoints },
];

const faceRules: readonly FaceRule[] = [
  { name: "listed", reason: "the writer made a list of them", find: listedItem },
  {
    name: "quoted",
    reason: "a set phrase that the listener knows or is to learn",
    find: quotedPhrases,
  },
  { name: "runs", reason: "parallel words stay in the ear", find: runPhrases },
  { name: "chains", reason: "parallel clauses are built to be remembered", find: chainPhrases },
  {
    name: "clauses",
    reason: "says plainly what is done, where nothing stronger stands",
    find: clausePhrases,
  },
  {
    name: "later clauses",
    reason: "an empty slide says less than a plain clause from further on",
    find: laterClauses,
  },
  { name: "latin", reason: "the same for a text in an alphabet", find: latinClauses },
];

/** All phrases that a passage offers, and the wordings of `phrases.yaml` that stand in it; of one with three points these alone. */
export function phrasesIn(text: FaceText, wordings: readonly string[]): readonly Phrase[] {
  for (const { find } of pointRules) {
    const points = whole(find(text), text);
    if (points.length > 2) return points;
  }
  const all = [...pointRules, ...faceRules].flatMap(({ find }) => find(text));
  return whole([...all, ...listed(text, wordings)], text);
}

/** Phrases that say standing alone what they say in their sentence. */
function whole(found: readonly Phrase[], text: FaceText): readonly Phrase[] {
  return found
    .filter((phrase) => !holdsDirection(phrase, text))
    .flatMap((phrase) => keepMeaning(phrase, text) ?? []);
}

/** Wordings from the list of the house. */
function listed({ passage, text, from }: FaceText, wordings: readonly string[]): readonly Phrase[] {
  return wordings.flatMap((wording) => {
    // A shorter one is a name or a title, which says nothing by itself.
    const start = wording.length >= 8 ? text.indexOf(wording, from) : -1;
    return start < 0 ? [] : [{ passage, start, end: start + wording.length, weight: 6 }];
  });
}
