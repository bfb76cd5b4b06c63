import { Command as Parser, CommanderError } from "commander";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addCommand, commandAlone } from "../../src/cli/add-command.ts";
import { assess } from "../../src/cli/commands/assess/command.ts";
import { optionsNamed } from "../../src/cli/options-named.ts";
import type { Command } from "../../src/cli/run/command.ts";
import { nodeHost } from "../../src/cli/world/node-host.ts";

const host = nodeHost(new URL("../../", import.meta.url), "1");

const flags = assess.options.flatMap(({ options }) =>
  options.flatMap(({ form }) => (form.split(" <")[0] ?? "").split(", ")),
);
const others = [
  ...[
    "supplier.yaml",
    "-",
    "--",
    "",
    "json",
    "2026-11-24",
    "help",
    "assess",
    "-h",
    "--help",
    "-V",
    "--version",
  ],
  ...[
    "-fjson",
    "-qf",
    "-q=",
    "--format=json",
    "--format=",
    "--redact=x",
    "--redact=",
    "--plans",
    "--no",
    "-1",
    "--forma",
  ],
];

test("what is said to an option of its own is what the whole program makes of it", async () => {
  let alone = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...flags, ...others), { maxLength: 6 }), async (words) => {
      const options = optionsNamed(words, assess);
      if (options === undefined) return;
      alone++;
      const whole = await heard((command, done) => {
        const program = new Parser("csm-check").version("1").helpCommand(false).exitOverride();
        addCommand(program, command, host, done);
        return { program, argv: [assess.name, ...words] };
      });
      const own = await heard((command, done) => ({
        program: commandAlone(command, options, host, done),
        argv: words,
      }));
      expect(own).toEqual(whole);
    }),
    { numRuns: 3000 },
  );
  expect(alone).toBeGreaterThan(200);
});

test.each([["--help"], ["-h"], ["-fjson"], ["--"], ["--redact=x"], ["--forma", "json"], ["-V"]])(
  "%s is for the whole program",
  (...words) => expect(optionsNamed(words, assess)).toBeUndefined(),
);

test("only what is named is told, and what speaks for itself", () => {
  const forms = optionsNamed(["supplier.yaml", "--as-of", "2026-11-24", "-q"], assess)?.map(
    ({ form }) => form,
  );
  expect(forms).toEqual([
    "--as-of <date>",
    "--evidence <mode>",
    "--no-follow",
    "--no-plans",
    "-f, --format <name>",
    "-q, --quiet",
    "--no-color",
  ]);
});

type Made = { readonly program: Parser; readonly argv: readonly string[] };

/** What the command is given, or what is said to be wrong. */
async function heard(make: (command: Command, done: () => void) => Made): Promise<unknown> {
  let given: unknown;
  const load: Command["load"] = () =>
    Promise.resolve((args, options) => {
      given = { args, options };
      return Promise.resolve(0);
    });
  try {
    const { program, argv } = make({ ...assess, load }, () => undefined);
    await program.parseAsync([...argv], { from: "user" });
    return given;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { code: error.code, message: error.message };
  }
}
