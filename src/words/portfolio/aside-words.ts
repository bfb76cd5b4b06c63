import { count, some } from "../../text/counting.ts";
import { clip, safeLine } from "../../text/safe-text.ts";

/** What lies in folders and was left aside. */
export interface Aside {
  readonly pages: Few;
  readonly workbooks: Few;
}

/** How many there are, and the paths of the first of them, which may be a stranger's; none where paths are kept back. */
export interface Few {
  readonly found: number;
  readonly first: readonly string[];
}

/** So many are named. */
export const mostNamed = 3;

/** What is to be known of what was left aside, a sentence or two each. */
export function asideSaid({ pages, workbooks }: Aside): readonly string[] {
  return [
    ...(pages.found === 0 ? [] : [said(pages, "page without answers", "pages without answers")]),
    ...(workbooks.found === 0
      ? []
      : [
          `${said(workbooks, "workbook")} What is answered in one counts once csm-check merge has made a declaration of it.`,
        ]),
  ];
}

function said({ found, first }: Few, one: string, several?: string): string {
  const named = first.map((path) => safeLine(clip(path, 200)));
  return `${count(found, one, several)} ${found === 1 ? "is" : "are"} left aside${first.length === 0 ? "" : `: ${some(named, mostNamed, found)}`}.`;
}
