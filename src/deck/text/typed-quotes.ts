/** A value without the quotes of a Chinese keyboard around it, which YAML and JSON take for letters. */
export function withoutTypedQuotes(value: string): string {
  return value.replace(/^[“‘](.*)[”’]$/su, "$1");
}
