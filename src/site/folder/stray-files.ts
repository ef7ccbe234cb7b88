/** Files in a deck's folder that were not put there to be read: copies, and settings under a name that is not theirs. */
import { join } from "node:path";
import type { Problem } from "../../deck/model.ts";
import { isMisspelt } from "../../deck/problems/nearest.ts";
import { error, warning, words } from "../../deck/problems/problem.ts";

const settings = ["deck.yaml", "figures.yaml", "phrases.yaml"];

/** What systems, editors and programs that synchronise put to the name of a file when they copy it, without its ending. */
const copies: readonly RegExp[] = [
  /^(?:副本|复件|备份(?=[\s_-])|copy of|backup of)[\s_-]*(?<stem>.+)$/iu,
  /^(?<stem>.+?)[\s._-]+(?:备份|bak|backup)[\s\d._-]*$/iu,
  /^(?<stem>.+?)[\s._-]*(?:的?副本|复件|冲突|(?<![a-z])(?:copy|conflict(?:ed)?)(?![a-z])).*$/iu,
  /^(?<stem>.+?)\s*[(（](?:\d{1,3}|[^()（）]*(?:副本|冲突|conflict)[^()（）]*)[)）]$/iu,
  /^(?<stem>.+?)\s*[[【][^[\]【】]*(?:副本|冲突|conflict)[^[\]【】]*[\]】]$/iu,
  /^(?<stem>.+?)\.sync-conflict-[\w-]+$/u,
  /^(?<stem>.+?)-(?:DESKTOP|LAPTOP)-[A-Z\d]+(?:-\d{1,3})?$/u,
];

/** Some systems only number a copy. A slide's name may well end in a number, that of settings does not. */
const numbered = /^(?<stem>.+?)[\s~_-]*\d{1,3}$/u;

/** Some name the machine and the time before the word, `a_Andy-PC_Jan-03-0901-2024_CaseConflict_1`, or have one of their own. */
const conflict = /(?<=\d{4}[\s._-]*)(?:冲突|(?:case)?conflict)|(?<![a-z])(?:case|ns)conflict/iu;

/** What a file may be a copy of, by its name. */
function copied(name: string): readonly string[] {
  const [, stem = "", ending = ""] = /^(.+)(\.[a-z]+)$/iu.exec(name) ?? [];
  const patterns = /ml$/i.test(ending) ? [...copies, numbered] : copies;
  const at = conflict.exec(stem)?.index ?? 0;
  const before = [...stem.slice(0, at).matchAll(/[\s._([（【-]/gu)].map(({ index }) =>
    stem.slice(0, index),
  );
  const stems = patterns.map((pattern) => pattern.exec(stem)?.groups?.["stem"]);
  return [...stems, ...before].flatMap((own) => (own ? [own + ending] : []));
}

/** The names of the files that are copies of one beside them, each with the name of that one. */
export function copiesAmong(names: readonly string[]): ReadonlyMap<string, string> {
  const known = new Set(names);
  return new Map(
    names
      .filter((name) => /\.(?:md|ya?ml)$/i.test(name))
      .flatMap((name): (readonly [string, string])[] => {
        const own = copied(name).find((one) => known.has(one));
        return own === undefined ? [] : [[name, own]];
      }),
  );
}

/** Problems of a folder's files that are not read although they look as if they were meant to be. */
export function strayProblems(folder: string, names: readonly string[]): readonly Problem[] {
  const among = copiesAmong(names);
  const placeOf = (name: string) => ({
    file: join(folder, name).replaceAll("\\", "/"),
    line: 1,
    column: 1,
  });
  return names.flatMap((name) => {
    if (name.startsWith("._") || settings.includes(name)) return [];
    const own = among.get(name);
    if (own !== undefined) {
      return [
        warning(
          "copied-file",
          placeOf(name),
          words(
            `这是“${own}”的副本，没有读；里面也许有没并过来的改动`,
            `This is a copy of “${own}” and is not read; there may be changes in it`,
          ),
          words(
            "对照一遍，再删去副本，或给它另起一个名字",
            "Compare the two, then delete or rename it",
          ),
        ),
      ];
    }
    const meant = [name, ...copied(name)].map(meantSettings).find((one) => one !== undefined);
    if (meant === undefined || (isBackup(name) && names.includes(meant))) return [];
    // Without it, what it says would be missed: that the notes are not public, for one.
    const tell = names.includes(meant) ? warning : error;
    return [
      tell(
        "misnamed-settings",
        placeOf(name),
        words(
          `“${name}”没有读，它应叫 ${meant}`,
          `“${name}” is not read: its name must be ${meant}`,
        ),
        words("改名，或者删去它", "Rename or delete it"),
      ),
    ];
  });
}

/**
 * The settings file that a name comes near: other letters, signs before or in it, another ending, or one that the system
 * does not show.
 */
function meantSettings(name: string): string | undefined {
  const plain = name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Cf}]/gu, "")
    .replaceAll("。", ".")
    .replace(/^[._]/, "")
    .replace(/_?(?=\.[a-z]+)/, "")
    .replace(/(?:~|\.(?:txt|md|bak|old|orig))$/, "")
    .replace(/\.(?:ya?ml?|json5?|toml|ini)$/, ".yaml");
  return settings.find((known) => known === plain || isMisspelt(plain, [known]));
}

/** Backups that editors keep, and what systems hide, say nothing beside the file itself. */
const isBackup = (name: string): boolean => /^\.|~$|\.(?:bak|old|orig)$/i.test(name);

/**
 * The problem of a deck without settings of its own that has some in the folder above, where nothing reads them. `above`
 * are the names in that folder.
 */
export function settingsAbove(
  folder: string,
  names: readonly string[],
  above: readonly string[],
): readonly Problem[] {
  if (names.includes("deck.yaml") || !above.includes("deck.yaml")) return [];
  // Beside manuscripts, they are another deck's.
  const isOther = above.some(
    (name) => /\.md$/i.test(name) && !/^(?:readme|changelog)\b/i.test(name),
  );
  const tell = isOther ? warning : error;
  return [
    tell(
      "misnamed-settings",
      { file: join(folder, "..", "deck.yaml").replaceAll("\\", "/"), line: 1, column: 1 },
      words(
        "deck.yaml 在上一层文件夹里，没有读",
        "deck.yaml stands in the folder above and is not read",
      ),
      words("移到稿子旁边", "Move it beside the manuscripts"),
    ),
  ];
}
