import type { Chain, ChainFirm } from "../../following/flow-down/chain.ts";
import type { FlowStanding } from "../../following/flow-down/standing.ts";
import { mermaidText } from "../../text/mermaid-text.ts";
import type { Page } from "../../text/page.ts";
import { clip, withoutCommands } from "../../text/safe-text.ts";
import { chainReservations, chainSentence, primeName } from "../../words/flow-down/chain-sentences.ts";
import { levelSaid } from "../../words/flow-down/level-said.ts";
import { flowStandingWords } from "../../words/flow-down/standing-words.ts";
import { notice } from "../../words/notice.ts";
import { chainMarkings } from "./chain-rows.ts";

/** Mermaid draws 500 arrows unless whoever runs it says more, and no page can say that for them. */
const mostArrows = 450;

/** Colours with enough contrast on white and black; the word beside each says the same. */
const classes: Readonly<Record<FlowStanding, string>> = {
  met: "fill:#eaf5ee,stroke:#17663b,color:#0d3d23",
  "met-with-plan": "fill:#ebf2fb,stroke:#1c559b,color:#12386a",
  "not-met": "fill:#fcefef,stroke:#a11f2b,color:#6f141d",
  "no-risk-assessment": "fill:#f2eff9,stroke:#5d4594,color:#3d2d63",
  "no-declaration": "fill:#f2eff9,stroke:#5d4594,color:#3d2d63,stroke-dasharray:4 3",
  unusable: "fill:#fdf3e4,stroke:#874a00,color:#5c3200",
};

/** A chain as a flowchart of Mermaid: a box a firm, an arrow down to each that it placed a subcontract with. */
export function chainMermaid(chain: Chain, { tool }: Page): string {
  const { prime, firms } = chain;
  const drawn = firms.slice(0, mostArrows);
  const left = firms.length - drawn.length;
  const { own } = prime;
  const head =
    own === undefined ? primeName(prime) : label(prime.name ?? "", own.answer.level, own.standing, chain);
  const lines = [
    "flowchart LR",
    `  accTitle: ${accText(`The supply chain of ${primeName(prime)}`)}`,
    `  accDescr: ${accText([chainSentence(chain), ...chainReservations(chain), ...chainMarkings(chain)].join(" "))}`,
    `  n0["${own === undefined ? mermaidText(head) : head}"]${classOf(own?.standing)}`,
    ...drawn.flatMap((firm) => firmLines(firm, chain)),
    ...drawn.flatMap(({ id, met }) =>
      met !== undefined && met.id <= mostArrows ? [`  n${id} -.-> n${met.id}`] : [],
    ),
    ...(left > 0 ? [`  more["and ${left} more: see the other formats"]`, "  n0 -.- more"] : []),
    ...Object.entries(classes).map(([name, style]) => `  classDef ${className(name)} ${style}`),
    `  note["${mermaidText(`${notice} Made with ${tool.name} ${tool.version}.`)}"]`,
  ];
  return withoutCommands(`${lines.join("\n")}\n`);
}

function firmLines({ id, parent, subcontract, standing }: ChainFirm, chain: Chain): readonly string[] {
  const text = label(subcontract.name, subcontract.level, standing, chain);
  return [`  n${id}["${text}"]${classOf(standing)}`, `  n${parent} --> n${id}`];
}

function label(
  name: string,
  level: string | undefined,
  standing: FlowStanding,
  { catalogue }: Chain,
): string {
  const { word } = flowStandingWords[standing];
  return `${mermaidText(clip(name, 80))}<br/>${mermaidText(levelSaid(level, catalogue))}<br/>${word}`;
}

function classOf(standing: FlowStanding | undefined): string {
  return standing === undefined ? "" : `:::${className(standing)}`;
}

function className(standing: string): string {
  return `s-${standing}`;
}

/** A title or a description ends with its line. */
function accText(text: string): string {
  return mermaidText(clip(text, 600));
}
