import { describe, expect, test } from "vitest";
import { beginning } from "../../src/interview/beginning.ts";
import { interview } from "../../src/interview/loop.ts";
import type { Setting } from "../../src/interview/session.ts";
import { inTurn, scriptedPort, willing, type Person } from "../support/scripted-port.ts";
import { certificate, control, date, number, smallCatalogue, yesNo } from "../support/small-catalogue.ts";

const setting: Setting = {
  today: "2026-11-24",
  catalogue: smallCatalogue({
    levels: [
      { id: 0, name: "Zero" },
      { id: 1, name: "One" },
    ],
    controls: [
      control("c1", [certificate("certificate", "iso"), yesNo("kept")], { levels: [0, 1], area: "CE" }),
      control("c2", [date("tested", { withinMonths: 12 })], { levels: [1] }),
      control("c3", [number("days", { max: 30 }), yesNo("log", { counts: "advice" })], { levels: [0, 1] }),
    ],
  }),
};

const complete = `format: csm-check/declaration@1
catalogue: small
supplier: { name: A Ltd }
level: 0
declared: { on: 2025-11-24, by: Jo, role: Boss }
contract: { buyer: B Ltd }
scope: { organisation: whole }
certificates:
  - { scheme: iso, holder: A Ltd, issued: 2026-01-10, expires: 2027-01-09 } # the first
controls:
  c1: yes # by hand
  c3:
    answers: { days: 45 }
    evidence:
      - { title: Log, file: log.txt, sha256: ${"cd".repeat(32)} }
      - { title: Other, url: https://example.com }
`;

/** Says these one after the other, and then what a willing person says. */
function first(...said: readonly (string | readonly string[])[]): Person {
  return (prompt, index) => said[index - 1] ?? willing(prompt, index);
}

describe("the menu explained", () => {
  test("says of each choice that is there what it does, how to get help on a question, and asks again", async () => {
    const port = scriptedPort(setting, inTurn(":explain", "go"), complete);
    expect(await interview(port, setting, "menu")).toBe("finished");
    expect(port.saved).toEqual([]);
    expect(port.asked.slice(0, 2)).toEqual([port.asked[0], port.asked[0]]);
    const [choices = []] = port.shown;
    expect(choices.length).toBeGreaterThan(7);
    const told = port.told.slice(0, choices.length + 1);
    choices.forEach((says, index) => {
      const [name = ""] = says.split(": ");
      expect(told[index]).toMatch(/^- .{20,}\.$/);
      expect(told[index]?.startsWith(`- ${name}: `)).toBe(true);
    });
    expect(new Set(told).size).toBe(told.length);
    expect(told.at(-1)).toContain("At a question, ? says what it means");
    expect(told[0]).toContain("you see the verdict");
  });

  test("before everything is answered, going on is no end", async () => {
    const open = complete.replace("answers: { days: 45 }", "answers: {}");
    const port = scriptedPort(setting, inTurn(":explain", ":leave"), open);
    expect(await interview(port, setting, "menu")).toBe("left");
    expect(port.told[0]).toMatch(/^- Go on with the next open question: asks what is open/);
    expect(port.told.join("\n")).not.toContain("confirm");
  });
});

describe("the lists below the menu explained", () => {
  const short = complete.replace(/answers: \{ days: 45 \}/, "answers: { days: 400 }");
  test.each([
    ["areas", complete],
    ["change", complete],
    ["certificates", complete],
    ["evidence", complete],
    ["confirm", complete],
    ["short", short],
  ])("%s: ? says what it is for, and asks again", async (choice, text) => {
    const port = scriptedPort(setting, inTurn(choice, ":explain", ":leave"), text);
    expect(await interview(port, setting, "menu")).toBe("left");
    const [, list, again] = port.asked;
    expect(again).toEqual(list);
    expect(port.told.at(-1)).toMatch(/^[A-Z].{60,}\.$/);
    expect(port.saved).toEqual([]);
  });

  test("and the list of the controls of an area", async () => {
    const port = scriptedPort(setting, inTurn("areas", "A", ":explain", ":leave"), complete);
    expect(await interview(port, setting, "menu")).toBe("left");
    expect(port.told.at(-1)).toMatch(/^All that is open/);
  });
});

