import { plainOf } from "../document/node.ts";
import type { Ledger } from "./left-out.ts";
import type { OscalControl } from "./oscal-catalogue.ts";
import type { Resolved } from "./oscal-profile.ts";

/**
 * Controls without those that stand there already, word for word: catalogues that profiles were resolved into overlap. A
 * control of the same id that says something else stays, and is told.
 */
export function withoutRepeats(
  controls: readonly OscalControl[],
  resolved: readonly Resolved[],
  ledger: Ledger,
): readonly OscalControl[] {
  const first = new Map<string, OscalControl>();
  return controls.filter((control) => {
    const before = first.get(control.id);
    if (before === undefined) {
      first.set(control.id, control);
      return true;
    }
    const isRepeat = isSame(control, before) && isSelectedLike(control, before, resolved);
    ledger.leave(isRepeat ? "repeated" : "same-id", control.id);
    return !isRepeat;
  });
}

function isSame({ node }: OscalControl, other: OscalControl): boolean {
  return JSON.stringify(plainOf(node)) === JSON.stringify(plainOf(other.node));
}

/** Whether no profile would lose the control with the repeat. */
function isSelectedLike(control: OscalControl, before: OscalControl, resolved: readonly Resolved[]): boolean {
  return resolved.every(({ controls }) => !controls.has(control) || controls.has(before));
}
