import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stateText } from "../../src/form/page-state.ts";
import { root, run, type World } from "../support/run.ts";

const base = `# Kept by Jo
format: csm-check/declaration@1
supplier:
    name: Harrow Precision Engineering Ltd # as registered
level: 0
controls:
    # the data protection folder
    "2314":
        answers:
            policy: yes # version 3
`;
const it = `format: csm-check/declaration@1
supplier: { name: HARROW Precision Engineering Limited, companyNumber: "07123456" }
certificates:
  - { scheme: CE, issued: 2026-02-10, expires: 2027-02-09 }
controls:
  "2314": { answers: { dpia: done }, note: in the folder, answeredBy: Ann, answeredOn: 2026-11-02 }
  "2500": { answers: { needs-assessed: no }, answeredBy: Ann }
`;
const no = it.replace("dpia: done", "dpia: done, policy: no");

function merge(args: readonly string[], files: NonNullable<World["files"]>) {
  return run(["merge", ...args], { files });
}

describe("merge", () => {
  test("joins what two people answered; comments, order and spacing of the first stay", async () => {
    const { code, out, written } = await merge(["a.yaml", "b.yaml", "-o", "new.yaml"], {
      "a.yaml": base,
      "b.yaml": it,
    });
    expect(code).toBe(0);
    expect(written.get("new.yaml")).toBe(`# Kept by Jo
format: csm-check/declaration@1
supplier:
    name: Harrow Precision Engineering Ltd # as registered
    companyNumber: "07123456"
level: 0
certificates:
    - { scheme: CE, issued: 2026-02-10, expires: 2027-02-09 }
controls:
    # the data protection folder
    "2314":
        answers:
            policy: yes # version 3
            dpia: done
        note: in the folder
        answeredBy: Ann
        answeredOn: 2026-11-02
    "2500": # Resilient networks and systems
        answers:
            needs-assessed: no
        answeredBy: Ann
`);
    expect(out).toContain("2 files merged into new.yaml.");
    expect(out).toContain("Open at CSM Level 0 (Basic)");
  });

  test("keeps CRLF and writes to standard output where no file is named", async () => {
    const crlf = base.replaceAll("\n", "\r\n");
    const { code, out, err, written } = await merge(["a.yaml", "b.yaml"], { "a.yaml": crlf, "b.yaml": it });
    expect(code).toBe(0);
    expect(out.replaceAll("\r\n", "")).not.toContain("\n");
    expect(out).toContain("            dpia: done\r\n");
    expect(err).toContain("2 files merged.");
    expect(written.size).toBe(0);
  });

  test("two different answers are a problem that shows both, and who gave them", async () => {
    const { code, err, written } = await merge(["a.yaml", "b.yaml", "-o", "new.yaml"], {
      "a.yaml": base,
      "b.yaml": no,
    });
    expect(code).toBe(2);
    expect(written.size).toBe(0);
    expect(err.replaceAll(/\s+/g, " ")).toContain(
      'two-answers: 2314.policy (Do you have written policies and procedures for handling personal data as UK GDPR asks?) has two answers: "yes" (a.yaml:10:21), and here "no" (Ann, 2 Nov 2026) → b.yaml:6:44',
    );
    expect(err).toContain("Nothing was written.");
  });

  test("--prefer last takes the last, and says so", async () => {
    const { code, out, written } = await merge(["a.yaml", "b.yaml", "--prefer", "last", "-o", "new.yaml"], {
      "a.yaml": base,
      "b.yaml": no,
    });
    expect(code).toBe(0);
    expect(written.get("new.yaml")).toContain("            policy: no # version 3\n            dpia: done\n");
    expect(out).toContain("The last answer was taken: 2314.policy");
  });

  test("a claim that a control does not apply and an answer to it cannot both stand", async () => {
    const claim = base.replace(
      / {8}answers:\n.*\n/,
      "        notApplicable: { reason: R, agreedWith: CB, on: 2026-10-01 }\n",
    );
    const files = { "a.yaml": claim, "b.yaml": no };
    expect((await merge(["a.yaml", "b.yaml"], files)).err).toContain(
      "controls.2314.notApplicable has two answers",
    );
    expect((await merge(["b.yaml", "a.yaml"], files)).err).toContain(
      "controls.2314.notApplicable has two answers",
    );
    const answered = await merge(["a.yaml", "b.yaml", "--prefer", "last"], files);
    expect(answered.code).toBe(0);
    expect(answered.out).not.toContain("notApplicable");
    const claimed = await merge(["b.yaml", "a.yaml", "--prefer", "last"], files);
    expect(claimed.out).toContain("notApplicable");
  });

  test.each([
    [
      "name",
      it.replace("HARROW Precision Engineering Limited", "Marlin Ltd"),
      'the name is "Marlin Ltd" here',
    ],
    ["number", it, 'the company number is "07123456" here, and "7123457" in a.yaml:5:20'],
  ])("files of firms that differ by %s are a problem", async (_, other, says) => {
    const first = base.replace("# as registered", "# as registered\n    companyNumber: 7123457");
    const { code, err } = await merge(["a.yaml", "b.yaml", "--prefer", "last"], {
      "a.yaml": first,
      "b.yaml": other,
    });
    expect(code).toBe(2);
    expect(err.replaceAll(/\s+/g, " ")).toContain(says);
  });

  test("refuses what assess refuses, in each file and in what they come to", async () => {
    const typo = await merge(["a.yaml", "b.yaml"], {
      "a.yaml": base,
      "b.yaml": it.replace('"2500"', '"2501"'),
    });
    expect(typo.code).toBe(2);
    expect(typo.err).toContain("unknown-question");
    const alias = "supplier: { name: Harrow Precision Engineering Ltd, alsoKnownAs: [Harrow Tools] }";
    const both = await merge(["a.yaml", "b.yaml"], {
      "a.yaml": `${base}scope: { entities: [Harrow Tools] }\n`,
      "b.yaml": `format: csm-check/declaration@1\n${alias}\n`,
    });
    expect(both.code).toBe(2);
    expect(both.err).toContain("alias-in-scope");
    expect(both.err).toContain("a.yaml:11:21");
  });

  test("a page that was answered is read, who answered it stays, and what is open is told by whom it was asked", async () => {
    const state = {
      declaration: it.replaceAll(/, answered\w+: [\w-]+/g, ""),
      file: "supplier.yaml",
      for: "IT <support>",
      only: ["2314", "2500"],
      answeredBy: "Bob",
      answeredOn: "2026-11-20",
    };
    const page = `<!doctype html><script type="application/json" id="csm-check-form">${stateText(state)}</script>`;
    const { code, out, written } = await merge(["a.yaml", "it.html", "-o", "new.yaml"], {
      "a.yaml": base,
      "it.html": page,
    });
    expect(code).toBe(0);
    expect(out).toMatch(/with IT <support>: 1 question of 2500\n/);
    expect(out).toMatch(/with nobody yet: 2 questions of 0001\n/);
    expect(written.get("new.yaml")).toContain("answeredBy: Bob\n        answeredOn: 2026-11-20\n");
    expect(
      written
        .get("new.yaml")
        ?.toString()
        .match(/answeredBy/g),
    ).toHaveLength(2);
    const broken = await merge(["a.yaml", "x.html"], { "a.yaml": base, "x.html": "<!doctype html><p>Hello" });
    expect(broken.err).toContain("saved-page");
    expect(broken.code).toBe(2);
  });

  test.each([
    [["a.yaml", "b.yaml", "-o", "b.yaml"], "only the first file can be written anew"],
    [["a.yaml", "b.yaml", "-o", "new.json"], "merge writes YAML"],
    [["a.yaml", "--prefer", "first"], '--prefer does not take "first"'],
    [["a.yaml", "b.yaml", "-o", "there.yaml"], "it is there already"],
  ])("refuses %s", async (args, says) => {
    const files = { "a.yaml": base, "b.yaml": it, "there.yaml": "format: x\n" };
    const { code, err, written } = await merge(args, files);
    expect(code).toBe(2);
    expect(err).toContain(says);
    expect(written.size).toBe(0);
  });
});