describe("a complete declaration", () => {
  test("is left as it is", async () => {
    const port = scriptedPort(setting, inTurn(":leave"), complete);
    expect([await interview(port, setting, "menu"), port.saved]).toEqual(["left", []]);
  });

  test("is finished, and shown its verdict", async () => {
    const port = scriptedPort(setting, inTurn("go"), complete);
    expect([await interview(port, setting, "menu"), port.saved]).toEqual(["finished", []]);
  });

  test("is confirmed for another year, part by part, with every answer shown", async () => {
    const yes = ["yes", "yes", "yes", "yes", "Jo", "Boss", "yes"];
    const port = scriptedPort(setting, inTurn("confirm", ...yes), complete);
    expect(await interview(port, setting, "menu")).toBe("finished");
    expect(port.text()).toContain("on: 2026-11-24");
    expect(port.told).toEqual(
      expect.arrayContaining([
        "- Name of the firm: A Ltd",
        "- iso, A Ltd, 10 Jan 2026 to 9 Jan 2027",
        "- c1 kept? yes",
        "- c3 days? 45 days",
      ]),
    );
  });

  test("has what does not hold any more asked again", async () => {
    const said = ["confirm", "yes", "yes", "yes", "again", "30", "Jo", "Boss", "yes"];
    const port = scriptedPort(setting, inTurn(...said), complete);
    await interview(port, setting, "menu");
    expect(port.text()).toContain("days: 30");
  });

  test("goes on to the next level", async () => {
    const port = scriptedPort(setting, first("next"), complete);
    expect(await interview(port, setting, "menu")).toBe("finished");
    expect(port.text()).toContain("level: 1\n");
    expect(port.text()).toContain("tested: 2026-11-20");
    expect(port.text()).toContain("# by hand");
  });

  test("has what decides nothing answered after all", async () => {
    const port = scriptedPort(setting, inTurn("rest", "yes", "yes"), complete);
    await interview(port, setting, "menu");
    expect(port.asked[1]).toBe("log?");
    expect(port.text()).toContain("log: yes");
  });
});

describe("the menu", () => {
  test.each([
    ["supplier.name", "B Ltd", "supplier: { name: B Ltd }"],
    ["contract.buyer", "C Ltd", "contract: { buyer: C Ltd }"],
    ["contract.ends", "31/3/2029", "contract: { buyer: B Ltd, ends: 2029-03-31 }"],
    ["contract.reference", "K 1", "contract: { reference: K 1, buyer: B Ltd }"],
    ["supplier.contact.email", "a@b.example", 'supplier: { name: A Ltd, contact: { email: "a@b.example" } }'],
    ["supplier.alsoKnownAs", "A; B", "supplier: { name: A Ltd, alsoKnownAs: [A, B] }"],
    ["scope.organisation", "part", "scope: { organisation: part }"],
    ["c1.kept", "no", "kept: no"],
    ["c3.days", "20", "days: 20"],
  ])("changes %s", async (id, value, part) => {
    const port = scriptedPort(setting, inTurn("change", id, value), complete);
    expect(await interview(port, setting, "menu")).toBe("left");
    expect(port.text()).toContain(part);
  });

  test("changes one answer of a control, and asks for nothing else of it", async () => {
    const port = scriptedPort(setting, inTurn("change", "c1.kept", "no"), complete);
    await interview(port, setting, "menu");
    expect(port.asked).toHaveLength(4);
    expect(port.text().match(/scheme: iso/g)).toHaveLength(1);
  });

  test("shows areas with their progress, and asks what is open in a control", async () => {
    const open = complete.replace("level: 0", "level: 1");
    const port = scriptedPort(setting, inTurn("areas", "A", "c2", "20/11/2026"), open);
    await interview(port, setting, "menu");
    expect(port.shown[1]).toEqual(["CE Certificates: 2 of 2 answered", "A Area A: 1 of 2 answered"]);
    expect(port.shown[2]).toEqual([
      "All that is open in turn: 1 question",
      "c2 Control c2: 0 of 1 answered",
      "c3 Control c3: 1 of 1 answered",
    ]);
    expect(port.text()).toContain("tested: 2026-11-20");
  });

  test("goes through what falls short again, by verdict", async () => {
    const port = scriptedPort(setting, inTurn("short", "not-met", ":all", "30"), complete);
    await interview(port, setting, "menu");
    expect(port.shown[1]).toEqual(["NOT MET: 1 control (c3)"]);
    expect(port.asked[3]).toBe("days?");
    expect(port.text()).toContain("days: 30");
  });

  test("says that nothing falls short", async () => {
    const met = complete.replace("days: 45", "days: 30");
    const port = scriptedPort(setting, inTurn("short"), met);
    await interview(port, setting, "menu");
    expect(port.told).toContain("Nothing that is required falls short.");
  });

  test.each([
    [
      "renews",
      ["0", "renew", "10/1/2027", "9/1/2028", "N-2"],
      "number: N-2, holder: A Ltd, issued: 2027-01-10",
    ],
    ["corrects the end of", ["0", "expires", "8/1/2027"], "expires: 2027-01-08 } # the first"],
    ["corrects the number of", ["0", "number", "N-1"], "number: N-1"],
    ["names further entities of", ["0", "covers", "B Ltd; C Ltd"], "covers: [B Ltd, C Ltd]"],
    ["clears the holder of", ["0", "holder", ":clear"], "- { scheme: iso, issued: 2026-01-10"],
    ["names the file of", ["0", "file", "ce.pdf"], `file: ce.pdf, sha256: ${"ab".repeat(32)}`],
    [
      "enters another",
      ["enter", ":other", "D Ltd", "1/2/2026", "31/1/2027", ""],
      "holder: D Ltd, issued: 2026-02-01",
    ],
  ])("%s a certificate", async (_, said, part) => {
    const port = scriptedPort(setting, inTurn("certificates", ...said), complete);
    await interview(port, setting, "menu");
    expect(port.text()).toContain(part);
  });

  test("removes a certificate", async () => {
    const port = scriptedPort(setting, inTurn("certificates", "0", "remove"), complete);
    await interview(port, setting, "menu");
    expect(port.text()).not.toContain("certificates:");
  });

  test.each([
    ["hashes", ["0", "hash"], `sha256: ${"ab".repeat(32)}`],
    ["renames", ["0", "rename", "Log of 2026"], "title: Log of 2026, file: log.txt"],
    ["removes", ["0", "remove"], "    evidence:\n      - { title: Other"],
  ])("%s a piece of evidence", async (_, said, part) => {
    const port = scriptedPort(setting, inTurn("evidence", ...said), complete);
    await interview(port, setting, "menu");
    expect(port.text()).toContain(part);
  });

  test("takes a plan and what does not apply back", async () => {
    const more =
      "    plan: { action: Do it }\n    notApplicable: { reason: r, agreedWith: a, on: 2026-01-01 }\n";
    const said = ["change", "c3:no-plan", "change", "c3:no-notApplicable"];
    const port = scriptedPort(setting, inTurn(...said), `${complete}${more}`);
    await interview(port, setting, "menu");
    expect(port.text()).toBe(complete);
  });
});

