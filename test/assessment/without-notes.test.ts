import { describe, expect, test } from "vitest";
import { withoutNotes } from "../../src/assessment/without-notes.ts";
import { formats } from "../../src/reports/formats.ts";
import { harrow, metControls } from "../support/harrow.ts";
import { assessmentOf } from "../support/one-of-each.ts";
import { run } from "../support/run.ts";

const note = "Renewal is for Dave";
const example = `format: csm-check/declaration@1
supplier: { name: Harrow Ltd }
level: 0
controls:
  "2314": { answers: { policy: yes, dpia: missing }, note: ${note} }
`;

describe("the notes of a declaration", () => {
  const asked = ["assess", "a.yaml", "--as-of", "2026-11-24"];
  const files = { "a.yaml": example };

  test.each(formats.filter(({ binary }) => binary !== true).map(({ name }) => name))(
    "are not in a report as %s",
    async (format) => {
      for (const option of ["--no-color", "--all", "--plain"])
        expect((await run([...asked, "-f", format, option], { files })).out).not.toContain(note);
    },
  );

  test.each(["html", "json", "ndjson", "oscal"])("are in it as %s with --notes", async (format) => {
    expect((await run([...asked, "-f", format, "--notes"], { files })).out).toContain(note);
    expect((await run([...asked, "-f", format, "--notes", "--redact"], { files })).out).not.toContain(note);
  });

  test("are all that is left out", () => {
    const noted = assessmentOf(
      harrow({ controls: metControls.replace("WEAK: yes", "WEAK: { answers: { done: yes }, note: x }") }),
    );
    const bare = assessmentOf(
      harrow({ controls: metControls.replace("WEAK: yes", "WEAK: { answers: { done: yes } }") }),
    );
    const withNote = { ok: true, path: "a.yaml", assessment: noted } as const;
    expect(noted.controls.find(({ control }) => control.id === "WEAK")?.declared?.note).toBe("x");
    expect(withoutNotes(withNote)).toMatchObject({
      assessment: { verdict: bare.verdict, summary: bare.summary },
    });
    const { declaration } = noted;
    expect(JSON.stringify(withoutNotes(withNote))).toBe(
      JSON.stringify({ ...withNote, assessment: { ...bare, declaration } }),
    );
  });

  test("change nothing where a file cannot be assessed", () => {
    const bad = { ok: false, path: "a.yaml", problems: [] } as const;
    expect(withoutNotes(bad)).toBe(bad);
  });
});
