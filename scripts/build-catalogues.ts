import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalogueFrom } from "../src/cli/read-catalogue.ts";
import { pack } from "../src/cli/packed-catalogue.ts";
import { nodeHost } from "../src/cli/node-host.ts";
import { catalogueLimit, readText } from "../src/cli/read-text.ts";
import { problemWords } from "../src/reports/words/problem-words.ts";
import { placeText } from "../src/reports/terminal/problem-report.ts";

/** Parses every catalogue of `controls/`; a problem of one ends the build. */
export function builtInCatalogues(controls: URL): { name: string; text: string }[] {
  const folder = fileURLToPath(controls);
  const host = {
    ...nodeHost(controls, "0"),
    builtIn: {
      ids: [],
      load: () => {
        throw new Error("nothing is built in yet");
      },
    },
  };
  const files = readdirSync(folder, { withFileTypes: true }).map((each) =>
    each.isDirectory() ? `${folder}${each.name}/catalogue.yaml` : `${folder}${each.name}`,
  );
  return files
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => {
      const { catalogue } = catalogueFrom(readText(file, catalogueLimit, host), host);
      if (catalogue.ok) return { name: `${catalogue.value.id}.ndjson`, text: pack(catalogue.value) };
      const problems = catalogue.problems.map(
        (each) => `${placeText(each.at)} ${each.code}: ${problemWords(each).says}`,
      );
      throw new Error(problems.join("\n"));
    });
}
