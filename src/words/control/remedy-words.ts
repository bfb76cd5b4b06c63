import type { Cost, Doer, Remedy } from "../../catalogue/catalogue.ts";

const doers: Readonly<Record<Doer, string>> = {
  you: "you",
  "it-support": "IT support",
  supplier: "a supplier",
};

const costs: Readonly<Record<Cost, string>> = {
  time: "time",
  setting: "a free setting",
  "paid-plan": "often a paid plan",
  purchase: "a purchase",
};

/** What a remedy takes: how much work, how long, who does it and what it costs in kind, as far as it is known. */
export function effortWords({ effort, takes, who, cost }: Omit<Remedy, "action">): string {
  return [
    `${effort} effort, takes ${takes}`,
    ...(who === undefined ? [] : [`who: ${who.map((each) => doers[each]).join(", ")}`]),
    ...(cost === undefined ? [] : [`cost: ${costWords(cost)}`]),
  ].join("; ");
}

function costWords(cost: readonly Cost[]): string {
  const only = cost.length === 1 && cost[0] === "time";
  return only ? "nothing but time" : cost.map((each) => costs[each]).join(", ");
}
