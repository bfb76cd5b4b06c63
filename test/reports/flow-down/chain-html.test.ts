import { describe, expect, test } from "vitest";
import { chainHtml } from "../../../src/reports/flow-down/chain-html.ts";
import { pictureLayout } from "../../../src/reports/flow-down/picture-layout.ts";
import { twigs } from "../../../src/reports/flow-down/twigs.ts";
import { chainOf, chainOfMany, chainSaying } from "../../support/chains.ts";
import { htmlValidator } from "../../support/html-validator.ts";
import { paper } from "../../support/paper.ts";

describe("the page of a chain", () => {
  test.each([0, 1, 5, 200])("of %d firms is valid HTML, with every firm in its list", async (many) => {
    const page = await chainHtml(many === 0 ? chainOf([]) : chainOfMany(many), paper());
    const { results } = htmlValidator.validateStringSync(page);
    expect(
      results.flatMap(({ messages }) => messages.map((each) => `${each.line}: ${each.message}`)),
    ).toEqual([]);
    expect(page.match(/<li id="firm-\d+">/g) ?? []).toHaveLength(many);
    expect(page.match(/<use /g)?.length ?? 0).toBeGreaterThanOrEqual(Math.min(many, 400));
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\sstyle=|https?:/i);
  });

  test("of every standing has a sign and a word for each, and no two share a sign", async () => {
    const page = await chainHtml(chainSaying("Harmless Ltd"), paper());
    const legend = /<ul class="legend">[\s\S]*?<\/ul>/.exec(page)?.[0] ?? "";
    const signs = [...legend.matchAll(/href="#(sign-[a-z-]+)"/g)].map(([, sign]) => sign);
    expect(new Set(signs).size).toBe(6);
  });
});

describe("the picture", () => {
  test("gives each leaf a row of its own, and stands each firm in the middle of those below it", () => {
    const { placed, rows, columns, left } = pictureLayout([1, 2, 2, 1]);
    expect(placed.map(({ column, row, above }) => [column, row, above])).toEqual([
      [0, 1.25, undefined],
      [1, 0.5, 0],
      [2, 0, 1],
      [2, 1, 1],
      [1, 2, 0],
    ]);
    expect([rows, columns, left]).toEqual([3, 3, 0]);
  });

  test("leaves out what is too deep or too many, and says how many", () => {
    const chain = Array.from({ length: 5000 }, (_, index) => index + 1);
    expect(pictureLayout(chain)).toMatchObject({ columns: 9, rows: 1, left: 4992 });
    expect(pictureLayout(chain.map(() => 1))).toMatchObject({ columns: 2, rows: 400, left: 4600 });
  });
});

describe("the twigs of a tree", () => {
  const drawn = (tiers: readonly number[], hasUnicode: boolean, most = 12): readonly string[] => {
    const draw = twigs(tiers, hasUnicode, most);
    return tiers.map((_, index) => `${draw(index).twig}${draw(index).tier}`);
  };

  test("show which branch goes on", () => {
    expect(drawn([1, 2, 3, 2, 1], true)).toEqual(["├─ ", "│  ├─ ", "│  │  └─ ", "│  └─ ", "└─ "]);
    expect(drawn([1, 2, 1], false)).toEqual(["|- ", "|  `- ", "`- "]);
  });

  test("go no deeper than there is room, and say the tier", () => {
    expect(drawn([1, 2, 3, 4], true, 2)).toEqual(["└─ ", "   ├─ ", "   ├─  (tier 3)", "   └─  (tier 4)"]);
  });
});
