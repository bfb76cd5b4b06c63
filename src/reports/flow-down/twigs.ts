/** What is drawn left of a firm, and left of its further lines. */
export interface Twig {
  readonly twig: string;
  readonly stem: string;
  /** How deep it lies, where that cannot be drawn. */
  readonly tier: string;
}

/** The lines of a tree, of firms in its order by their tiers; deeper than `most` is told, not drawn. */
export function twigs(tiers: readonly number[], hasUnicode: boolean, most: number): (index: number) => Twig {
  const deepest = Math.max(1, Math.min(12, most));
  const drawn = tiers.map((tier) => Math.min(tier, deepest));
  const goesOn = goingOn(drawn, deepest);
  const [fork, end, rail] = hasUnicode ? ["├─ ", "└─ ", "│  "] : ["|- ", "`- ", "|  "];
  return (index) => {
    const depth = drawn[index] ?? 1;
    const open = goesOn[index] ?? [];
    const rails = Array.from({ length: depth - 1 }, (_, at) => (open[at + 1] === true ? rail : "   ")).join(
      "",
    );
    const more = open[depth] === true;
    const tier = tiers[index] ?? 1;
    return {
      twig: `${rails}${more ? fork : end}`,
      stem: `${rails}${more ? rail : "   "}`,
      tier: tier > depth ? ` (tier ${tier})` : "",
    };
  };
}

/** For each firm and each tier whether another firm of that tier hangs on the same branch further down. */
function goingOn(drawn: readonly number[], deepest: number): readonly (readonly boolean[])[] {
  const open: boolean[] = Array.from({ length: deepest + 1 }, () => false);
  const out: (readonly boolean[])[] = [];
  for (let index = drawn.length - 1; index >= 0; index--) {
    const depth = drawn[index] ?? 1;
    out[index] = open.slice(0, depth + 1);
    open[depth] = true;
    open.fill(false, depth + 1);
  }
  return out;
}
