import type { Item } from "../../assessment/item.ts";
import { shownOn, type Page } from "../../text/page.ts";
import { plain } from "./plain.ts";
import { several } from "./several.ts";
import { quiet } from "./quiet.ts";
import { withoutCommands } from "../../text/safe-text.ts";
import { table } from "./table.ts";

/** The table, or what `--plain` and `--quiet` make of it; problems go elsewhere. */
export function terminal(items: readonly Item[], page: Page): string {
  const isAny = items.some(({ ok }) => ok);
  if (page.style === "table" && items.length > 1 && isAny && !page.all)
    return withoutCommands(shownOn(page, several(items, page)));
  const tell = { table, plain, quiet }[page.style];
  const told = items.flatMap((item) => (item.ok ? [tell(item.assessment, page)] : []));
  return withoutCommands(shownOn(page, told.join(page.style === "quiet" ? "" : "\n")));
}
