/** The forms in which a date may be typed. */
export const dateForms: string = "A date such as 24/11/2026 (the day first), 24 Nov 2026 or 2026-11-24.";

/** What is wrong with a date. */
export const dateWords = {
  noDate: (text: string): string =>
    `"${text.slice(0, 40)}" is not a date. Type one such as 24/11/2026, 24 Nov 2026 or 2026-11-24`,
  shortYear: "Type the year with its four digits, as in 24/11/2026",
  noMonth: (month: number, day: number): string =>
    day >= 1 && day <= 12
      ? `There is no month ${month}. The day comes first, as in 24/11/2026`
      : `There is no month ${month}`,
  noDay: (day: number, month: string, year: number, last: number): string =>
    `There is no ${day} ${month} ${year}: that month has ${last} days`,
  noYear: (year: number): string => `Dates of the year ${year} cannot be written`,
} as const;

/** What is wrong with another answer. */
export const checkWords = {
  emptyLine: "Type something, or ? for help",
  emptyDate: `Type a date such as 24/11/2026, or ? for help`,
  emptyNumber: (unit: string): string => `Type a number of ${unit}, or ? for help`,
  noNumber: (text: string, unit: string): string =>
    `"${text.slice(0, 40)}" is not a plain number. Type the number of ${unit} in digits, such as 12 or 1.5`,
  noFigure: (text: string): string => `"${text.slice(0, 40)}" is not a whole number. Type digits, such as 24`,
  noEmail: (text: string): string =>
    `"${text.slice(0, 40)}" is not an e-mail address. Type one such as jo@firm.example`,
  endsBefore: (begins: string): string => `That is before the day of issue, ${begins}`,
  noneTicked: "Nothing is ticked. If none of these is true, tick that instead",
  noneAndMore: (none: string): string => `"${none}" stands alone: untick it, or the others`,
  noChoice: "That is none of the choices",
} as const;
