import { describe, expect, test } from "vitest";
import { stateText } from "../../src/form/page-state.ts";
import { readSavedPage } from "../../src/form/saved-page.ts";
import { hostileToPages } from "../support/html-pages.ts";
import { run, type World } from "../support/run.ts";

const supplier = `format: csm-check/declaration@1
supplier: { name: Harrow Ltd }
level: 0
contract: { buyer: Marlin plc }
`;

async function page(args: readonly string[], world: World = {}) {
  const ran = await run(["form", ...args], world);
  const [[name, text] = ["", ""]] = ran.written;
  const html = typeof text === "string" ? text : "";
  const saved = readSavedPage(html);
  return { ...ran, name, html, state: saved.ok ? saved.state : undefined };
}

describe("form writes a page", () => {
  test("for a new declaration, as init begins one", async () => {
    const { code, name, out, state } = await page([]);
    expect({ code, name, state }).toEqual({
      code: 0,
      name: "form.html",
      state: {
        declaration:
          "# Edit this by hand, or go on with: csm-check init supplier.yaml\nformat: csm-check/declaration@1\n",
        file: "supplier.yaml",
      },
    });
    expect(out).toMatch(/^form\.html is written \(\d+ KB\)\. It opens with a double click/);
  });

  test("for a request: level, buyer, due date and whom it is for", async () => {
    const args = ["--level", "1", "--buyer", "Marlin plc", "--due", "15/1/2027", "--for", "IT support"];
    const { state } = await page([
      ...args,
      "--only",
      "2200-2202, 3107",
      "--recommended",
      "-o",
      "harrow.html",
    ]);
    expect(state).toMatchObject({
      file: "harrow.yaml",
      level: "1",
      buyer: "Marlin plc",
      due: "2027-01-15",
      for: "IT support",
      recommended: true,
      only: ["2200", "2201", "2202", "3107"],
    });
    expect(state?.declaration).toContain("level: 1");
    expect(state?.declaration).toContain("buyer: Marlin plc");
  });

  test("for the rest of a declaration, whose text stays as it is", async () => {
    const { state, html } = await page(["supplier.yaml"], { files: { "supplier.yaml": supplier } });
    expect(state).toEqual({ declaration: supplier, file: "supplier.yaml", level: "0", buyer: "Marlin plc" });
    expect(html).toContain("<title>Cyber security questions for Harrow Ltd</title>");
  });

  test("that may do nothing but run its own script and use its own style", async () => {
    const { html } = await page(["--level", "0"]);
    expect(html).toMatch(
      /content="default-src 'none'; script-src 'sha256-[\w+/=]{44}'; style-src 'sha256-[\w+/=]{44}'; base-uri 'none'; form-action 'none'"/,
    );
    expect(html.match(/^<script\b/gm)).toHaveLength(3);
    expect(html).not.toMatch(
      /\b(?:localStorage|sessionStorage|indexedDB|innerHTML|XMLHttpRequest|sendBeacon)\b/,
    );
  });

  test("as small as is asked of it: Level 0 in 400 KB, the whole standard in 1.5 MB", async () => {
    const small = await page(["--level", "0"]);
    expect(Buffer.byteLength(small.html)).toBeLessThan(400 * 1024);
    const large = await page(["--level", "3", "--recommended"]);
    expect(Buffer.byteLength(large.html)).toBeLessThan(1.5 * 1024 * 1024);
    const all = await page([]);
    expect(Buffer.byteLength(all.html)).toBeLessThan(1.5 * 1024 * 1024);
  });

  test.each(hostileToPages)("in which %s is data", async (text) => {
    const yaml = `format: csm-check/declaration@1\nsupplier: { name: ${JSON.stringify(text)} }\nlevel: 0\n`;
    const { html, state } = await page(["supplier.yaml", "--for", text, "--buyer", text], {
      files: { "supplier.yaml": yaml },
    });
    expect(html.match(/^<script\b/gm)).toHaveLength(3);
    // As text of the title, where it can end or begin nothing.
    const before = html.slice(0, html.search(/^<script/m)).replace(/^<style>[\s\S]*?<\/style>/m, "");
    expect(
      before.match(/<(?!\/?(?:!doctype|html|head|meta|title|body|noscript|div|main|h1|p|ol|li)\b)/gi),
    ).toBeNull();
    expect(before.match(/<h1>|<meta |<\/title>/g)).toHaveLength(8);
    expect(state).toMatchObject({ for: text, buyer: text });
  });
});

test.each([
  ["23/11/2026", "23 Nov 2026, by which the answers are asked for, has passed.\n"],
  ["24/11/2026", ""],
])("a page that is due on %s is written, and a day that has passed is noted", async (due, note) => {
  const { code, err, written } = await run(["form", "--level", "0", "--due", due]);
  expect([code, err, written.size]).toEqual([0, note, 1]);
});

