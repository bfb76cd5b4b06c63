import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { isRecord, items, pick } from "../support/json.ts";
import { builtInCatalogue, builtInIds, readCatalogue, type Catalogue } from "../../src/index.ts";
import { chanceOf } from "./chance.ts";
import { generatedAsOf } from "./generated-dates.ts";
import { generatedCatalogue } from "./generated-catalogue.ts";
import { rulesOf, type Rules } from "./rules.ts";

/** A catalogue, as the program has it and as the oracle reads it. */
export interface Source {
  readonly id: string;
  readonly catalogue: Catalogue;
  readonly rules: Rules;
}

const folder = new URL("../../controls/", import.meta.url);

/** The built-in catalogues; the oracle reads the files from which they are built, by another parser. */
export async function builtInSources(): Promise<readonly Source[]> {
  return Promise.all(
    builtInIds.map(async (id) => ({
      id,
      catalogue: await builtInCatalogue(id),
      rules: rulesOf(whole(id)),
    })),
  );
}

/** Small catalogues, made up. */
export function smallSource(seed: number): Source {
  const chance = chanceOf(seed);
  const written = generatedCatalogue(chance, generatedAsOf(chance));
  const read = readCatalogue(JSON.stringify(written), { path: "small.json" });
  if (!read.ok) throw new Error(`catalogue ${seed}: ${JSON.stringify(read.problems)}`);
  return { id: "small-rules", catalogue: read.value, rules: rulesOf(written) };
}

function whole(id: string): unknown {
  const file = readdirSync(folder).find((name) => name === `${id}.yaml`);
  const path = file ?? `${id}/catalogue.yaml`;
  const main = parsed(path);
  const parts = items(pick(main, "parts")).map((part) => parsed(`${id}/${String(part)}`));
  const controls = [main, ...parts].flatMap((each) => items(pick(each, "controls")));
  return { ...(isRecord(main) ? main : {}), controls };
}

function parsed(path: string): unknown {
  const value: unknown = parse(readFileSync(new URL(path, folder), "utf8"));
  return value;
}
