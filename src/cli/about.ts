import { wrap } from "../text/wrap.ts";
import { notice } from "../words/notice.ts";
import type { Help } from "./run/command.ts";
import { topics } from "./topics.ts";

/** What the program says of itself. */
export const about: Help = {
  about: `Tells a supplier to the UK Ministry of Defence whether it meets the Cyber Risk
Profile (Level 0 to 3) that a contract sets under the Cyber Security Model, what
is missing, and what to do about it.`,
  examples: [
    { line: "csm-check init", does: "answer questions, get a verdict" },
    { line: "csm-check assess supplier.yaml", does: "the verdict, the table, what to do" },
    { line: "csm-check assess supplier.yaml --level 1", does: "how far it is to Level 1" },
    { line: "csm-check assess *.yaml --quiet", does: "a line for each supplier" },
    { line: "csm-check explain 2314", does: "what a control asks, and what passes" },
    { line: "csm-check validate supplier.yaml", does: "whether the file is well formed" },
  ],
  after: `
Exit codes: 0 met, 1 something is open, 2 could not be assessed.
${wrap(`More: csm-check help <command>, and the topics ${Object.keys(topics).join(", ")}.`, 80).join("\n")}

${wrap(notice, 80).join("\n")}
`,
};
