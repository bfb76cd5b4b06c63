import { levelOf, type Catalogue, type Level } from "../../catalogue/catalogue.ts";
import { UsageError } from "./usage-error.ts";

/** The level that `--level` names: of the first of these catalogues that has it, or a usage error that names them all. */
export function levelNamed(text: string, catalogues: readonly Catalogue[]): Level {
  const level = catalogues.map((each) => levelOf(each, text)).find((each) => each !== undefined);
  if (level !== undefined) return level;
  const [first = "", ...others] = catalogues.map(({ id, levels }, index) => {
    const names = levels.map((each) => `${each.id} (${each.name})`).join(", ");
    return index === 0 ? `Levels: ${names}.` : `Of the catalogue ${id}: ${names}.`;
  });
  throw new UsageError(`there is no level "${text}"`, [first, ...others].join(" "));
}
