/** How the parts of a document refer to each other; what comes before the id keeps ids of different things apart. */

/** The supplier as the one about whom something is claimed. */
export const supplierRef = "supplier";

/** The supplier as the one who assesses. */
export const assessorRef = "assessor:supplier";

/** An area of the catalogue. */
export function areaRef(id: string): string {
  return `area:${id}`;
}

/** A control of the catalogue. */
export function controlRef(id: string): string {
  return `control:${id}`;
}

/** A level of the catalogue. */
export function levelRef(id: string): string {
  return `level:${id}`;
}

/** What is claimed by the answer to one question. */
export function claimRef(control: string, question: string): string {
  return `claim:${control}:${question}`;
}

/** What is said where a question is not asked: that the control does not apply. */
export function notApplicableRef(control: string): string {
  return `not-applicable:${control}`;
}

/** A piece of evidence of a control. */
export function evidenceRef(control: string, index: number): string {
  return `evidence:${control}:${index}`;
}

/** A certificate of the supplier. */
export function certificateRef(index: number): string {
  return `certificate:${index}`;
}

/** The plan for a control. */
export function planRef(control: string): string {
  return `plan:${control}`;
}