const register = `Name,Company Number,Level,Risk assessment reference,Due,Email
Wharfe Précision Ltd,7123456,1,RAR 1,20/11/2026,jo@wharfe.example
Wharfe Precision Ltd,,,,,
../../CON,,0,,,
`;

describe("form --register writes a page a firm", () => {
  test("at the level of its row, under safe names, with the text of a message", async () => {
    const args = [
      "form",
      "--register",
      "firms.csv",
      "--buyer",
      "Marlin plc",
      "--level",
      "0",
      "--due",
      "15/1/2027",
    ];
    const { code, out, err, written } = await run([...args, "-o", "asked"], {
      files: { "firms.csv": register },
    });
    const names = ["wharfe-precision-ltd", "wharfe-precision-ltd-2", "con-firm"];
    expect([...written.keys()]).toEqual(names.flatMap((name) => [`asked/${name}.html`, `asked/${name}.txt`]));
    expect({ code, out }).toEqual({
      code: 0,
      out: "3 pages, each with the text of a message, written to asked. Nothing is sent: that is for you to do.\n",
    });
    const text = written.get("asked/wharfe-precision-ltd.html");
    const saved = readSavedPage(typeof text === "string" ? text : "");
    expect(saved.ok && saved.state).toEqual({
      declaration: `# Edit this by hand, or go on with: csm-check init wharfe-precision-ltd.yaml
format: csm-check/declaration@1
supplier:
  name: Wharfe Précision Ltd
  companyNumber: "07123456"
level: 1
contract:
  buyer: Marlin plc
  riskAssessmentReference: RAR 1
`,
      ...{ file: "wharfe-precision-ltd.yaml", level: "1", buyer: "Marlin plc", due: "2026-11-20" },
    });
    expect(written.get("asked/wharfe-precision-ltd.txt")).toBe(`To: jo@wharfe.example
Subject: Your cyber security declaration: Wharfe Précision Ltd

To Wharfe Précision Ltd

Your subcontract is under the Cyber Security Model (CSM) at Level 1 (risk assessment RAR 1). Please answer the questions in the attached page, wharfe-precision-ltd.html. They were due on 20 Nov 2026.

Save the page to your computer and open it with a double click. It needs no installation, no account and no network, and nothing is sent from it. You can save it with your answers at any time, and go on later.

When you have answered, save the declaration from the page (wharfe-precision-ltd.yaml) and send us that file, with the evidence that it names.

Thank you.

Marlin plc
`);
    expect(err).toContain(
      "1 firm is asked by a day that has passed: Wharfe Précision Ltd (firms.csv:2:1, 20 Nov 2026). The pages name that day, and the messages say that it was due; give another day before you send them.\n",
    );
    expect(written.get("asked/con-firm.txt")).toContain("at Level 0. Please answer");
    expect(written.get("asked/con-firm.txt")).toContain("con-firm.html, by 15 Jan 2027.");
  });

  describe("and the page of a firm that answered before", () => {
    const before = `# Ours
format: csm-check/declaration@1
supplier: { name: WHARFE Precision Limited }
level: 2
declared: { on: 2025-11-10, by: Jo }
contract: { riskAssessmentReference: RAR 0 }
controls:
  "2314": { answers: { policy: yes, dpia: done }, plan: { action: none } }
`;
    const row =
      "Name,Level,Risk assessment reference,Declaration\nWharfe Precision Ltd,0,RAR 1,back/wharfe.yaml\n";
    const asked = async (files: Readonly<Record<string, string>>, register = row) => {
      const ran = await run(["form", "--register", "firms.csv"], {
        files: { "firms.csv": register, ...files },
      });
      const page = ran.written.get("requests/wharfe-precision-ltd.html");
      const saved = readSavedPage(typeof page === "string" ? page : "");
      if (!saved.ok) throw new Error(ran.err);
      const message = String(ran.written.get("requests/wharfe-precision-ltd.txt"));
      return { ...ran, message, state: saved.state };
    };
    const page = (declaration: string): string =>
      `<!doctype html><script type="application/json" id="csm-check-form">${stateText({ declaration, file: "a.yaml" })}</script>`;

    test.each([
      ["a declaration", "back/wharfe.yaml", before],
      ["a saved page", "back/wharfe.html", page(before)],
    ])("begins with that, to be confirmed: %s", async (_, name, text) => {
      const { state, message, out, err } = await asked(
        { [name]: text },
        row.replace("back/wharfe.yaml", name),
      );
      expect(state.declaration).toBe(`# Ours
format: csm-check/declaration@1
supplier: { name: Wharfe Precision Ltd }
level: 0
contract: { riskAssessmentReference: RAR 1 }
controls:
  "2314": { answers: { policy: yes, dpia: done } }
`);
      expect(state).toMatchObject({ earlier: "2025-11-10", level: "0" });
      expect(out).toContain("1 of them begins with earlier answers, to be confirmed.\n");
      expect(message).toContain("It begins with what you answered before. Please look through it");
      expect(err).toBe("");
    });

    test("begins with that of a JSON file as YAML, of whatever day", async () => {
      const json =
        '{"format":"csm-check/declaration@1","supplier":{"name":"Wharfe Precision Ltd"},"level":0,"controls":{"1100":"yes"}}';
      const { state } = await asked({ "back/wharfe.json": json }, row.replace(".yaml", ".json"));
      expect(state.declaration).toContain('controls:\n  "1100": yes');
      expect(state.earlier).toBe("undated");
    });

    test.each([
      ["is not there yet", {}, ""],
      [
        "is of another firm",
        { "back/wharfe.yaml": before.replace("WHARFE", "Calder") },
        "it is of another firm",
      ],
      ["has problems", { "back/wharfe.yaml": before.replace("policy: yes", "polcy: yes") }, "no question"],
      ["is no declaration", { "back/wharfe.yaml": "a: [" }, ""],
      [
        "is an assessment",
        { "back/wharfe.yaml": '{ "format": "csm-check/assessment@1" }' },
        "it is an assessment",
      ],
    ])("begins anew where the file %s", async (_, files, why) => {
      const { state, message, err, out } = await asked(files);
      expect(state.declaration).not.toContain("controls");
      expect(message).not.toContain("It begins with");
      expect(state.earlier).toBeUndefined();
      expect(out).not.toContain("earlier answers");
      if (Object.keys(files).length === 0) expect(err).toBe("");
      else
        expect(err).toMatch(/^The page of Wharfe Precision Ltd begins with no answers: back\/wharfe\.yaml: /);
      expect(err).toContain(why);
    });
  });

  test.each([
    ["a register that is not there", ["--register", "none.csv"], {}, "none.csv"],
    [
      "a declaration beside it",
      ["supplier.yaml", "--register", "firms.csv"],
      {},
      "--register begins new declarations",
    ],
    [
      "a name that is too long",
      ["--register", "long.csv"],
      { "long.csv": `name\n${"x".repeat(300)}\n` },
      "longer than 200",
    ],
    [
      "a page that is there",
      ["--register", "firms.csv"],
      { "requests/con-firm.html": "answers" },
      "may hold answers",
    ],
  ])("but not for %s", async (_, args, files, says) => {
    const { code, err, written } = await run(["form", ...args], {
      files: { "firms.csv": register, ...files },
    });
    expect({ code, written: written.size }).toEqual({ code: 2, written: 0 });
    expect(err).toContain(says);
  });

  test("nor where nothing can be written", async () => {
    const world = { files: { "firms.csv": register }, unwritable: true };
    const { code, err } = await run(["form", "--register", "firms.csv"], world);
    expect(code).toBe(2);
    expect(err).toContain("error: requests cannot be written: no space left on device");
  });
});

