import { expect, test } from "vitest";
import { timeLeft } from "../../src/interview/words/where.ts";

test.each([
  [1, "less than a minute left"],
  [4, "about 1 minute left"],
  [8, "about 2 minutes left"],
  [238, "about an hour left"],
  [388, "about an hour and a half left"],
  [480, "about 2 hours left"],
  [590, "about 2 and a half hours left"],
])("%i questions take %s", (questions, words) => {
  expect(timeLeft(questions)).toBe(words);
});
