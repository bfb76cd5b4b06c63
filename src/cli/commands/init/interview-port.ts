import type { Port } from "../../../interview/port.ts";
import { safeLine } from "../../../text/safe-text.ts";
import { wrap } from "../../../text/wrap.ts";
import type { Draft } from "../../run/draft-file.ts";
import type { Host } from "../../world/host.ts";
import { problemSaid, type Prompter } from "./prompter.ts";

type Seen = Awaited<ReturnType<Host["look"]>>;

/** Why a file that was named is no evidence. */
function noEvidence(file: string, seen: Seen): string {
  switch (seen.state) {
    case "empty":
      return `The file ${file} is empty.`;
    case "lfs-pointer":
      return `${file} is a Git LFS pointer, not the file itself. Fetch it first: git lfs pull.`;
    case "declaration":
      return `${file} is the declaration itself, which is no evidence of what it says.`;
    case "missing":
    case "not-a-file":
    case "outside":
    case "file": {
      const near =
        seen.state === "missing" && seen.nearest !== undefined ? ` Did you mean ${seen.nearest}?` : "";
      return `There is no file ${file} beside or below the declaration.${near}`;
    }
  }
}

/** The interview's view of the world: a person in a terminal, and a file. */
export function interviewPort(path: string, draft: Draft, prompter: Prompter, host: Host): Port {
  const folder = host.folderOf(path);
  const tell = (text: string): void => {
    for (const line of wrap(safeLine(text), Math.min(Math.max(20, host.out.columns), 100)))
      host.out.write(`${line}\n`);
  };
  return {
    ask: prompter.ask,
    line: prompter.line,
    file: async (ask) => {
      const file = (await prompter.file(ask, host.filesIn(folder))).trim().replace(/^\.\//, "");
      if (file === "") return undefined;
      const seen = await host.look(folder, file, { hash: true, nearest: true, declaration: path });
      if (seen.state === "file" && seen.sha256 !== undefined) return { file, sha256: seen.sha256 };
      tell(noEvidence(file, seen));
      return undefined;
    },
    tell,
    tellProblem: (problem) => tell(problemSaid(problem)),
    root: () => {
      const root = draft.root();
      if (root.ok) return root.value;
      // Broken by another hand: what is asked next does not matter, for nothing can be written.
      return { kind: "map", entries: [], place: { path } };
    },
    change: (edit) => {
      const changed = draft.change(edit);
      if ("lost" in changed)
        tell(
          `Nothing more was written: ${changed.why ?? `${path} cannot be read any more`}. Earlier answers are as they were.`,
        );
      return changed;
    },
  };
}