describe("form refuses", () => {
  test.each([
    ["standard input", ["-"], {}, "form reads a file"],
    ["JSON", ["supplier.json"], {}, "the page saves YAML"],
    ["what is no page", ["-o", "form.pdf"], {}, 'a page cannot be written to "form.pdf"'],
    ["a page that is there", [], { "form.html": "answers" }, "may hold answers"],
    ["a control that is not there", ["--only", "2201,9999"], {}, 'there is no control "9999"'],
    ["controls the wrong way round", ["--only", "2217-2200"], {}, "ends before it begins"],
    ["a buyer without a name", ["--buyer", " "], {}, "--buyer takes a name"],
    ["no control", ["--only", ","], {}, "names no control"],
    ["a level that is not there", ["--level", "7"], {}, 'there is no level "7"'],
    ["a day that is none", ["--due", "tomorrow"], {}, '"tomorrow" is not a date'],
    ["a broken declaration", ["broken.yaml"], { "broken.yaml": "format: [" }, "cannot be continued"],
    ["one that is not there", ["none.yaml"], {}, "none.yaml"],
  ])("%s", async (_, args, files, says) => {
    const { code, err, written } = await run(["form", ...args], { files });
    expect({ code, written: written.size }).toEqual({ code: 2, written: 0 });
    expect(err).toContain(says);
  });

  test("to write over a page, unless it is told to", async () => {
    const { code, name } = await page(["--force"], { files: { "form.html": "answers" } });
    expect({ code, name }).toEqual({ code: 0, name: "form.html" });
  });

  test("a file that cannot be written, and says why", async () => {
    const { code, err } = await run(["form"], { unwritable: true });
    expect({ code, err }).toEqual({
      code: 2,
      err: "error: form.html cannot be written: no space left on device\n",
    });
  });
});
