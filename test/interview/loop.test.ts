import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseDocument } from "../../src/document/parse-document.ts";
import { interview, isComplete } from "../../src/interview/loop.ts";
import type { Prompt } from "../../src/interview/asked/prompt.ts";
import type { Setting } from "../../src/interview/session.ts";
import { builtInStandard } from "../support/built-in.ts";
import { scriptedPort, willing, type Person } from "../support/scripted-port.ts";
import {
  certificate,
  control,
  number,
  options,
  smallCatalogue,
  yesNo,
  date,
} from "../support/small-catalogue.ts";
import { sound } from "../support/sound.ts";

const standard: Setting = { catalogue: builtInStandard(), today: "2026-11-24" };

const small: Setting = {
  today: "2026-11-24",
  catalogue: smallCatalogue({
    controls: [
      control("c1", [certificate("certificate", "iso"), yesNo("kept")], { area: "CE" }),
      control("c2", [yesNo("used"), number("days", { max: 30 }), date("tested", { withinMonths: 12 })], {
        appliesIf: { id: "phone", ask: "Do you phone?" },
      }),
      control("c3", [
        options("choices", "measures", ["a+", "b+", "none!"]),
        options("choice", "dpia", ["done+", "missing"]),
        yesNo("log", { counts: "advice" }),
      ]),
    ],
  }),
};

/** Says these to the questions that contain these words, and what a willing person says to the others. */
function saying(table: Readonly<Record<string, string | readonly string[]>>): Person {
  const said = new Set<string>();
  return (prompt: Prompt, index) => {
    const words = Object.keys(table).find((each) => prompt.ask.includes(each) && !said.has(each));
    if (words === undefined) return willing(prompt, index);
    said.add(words);
    return table[words];
  };
}

