import {
  countsByDcc,
  isOpen,
  type Assessment,
  type CsmVerdict,
  type EvidenceMode,
  type Verdict,
} from "../../assessment/assessment.ts";
import type { Finding } from "../../assessment/finding.ts";
import type { Catalogue, Control } from "../../catalogue/catalogue.ts";
import type { CalendarDate } from "../../document/calendar-date.ts";
import { given } from "../../document/given.ts";
import { idleDcc, type IdleDcc } from "../idle-dcc.ts";
import type { Snapshot, SnapshotControl } from "../snapshot/snapshot.ts";

/**
 * What a firm's file shows, in brief: of thousands of firms no more is held. Of a declaration it was assessed now, of a
 * stored assessment on its own day.
 */
export interface ChainAnswer {
  /** The file, as reports tell it. */
  readonly source: string;
  readonly sha256?: string;
  readonly stored: boolean;
  readonly supplier: AnsweringFirm;
  readonly marking?: string;
  /** The risk assessment that it names. */
  readonly riskAssessmentReference?: string;
  readonly catalogue: Pick<Catalogue, "id" | "sha256">;
  readonly level: string;
  readonly declaredLevel?: string;
  readonly asOf: CalendarDate;
  readonly verdict: CsmVerdict;
  readonly holdsUntil?: CalendarDate;
  readonly options: { readonly plans: boolean; readonly acceptDcc: boolean; readonly evidence: EvidenceMode };
  /** How many controls the level requires, and how many of them are met or do not apply. */
  readonly required: number;
  readonly held: number;
  /** Required controls that fall short, in the catalogue's order. */
  readonly open: readonly OpenControl[];
  /** Ids of those that an accepted plan covers, and how many count by a DCC certificate. */
  readonly planned: readonly string[];
  readonly byDcc: number;
  /** Of what is stored: the risk assessments for which those plans were accepted; of what was judged now they are known to fit. */
  readonly acceptedFor?: readonly string[];
  /** Its DCC certificate, where that would answer what is open and does not count; of what is stored nothing is known. */
  readonly idleDcc?: IdleDcc;
  /** Evidence files that were not sent along. */
  readonly notSent: number;
}

/** Who answers. */
export interface AnsweringFirm {
  readonly name: string;
  readonly companyNumber?: string;
  readonly alsoKnownAs: readonly string[];
}

/** A required control that falls short, with the first reason; of many controls only the first few have one. */
export interface OpenControl {
  readonly id: string;
  readonly title: string;
  readonly verdict: Verdict;
  readonly reason?: OpenReason;
}

/** Why a control falls short: a code, a few words, a sentence. */
export interface OpenReason {
  readonly code: string;
  readonly few: string;
  readonly message: string;
}

/** Says a finding; what is held of thousands of firms is words, which take the least room. */
export type SayFinding = (finding: Finding, control: Control) => OpenReason;

/** So many open controls have a reason. */
const mostReasons = 12;

/** What a declaration shows that was assessed. */
export function answerOfAssessment(
  assessment: Assessment,
  source: string,
  { sha256, say }: { readonly sha256?: string; readonly say: SayFinding },
): ChainAnswer {
  const { declaration, circumstances, catalogue, level, verdict, holdsUntil, controls } = assessment;
  const { name, companyNumber, alsoKnownAs } = declaration.supplier;
  const { asOf, plans, acceptDcc, evidence, sightings } = circumstances;
  const unsent = [...sightings.values()].filter(({ state }) => state === "not-checked");
  return {
    ...{ source, ...given({ sha256, marking: declaration.marking }), stored: false },
    supplier: { name, ...given({ companyNumber }), alsoKnownAs },
    ...given({ riskAssessmentReference: declaration.contract?.riskAssessmentReference }),
    catalogue: { id: catalogue.id, ...given({ sha256: catalogue.sha256 }) },
    ...{
      level: level.id,
      ...given({ declaredLevel: declaration.level }),
      asOf,
      verdict,
      ...given({ holdsUntil }),
    },
    options: { plans, acceptDcc, evidence },
    ...inBrief(
      controls.map((each) => ({ ...each, id: each.control.id, title: each.control.title })),
      ({ control, findings: [finding] }) => (finding === undefined ? undefined : say(finding, control)),
    ),
    ...given({ idleDcc: idleDcc(assessment) }),
    notSent: unsent.length,
  };
}

/** What a stored assessment shows. */
export function answerOfSnapshot(snapshot: Snapshot, source: string): ChainAnswer {
  const { supplier, sha256, marking, level, asOf, verdict, holdsUntil, options, contract } = snapshot;
  const { plans, acceptDcc, evidence } = options;
  const [reference] = contract.find(({ field }) => field === "riskAssessmentReference")?.values ?? [];
  return {
    ...{ source, ...given({ sha256, marking }), stored: true, supplier },
    ...given({ riskAssessmentReference: reference }),
    ...{ catalogue: snapshot.catalogue, level, asOf, verdict, ...given({ holdsUntil }) },
    options: { plans, acceptDcc, evidence },
    ...inBrief(snapshot.controls, reasonStored),
    acceptedFor: acceptedFor(snapshot),
    notSent: 0,
  };
}

/** An acceptance that names none is for none. */
function acceptedFor({ controls }: Snapshot): readonly string[] {
  const plans = controls.flatMap(({ importance, verdict, plan }) =>
    importance === "required" && verdict === "planned" ? [plan?.accepted?.riskAssessmentReference ?? ""] : [],
  );
  return [...new Set(plans)];
}

type Brief = Pick<ChainAnswer, "required" | "held" | "open" | "planned" | "byDcc">;

type Judged = Pick<SnapshotControl, "id" | "title" | "importance" | "verdict" | "by">;

function inBrief<Each extends Judged>(
  controls: readonly Each[],
  reasonOf: (control: Each) => OpenReason | undefined,
): Brief {
  const required = controls.filter(({ importance }) => importance === "required");
  const open = required.filter(({ verdict }) => isOpen(verdict));
  return {
    required: required.length,
    held: required.filter(({ verdict }) => verdict === "met" || verdict === "not-applicable").length,
    open: open.map((each, index) => ({
      ...{ id: each.id, title: each.title, verdict: each.verdict },
      ...given({ reason: index < mostReasons ? reasonOf(each) : undefined }),
    })),
    planned: required.filter(({ verdict }) => verdict === "planned").map(({ id }) => id),
    byDcc: required.filter(countsByDcc).length,
  };
}

function reasonStored({ findings: [finding] }: SnapshotControl): OpenReason | undefined {
  if (finding === undefined) return undefined;
  const { code, message } = finding;
  return { code, few: message, message };
}
