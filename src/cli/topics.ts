import { formats } from "../reports/formats.ts";
import { list } from "../text/counting.ts";
import { warningCodes } from "../words/warning/warning-codes.ts";

/** Topics of `csm-check help`. */
export const topics: Readonly<Record<string, string>> = {
  "exit-codes": `Exit codes

  0    met, or met with an accepted plan
  1    assessed, and something required is open, or what --strict or --fail-on
       names; of diff: a required control or the verdict got worse; of
       portfolio: a supplier falls short
  2    could not be assessed: wrong usage, unreadable or invalid input, a report
       that cannot be written
  3    a bug in csm-check
  130  interrupted
  143  terminated

Each of several files is judged alone; the highest of 2, 1, 0 counts. The format
never changes the code. Commands that judge nothing (init, form, merge,
validate, controls, explain, evidence, catalogue, schema, help) give 0 or 2.
`,
  levels: `Levels (Cyber Risk Profiles) of the Cyber Security Model, version 4

  0  Basic         very low risk          3 required controls
  1  Foundational  low to moderate risk   101
  2  Advanced      high risk              139
  3  Expert        substantial risk       144

The MOD's risk assessment sets the level; it stands in the tender with a risk
assessment reference. A contractor that sub-contracts makes a risk assessment of
its own for each sub-contract. Levels are sets, not steps: a few controls of a
lower level are replaced at a higher one. Profiles of the old model (Very Low to
High) are not levels, and are not converted.
`,
  formats: `Formats

${formats.map((each) => `  ${each.name.padEnd(10)} ${(each.ending ?? "-").padEnd(13)} ${each.about}`).join("\n")}

-f, --format takes the name, and writes to standard output. -o, --output takes a
file, whose ending picks the format; it can be given several times. The exit
code is the same whatever the format. ${list(formats.filter((each) => each.single === true).map((each) => each.name))} hold one
supplier, the others any number. --redact takes what was found, names of
evidence files, notes and contacts out of all of them; without --notes no report
has the notes of a declaration.
`,
  declaration: `A declaration

  format: csm-check/declaration@1
  supplier:
    name: Harrow Precision Engineering Ltd
  level: 0
  certificates:
    - scheme: cyber-essentials
      holder: Harrow Precision Engineering Ltd
      issued: 2026-02-10
      expires: 2027-02-09
  controls:
    "0001":
      answers: { scope-covers-contract: yes, maintained: yes }
    "2314":
      answers: { policy: yes, dpia: unknown }

A scheme is cyber-essentials, cyber-essentials-plus (also CE, CE+) or dcc.
Answers are yes or no, numbers, dates (2026-11-24), choices, or unknown. Keys of
your own begin with "x-". The examples that come with csm-check show every part;
csm-check schema declaration describes them.

A declaration is YAML 1.2, or JSON. To programs that read YAML 1.1 the key on
(declared, accepted, notApplicable) is a truth value, as yes and no are; if one
of them is to read the file, too, write "on" and "yes" in quotes. csm-check
takes both for the same.
`,
  warnings: `Warnings

They change no verdict. --fail-on CODE makes the exit code 1 where one is given:

${warningCodes.map((code) => `  ${code}`).join("\n")}
`,
};
