import type { UnusableItem } from "../../assessment/item.ts";
import { placeText } from "../../text/place-text.ts";
import { problemCount } from "../../words/problem/problem-count.ts";
import { problemWords } from "../../words/problem/problem-words.ts";
import type { Block, Paragraph } from "./block.ts";
import { bullets, heading, plain, soft, strong } from "./runs.ts";

/** A file that could not be assessed, with every problem and how to fix it. */
export function problemBlocks({ path, problems }: UnusableItem): readonly Block[] {
  const items = problems.map((problem): Paragraph => {
    const { says, mend } = problemWords(problem);
    return [strong(`${says}. `), { text: `${mend} ` }, soft(`${problem.code}, ${placeText(problem.at)}`)];
  });
  const told = `The file has ${problemCount(problems)}; nothing of it was assessed.`;
  return [
    heading(1, path),
    { kind: "verdict", verdict: "not-met", word: "Cannot be assessed", says: [plain(told)] },
    heading(2, "What to put right"),
    bullets(items),
  ];
}