describe("a workbook of form", () => {
  const form = async (...args: readonly string[]): Promise<Uint8Array> => {
    const { code, out, written } = await run(["form", "a.yaml", ...args, "-o", "questions.xlsx"], {
      files: { "a.yaml": base },
    });
    expect(code).toBe(0);
    expect(out).toContain("csm-check merge a.yaml questions.xlsx -o a.yaml");
    const bytes = written.get("questions.xlsx");
    if (typeof bytes !== "object") throw new Error("no workbook was written");
    return bytes;
  };

  test("changes nothing as long as nobody has answered it, and says with whom the questions are", async () => {
    const files = {
      "a.yaml": base,
      "questions.xlsx": await form("--only", "2314,2500", "--for", "IT support", "--due", "15/1/2027"),
    };
    const { code, out, err } = await merge(["a.yaml", "questions.xlsx"], files);
    expect(out).toBe(base);
    expect(code).toBe(0);
    expect(err).toMatch(/with IT support: \d+ questions of 2314 and 2500\n/);
  });

  test("that is made of a declaration says what stays in that one", async () => {
    const more = `${base}    "2500": { note: x, x-own: y, evidence: [{ title: a, dated: 2026-01-02 }] }
    "1101": { note: of Level 1 }
    "1102": { answers: { x-later: yes } }
subcontractors: [{ name: Ardent Ltd }]
`;
    const { out } = await run(["form", "a.yaml", "-o", "q.xlsx"], { files: { "a.yaml": more } });
    expect(out).toContain(
      "Not in the workbook: controls.evidence.dated, controls.x-own, subcontractors and 2 controls that it does not ask. a.yaml keeps that.\n",
    );
    const nothing = await run(["form", "a.yaml", "-o", "q.xlsx"], { files: { "a.yaml": base } });
    expect(nothing.out).not.toContain("Not in the workbook");
  });

  test("needs a level, and is not written over another file", async () => {
    const without = base.replace("level: 0\n", "");
    const none = await run(["form", "a.yaml", "-o", "q.xlsx"], { files: { "a.yaml": without } });
    expect(none.err).toContain("a workbook holds the questions of one level");
    const there = await run(["form", "a.yaml", "-o", "q.xlsx"], { files: { "a.yaml": base, "q.xlsx": "x" } });
    expect(there.err).toContain("is there already");
    expect([none.code, there.code]).toEqual([2, 2]);
  });

  test.each([
    ["answers.csv", 'Question;Answer\n2314.dpia;done\n"2500";no\n', "dpia: done"],
    ["answers.csv", "Control,Answer,Note\n2500,no,see\n", "note: see"],
  ])("a table in %s is read, too", async (name, text, wanted) => {
    const { code, out } = await merge(["a.yaml", name], { "a.yaml": base, [name]: text });
    expect(code).toBe(0);
    expect(out).toContain(wanted);
    expect(out).toContain("needs-assessed: no");
  });

  test.each([
    ["x.xlsx", "no workbook", "answers-format"],
    ["x.ods", "PK", "workbooks are read as .xlsx alone"],
    ["x.csv", 'Question,Answer\n"2314.policy,yes', "answers-format"],
    ["x.csv", "a,b\nc,d\n", "no-answers"],
    ["x.csv", "Question,Answer\n2314.polcy,yes\n", "x.csv:2:1"],
  ])("%s that cannot be read is a problem", async (name, text, says) => {
    const { code, err } = await merge(["a.yaml", name], { "a.yaml": base, [name]: text });
    expect(code).toBe(2);
    expect(err).toContain(says);
  });

  test("answers that a page began with are nobody's of today, until they are confirmed", async () => {
    const saved = async (declaration: string) => {
      const state = {
        ...{ declaration, file: "a.yaml", earlier: "2025-11-10" },
        ...{ answeredBy: "Bob", answeredOn: "2026-11-20" },
      };
      const page = `<!doctype html><script id="csm-check-form">${stateText(state)}</script>`;
      return (await merge(["a.html"], { "a.html": page })).out;
    };
    expect(await saved(base)).not.toContain("answered");
    expect(await saved(`${base}declared: { on: 2026-11-20 }\n`)).toContain("answeredBy: Bob");
  });

  test("an audit of CISO Assistant is read, and what answers no single question is told with its cell", async () => {
    const audit = `\ufeffurn;ref_id;name;compliance_result;extended_result;observations
urn:intuitem:risk:req_node:def-stan-05-138:objective-b;Objective B;Protecting;;;
urn:intuitem:risk:req_node:def-stan-05-138:2500;2500;Resilience;non_compliant;;no plan
urn:intuitem:risk:req_node:def-stan-05-138:2204;2204;Lock-out;compliant;;
urn:intuitem:risk:req_node:def-stan-05-138:1100;1100;Governance;partially_compliant;;half of it
`;
    const { code, out, written } = await merge(["a.yaml", "audit.csv", "-o", "b.yaml"], {
      "a.yaml": base,
      "audit.csv": audit,
    });
    expect(code).toBe(0);
    expect(written.get("b.yaml")).toContain("needs-assessed: no");
    expect(written.get("b.yaml")).toContain("note: half of it");
    expect(out).toContain(`2 results answer no single question; their controls stay open:
  2204 compliant (audit.csv:4:4)
  1100 partially_compliant (audit.csv:5:4)
`);
    const contrary = audit.replace(":2500;2500;", ":2314;2314;").replace("non_compliant", "not_applicable");
    const refused = await merge(["a.yaml", "audit.csv", "-o", "b.yaml"], {
      "a.yaml": base,
      "audit.csv": contrary,
    });
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('"not_applicable" answers no single question');
    expect(refused.err).toContain("audit.csv:3:4");
  });

  test("a table alone has no firm, and that is a problem of it", async () => {
    const { code, err } = await merge(["x.csv"], { "x.csv": "Question,Answer\n2314.policy,yes\n" });
    expect(code).toBe(2);
    expect(err).toContain("supplier");
  });
});

