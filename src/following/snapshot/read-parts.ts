import type { EvidenceState } from "../../assessment/assessment.ts";
import { given } from "../../document/given.ts";
import type { Fields } from "./fields.ts";
import type {
  SnapshotCertificate,
  SnapshotControl,
  SnapshotEvidence,
  SnapshotFinding,
  SnapshotPlan,
  SnapshotWarning,
} from "./snapshot.ts";

const states: readonly [EvidenceState, ...EvidenceState[]] = [
  ...(["holds", "missing", "not-a-file", "empty", "lfs-pointer"] as const),
  ...(["declaration", "altered", "expired", "not-yet", "not-checked"] as const),
];

/** A control of a stored assessment. */
export function readControl({ text, date, word, maybe, each, fields }: Fields): SnapshotControl {
  return {
    id: text("id"),
    title: text("title"),
    ...given({ area: maybe("area", text) }),
    importance: word("importance", ["required", "recommended"]),
    verdict: word("verdict", [
      ...(["met", "partly-met", "not-met", "unanswered", "not-applicable", "planned"] as const),
    ]),
    ...given({ by: maybe("by", (key) => word(key, ["dcc"])) }),
    findings: each("findings", readFinding),
    evidence: each("evidence", readEvidence),
    ...given({ plan: maybe("plan", (key) => readPlan(fields(key))) }),
    ...given({ answeredBy: maybe("answeredBy", text), answeredOn: maybe("answeredOn", date) }),
  };
}

function readFinding({ text, maybe }: Fields): SnapshotFinding {
  return { code: text("code"), ...given({ question: maybe("question", text) }), message: text("message") };
}

function readEvidence({ text, date, word, maybe }: Fields): SnapshotEvidence {
  return {
    title: text("title"),
    ...given({
      file: maybe("file", text),
      url: maybe("url", text),
      version: maybe("version", text),
      sha256: maybe("sha256", text),
      dated: maybe("dated", date),
      expires: maybe("expires", date),
    }),
    state: word("state", states),
  };
}

function readPlan({ text, date, flag, maybe, fields }: Fields): SnapshotPlan {
  return {
    action: text("action"),
    ...given({ due: maybe("due", date), accepted: maybe("accepted", (key) => readAccepted(fields(key))) }),
    counts: flag("counts"),
    ...given({ gap: maybe("gap", text) }),
  };
}

function readAccepted({ date, text, maybe }: Fields): NonNullable<SnapshotPlan["accepted"]> {
  return given({
    until: maybe("until", date),
    riskAssessmentReference: maybe("riskAssessmentReference", text),
  });
}

/** A certificate of a stored assessment. */
export function readCertificate({
  text,
  texts,
  dates,
  date,
  flag,
  word,
  maybe,
}: Fields): SnapshotCertificate {
  return {
    scheme: text("scheme"),
    ...given({
      level: maybe("level", text),
      number: maybe("number", text),
      holder: maybe("holder", text),
    }),
    covers: maybe("covers", texts) ?? [],
    ...given({ scope: maybe("scope", text) }),
    issued: date("issued"),
    expires: date("expires"),
    attested: maybe("attested", dates) ?? [],
    inForce: flag("inForce"),
    ...given({ fileState: maybe("fileState", (key) => word(key, states)) }),
  };
}

/** A warning of a stored assessment. */
export function readWarning({ text, maybe }: Fields): SnapshotWarning {
  return { code: text("code"), ...given({ control: maybe("control", text) }), message: text("message") };
}
