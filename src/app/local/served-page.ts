/** The page as the local server has it now; undefined where there is none, as while the deck's folder is gone. */
export async function servedPage(): Promise<HTMLElement | undefined> {
  try {
    const response = await fetch(location.pathname, { cache: "no-store" });
    const text = response.ok ? await response.text() : undefined;
    if (text === undefined) return undefined;
    return new DOMParser().parseFromString(text, "text/html").documentElement;
  } catch {
    return undefined;
  }
}
