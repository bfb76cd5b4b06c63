import type { Catalogue, Level } from "../catalogue/catalogue.ts";
import type { Declaration } from "../declaration/declaration.ts";
import type { CalendarDate } from "../document/calendar-date.ts";
import { addMonths } from "./calendar.ts";
import type { Warning } from "./warning.ts";

/** What is to be known of the declaration as a whole, whatever the verdict. */
export function declarationWarnings(
  declaration: Declaration,
  { about }: Pick<Catalogue, "about">,
  level: Level,
  asOf: CalendarDate,
): Warning[] {
  const { places, scope, contract } = declaration;
  const warnings: Warning[] = [...dateWarnings(declaration, asOf)];
  if (about !== "project" && scope === undefined) warnings.push({ code: "scope-missing", at: places.scope });
  if (scope?.organisation === "part") warnings.push({ code: "scope-part", at: places.scope });
  if (contract?.ends !== undefined && contract.ends < asOf)
    warnings.push({ code: "contract-ended", ends: contract.ends, at: places.contract });
  if (declaration.level !== undefined && declaration.level !== level.id)
    warnings.push({
      code: "level-not-declared",
      declared: declaration.level,
      assessed: level.id,
      at: places.level,
    });
  return warnings;
}

function dateWarnings({ declared, places }: Declaration, asOf: CalendarDate): Warning[] {
  const { on } = declared;
  const at = places.declared;
  if (on === undefined) return [{ code: "declared-date-missing", at }];
  if (on > asOf) return [{ code: "declared-in-future", on, at }];
  return addMonths(on, 12) < asOf ? [{ code: "declared-long-ago", on, at }] : [];
}
