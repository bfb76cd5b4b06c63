/** What is said in passing. */
export const saidWords = {
  first: "This is the first question.",
  understood: (what: string): string => `Understood: ${what}.`,
  noted: "The note is saved.",
  shown: (file: string): string => `${file} is named as evidence, with its SHA-256.`,
  changed: "The file was changed in a way that this answer cannot be put into; nothing was written.",
  cleared: "Cleared.",
} as const;
