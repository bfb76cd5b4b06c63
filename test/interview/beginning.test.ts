import { expect, test } from "vitest";
import { beginning } from "../../src/interview/beginning.ts";
import { parseDocument } from "../../src/document/parse-document.ts";
import { control, smallCatalogue, yesNo } from "../support/small-catalogue.ts";
import { problems } from "../support/sound.ts";

const catalogue = smallCatalogue({ controls: [control("10", [yesNo("a")])] });

test.each(["a\u2028b.yaml", "a\u202eb.yaml", "a\u0085b.yaml", "a\nb.yaml", "a\ufeffb.yaml", "a\u0007b.yaml"])(
  "a new declaration can be read, whatever its file is called: %j",
  (file) => {
    const text = beginning({ catalogue, file, level: undefined }, "2026-11-24");
    expect(text).toContain("csm-check init a?b.yaml\n");
    expect(problems(parseDocument(text, "a.yaml"))).toEqual([]);
  },
);
