import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Prompt, Reply } from "../../interview/asked/prompt.ts";
import type { Step } from "../../interview/asked/step.ts";
import { actions } from "../../interview/words/actions.ts";
import { explainWords } from "../../interview/words/explain.ts";
import { stepName } from "../../interview/words/steps.ts";
import { askWords as words } from "../words/page.ts";
import { fileHash } from "./file-hash.ts";
import type { Frame } from "./frame.ts";
import { questionView } from "./question-view.ts";

/** What asks on the page. */
export interface Asker {
  readonly ask: (prompt: Prompt) => Promise<Reply>;
  /** The SHA-256 of a file: of the one that was just handed over, else it is asked for. */
  readonly hash: (file: string) => Promise<string | undefined>;
  /** Ends the question that is being asked, without an answer. */
  readonly leave: () => void;
}

/** Asks one question after the other in the middle of the page. */
export function asker(
  page: Pick<Frame, "show" | "tell">,
  catalogue: Catalogue,
  step: () => Step | undefined,
): Asker {
  let pending: ((reply: Reply) => void) | undefined;
  const hashes = new Map<string, string>();
  const ask = (prompt: Prompt): Promise<Reply> =>
    new Promise((resolve) => {
      const finish = (reply: Reply): void => {
        if (pending !== finish) return;
        pending = undefined;
        resolve(reply);
      };
      pending = finish;
      const reply = (given: Reply, file?: File): void => {
        if (given.kind === "action" && given.action === "unknown") page.tell(words.left);
        if (file === undefined) return finish(given);
        void fileHash(file).then((sha256) => {
          hashes.set(file.name, sha256);
          finish(given);
        });
      };
      const asked = step();
      const of = asked === undefined ? undefined : stepName(asked, catalogue);
      page.show(questionView({ prompt, help: helpOf(prompt, asked, catalogue), of, reply }));
    });
  const taken = (file: string): string | undefined => {
    const sha256 = hashes.get(file);
    // Who names it again wants it hashed as it is then.
    hashes.delete(file);
    return sha256;
  };
  return {
    ask,
    hash: async (file) => {
      const known = taken(file);
      if (known !== undefined) return known;
      const reply = await ask(handOver(file));
      const [name] = reply.kind === "answer" ? reply.values : [];
      if (name !== undefined && name !== file) page.tell(words.otherFile(file));
      return name === file ? taken(file) : undefined;
    },
    leave: () => pending?.({ kind: "action", action: "leave" }),
  };
}

function handOver(file: string): Prompt {
  const input = { kind: "find", choices: [], free: true, files: true } as const;
  return { where: [], ask: words.again(file), hints: [], input, actions: actions("back") };
}

/** What explains a question: its own help, or that of the step that it asks. */
function helpOf({ help, where }: Prompt, step: Step | undefined, catalogue: Catalogue): readonly string[] {
  if (help !== undefined) return help;
  return step === undefined || where.length === 0 ? [] : explainWords(step, catalogue);
}
