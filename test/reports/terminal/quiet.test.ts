import { describe, expect, test } from "vitest";
import { ascii } from "../../../src/text/page.ts";
import { quiet } from "../../../src/reports/terminal/quiet.ts";
import { verdictSentence } from "../../../src/words/verdict/verdict-sentence.ts";
import { harrow, metControls } from "../../support/harrow.ts";
import { assessmentOf } from "../../support/one-of-each.ts";
import { markers, paper } from "../../support/paper.ts";

const met = assessmentOf(harrow());
const short = assessmentOf(harrow({ controls: metControls.replace("WEAK: yes", "WEAK: no") }), undefined, {
  evidence: "off",
});

describe("quiet", () => {
  test.each([
    ["met", met, "✔"],
    ["not met", short, "✖"],
  ])("%s is one line: file, sign, sentence, what has to be said with it", (_, assessment, sign) => {
    const text = quiet(assessment, paper({ style: "quiet", width: 40 }));
    const { headline, more } = verdictSentence(assessment);
    expect(text.startsWith(`supplier.yaml: ${sign} ${[headline, ...more].join(" ")} `)).toBe(true);
    expect(text.indexOf("\n")).toBe(text.length - 1);
  });

  test("it carries the notice: the supplier's own assessment, no certificate, and not the MOD's", () => {
    const text = quiet(met, paper({ style: "quiet" }));
    expect(text).toMatch(/self-assess|own assessment/i);
    expect(text).toMatch(/certificate/);
    expect(text).toMatch(/MOD/);
  });

  test("signs are ASCII where the page says so", () => {
    expect(quiet(short, paper({ symbols: ascii }))).toMatch(/^supplier\.yaml: x [\x20-\x7e]+\n$/);
  });

  test("the line has the colour of its verdict", () => {
    expect(quiet(met, paper({ paint: markers }))).toMatch(/^supplier\.yaml: <good>✔ .*<\/good>\n$/);
    expect(quiet(short, paper({ paint: markers }))).toMatch(/^supplier\.yaml: <bad>✖ .*<\/bad>\n$/);
  });
});
