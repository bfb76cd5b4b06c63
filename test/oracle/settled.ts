import type { Opinion } from "./opinion.ts";

/**
 * The program's opinion, in which a finding takes the form of the oracle's wherever either of several codes is true and
 * the contract does not say which is told.
 */
export function settled(oracle: Opinion, program: Opinion): Opinion {
  return {
    ...program,
    controls: program.controls.map((control, index) => {
      const other = oracle.controls[index];
      if (other === undefined) return control;
      return {
        ...control,
        findings: matched(other.findings, control.findings),
        advice: matched(other.advice, control.advice),
        evidence: control.evidence.map((state, at) => {
          const open = other.evidence[at];
          return open?.split("|").includes(state) === true ? open : state;
        }),
      };
    }),
  };
}

function matched(open: readonly string[], told: readonly string[]): readonly string[] {
  const left = [...told];
  const take = (isIt: (one: string) => boolean): boolean => {
    const index = left.findIndex(isIt);
    if (index >= 0) left.splice(index, 1);
    return index >= 0;
  };
  const certain = open.filter((each) => !each.includes("|")).filter((each) => take((one) => one === each));
  const either = open
    .filter((each) => each.includes("|"))
    .filter((each) => take((one) => isOneOf(one, each)));
  return [...left, ...certain, ...either].sort();
}

function isOneOf(one: string, several: string): boolean {
  const [code = "", about] = one.split(" ");
  const [codes = "", question] = several.split(" ");
  return about === question && codes.split("|").includes(code);
}