describe("what the menu offers", () => {
  const offered = async (catalogue: Setting["catalogue"], text: string): Promise<readonly string[]> => {
    const port = scriptedPort({ ...setting, catalogue }, inTurn(":leave"), text);
    await interview(port, { ...setting, catalogue }, "menu");
    return port.shown[0] ?? [];
  };
  const uncertified = smallCatalogue({ controls: [control("c1", [yesNo("kept")], { levels: [0] })] });
  const bare = "format: csm-check/declaration@1\nsupplier: { name: A Ltd }\nscope: { organisation: whole }\n";

  test("is a certificate only where one is asked for", async () => {
    expect(await offered(setting.catalogue, complete)).toContainEqual(expect.stringMatching(/^Certificates/));
    expect(await offered(uncertified, bare)).not.toContainEqual(expect.stringMatching(/^Certificates/));
  });

  test("names what decides nothing in few words", async () => {
    const text = complete.replace(/declared: .*\n/, "");
    expect(await offered(setting.catalogue, text)).toContain(
      "Go on with the next open question: what does not decide the level",
    );
  });
});

describe("--from", () => {
  const from = complete.replace("c1: yes", "c2: { answers: { tested: 2020-01-01 }, note: kept }");

  test("keeps what still holds: no level, date of declaration, plan, or date that is too old", () => {
    const { catalogue, today } = setting;
    const text = beginning({ catalogue, file: "new.yaml", level: undefined, from }, today);
    expect(text).not.toMatch(/level:|declared:|2020/);
    expect(text).toMatch(/contract: [\s\S]*scheme: iso[\s\S]*note: kept/);
  });

  test("names the new file in the comment that names the old one", () => {
    const { catalogue, today } = setting;
    const old = `# Edit this by hand, or go on with: csm-check init old.yaml\n# ours\n${complete}`;
    const text = beginning({ catalogue, file: "new.yaml", level: undefined, from: old }, today);
    expect(text).toMatch(/^# Edit this by hand, or go on with: csm-check init new.yaml\n# ours\n/);
  });

  test("asks for the level, then shows what it keeps and has it confirmed", async () => {
    const { catalogue, today } = setting;
    const numbered = complete.replace("supplier: { name: A Ltd }", "supplier: { name: A Ltd, headcount: 9 }");
    const begun = beginning({ catalogue, file: "new.yaml", level: undefined, from: numbered }, today);
    const port = scriptedPort(setting, inTurn("0", "again", "B Ltd", "C Ltd", "part", "12"), begun);
    await interview(port, setting, "kept");
    expect(port.told).toContain("- Buyer: B Ltd");
    expect(port.asked.slice(0, 2)).toEqual(["Which level is to be met?", "Do these still hold?"]);
    expect(port.text()).toContain("contract: { buyer: C Ltd }");
    expect(port.text()).toContain("supplier: { name: B Ltd, headcount: 12 }");
    expect(port.text()).toContain("scope: { organisation: part }");
  });
});
