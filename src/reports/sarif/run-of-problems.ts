import { notice } from "../../words/notice.ts";
import type { UnusableItem } from "../../assessment/item.ts";
import type { Json } from "../../text/json.ts";
import type { Tool } from "../../text/page.ts";
import { problemExplanations } from "../../words/problem/problem-explanations.ts";
import { problemSentence } from "../../words/problem/problem-words.ts";
import { driver } from "./driver.ts";
import { locations } from "./locations.ts";
import { codeName } from "./rule-name.ts";
import { message } from "./message.ts";
import { fileUri, idOf } from "./run-id.ts";

/** A file that cannot be assessed: a run that did not succeed, with its problems and without results. */
export function runOfProblems({ path, problems }: UnusableItem, tool: Tool): Json {
  const codes = [...new Set(problems.map(({ code }) => code))];
  return {
    tool: {
      driver: {
        ...driver(tool),
        // Azure DevOps wants the list, and there is nothing to be in it.
        rules: [],
        notifications: codes.map((code) => ({
          id: code,
          name: codeName(code),
          shortDescription: message(problemExplanations[code].title),
          fullDescription: message(problemExplanations[code].means),
          help: message(problemExplanations[code].todo),
          defaultConfiguration: { level: "error" },
        })),
      },
    },
    // Its level is not known, and results of a former run are not mended: an id of its own closes none of them.
    automationDetails: {
      id: idOf("problems", fileUri(path)),
      description: message(`${path} cannot be assessed.`, notice),
    },
    invocations: [
      {
        executionSuccessful: false,
        toolExecutionNotifications: problems.map((problem) => {
          return {
            descriptor: { id: problem.code, index: codes.indexOf(problem.code) },
            level: "error",
            message: message(problemSentence(problem)),
            locations: locations(problem.at),
          };
        }),
      },
    ],
    language: "en-GB",
    columnKind: "utf16CodeUnits",
    results: [],
    properties: { notice },
  };
}
