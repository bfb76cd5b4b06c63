import { levelOf, type Catalogue, type Level } from "../../catalogue/catalogue.ts";
import { UsageError } from "./usage-error.ts";

/** The level that `--level` names: of the first of these catalogues that has it, or a usage error that names them all. */
export function levelNamed(text: string, catalogues: readonly Catalogue[]): Level {
  const level = catalogues.map((each) => levelOf(each, text)).find((each) => each !== undefined);
  if (level !== undefined) return level;
  const levels = catalogues.flatMap((each) => each.levels.map(({ id, name }) => `${id} (${name})`));
  throw new UsageError(`there is no level "${text}"`, `Levels: ${levels.join(", ")}.`);
}
