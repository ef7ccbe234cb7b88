type Environment = Readonly<Record<string, string>>;

/**
 * The environment, with a UTF-8 locale where it names no such locale: without one, Chromium calls a download with a
 * Chinese name `download`.
 */
export function withUtf8(environment: NodeJS.ProcessEnv): Environment {
  const set = Object.entries(environment).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const own: Environment = Object.fromEntries(set);
  // The first of these that is set counts.
  const locale = own["LC_ALL"] || own["LC_CTYPE"] || own["LANG"] || "";
  return /utf-?8/i.test(locale) ? own : { ...own, LC_ALL: "C.UTF-8" };
}
