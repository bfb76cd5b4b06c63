import type { Catalogue, CertificateQuestion, DateQuestion } from "../../catalogue/catalogue.ts";
import { oncePer } from "../../document/once.ts";
import { entryOf, type Node } from "../../document/node.ts";
import type { Beside } from "./beside.ts";
import { passedIn } from "./outcomes-in.ts";
import type { SnapshotCertificate, SnapshotControl } from "./snapshot.ts";

/** For each question of a control that passes by certificates: those that can answer it. */
export function certificatesBearing(
  node: Node,
  control: SnapshotControl,
  { snapshot, catalogue }: Beside,
): readonly (readonly SnapshotCertificate[])[] {
  const { certificates, options } = snapshot;
  if (catalogue !== undefined) {
    const timed = timedQuestions(catalogue).get(control.id);
    if (timed === undefined) return [];
    const passed = passedIn(node);
    return timed.flatMap((question) =>
      question.type === "certificate" && passed.includes(question.id)
        ? [certificates.filter(({ scheme }) => question.schemes.includes(scheme))]
        : [],
    );
  }
  // With --redact no answer is there; else what passes without one was answered by a certificate.
  if (control.by === "dcc" || options.redacted) return [];
  const answers = entryOf(node, "answers")?.value;
  const isCertified =
    answers?.kind === "map" && passedIn(node).some((id) => entryOf(answers, id) === undefined);
  return isCertified ? [certificates] : [];
}

/** The questions of each control whose answers end: few controls have any, and thousands of lines are of one catalogue. */
export const timedQuestions: (
  catalogue: Catalogue,
) => ReadonlyMap<string, readonly (CertificateQuestion | DateQuestion)[]> = oncePer(
  ({ controls }: Catalogue): ReadonlyMap<string, readonly (CertificateQuestion | DateQuestion)[]> =>
    new Map(
      controls.flatMap(({ id, questions }) => {
        const timed = questions.filter(
          (question) => question.type === "certificate" || question.type === "date",
        );
        return timed.length === 0 ? [] : [[id, timed] as const];
      }),
    ),
);