test("a stranger's texts are joined as they are, or refused; nothing crashes, and no text becomes anything else", async () => {
  const text = fc.string({ unit: "grapheme", maxLength: 30 });
  const key = fc.string({ maxLength: 8 }).map((name) => `x-${name}`);
  await fc.assert(
    fc.asyncProperty(
      text,
      text,
      fc.dictionary(key, fc.oneof(text, fc.array(text), fc.dictionary(key, text)), { maxKeys: 3 }),
      async (note, title, own) => {
        const other = JSON.stringify({
          format: "csm-check/declaration@1",
          supplier: { name: "Harrow Precision Engineering Ltd" },
          ...own,
          documents: { [title]: { title } },
          controls: { "2314": { note, evidence: [title], answers: { dpia: "done" } } },
        });
        const { code, out, err } = await merge(["a.yaml", "b.yaml"], { "a.yaml": base, "b.yaml": other });
        expect([0, 2]).toContain(code);
        if (code === 2) expect(err).toContain("Nothing was written.");
        else expect((await merge(["m.yaml", "b.yaml"], { "m.yaml": out, "b.yaml": other })).out).toBe(out);
      },
    ),
    { numRuns: 60 },
  );
});

const names = readdirSync(new URL("examples/", root)).filter((name) =>
  /^(?!broken|control-id).*\.(?:yaml|json)$/.test(name),
);

test.each(names.filter((name) => name !== "house-rules-supplier.yaml"))(
  "%s stays as it is when it is merged with itself",
  async (name) => {
    const file = `examples/${name}`;
    const { code, out } = await run(["merge", file, file, file]);
    expect(code).toBe(0);
    if (name.endsWith(".yaml")) expect(out).toBe(readFileSync(new URL(file, root), "utf8"));
    const again = await run(["merge", "x.yaml", file], { files: { "x.yaml": out } });
    expect(again.out).toBe(out);
  },
);
