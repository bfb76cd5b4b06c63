import type { Differences, EvidenceOfControl } from "../../following/differences.ts";
import type { Changes, FactChange } from "../../following/item-changes.ts";
import type { SnapshotCertificate } from "../../following/snapshot/snapshot.ts";
import { some } from "../../text/counting.ts";
import { dateInWords } from "../../text/dates-in-words.ts";
import { clip } from "../../text/safe-text.ts";
import { evidenceSeenWords } from "../assessed/evidence-words.ts";
import { certificateName } from "../scheme-names.ts";

/** What changed beside the controls, under its heading. */
export interface OtherChanges {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** Certificates, evidence, scope and contract, as far as they changed. */
export function otherChanges({
  certificates,
  evidence,
  scope,
  contract,
}: Differences): readonly OtherChanges[] {
  return [
    { heading: "Certificates", lines: changesSaid(certificates, certificateSaid, certificateFields) },
    { heading: "Evidence", lines: changesSaid(evidence, evidenceSaid, evidenceFields) },
    { heading: "Scope", lines: scope.map(factSaid) },
    { heading: "Contract", lines: contract.map(factSaid) },
  ].filter(({ lines }) => lines.length > 0);
}

/** A name of what can differ, and how it is said. */
type Said<T> = readonly (readonly [name: string, said: (item: T) => string])[];

function changesSaid<T>(
  { gone, come, changed }: Changes<T>,
  called: (item: T) => string,
  fields: Said<T>,
): readonly string[] {
  return [
    ...come.map((item) => `New: ${called(item)}; ${newSaid(item, fields)}.`),
    ...gone.map((item) => `Gone: ${called(item)}.`),
    ...changed.map(({ before, after }) => {
      const parts = fields
        .map(([name, said]) => [name, said(before), said(after)] as const)
        .filter(([, was, is]) => was !== is)
        .map(([name, was, is]) => `${name}: ${fromTo(was, is)}`);
      // Words can be alike where only the end of a long text differs.
      return `${called(after)}: ${parts.length === 0 ? "its text differs" : parts.join("; ")}.`;
    }),
  ];
}

function newSaid<T>(item: T, fields: Said<T>): string {
  const parts = fields.map(([name, said]) => [name, said(item)] as const).filter(([, text]) => text !== "");
  return parts.map(([name, text]) => (name === "state" ? text : `${name} ${text}`)).join("; ");
}

function certificateSaid({ scheme, level, number }: SnapshotCertificate): string {
  const name = clip(certificateName({ scheme, ...(level === undefined ? {} : { level }) }));
  return number === undefined ? name : `${name} ${clip(number)}`;
}

const certificateFields: Said<SnapshotCertificate> = [
  ["state", ({ inForce }) => (inForce ? "in force" : "not in force")],
  ["expires", ({ expires }) => dateInWords(expires)],
  ["holder", ({ holder }) => clip(holder ?? "")],
  ["covers", ({ covers }) => clip(covers.join(", "), 200)],
  ["scope", ({ scope }) => clip(scope ?? "", 200)],
  ["attested", ({ attested }) => clip(attested.join(", "), 200)],
  ["file", ({ fileState }) => (fileState === undefined ? "" : evidenceSeenWords[fileState])],
];

function evidenceSaid({ control, title, file, url }: EvidenceOfControl): string {
  const where = file ?? url;
  return `${clip(control, 40)} "${clip(title)}"${where === undefined ? "" : ` (${clip(where, 120)})`}`;
}

const evidenceFields: Said<EvidenceOfControl> = [
  ["state", ({ state }) => evidenceSeenWords[state]],
  ["title", ({ title }) => clip(title)],
  ["version", ({ version }) => clip(version ?? "", 40)],
  ["dated", ({ dated }) => (dated === undefined ? "" : dateInWords(dated))],
  ["expires", ({ expires }) => (expires === undefined ? "" : dateInWords(expires))],
  ["SHA-256", ({ sha256 }) => clip(sha256 ?? "", 13)],
];

function factSaid({ field, before, after }: FactChange): string {
  const name = clip(field, 60);
  if (before.length < 2 && after.length < 2)
    return `${name}: ${fromTo(clip(before[0] ?? ""), clip(after[0] ?? ""))}.`;
  const parts = [...fewOf("new", after, before), ...fewOf("gone", before, after)];
  return `${name}: ${parts.length === 0 ? "in another order" : parts.join("; ")}.`;
}

/** The values of a list that another lacks. */
function fewOf(says: string, values: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  const own = values.filter((each) => !known.has(each));
  return own.length === 0
    ? []
    : [
        `${says}: ${some(
          own.map((each) => clip(each)),
          6,
        )}`,
      ];
}

function fromTo(was: string, is: string): string {
  if (was === "") return `new: ${is}`;
  return is === "" ? `gone: ${was}` : `from ${was} to ${is}`;
}
