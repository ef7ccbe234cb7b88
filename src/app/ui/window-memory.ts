/** What a window remembers over a reload. Where a browser forbids that, or has no room, it is forgotten with the page. */
export const windowMemory = {
  read(key: string): string | undefined {
    try {
      return sessionStorage.getItem(key) ?? undefined;
    } catch {
      return undefined;
    }
  },
  /** Forgets it where there is no text. */
  write(key: string, text: string | undefined): void {
    try {
      if (text === undefined) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, text);
    } catch {
      // Full or forbidden.
    }
  },
};
