import type { SnapshotFinding } from "./snapshot/snapshot.ts";

/**
 * The findings that the other side no longer has. A finding about an answer is the same whatever it says, for its words
 * tell dates and numbers; of evidence a control can name several pieces, which only the words tell apart.
 */
export function findingsGone(
  before: readonly SnapshotFinding[],
  after: readonly SnapshotFinding[],
): readonly SnapshotFinding[] {
  const left = new Map<string, number>();
  for (const key of after.map(keyOf)) left.set(key, (left.get(key) ?? 0) + 1);
  return before.filter((finding) => {
    const key = keyOf(finding);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

function keyOf({ code, question, message }: SnapshotFinding): string {
  return [code, question ?? "", code.startsWith("evidence-") ? message : ""].join("\n");
}
