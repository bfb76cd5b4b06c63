/** What is said where a control does not apply. */
export const notApplicableWords = {
  warning: (isCertified: boolean): string =>
    `A control does not apply only where somebody who may decide that has agreed: ${isCertified ? "the certification body or the buyer" : "whoever asks you to meet it"}. Every report says so. Without an agreement, go back and answer the question.`,
  reason: "Why does this control not apply to you?",
  agreedWith: "Who agreed that it does not apply?",
  on: "When was that agreed?",
  help: "Such as: no removable media is used anywhere; the name of who agreed; the day of the message.",
} as const;

/** What is said of plans. */
export const planWords = {
  advice: (action: string): string => `What csm-check would do: ${action.replaceAll(/\s+/g, " ").trim()}`,
  action: "What will you do about it?",
  owner: "Who does it?",
  due: "By when will it be met?",
  open: "Leave it empty if that is still open.",
  help: "An entry of the Cyber Improvement Plan: the buyer decides whether it accepts it.",
  saved: (isProfile: boolean): string =>
    isProfile
      ? "The plan is saved. It counts once the buyer has accepted it for this contract."
      : "The plan is saved. It counts once it has been accepted.",
} as const;
