import type { ImportProblem } from "../../document/import-problem.ts";
import type { ProblemWords } from "./problem-said.ts";
import { clip } from "../../text/safe-text.ts";

/** The words of a problem of an import. */
export function importProblemWords(problem: ImportProblem): ProblemWords {
  switch (problem.code) {
    case "nothing-to-import":
      return {
        says: "here is no control or requirement that could be imported",
        mend: "Name a file that holds a catalogue, a framework or a standard.",
      };
    case "import-misfit":
      return {
        says: `${problem.found} cannot be imported together with other files`,
        mend: "Name it alone; only OSCAL catalogues and profiles are imported together.",
      };
    case "unresolved-import":
      return { says: `"${clip(problem.href)}" ${unresolved[problem.why]}`, mend: nameIt };
    case "import-circle":
      return {
        says: `the profile imports itself by way of "${clip(problem.href)}"`,
        mend: "Correct one of the profiles on the circle.",
      };
    case "import-too-large":
      return {
        says: `the imported catalogue would have more than ${problem.limit / 1024 / 1024} MiB, which no command reads`,
        mend: "Import less of it: name a profile beside an OSCAL catalogue, or cut the file into frameworks of their own.",
      };
  }
}

const nameIt = "Name the catalogue's own file as well: csm-check catalogue import catalog.json profile.json.";

const unresolved: Readonly<Record<"network" | "outside" | "unknown", string>> = {
  network: "lies on the network, and nothing is fetched from there",
  outside: "lies outside the profile's folder, and is not opened",
  unknown: "cannot be found beside the profile",
};
