import { mostNamed, type Aside, type Few } from "../../../words/portfolio/aside-words.ts";

/** Collects what lies in folders that were named and is not looked at: whoever put it there may think that it counts. */
export interface LeftAside {
  readonly page: (path: string) => void;
  readonly workbook: (path: string) => void;
  readonly told: () => Aside;
}

/** Begins to collect; what this run writes itself is nothing to be told. With `redact` no paths are. */
export function leftAside(isForeign: (path: string) => boolean, redact: boolean): LeftAside {
  const most = redact ? 0 : mostNamed;
  const [pages, workbooks] = [few(isForeign, most), few(isForeign, most)];
  return {
    page: pages.add,
    workbook: workbooks.add,
    told: () => ({ pages: pages.told(), workbooks: workbooks.told() }),
  };
}

/** Holds no more than is named. */
function few(
  isForeign: (path: string) => boolean,
  most: number,
): {
  readonly add: (path: string) => void;
  readonly told: () => Few;
} {
  const first: string[] = [];
  let found = 0;
  return {
    add: (path) => {
      if (!isForeign(path)) return;
      found++;
      if (first.length < most) first.push(path);
    },
    told: () => ({ found, first: [...first] }),
  };
}
