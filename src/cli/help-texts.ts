import { list } from "../text/counting.ts";
import { formats } from "../reports/formats.ts";
import { notice } from "../words/notice.ts";
import { wrap } from "../text/wrap.ts";
import { warningCodes } from "../words/warning/warning-codes.ts";

interface HelpText {
  readonly about: string;
  readonly after: string;
}

/** What the program is for. */
export const about: string = `Tells a supplier to the UK Ministry of Defence whether it meets the Cyber Risk
Profile (Level 0 to 3) that a contract sets under the Cyber Security Model, what
is missing, and what to do about it.

Examples:
  csm-check init                            answer questions, get a verdict
  csm-check assess supplier.yaml            the verdict, the table, what to do
  csm-check assess supplier.yaml --level 1  how far it is to Level 1
  csm-check assess *.yaml --quiet           a line for each supplier
  csm-check explain 2314                    what a control asks, and what passes
  csm-check validate supplier.yaml          whether the file is well formed`;

/** Below the commands. */
export const after: string = `
Exit codes: 0 met, 1 something is open, 2 could not be assessed.
More: csm-check help <command>, and the topics exit-codes, levels, formats,
declaration, warnings.

${wrap(notice, 80).join("\n")}
`;

/** Help of `assess`. */
export const assess: HelpText = {
  about: `Reads declarations, judges each control of the level, prints the verdict and
what to do, and sets the exit code.

Examples:
  csm-check assess supplier.yaml
  csm-check assess supplier.yaml --as-of +30d --fail-on certificate-expires-soon
  csm-check assess supplier.yaml -o report.html -o report.xlsx
  csm-check assess suppliers/*.yaml --format csv > suppliers.csv
  cat supplier.yaml | csm-check assess -`,
  after: `
Exit codes: 0 met (or met with an accepted plan), 1 something required is open
or what --strict or --fail-on names, 2 could not be assessed. Of several files
the highest counts. More: csm-check help exit-codes.
`,
};

/** Help of `init`. */
export const init: HelpText = {
  about: `Asks for a declaration, question by question, and ends with a first verdict.
Every answer is saved before the next question; run it again to go on.

Examples:
  csm-check init                            writes supplier.yaml
  csm-check init supplier.yaml --level 1    go on to Level 1
  csm-check init new.yaml --from old.yaml   keep what still holds
  csm-check init --only 2314,2500           these controls alone
  csm-check init --template                 a blank to fill in with an editor`,
  after: `
It needs a terminal; --template does not. An existing file keeps its comments
and its order, and one that cannot be read is left alone.

Exit codes: 0 finished, or saved and left; 2 for wrong usage or a file with
problems; 130 for Ctrl-C (what was answered is saved).
`,
};

/** Help of `validate`. */
export const validate: HelpText = {
  about: `Says whether declarations and catalogues are well formed, with every problem of
every file. Judges nothing.

Examples:
  csm-check validate supplier.yaml
  csm-check validate house-rules.yaml`,
  after: `
Exit codes: 0 well formed, 2 not.
`,
};

/** Help of `controls`. */
export const controls: HelpText = {
  about: `Lists the controls of a catalogue, by level, area, family, kind, or words in
what they say. Judges nothing.

Examples:
  csm-check controls --level 0 --recommended
  csm-check controls --level 1 --area B backup
  csm-check controls --level 2 --kind technical --format json
  csm-check controls --catalogue cyber-essentials`,
  after: `
Exit codes: 0, or 2 for wrong usage.
`,
};

/** Help of `explain`. */
export const explain: HelpText = {
  about: `Explains a control (what it asks and why, its questions, what passes and where
that rule comes from, evidence, what to do), a code of a finding, warning or
problem, or a term.

Examples:
  csm-check explain 2314
  csm-check explain certificate-expires-soon
  csm-check explain MFA
  csm-check explain FW-1 --catalogue cyber-essentials`,
  after: `
Exit codes: 0, or 2 for wrong usage.
`,
};

/** Help of `schema`. */
export const schema: HelpText = {
  about: `Prints the JSON Schema (2020-12) of a declaration, a catalogue or an assessment.
That of a declaration holds every control, question and choice, so that an
editor completes and explains them.

Examples:
  csm-check schema declaration > csm-declaration.schema.json`,
  after: `
Then, as the first line of supplier.yaml:
  # yaml-language-server: $schema=csm-declaration.schema.json
`,
};

/** Topics of \`csm-check help\`. */
export const topics: Readonly<Record<string, string>> = {
  "exit-codes": `Exit codes

  0    met, or met with an accepted plan
  1    assessed, and something required is open, or what --strict or --fail-on
       names
  2    could not be assessed: wrong usage, unreadable or invalid input, a report
       that cannot be written
  3    a bug in csm-check
  130  interrupted
  143  terminated

Each of several files is judged alone; the highest of 2, 1, 0 counts. The format
never changes the code. Commands that judge nothing (init, validate,
controls, explain, catalogue, schema, help) give 0 or 2.
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
evidence files, notes and contacts out of all of them.
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

Answers are yes or no, numbers, dates (2026-11-24), choices, or unknown. Keys of
your own begin with "x-". The examples that come with csm-check show every part;
csm-check schema declaration describes them.
`,
  warnings: `Warnings

They change no verdict. --fail-on CODE makes the exit code 1 where one is given:

${warningCodes.map((code) => `  ${code}`).join("\n")}
`,
};
