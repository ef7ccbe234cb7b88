/** Messages are in Chinese unless the environment asks for another language (`LANG=en`). */
export function preferredLanguage(environment: NodeJS.ProcessEnv): "zh" | "en" {
  const asked = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? "";
  return /^en/i.test(asked) ? "en" : "zh";
}
