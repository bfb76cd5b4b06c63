import { joined } from "../../../document/paths.ts";
import type { Port } from "../../../interview/port.ts";
import type { Setting } from "../../../interview/session.ts";
import { problemSaid } from "../../../interview/words/problem.ts";
import { safeLine } from "../../../text/safe-text.ts";
import { wrap } from "../../../text/wrap.ts";
import { assessEach } from "../../run/assess-each.ts";
import { requestOf } from "../../run/request.ts";
import type { Host } from "../../world/host.ts";
import type { Draft } from "../../run/draft-file.ts";
import type { Prompter } from "./prompter.ts";

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
    case "not-checked":
    case "file": {
      const near =
        seen.state === "missing" && seen.nearest !== undefined ? ` Did you mean ${seen.nearest}?` : "";
      return `There is no file ${file} beside or below the declaration.${near}`;
    }
  }
}

/** The interview's view of the world: a person in a terminal, and a file. */
export function interviewPort(
  path: string,
  draft: Draft,
  prompter: Prompter,
  { catalogue }: Setting,
  host: Host,
): Port {
  const folder = host.folderOf(path);
  const tell = (text: string): void => {
    for (const line of wrap(safeLine(text), Math.min(Math.max(20, host.out.columns), 100)))
      host.out.write(`${line}\n`);
  };
  return {
    ask: prompter.ask,
    files: () => {
      const own = host.identity(path);
      return host.filesIn(folder).filter((file) => host.identity(joined(folder, file)) !== own);
    },
    hash: async (file) => {
      const seen = await host.look(folder, file, { hash: true, nearest: true, declaration: path });
      if (seen.state === "file" && seen.sha256 !== undefined) return seen.sha256;
      tell(noEvidence(file, seen));
      return undefined;
    },
    judge: async () => {
      for await (const item of assessEach([path], requestOf({}, catalogue, [], host), host))
        if (item.ok) return item.assessment;
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
      if (changed.told !== undefined) tell(changed.told);
      if ("lost" in changed)
        tell(
          `Nothing more was written: ${changed.why ?? `${path} cannot be read any more`}. Earlier answers are as they were.`,
        );
      return changed;
    },
  };
}
