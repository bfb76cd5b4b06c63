import type { UnusableItem } from "../../assessment/item.ts";
import { problemCount } from "../../words/problem/problem-count.ts";
import { problemWords } from "../../words/problem/problem-words.ts";
import { placeText } from "../../text/place-text.ts";
import type { Frame } from "./frame.ts";
import { heading, html, type Markup } from "../../text/html-text.ts";
import { sign } from "./signs.ts";

/** A file that could not be assessed, with every problem and how to fix it. */
export function problemsSection({ path, problems }: UnusableItem, frame: Frame): Markup {
  const told = problems.map((problem) => {
    const { says, mend } = problemWords(problem);
    return html`<li>
      <p class="message">${says}.</p>
      ${mend === "" ? undefined : html`<p>${mend}</p>`}
      <p class="soft code">${problem.code}, ${placeText(problem.at)}</p>
    </li> `;
  });
  return html`<header class="head">
      ${heading(frame.rank, path)}
      <div class="verdict not-met">
        <p class="word">${sign("not-met")}Cannot be assessed</p>
        <p class="sentence">The file has ${problemCount(problems)}; nothing of it was assessed.</p>
      </div>
    </header>
    <section class="problems">
      ${heading(frame.rank + 1, "What to put right")}
      <ul class="findings">
        ${told}
      </ul>
    </section> `;
}
