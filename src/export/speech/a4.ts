/** The sheet that the speech is set on, A4 (ISO 216), mm. */
export const a4 = { width: 210, height: 297 } as const;
