import { describe, expect, test } from "vitest";
import { isUnknown, isYes, yesNo } from "../../src/document/yes-no.ts";

describe("a yes-no word", () => {
  test.each(["yes", "Yes", "YES", "yEs", "true", "True", "TRUE"])("%s means yes", (text) => {
    expect(yesNo(text)).toBe(true);
    expect(isYes(text)).toBe(true);
  });

  test.each(["no", "No", "NO", "false", "False", "FALSE"])("%s means no", (text) => {
    expect(yesNo(text)).toBe(false);
    expect(isYes(text)).toBe(false);
  });

  test.each(["1", "0", "y", "n", "on", "off", "ok", "n/a", "", " yes", "yes ", "unknown", "null", "ja"])(
    "%j means neither",
    (text) => {
      expect(yesNo(text)).toBeUndefined();
      expect(isYes(text)).toBe(false);
    },
  );

  test("unknown is one word, in any case", () => {
    expect(["unknown", "Unknown", "UNKNOWN"].every(isUnknown)).toBe(true);
    expect(["", "?", "unknow", "unknown ", "not known"].some(isUnknown)).toBe(false);
  });
});
