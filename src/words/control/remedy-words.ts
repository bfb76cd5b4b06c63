import type { Cost, Doer, Remedy } from "../../catalogue/catalogue.ts";
import { list } from "../../text/counting.ts";

const doers: Readonly<Record<Doer, string>> = {
  you: "you",
  "it-support": "your IT support",
  supplier: "a supplier",
};

const costs: Readonly<Record<Cost, string>> = {
  time: "time",
  setting: "a free setting",
  "paid-plan": "a paid plan",
  purchase: "a purchase",
};

/** What a remedy takes: how much work, how long, who does it and what it costs in kind, as far as it is known. */
export function effortWords({ effort, takes, who, cost }: Omit<Remedy, "action">): string {
  return [
    `${effort} effort`,
    `takes ${takes}`,
    ...(who === undefined ? [] : [`by ${list(who.map((each) => doers[each]))}`]),
    ...(cost === undefined ? [] : [`costs ${list(cost.map((each) => costs[each]))}`]),
  ].join(", ");
}
