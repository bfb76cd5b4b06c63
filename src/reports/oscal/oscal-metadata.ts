import type { Assessment } from "../../assessment/assessment.ts";
import { artifactUri } from "../../text/artifact-uri.ts";
import type { AssessedItem } from "../../assessment/item.ts";
import type { Json } from "../../text/json.ts";
import { notice } from "../../words/notice.ts";
import type { Tool } from "../../text/page.ts";
import { reportFacts } from "../rows/fact-rows.ts";
import { reportTitle } from "../../words/verdict/report-words.ts";
import { webUri } from "../../text/web-uri.ts";
import type { IdOf } from "./oscal-subject.ts";
import {
  stampOf,
  filled,
  markup,
  oscalNamespace,
  oscalVersion,
  paragraphs,
  plain,
  prop,
} from "../../text/oscal-text.ts";

const preparedBy = "prepared-by";
const declaredBy = "declared-by";

/** What an OSCAL document says of itself. `what` is what it is called. */
export function metadata(
  what: string,
  item: AssessedItem,
  tool: Tool,
  idOf: IdOf,
  remarks: readonly string[],
): Json {
  const { assessment } = item;
  const { asOf } = assessment.circumstances;
  return {
    title: markup(reportTitle(what, assessment)),
    // A day beyond OSCAL's years is written all the same: a wrong one would be worse than one that it refuses.
    "last-modified": stampOf(asOf),
    version: asOf,
    "oscal-version": oscalVersion,
    props: reportFacts(item, tool).map(({ name, value }) =>
      // OSCAL has a property of its own for it, which its readers look for.
      name === "marking" ? { name, value: plain(value) } : prop(name, value),
    ),
    roles: [
      { id: preparedBy, title: "The supplier, which assessed itself" },
      ...(assessment.declaration.declared.by === undefined
        ? []
        : [{ id: declaredBy, title: "Answers for the declaration, as it states" }]),
    ],
    parties: partiesOf(assessment, idOf),
    "responsible-parties": responsible(assessment, idOf),
    remarks: paragraphs(notice, ...remarks),
  };
}

function partiesOf({ declaration }: Assessment, idOf: IdOf): readonly Json[] {
  const { supplier, declared } = declaration;
  const number =
    supplier.companyNumber === undefined
      ? undefined
      : [{ scheme: `${oscalNamespace}:company-number`, id: plain(supplier.companyNumber) }];
  const organisation: Json = {
    uuid: supplierId(idOf),
    type: "organization",
    name: plain(supplier.name),
    "external-ids": number,
  };
  if (declared.by === undefined) return [organisation];
  const person: Json = {
    uuid: idOf("party", "declared-by"),
    type: "person",
    name: plain(declared.by),
    props: declared.role === undefined ? undefined : [{ name: "job-title", value: plain(declared.role) }],
    "member-of-organizations": [supplierId(idOf)],
  };
  return [organisation, person];
}

/** Who made the assessment and, where it is stated, who answers for the declaration. */
export function responsible({ declaration }: Assessment, idOf: IdOf): readonly Json[] {
  return [
    { "role-id": preparedBy, "party-uuids": [supplierId(idOf)] },
    ...(declaration.declared.by === undefined
      ? []
      : [{ "role-id": declaredBy, "party-uuids": [idOf("party", "declared-by")] }]),
  ];
}

/** The supplier as a party. */
function supplierId(idOf: IdOf): string {
  return idOf("party", "supplier");
}

/** The supplier as the one from which something comes. */
export function origins(idOf: IdOf): readonly Json[] {
  return [{ actors: [{ type: "party", "actor-uuid": supplierId(idOf) }] }];
}

/** The questionnaire that stands in for an assessment plan. */
export function questionnaireId(idOf: IdOf): string {
  return idOf("resource", "questionnaire");
}

/** The catalogue. */
export function catalogueId(idOf: IdOf): string {
  return idOf("resource", "catalogue");
}

/** What the document refers to: the declaration with the questions that it answers, and the catalogue. */
export function backMatter({ assessment, sha256, path }: AssessedItem, idOf: IdOf): Json {
  const { catalogue } = assessment;
  const source = catalogue.source === undefined ? undefined : webUri(catalogue.source);
  const hash = sha256 === undefined ? undefined : [{ algorithm: "SHA-256", value: sha256 }];
  const about = paragraphs(catalogue.title, catalogue.publisher, catalogue.notice);
  return {
    resources: [
      {
        uuid: questionnaireId(idOf),
        title: "Self-assessment by questionnaire with csm-check",
        description:
          "The supplier answered the questions of the catalogue in a declaration, and csm-check judged the answers. There is no other assessment plan.",
        props: [{ name: "type", value: "questionnaire" }],
        rlinks: [{ href: artifactUri(path), hashes: hash }],
      },
      {
        uuid: catalogueId(idOf),
        title: markup(catalogue.title),
        description: about,
        props: [
          { name: "type", value: "standard" },
          { name: "version", value: plain(catalogue.version) },
          prop("catalogue", catalogue.id),
        ],
        rlinks: filled(source === undefined ? [] : [{ href: source }]),
      },
    ],
  };
}
