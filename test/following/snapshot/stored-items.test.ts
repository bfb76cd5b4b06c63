import { describe, expect, test } from "vitest";
import { jsonDocument } from "../../../src/document/json-document.ts";
import { storedItems, type StoredItem } from "../../../src/following/snapshot/stored-items.ts";
import { sound } from "../../support/sound.ts";

function itemsIn(value: unknown): readonly StoredItem[] | undefined {
  const items = storedItems(sound(jsonDocument(JSON.stringify(value), "stored.json")));
  return items === undefined ? undefined : sound(items);
}

const assessment = (source: string) => ({ format: "csm-check/assessment@1", source });
const problem = (path: string) => ({ code: "syntax", message: "No.", at: { path, line: 3, column: 5 } });

describe("what a document of csm-check's own tells", () => {
  test("is an assessment, with its source", () => {
    expect(itemsIn(assessment("a.yaml"))).toMatchObject([{ kind: "assessment", source: "a.yaml" }]);
  });

  test("is the problems of a file, a few of them, and how many there are", () => {
    const problems = Array.from({ length: 9 }, () => problem("b.yaml"));
    const [item] = itemsIn({ format: "csm-check/problems@1", source: "b.yaml", problems }) ?? [];
    expect(item).toMatchObject({ kind: "problems", source: "b.yaml", found: 9 });
    expect(item?.kind === "problems" ? item.problems : []).toEqual(
      Array.from({ length: 5 }, () => problem("b.yaml")),
    );
  });

  test("is several assessments, and the problems of each other file", () => {
    const items = itemsIn({
      format: "csm-check/assessments@1",
      assessments: [assessment("a.yaml"), assessment("c.yaml")],
      problems: [problem("b.yaml"), problem("d.yaml"), problem("b.yaml")],
    });
    expect(items?.map(({ kind, source }) => [kind, source])).toEqual([
      ["assessment", "a.yaml"],
      ["assessment", "c.yaml"],
      ["problems", "b.yaml"],
      ["problems", "d.yaml"],
    ]);
  });

  test.each([{ format: "csm-check/declaration@1" }, { format: 1 }, { supplier: {} }])(
    "is not there in %j",
    (value) => {
      expect(itemsIn(value)).toBeUndefined();
    },
  );

  test("is a problem where something else stands among assessments", () => {
    const text = JSON.stringify({ format: "csm-check/assessments@1", assessments: [1] });
    expect(storedItems(sound(jsonDocument(text, "stored.json")))).toMatchObject({ ok: false });
  });
});
