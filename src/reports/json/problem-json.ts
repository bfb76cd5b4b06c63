import type { Problem } from "../../document/problem.ts";
import type { Json } from "../../text/json.ts";
import { problemSentence } from "../../words/problem/problem-words.ts";
import { placeJson } from "./place-json.ts";

/** A problem as JSON. */
export function problemJson(problem: Problem): Json {
  return {
    code: problem.code,
    message: problemSentence(problem),
    at: placeJson(problem.at),
  };
}
