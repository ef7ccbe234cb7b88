/** What a part of an address says; undefined where its %-escapes are not whole. */
export function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
