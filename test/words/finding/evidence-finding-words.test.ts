import { expect, test } from "vitest";
import { nameOfEvidence } from "../../../src/words/finding/evidence-finding-words.ts";
import { findingWords } from "../../../src/words/finding/finding-words.ts";
import { controlOf } from "../../support/one-of-each.ts";

const fact = { code: "evidence-missing", file: "ce.pdf", at: { path: "a.yaml" } } as const;

test.each([
  [{ title: "Policy" }, "Policy"],
  [{ number: "C-17" }, "certificate C-17"],
  [{}, "the certificate"],
  [{ title: "withheld", number: "C-17" }, "withheld"],
])("evidence with %j is called %s", (named, name) => {
  expect(nameOfEvidence({ ...fact, ...named })).toBe(name);
  expect(findingWords({ ...fact, ...named }, controlOf("CERT")).message).toBe(
    `Evidence "${name}": The file ce.pdf is not there.`,
  );
});
