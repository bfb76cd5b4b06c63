import { schemeId } from "../../catalogue/scheme.ts";
import type { Node } from "../../document/node.ts";
import { checkEmail, checkFigure, checkLine, checkNames } from "../../interview/check.ts";
import type { Field } from "../../interview/asked/fields.ts";
import type { Checked } from "../../interview/asked/prompt.ts";
import { scopeChoices } from "../../interview/words/actions.ts";
import { declaredOn, type CertificateColumn } from "../columns.ts";
import type { Cell } from "./cell.ts";
import { clean } from "./clean.ts";
import { notPlaced } from "./find-question.ts";
import { mapOf, scalar, type Gathered } from "./gather.ts";
import { dayIn, yesOrNo } from "./read-cell.ts";

/** Takes in a detail of the supplier, read as the interview reads it. */
export function readDetailRow(field: Field, cell: Cell, { details, problems }: Gathered): void {
  const value = valueOf(field, cell);
  if (value === undefined) problems.push(notPlaced(cell, "detail"));
  else details.set(field.path.join("."), { path: field.path, value });
}

/** Takes in the level. */
export function readLevelRow(cell: Cell, { details }: Gathered): void {
  details.set("level", { path: ["level"], value: scalar(cell.text, cell.place) });
}

/** Takes in the day on which the answers were confirmed. */
export function readDeclaredRow(cell: Cell, { details, problems }: Gathered): void {
  const day = dayIn(cell);
  if (day === undefined) problems.push(notPlaced(cell, "detail"));
  else details.set(declaredOn.id, { path: declaredOn.path, value: scalar(day, cell.place) });
}

function valueOf({ id, form }: Field, cell: Cell): Node | undefined {
  const { text, place } = cell;
  switch (form) {
    case "names": {
      const names = checkNames(text);
      return names.ok
        ? { kind: "list", items: names.values.map((name) => scalar(name, place)), place }
        : undefined;
    }
    case "date":
      return nodeOf(dayIn(cell), cell);
    case "yes-no":
      return nodeOf(yesOrNo(text), cell);
    case "scope":
      return nodeOf(
        scopeChoices.find(({ id: choice, says }) => [choice, clean(says)].includes(clean(text)))?.id,
        cell,
      );
    case "email":
      return checkedNode(checkEmail(text), cell);
    case "figure":
      return checkedNode(checkFigure(text), cell);
    case "line":
      return checkedNode(checkLine(id === "supplier.companyNumber" ? wholeNumber(cell) : text, true), cell);
  }
}

/** Where a spreadsheet kept a company number as a number, the zeros at its front are gone: it has eight digits. */
function wholeNumber({ kind, text }: Cell): string {
  return kind === "number" && /^\d{1,7}$/.test(text) ? text.padStart(8, "0") : text;
}

function checkedNode(checked: Checked, cell: Cell): Node | undefined {
  return checked.ok ? nodeOf(checked.values[0], cell) : undefined;
}

function nodeOf(text: string | undefined, { place }: Cell): Node | undefined {
  return text === undefined ? undefined : scalar(text, place);
}

/** Takes in a certificate; a row that holds nothing but dates of no certificate is told where it is checked. */
export function readCertificateRow(
  cells: ReadonlyMap<CertificateColumn, Cell>,
  { certificates, problems }: Gathered,
): void {
  const [first] = cells.values();
  if (first === undefined) return;
  const text = (key: CertificateColumn): Node | undefined => {
    const cell = cells.get(key);
    return cell === undefined ? undefined : scalar(cell.text.replaceAll(/\s+/g, " "), cell.place);
  };
  const day = (key: CertificateColumn): Node | undefined => {
    const cell = cells.get(key);
    const read = cell === undefined ? undefined : dayIn(cell);
    if (cell !== undefined && read === undefined) problems.push(notPlaced(cell, "detail"));
    return cell === undefined || read === undefined ? undefined : scalar(read, cell.place);
  };
  const scheme = cells.get("scheme");
  const named = scheme === undefined ? undefined : scalar(schemeId(scheme.text), scheme.place);
  certificates.push(
    mapOf(
      [
        ["scheme", named],
        ["number", text("number")],
        ["holder", text("holder")],
        ["covers", listOf(cells.get("covers"), problems, false)],
        ["scope", text("scope")],
        ["level", text("level")],
        ["issued", day("issued")],
        ["expires", day("expires")],
        ["attested", listOf(cells.get("attested"), problems, true)],
        ["file", text("file")],
      ],
      first.place,
    ),
  );
}

/** Several names, or several days, with semicolons between them. */
function listOf(cell: Cell | undefined, problems: Gathered["problems"], areDays: boolean): Node | undefined {
  if (cell === undefined) return undefined;
  const { place } = cell;
  const parts = cell.text.split(/[;\r\n]+/).map((part) => part.trim());
  const items = parts
    .filter((part) => part !== "")
    .flatMap((part) => {
      const text = areDays ? dayIn({ ...cell, text: part }) : part;
      if (text === undefined) problems.push(notPlaced(cell, "detail"));
      return text === undefined ? [] : [scalar(text, place)];
    });
  return { kind: "list", items, place };
}
