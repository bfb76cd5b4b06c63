import type { Node } from "../document/node.ts";
import { idFrom } from "./ids.ts";
import type { Requirement } from "./framework.ts";
import { given } from "../document/given.ts";
import type { Ledger } from "./left-out.ts";
import type { OscalCatalogue, OscalControl } from "./oscal-catalogue.ts";
import type { OscalLevel } from "./oscal-levels.ts";
import { oscalProperties } from "./oscal-names.ts";
import { labelOf, ownProps, props } from "./oscal-props.ts";
import { flat, proseWith, textsOf, type ControlTexts, type Prose } from "./oscal-prose.ts";
import { listAt, textAt } from "./reading.ts";

/** The requirements that the selected controls become. */
export function requirementsOf(
  controls: readonly OscalControl[],
  levels: readonly OscalLevel[],
  ledger: Ledger,
): readonly Requirement[] {
  const proseOf = new Map<OscalCatalogue, Prose>();
  const setTo = settingsOf(levels, ledger);
  const labelled = new Map<OscalCatalogue, boolean>();
  return controls.map((control) => {
    const { catalogue } = control;
    const prose =
      proseOf.get(catalogue) ??
      proseWith({
        definitions: catalogue.parameters,
        setTo,
        unknown: (id) => ledger.leave("unknown-parameter", id),
      });
    proseOf.set(catalogue, prose);
    const areLabels = labelled.get(catalogue) ?? labelsAreIds(catalogue);
    labelled.set(catalogue, areLabels);
    const label = labelOf(control.node);
    const called = { ref: label ?? control.id, id: areLabels ? label : control.id };
    return requirementOf(control, called, levels, prose, ledger);
  });
}

/**
 * Whether every label of a catalogue can be an id. Labels such as AC-2(1) cannot: then the ids that OSCAL itself uses
 * stand for all. Told by the whole catalogue, so that ids do not hang on what a profile selects.
 */
function labelsAreIds({ controls }: OscalCatalogue): boolean {
  const labels = controls.map(({ node }) => labelOf(node));
  const fit = labels.every((label) => label !== undefined && idFrom(label) === label);
  return fit && new Set(labels).size === labels.length;
}

function requirementOf(
  control: OscalControl,
  called: { readonly ref: string; readonly id: string | undefined },
  levels: readonly OscalLevel[],
  prose: Prose,
  ledger: Ledger,
): Requirement {
  const { node, group, family } = control;
  const texts = textsOf(node, prose);
  if (texts.objectives > 0) ledger.leave("objectives", called.ref, texts.objectives);
  const links = listAt(node, "links").length;
  if (links > 0) ledger.leave("links", called.ref, links);
  const title = textAt(node, "title");
  const added = levels.flatMap((level) => addedBy(level, control, prose));
  const text = [texts.statement || (title ?? ""), ...added].join("\n\n");
  return {
    ref: called.ref,
    ...given({ id: called.id, title: title === undefined ? undefined : prose.of(title) }),
    text,
    ...given({ why: texts.why || undefined, guidance: texts.guidance || undefined, own: ownIn(texts) }),
    evidence: texts.evidence,
    ...given({ group, family, kind: kindOf(node) }),
    levels: levels.filter(({ requires }) => requires(control)).map(({ level }) => level.key),
    recommended: levels.filter(({ recommends }) => recommends(control)).map(({ level }) => level.key),
    questions: [],
    whole: true,
  };
}

/** The remedy and the help that csm-check itself wrote. */
function ownIn({ guidance, questions }: ControlTexts): Requirement["own"] {
  return questions === undefined || guidance === "" ? undefined : { action: guidance, help: questions };
}

/** What a profile adds to a control, with its name: the text is one for all levels. */
function addedBy({ level, resolved, requires }: OscalLevel, control: OscalControl, prose: Prose): string[] {
  const parts = resolved?.additions.get(control.id);
  if (parts === undefined || !requires(control)) return [];
  const text = flat(parts, prose);
  return text === "" ? [] : [`Added by ${level.name}:\n${text}`];
}

/** The values that profiles set; where they do not all set the same one, each with the names of its profiles. */
function settingsOf(levels: readonly OscalLevel[], ledger: Ledger): (id: string) => string | undefined {
  return (id) => {
    const byText = new Map<string, string[]>();
    for (const { level, resolved } of levels) {
      const text = resolved?.settings.get(id);
      if (text !== undefined) byText.set(text, [...(byText.get(text) ?? []), level.ref]);
    }
    const [first] = byText;
    if (first === undefined) return undefined;
    if (byText.size === 1 && first[1].length === levels.length) return first[0];
    ledger.leave("differing-parameter", id);
    return [...byText].map(([text, names]) => `${text} (${names.join(", ")})`).join(", ");
  };
}

/** Our own word for it, else whether a system or an organisation carries it out, where the catalogue says so. */
function kindOf(node: Node): "technical" | "non-technical" | undefined {
  const [own] = ownProps(node, oscalProperties.kind);
  if (own === "technical" || own === "non-technical") return own;
  const carriers = props(node, "implementation-level");
  if (carriers.length === 0) return undefined;
  return carriers.every((each) => each === "system") ? "technical" : "non-technical";
}
