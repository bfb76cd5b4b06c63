import type { UnusableItem } from "../../assessment/item.ts";
import { notice } from "../../words/notice.ts";
import type { Tool } from "../../text/page.ts";
import { placeText } from "../../text/place-text.ts";
import { problemWords } from "../../words/problem/problem-words.ts";
import type { TestSuite } from "./test-suite.ts";

/** A file that cannot be assessed: an error for each of its problems. */
export function suiteOfProblems({ path, problems }: UnusableItem, tool: Tool): TestSuite {
  return {
    name: `${path} cannot be assessed`,
    file: path,
    properties: [
      ["tool", `${tool.name} ${tool.version}`],
      ["notice", notice],
    ],
    cases: problems.map((problem) => {
      const { says, mend } = problemWords(problem);
      return {
        classname: "Problems of the file",
        name: `${placeText(problem.at)} ${problem.code}`,
        outcome: {
          kind: "error",
          type: problem.code,
          message: says,
          lines: [
            ...(mend === "" ? [] : [`Fix: ${mend}`]),
            `Where: ${placeText(problem.at)}`,
            `More: csm-check explain ${problem.code}`,
          ],
        },
      };
    }),
    out: [notice],
  };
}
