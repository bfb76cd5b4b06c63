import { describe, expect, test } from "vitest";
import { fileName, fileNames } from "../../src/text/file-name.ts";

describe("a stranger's name as the name of a file", () => {
  test.each([
    ["Harrow Precision Engineering Ltd", "harrow-precision-engineering-ltd"],
    ["Wharfe Précision & Söhne (UK) plc", "wharfe-precision-sohne-uk-plc"],
    ["../../etc/passwd", "etc-passwd"],
    ["C:\\Windows\\system32", "c-windows-system32"],
    ["CON", "con-firm"],
    ["lpt1", "lpt1-firm"],
    ["-rf *", "rf"],
    ["a\u0000b\u202ec", "a-b-c"],
    ["株式会社", ""],
    ["x".repeat(300), "x".repeat(60)],
  ])("%s", (name, is) => {
    expect(fileName(name)).toBe(is);
  });

  test("no two are the same, whatever the disk thinks of letters", () => {
    expect(fileNames(["Ärdent Ltd", "ARDENT LTD", "ardent ltd 2", "株式会社", "有限会社"], "firm")).toEqual([
      "ardent-ltd",
      "ardent-ltd-2",
      "ardent-ltd-2-2",
      "firm",
      "firm-2",
    ]);
  });
});
