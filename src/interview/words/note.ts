/** What is said of notes. */
export const noteWords = {
  ask: "Your note on this control",
  what: "What is to become of the note?",
  more: "Add to it",
  instead: "Write it anew",
  remove: "Remove it",
  empty: "Leave it empty to write none.",
  later: "Leave it empty to write it later; csm-check says until then that it is missing.",
  added: "What you type is added to it; leave it empty to leave it as it is.",
  now: (note: string): string => `The note says: ${note}`,
  reason: (says: string): string => `You chose "${says}". What is the reason, or what is it?`,
  help: "The note stays in your file, for you and for whoever checks the answer. It is printed in reports only where you ask for that.",
} as const;
