import { describe, expect, test } from "vitest";
import { declarationLimit } from "../../src/declaration/declaration-limit.ts";
import { stateText, type PageState } from "../../src/form/page-state.ts";
import { pageLimit, readSavedPage } from "../../src/form/saved-page.ts";
import { hostileToPages } from "../support/html-pages.ts";

const state: PageState = {
  declaration: "format: csm-check/declaration@1\nsupplier:\n  name: Harrow Ltd\n",
  file: "harrow.yaml",
  level: "0",
  only: ["2314"],
  recommended: true,
  for: "IT support",
  buyer: "Marlin plc",
  due: "2027-01-15",
  answeredBy: "Jo Harrow",
  answeredOn: "2026-11-29",
};

const page = (data: string): string =>
  `<!DOCTYPE html>\n<html lang="en-GB">\n<body>\n<script type="application/json" id="csm-check-form">${data}</script>\n</body></html>\n`;

const faultIn = (text: string): unknown => {
  const read = readSavedPage(text);
  return read.ok ? undefined : read.fault;
};

describe("a saved page", () => {
  test("gives back what was written into it, and the line where it stands", () => {
    expect(readSavedPage(page(stateText(state)))).toEqual({ ok: true, state, line: 4 });
    const { declaration, file } = state;
    expect(readSavedPage(page(stateText({ declaration, file })))).toMatchObject({
      ok: true,
      state: { declaration, file },
    });
  });

  test("is read however a browser writes the attributes of its element", () => {
    const other = page(stateText(state)).replace(
      /<script [^>]*>/,
      '<SCRIPT id="csm-check-form" type="application/json">',
    );
    expect(readSavedPage(other)).toMatchObject({ ok: true, state });
  });

  test.each(hostileToPages)("holds %s as data", (text) => {
    const hostile = { ...state, declaration: text, for: text, buyer: `</script>${text}` };
    const written = page(stateText(hostile));
    expect(written.match(/<script/gi)).toHaveLength(1);
    expect(readSavedPage(written)).toMatchObject({ ok: true, state: hostile });
  });
});

describe("what is no saved page", () => {
  const data = (changes: Readonly<Record<string, unknown>>): string =>
    page(JSON.stringify({ format: "csm-check/form@1", ...state, ...changes }));

  test.each([
    ["a page of somebody else", "<!DOCTYPE html><p>Hello</p>", { code: "no-answers" }],
    ["a page without its end", page("{").slice(0, 90), { code: "no-answers" }],
    ["a page that was cut off", page(stateText(state)).slice(0, 200), { code: "not-json" }],
    ["answers that are no JSON", page("{ format: 1 }"), { code: "not-json" }],
    ["answers that are a list", page("[]"), { code: "not-json" }],
    ["two elements", page(stateText(state)) + page(stateText(state)), { code: "several-answers" }],
    [
      "another format",
      data({ format: "csm-check/form@2" }),
      { code: "other-format", found: "csm-check/form@2" },
    ],
    ["no format", data({ format: undefined }), { code: "other-format", found: "" }],
    ["no declaration", data({ declaration: undefined }), { code: "misfit", key: "declaration" }],
    ["a declaration that is no text", data({ declaration: {} }), { code: "misfit", key: "declaration" }],
    ["a file name that is no text", data({ file: 1 }), { code: "misfit", key: "file" }],
    ["a file of another kind", data({ file: "harrow.json" }), { code: "misfit", key: "file" }],
    ["a file in another folder", data({ file: "../harrow.yaml" }), { code: "misfit", key: "file" }],
    ["a level that is a number", data({ level: 0 }), { code: "misfit", key: "level" }],
    ["controls that are no list", data({ only: "2314" }), { code: "misfit", key: "only" }],
    ["a control that is no text", data({ only: [2314] }), { code: "misfit", key: "only" }],
    ["something else than true", data({ recommended: "yes" }), { code: "misfit", key: "recommended" }],
    ["a day of no calendar", data({ answeredOn: "2026-02-30" }), { code: "misfit", key: "answeredOn" }],
    ["earlier answers of no day", data({ earlier: "last year" }), { code: "misfit", key: "earlier" }],
    ["a name without end", data({ answeredBy: "x".repeat(1001) }), { code: "misfit", key: "answeredBy" }],
  ])("%s", (_, text, fault) => {
    expect(faultIn(text)).toEqual(fault);
  });

  test("too large a declaration, and too large a page", () => {
    const declaration = "x".repeat(declarationLimit + 1);
    expect(faultIn(data({ declaration }))).toEqual({
      code: "too-large",
      of: "declaration",
      limit: declarationLimit,
    });
    expect(faultIn(" ".repeat(pageLimit + 1))).toEqual({ code: "too-large", of: "page", limit: pageLimit });
  });
});
