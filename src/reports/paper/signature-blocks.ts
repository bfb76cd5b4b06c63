import type { Assessment } from "../../assessment/assessment.ts";
import type { Block, Cell } from "./block.ts";
import { heading, paragraph, plain, strong } from "./runs.ts";

/** A place to sign for the supplier, with who answers for the declaration as far as it says so. */
export function signatureBlocks({ declaration }: Assessment): readonly Block[] {
  const { by, role } = declaration.declared;
  const rows = [
    ["Name", by],
    ["Role", role],
    ["Signature", undefined],
    ["Date", undefined],
  ] as const;
  return [
    heading(2, "Signature"),
    paragraph({
      text: "The supplier answers for what it declared; nobody has signed this page until it is signed here.",
    }),
    {
      kind: "table",
      heads: ["Signed for the supplier", declaration.supplier.name],
      shares: [1, 3],
      rows: rows.map(([label, value]): readonly Cell[] => [
        [[strong(label)]],
        // Room to write.
        value === undefined ? [[], []] : [plain(value)],
      ]),
    },
  ];
}
