import type { ImportProblem } from "../../document/import-problem.ts";
import type { Explanation } from "../explanation.ts";

const refused = "Nothing is imported, and nothing is written (exit code 2).";

/** What each code of a problem of an import means: a file of another tool cannot become a catalogue. */
export const importExplanations: Readonly<Record<ImportProblem["code"], Explanation>> = {
  "nothing-to-import": {
    title: "There is nothing to import",
    means: `The file is of a kind that can be imported, but holds no control or requirement: a library of risks or mappings alone, a standard without requirements, or profiles that select nothing of their catalogue. ${refused}`,
    todo: "Name the file that holds the framework itself.",
  },
  "import-misfit": {
    title: "The files cannot be imported together",
    means: `Several files were named, and one of them is neither an OSCAL catalogue nor an OSCAL profile. Only these make up one framework between them. ${refused}`,
    todo: "Import each file on its own.",
  },
  "unresolved-import": {
    title: "What a profile imports cannot be found",
    means: `An OSCAL profile names the catalogue that it selects from. That file lies on the network, outside the profile's folder, or nowhere. csm-check fetches nothing, and opens no file outside the folder. ${refused}`,
    todo: "Download the catalogue yourself, and name it beside the profile: csm-check catalogue import catalog.json profile.json.",
  },
  "import-circle": {
    title: "A profile imports itself",
    means: `Following what the profile imports leads back to it, so that it selects from nothing. ${refused}`,
    todo: "Correct what one of the profiles imports.",
  },
  "import-too-large": {
    title: "The imported catalogue would be too large",
    means: `A catalogue may have 4 MiB, with all its parts, and what was imported would have more. ${refused}`,
    todo: "Import less: name the profile that you need beside an OSCAL catalogue, so that only what it selects is imported.",
  },
};
