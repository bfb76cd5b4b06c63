import { evidenceModes, type Circumstances } from "../../assessment/assessment.ts";
import type { ExitPolicy } from "../../assessment/exit-policy.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { Format } from "../../reports/formats.ts";
import { warningCodes } from "../../words/warning/warning-codes.ts";
import type { Host } from "../world/host.ts";
import { asOfDate } from "./as-of.ts";
import { levelNamed } from "./level-named.ts";
import { oneOf, UsageError } from "./usage-error.ts";

/** The options that say what is judged, and what fails; every command that assesses takes them. */
export interface RequestOptions {
  readonly level?: string;
  readonly asOf?: string;
  readonly plans?: boolean;
  readonly acceptDcc?: boolean;
  readonly evidence?: string;
  readonly evidenceRoot?: string;
  readonly strict?: boolean;
  readonly failOn?: readonly string[];
  readonly redact?: boolean;
  readonly notes?: boolean;
}

/** What is asked of each declaration of a run. */
export interface Request {
  /** Under what it is judged, apart from what is seen of its files. */
  readonly circumstances: Omit<Circumstances, "sightings">;
  /** What makes the exit code 1 beside the verdict. */
  readonly policy: ExitPolicy;
  /** The catalogue of `--catalogue`; undefined where the declarations choose. */
  readonly catalogue?: Catalogue;
  /** The folder of the evidence files; undefined where it is that of the declaration. */
  readonly evidenceRoot?: string;
  /** Whether what was found is taken out before anything is told. */
  readonly redact: boolean;
  /** Whether the notes of the declaration are told. */
  readonly notes: boolean;
  /** Whether a report tells the digest of the declaration, and those of evidence files. */
  readonly digest: boolean;
  readonly evidenceDigests: boolean;
}

/** Refuses words of closed lists, and an evidence folder that is none, before anything is read. */
export function checkRequest(options: RequestOptions, host: Host): void {
  const { evidence = "check", evidenceRoot } = options;
  if (evidenceRoot !== undefined && !host.isFolder(evidenceRoot))
    throw new UsageError(`--evidence-root: there is no folder "${evidenceRoot}"`);
  for (const code of failingCodes(options)) oneOf(code, warningCodes, "--fail-on");
  oneOf(evidence, evidenceModes, "--evidence");
}

/** The codes that `--fail-on` names: given again and again, or with commas between them. */
function failingCodes({ failOn = [] }: RequestOptions): readonly string[] {
  return failOn.flatMap((codes) => codes.split(",").map((code) => code.trim()));
}

/** What options ask of each declaration; `formats` are those in which it is told. A usage error where they do not fit. */
export function requestOf(
  options: RequestOptions,
  catalogue: Catalogue | undefined,
  formats: readonly Pick<Format, "hash" | "hashEvidence">[],
  host: Host,
): Request {
  // Reading a catalogue for nothing takes as long as judging a small declaration.
  const known = (): readonly Catalogue[] =>
    catalogue === undefined ? host.builtIn.ids.map(host.builtIn.load) : [catalogue];
  const level = options.level === undefined ? {} : { level: levelNamed(options.level, known()).id };
  return {
    circumstances: {
      asOf: asOfDate(options.asOf, host.now()),
      ...level,
      plans: options.plans !== false,
      acceptDcc: options.acceptDcc === true,
      evidence: oneOf(options.evidence ?? "check", evidenceModes, "--evidence"),
    },
    policy: { strict: options.strict === true, failOn: failingCodes(options) },
    ...(catalogue === undefined ? {} : { catalogue }),
    ...(options.evidenceRoot === undefined ? {} : { evidenceRoot: options.evidenceRoot }),
    redact: options.redact === true,
    notes: options.notes === true,
    digest: formats.some((each) => each.hash),
    evidenceDigests: formats.some((each) => each.hashEvidence),
  };
}
