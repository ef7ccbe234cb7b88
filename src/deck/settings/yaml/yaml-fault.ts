/** What the YAML parser finds wrong, in words for people without knowledge of YAML, at the place of the mistake. */
import { type Document, type YAMLError, isCollection, isScalar, visit } from "yaml";
import type { Problem, Words } from "../../model.ts";
import { error, words } from "../../problems/problem.ts";
import { type Source, lineOf, lineText, placeOf } from "../../source/source.ts";

/** Faults of a stretch that are told; made-up text has one for each character. */
const mostFaults = 500;

/** The faults of a document that was parsed from `source.text.slice(start, …)`, without pretty errors. */
export function yamlFaults(source: Source, start: number, document: Document): readonly Problem[] {
  const told = document.errors
    .slice(0, mostFaults)
    .filter(
      ({ code, pos }) => code !== "MULTIPLE_DOCS" || !isEmpty(source.text.slice(start + pos[0])),
    );
  const problems = told.map((fault) => faultProblem(source, start, document, fault));
  // One sign of a Chinese keyboard makes several faults of its line.
  return problems.filter(
    ({ message, place }, index) =>
      message.zh !== fullWidth.said.zh ||
      problems.findIndex((other) => other.place.line === place.line) === index,
  );
}

/** Whether only comments and separators follow, as where a file is written like front matter. */
function isEmpty(text: string): boolean {
  return text.split("\n").every((line) => /^(?:---|\.\.\.)?\s*(?:#.*)?$/.test(line.trim()));
}

/** A value that begins with `*`: in YAML it is a reference, here to something unknown. */
export function deadReference(source: Source, offset: number): Problem {
  return problemAt(source, offset, "Unresolved alias", starFault);
}

interface Fault {
  readonly said: Words;
  readonly hint?: Words;
}

const colonHint = words(
  "冒号要用半角“:”，后面留一个空格",
  "Write a half-width colon and a space after it",
);
const quoteHint = words("给整个值加引号", "Put the whole value in quotes");
const starFault: Fault = {
  said: words("值不能以 * 或 & 开头", "A value cannot begin with * or &"),
  hint: quoteHint,
};

const faults: Readonly<Record<string, Fault>> = {
  TAB_AS_INDENT: {
    said: words("缩进用了制表符", "Indented with a tab"),
    hint: words("改用空格", "Indent with spaces"),
  },
  BAD_INDENT: { said: words("缩进不对", "Wrong indentation") },
  MISSING_CHAR: { said: words("缺少冒号或引号", "A colon or a quote is missing") },
  MULTILINE_IMPLICIT_KEY: { said: words("名称后面缺少冒号", "No colon after the name") },
  BLOCK_AS_IMPLICIT_KEY: {
    said: words("值里又有一个半角冒号", "Another colon in the value"),
    hint: words(
      "值里的冒号用全角“：”，或给整个值加引号",
      "Put the whole value in quotes, or use a full-width colon",
    ),
  },
  BAD_SCALAR_START: {
    said: words("值不能以这个符号开头", "A value cannot begin with this sign"),
    hint: quoteHint,
  },
  BAD_DQ_ESCAPE: {
    said: words("双引号里不能这样用反斜杠", "No such escape in double quotes"),
    hint: words("改用单引号", "Use single quotes"),
  },
  BAD_ALIAS: starFault,
  MULTIPLE_DOCS: {
    said: words("“---”以下的内容没有读", "What stands below “---” is not read"),
    hint: words("删去这一行 ---", "Delete the line ---"),
  },
};
const afterQuote: Fault = {
  said: words("引号后面还有字", "Text after the closing quote"),
  hint: words("整个值都写在引号里", "Put the whole value in quotes"),
};
const fullWidth: Fault = {
  said: words("花括号里有全角符号", "A full-width sign in braces"),
  hint: words(
    "花括号、冒号、逗号都用半角，如 { value: 3, placeholder: N }",
    "Write braces, colons and commas half-width: { value: 3, placeholder: N }",
  ),
};
const hasFullWidth = /^[^#'"{｛]*(?:｛|\{[^}'"]*[，：｝])/;
const anyFault: Fault = { said: words("YAML 写法有误", "Not valid YAML") };

function faultProblem(
  source: Source,
  start: number,
  document: Document,
  { code, message, pos }: YAMLError,
): Problem {
  const line = lineText(source, lineOf(source, start + pos[0]));
  if (hasFullWidth.test(line)) return problemAt(source, start + pos[0], message, fullWidth);
  const open = openedAt(document, pos[0], message);
  if (open) return problemAt(source, start + open.offset, message, open);
  const offset = start + pos[0];
  if (code === "UNEXPECTED_TOKEN" && /["']\s*$/.test(source.text.slice(start, offset))) {
    return problemAt(source, offset, message, afterQuote);
  }
  return problemAt(source, offset, message, faults[code] ?? anyFault);
}

function problemAt(
  source: Source,
  offset: number,
  message: string,
  { said, hint }: Fault,
): Problem {
  const line = lineText(source, lineOf(source, offset));
  const lacksColon = /^[^#'"：:]*：/.test(line) || /^[^#'":\s]+:\S/.test(line);
  return error(
    "invalid-yaml",
    placeOf(source, offset),
    words(said.zh, `${said.en} (${message})`),
    hint ?? (lacksColon ? colonHint : undefined),
  );
}

/** Where the unclosed quote or bracket opens. The parser reports it some lines below. */
function openedAt(
  document: Document,
  offset: number,
  message: string,
): (Fault & { readonly offset: number }) | undefined {
  const closing = /^Missing closing (["'])quote$| end with an? ([}\]])$/.exec(message);
  const mark = closing?.[1] ?? closing?.[2];
  if (mark === undefined) return undefined;
  let found: number | undefined;
  visit(document, {
    Node(_, node) {
      const [from = 0] = node.range ?? [];
      const isOpen =
        (isScalar(node) && node.source !== undefined && node.type?.startsWith("QUOTE_") === true) ||
        (isCollection(node) && node.flow === true);
      if (isOpen && from < offset && from >= (found ?? 0)) found = from;
    },
  });
  if (found === undefined) return undefined;
  const isQuote = closing?.[1] !== undefined;
  return {
    offset: found,
    said: isQuote
      ? words("引号没有合上", "The quote has no end")
      : words("括号没有合上", "The bracket has no end"),
    hint: isQuote
      ? words(`在这个值后面补上 ${mark}`, `Write ${mark} at the end of the value`)
      : words(`在后面补上 ${mark}`, `Write ${mark} at its end`),
  };
}
