import { describe, expect, test } from "vitest";
import { beginning } from "../../src/interview/beginning.ts";
import { offerMore } from "../../src/interview/menu.ts";
import type { Setting } from "../../src/interview/session.ts";
import { scriptedPort, willing } from "../support/scripted-port.ts";
import { certificate, control, date, smallCatalogue, yesNo } from "../support/small-catalogue.ts";

const setting: Setting = {
  today: "2026-11-24",
  catalogue: smallCatalogue({
    levels: [
      { id: 0, name: "Zero" },
      { id: 1, name: "One" },
    ],
    controls: [
      control("c1", [certificate("certificate", "iso"), yesNo("kept")], { levels: [0, 1] }),
      control("c2", [date("tested", { withinMonths: 12 })], { levels: [1] }),
    ],
  }),
};

const complete = `format: csm-check/declaration@1
catalogue: small
supplier: { name: A Ltd }
level: 0
declared: { on: 2025-11-24, by: Jo, role: Boss }
scope: { organisation: whole }
certificates:
  - { scheme: iso, holder: A Ltd, issued: 2026-01-10, expires: 2027-01-09 }
controls:
  c1: yes # by hand
`;

describe("a complete declaration", () => {
  test.each([
    ["renew", '  - { scheme: iso, holder: "1", issued: 2026-06-10, expires: 2027-06-09 }\n'],
    ["confirm", "on: 2026-11-24"],
    ["next", "level: 1\n"],
    ["next", "tested: 2026-11-20"],
  ])("%s", async (choice, part) => {
    const port = scriptedPort(
      setting,
      (prompt, number) => (number === 1 ? choice : willing(prompt, number)),
      complete,
    );
    expect(await offerMore(port, setting)).toBe("finished");
    expect(port.text()).toContain(part);
    expect(port.text()).toContain("# by hand");
  });

  test("is left as it is", async () => {
    const port = scriptedPort(setting, () => "leave", complete);
    expect([await offerMore(port, setting), port.saved]).toEqual(["left", []]);
  });

  test("lets one control's answers be changed", async () => {
    const said = ["change", "c1", "no", "no"];
    const port = scriptedPort(
      setting,
      (prompt, number) => said[number - 1] ?? willing(prompt, number),
      complete,
    );
    await offerMore(port, setting);
    expect(port.text()).toContain("kept: no");
  });
});

test("--from keeps what still holds: no level, contract, date of declaration, plan, or date that is too old", () => {
  const from = complete.replace("c1: yes", "c2: { answers: { tested: 2020-01-01 }, note: kept }");
  const text = beginning(
    { catalogue: setting.catalogue, file: "new.yaml", level: undefined, from },
    setting.today,
  );
  expect(text).not.toMatch(/level:|declared:|2020/);
  expect(text).toMatch(/scheme: iso[\s\S]*note: kept/);
});