describe("the interview", () => {
  test("ends with a complete declaration, each answer saved before the next question", async () => {
    const port = scriptedPort(small, willing);
    expect(await interview(port, small)).toBe("finished");
    expect(port.text()).toBe(`# Edit this by hand, or go on with: csm-check init supplier.yaml
format: csm-check/declaration@1
supplier:
  name: "1"
catalogue: small
declared:
  "on": 2026-11-24
  by: "1"
  role: "1"
scope:
  organisation: whole
certificates:
  - { scheme: iso, number: "1", holder: "1", issued: 2026-06-10, expires: 2027-06-09 }
controls:
  c1: # Control c1
    answers:
      kept: yes
  c2: # Control c2
    answers:
      phone: yes
      used: yes
      days: 1
      tested: 2026-11-20
  c3: # Control c3
    answers:
      measures: [a]
      dpia: done
      log: yes
`);
    expect(new Set(port.asked).size).toBe(port.asked.length);
    expect(isComplete(port.root(), small)).toBe(true);
  });

  test("asks nothing of a complete declaration", async () => {
    const first = scriptedPort(standard, willing);
    await interview(first, standard);
    const again = scriptedPort(standard, willing, first.text());
    expect(await interview(again, standard)).toBe("finished");
    expect(again.asked).toEqual([]);
  });

  test("drops the questions of a control that does not apply", async () => {
    const port = scriptedPort(small, saying({ "phone?": "no" }));
    await interview(port, small);
    expect(port.asked.filter((ask) => ["used?", "days?", "tested?"].includes(ask))).toEqual([]);
    expect(isComplete(port.root(), small)).toBe(true);
  });

  test("goes back, and lets an answer be changed", async () => {
    const port = scriptedPort(small, saying({ "days?": ":back", "used?": "yes" }));
    await interview(port, small);
    const from = port.asked.indexOf("used?");
    expect(port.asked.slice(from, from + 4)).toEqual(["used?", "days?", "used?", "days?"]);
  });

  test("says at the first question that there is none before it", async () => {
    const port = scriptedPort(small, saying({ "legal name": ":back" }));
    await interview(port, small);
    expect(port.told[0]).toBe("This is the first question.");
  });

  test("writes what is not known yet, and asks it again the next time", async () => {
    const port = scriptedPort(small, saying({ "days?": ":unknown" }));
    await interview(port, small);
    expect(port.text()).toContain("      days: unknown\n");
    const again = scriptedPort(small, willing, port.text());
    await interview(again, small);
    expect(again.asked).toEqual(["days?"]);
  });

  test("explains, takes a note and evidence, and asks again", async () => {
    const answers = [":explain", ":note", ":evidence", "yes"];
    const person: Person = (prompt, index) => {
      if (prompt.ask === "kept?") return answers.shift();
      if (prompt.ask.startsWith("Your note")) return "Renewed in May: see the diary";
      return prompt.ask.startsWith("What is it, in") ? "policy" : willing(prompt, index);
    };
    const port = scriptedPort(small, person);
    await interview(port, small);
    expect(port.text()).toContain(`  c1: # Control c1
    answers:
      kept: yes
    evidence:
      - { title: policy, file: evidence/policy.pdf, sha256: ${"ab".repeat(32)} }
    note: "Renewed in May: see the diary"
`);
    expect(port.told).toContain("Who asks this: the catalogue.");
    expect(port.told).toContain("Why it matters: It helps.");
  });

  test.each([
    ["more", "By hand. And more."],
    ["instead", "note: And more."],
    ["remove", undefined],
  ])("a note that is there: %s", async (choice, note) => {
    const answers = [":note", "yes"];
    const person: Person = (prompt, index) => {
      if (prompt.ask === "kept?") return answers.shift();
      if (prompt.ask.startsWith("Your note")) return "And more.";
      return prompt.ask.includes("become of the note") ? choice : willing(prompt, index);
    };
    const begun =
      'format: csm-check/declaration@1\nsupplier: { name: A Ltd }\ncontrols:\n  c1: { note: "By hand." }\n';
    const port = scriptedPort(small, person, begun);
    await interview(port, small);
    if (note === undefined) expect(port.text()).not.toContain("note:");
    else expect(port.text()).toContain(note);
  });

  test("asks for the reason at once where an option wants one", async () => {
    const catalogue = smallCatalogue({
      controls: [control("c1", [options("choice", "dpia", ["missing", "not-needed+?"])])],
    });
    const setting: Setting = { today: "2026-11-24", catalogue };
    const port = scriptedPort(
      setting,
      saying({ "dpia?": "not-needed", "What is the reason": "We asked: no." }),
    );
    await interview(port, setting);
    expect(port.text()).toContain('note: "We asked: no."');
  });

  test("takes nothing for an answer only where it was chosen", async () => {
    const catalogue = smallCatalogue({
      controls: [control("c1", [options("choices", "measures", ["a+", "b+"])])],
    });
    const setting: Setting = { today: "2026-11-24", catalogue };
    const port = scriptedPort(setting, saying({ "measures?": [""] }));
    await interview(port, setting);
    expect(port.text()).toContain("measures: []");
    const begun = scriptedPort(setting, saying({ "measures?": [] }));
    await expect(interview(begun, setting)).rejects.toThrow("does not take");
  });

  test("leaves what decides nothing as a whole", async () => {
    const port = scriptedPort(small, saying({ "everything that decides": "no" }));
    await interview(port, small);
    expect(port.asked).not.toContain("log?");
    expect(isComplete(port.root(), small)).toBe(true);
  });

  test("takes what does not apply with its reason, and asks no more of it", async () => {
    const answers = [":not-applicable"];
    const person: Person = (prompt, index) => {
      if (prompt.ask === "measures?") return answers.shift();
      return prompt.ask.startsWith("Who agreed") ? "The certification body" : willing(prompt, index);
    };
    const port = scriptedPort(small, person);
    await interview(port, small);
    expect(port.text()).toContain(
      '  c3: # Control c3\n    notApplicable: { reason: "1", agreedWith: The certification body, "on": 2026-11-20 }\n',
    );
    expect(port.asked).not.toContain("dpia?");
  });

  test("takes a plan, and asks again", async () => {
    const answers = [":plan", "31"];
    const person: Person = (prompt, index) => {
      if (prompt.ask === "days?") return answers.shift();
      return prompt.ask.startsWith("Who does it") ? "" : willing(prompt, index);
    };
    const port = scriptedPort(small, person);
    await interview(port, small);
    expect(port.text()).toContain('    plan:\n      action: "1"\n      due: 2026-11-20\n');
    expect(port.told).toContain("What csm-check would do: Do it now.");
  });

  test("clears an answer and a detail, and takes away what is empty then", async () => {
    const begun =
      "format: csm-check/declaration@1\nsupplier: { name: A Ltd }\ncontract: { buyer: B Ltd }\ncontrols:\n  c1: yes\n";
    const said = [...["menu", "change", "contract.buyer", ":clear", "change", "c1.kept", ":clear"], ":leave"];
    const port = scriptedPort(small, (_, number) => (number === 1 ? ":menu" : said[number - 1]), begun);
    expect(await interview(port, small)).toBe("left");
    expect(port.text()).toBe("format: csm-check/declaration@1\nsupplier: { name: A Ltd }\n");
  });

  test("skips a control, and goes on with the next", async () => {
    const port = scriptedPort(small, saying({ "Do you phone?": ":skip" }));
    await interview(port, small);
    expect(port.asked).not.toContain("days?");
    expect(port.asked).toContain("measures?");
    expect(isComplete(port.root(), small)).toBe(false);
  });

  test("leaves with what was answered saved, and goes on there", async () => {
    const port = scriptedPort(small, saying({ "days?": ":leave" }));
    expect(await interview(port, small)).toBe("left");
    const again = scriptedPort(small, willing, port.text());
    await interview(again, small);
    expect(again.asked[0]).toBe("days?");
  });

  test("keeps comments, order and the short form of a hand-written file", async () => {
    const text = `# ours
format: csm-check/declaration@1
controls: { c2: { answers: { phone: no } } } # not yet
catalogue: small
supplier: { name: Ardent Ltd } # the firm
scope: { organisation: whole }
`;
    const port = scriptedPort(small, willing, text);
    await interview(port, small);
    for (const part of ["# ours\n", "# not yet\n", "# the firm\n"]) expect(port.text()).toContain(part);
  });

  test("shows a certificate that is there instead of asking for another one", async () => {
    const person = saying({ "certificate?": "yes", "kept?": ":back", "about your certificates": "keep" });
    const port = scriptedPort(small, person);
    await interview(port, small);
    expect(port.text().match(/scheme: iso/g)).toHaveLength(1);
  });

  test("adds no certificate that says what another one says", async () => {
    const person = saying({ "kept?": ":back", "about your certificates": "yes" });
    const port = scriptedPort(small, person);
    await interview(port, small);
    expect(port.text().match(/scheme: iso/g)).toHaveLength(1);
    expect(port.asked.filter((ask) => ask.startsWith("On which day was it issued"))).toHaveLength(2);
  });

  test("says that there is no certificate with an empty list", async () => {
    const port = scriptedPort(small, saying({ "certificate?": "no" }));
    await interview(port, small);
    expect(port.text()).toContain("certificates: []\n");
    expect(isComplete(port.root(), small)).toBe(true);
  });
});

describe("whatever is answered", () => {
  test("the interview ends and every text that is saved can be read", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(20), { minLength: 5, maxLength: 60 }), async (numbers) => {
        const person: Person = (prompt, index) => {
          const pick = numbers[index % numbers.length] ?? 0;
          if (index > 80) return ":leave";
          const { input, actions, more = [] } = prompt;
          if (pick > 10) {
            const action = [...actions, ...more][pick - 11];
            if (action !== undefined && action.id !== "leave") return `:${action.id}`;
          }
          if (input.kind === "one" || input.kind === "find")
            return input.choices[pick % input.choices.length]?.id;
          return willing(prompt, index);
        };
        const port = scriptedPort(small, person);
        expect(["finished", "left"]).toContain(await interview(port, small));
        for (const text of port.saved) sound(parseDocument(text, "supplier.yaml"));
      }),
      { numRuns: 15 },
    );
  });
});
