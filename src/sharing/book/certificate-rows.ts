import { itemsOf, textOf, valueAt, type MapNode } from "../../document/node.ts";
import { schemeId } from "../../catalogue/scheme.ts";
import { schemeName } from "../../words/scheme-names.ts";
import type { CertificateColumn } from "../columns.ts";

/** A certificate as the cells of its row. */
export type CertificateCells = Readonly<Record<CertificateColumn, string>>;

/** Rows for certificates that are still to be entered. */
const spare = 5;

/** The columns of the table of certificates, in their order. */
export const certificateColumns: readonly CertificateColumn[] = [
  ...(["scheme", "number", "holder", "covers", "scope"] as const),
  ...(["level", "issued", "expires", "attested", "file"] as const),
];

/** The certificates of a declaration as rows, and empty ones behind them. */
export function certificateRows(root: MapNode): readonly CertificateCells[] {
  const held = itemsOf(valueAt(root, "certificates")).map((item) =>
    cells((key) => {
      const value = valueAt(item, key);
      const text = textOf(value) ?? "";
      if (value?.kind === "list")
        return itemsOf(value)
          .flatMap((each) => textOf(each) ?? [])
          .join("; ");
      return key === "scheme" ? schemeName(schemeId(text)).replace(/ \(\w+\)$/, "") : text;
    }),
  );
  return [...held, ...Array.from({ length: spare }, () => cells(() => ""))];
}

function cells(text: (key: CertificateColumn) => string): CertificateCells {
  return {
    scheme: text("scheme"),
    number: text("number"),
    holder: text("holder"),
    covers: text("covers"),
    scope: text("scope"),
    level: text("level"),
    issued: text("issued"),
    expires: text("expires"),
    attested: text("attested"),
    file: text("file"),
  };
}
