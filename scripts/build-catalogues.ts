import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { catalogueFrom } from "../src/cli/run/read-catalogue.ts";
import { pack } from "../src/catalogue/pack-catalogue.ts";
import type { PackedCatalogue } from "../src/catalogue/packed-catalogue.ts";
import { nodeHost } from "../src/cli/world/node-host.ts";
import { catalogueLimit } from "../src/catalogue/catalogue-limit.ts";
import { readText } from "../src/cli/run/read-text.ts";
import { problemWords } from "../src/words/problem/problem-words.ts";
import { placeText } from "../src/text/place-text.ts";

/** Parses every catalogue of `controls/`; a problem of one ends the build. */
export async function builtInCatalogues(controls: URL): Promise<{ id: string; packed: PackedCatalogue }[]> {
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
  return Promise.all(
    files
      .filter((file) => file.endsWith(".yaml"))
      .map(async (file) => {
        const { catalogue } = await catalogueFrom(await readText(file, catalogueLimit, host), host);
        if (catalogue.ok) return { id: catalogue.value.id, packed: pack(catalogue.value) };
        const problems = catalogue.problems.map(
          (each) => `${placeText(each.at)} ${each.code}: ${problemWords(each).says}`,
        );
        throw new Error(problems.join("\n"));
      }),
  );
}
