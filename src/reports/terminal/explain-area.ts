import {
  recommendedAt,
  requiredAt,
  type Area,
  type Catalogue,
  type Level,
} from "../../catalogue/catalogue.ts";
import { count, list, some } from "../../text/counting.ts";
import type { Page } from "../../text/page.ts";
import { safeLine } from "../../text/safe-text.ts";
import { shellWord } from "../../text/shell-word.ts";
import { hanging, wrap } from "../../text/wrap.ts";
import { proseWidth } from "./shortfall-details.ts";

/** One area for people: what it is about, and how much of it each level asks. */
export function explainArea(area: Area, catalogue: Catalogue, page: Page): string {
  const width = proseWidth(page);
  const within = catalogue.controls.filter((each) => each.area === area.id);
  const levels = catalogue.levels.map((level) => {
    const ids = requiredAt(catalogue, level)
      .filter((each) => each.area === area.id)
      .map(({ id }) => id);
    return `${ids.length} at Level ${level.id}${ids.length > 0 && ids.length <= 4 ? ` (${list(ids)})` : ""}`;
  });
  const { title, published, summary } = area;
  return `${[
    ...wrap(safeLine(`${area.id}  ${title}`), width).map(page.paint.strong),
    ...wrap(safeLine(`An area of ${catalogue.title}`), width).map(page.paint.faint),
    "",
    ...(summary === undefined ? [] : wrap(safeLine(summary), width)),
    ...(published === undefined ? [] : wrap(safeLine(`Published as: ${published}.`), width)),
    ...hanging("Controls   ", `${within.length}; required: ${list(levels)}`, width),
    `List       csm-check controls --area ${shellWord(area.id)}${page.again}`,
  ].join("\n")}\n`;
}

/** One level for people: what risk it is for, and how much it asks. */
export function explainLevel(level: Level, catalogue: Catalogue, page: Page): string {
  const width = proseWidth(page);
  const required = requiredAt(catalogue, level);
  const recommended = recommendedAt(catalogue, level);
  return `${[
    ...wrap(safeLine(`Level ${level.id}  ${level.name}`), width).map(page.paint.strong),
    ...wrap(safeLine(`A level of ${catalogue.title}`), width).map(page.paint.faint),
    "",
    ...(level.risk === undefined ? [] : hanging("Risk       ", safeLine(level.risk), width)),
    ...hanging(
      "Required   ",
      `${count(required.length, "control")}: ${some(
        required.map(({ id }) => id),
        5,
      )}`,
      width,
    ),
    ...(recommended.length === 0
      ? []
      : hanging("Suggested  ", `${count(recommended.length, "control")}, on which nobody fails`, width)),
    `List       csm-check controls --level ${shellWord(level.id)}${page.again}`,
  ].join("\n")}\n`;
}
