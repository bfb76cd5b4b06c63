import { strFromU8, zipSync } from "fflate";
import { refused, type Parsed } from "../../document/document.ts";
import type { ImprovementPlan } from "../../following/plan-entries.ts";
import type { Page } from "../../text/page.ts";
import { datedZip } from "../office/zip-dates.ts";
import { compiledTemplate, type Tag } from "./compiled-template.ts";
import { isSoundXml } from "./is-sound-xml.ts";
import type { Parts } from "./parts-as-zip.ts";
import { planValues } from "./plan-values.ts";
import type { Template } from "./read-template.ts";

/** More text than that the entries do not make, however much a template repeats for each. */
const mostRepeated = 64 * 1024 * 1024;

/** A plan in a document of somebody else's; or why it cannot be. The same plan and template give the same bytes. */
export function fillTemplate(
  { parts, path }: Template,
  plan: ImprovementPlan,
  { tool }: Page,
): Parsed<Uint8Array> {
  const at = { path };
  const compiled = compiledTemplate(parts, at);
  if (!compiled.ok) return compiled;
  const { tags, fill } = compiled.value;
  const { marking } = plan.assessment.declaration;
  if (marking !== undefined && !tags.some(({ name, isShown }) => isShown && name === "marking"))
    return refused({ code: "template-missing", name: "marking", inEntries: false, at });
  if (repeated(tags) * plan.entries.length > mostRepeated)
    return refused({ code: "template-format", why: "large", at });
  const filled = fill(planValues(plan, tool));
  // What is repeated may begin in a table and end below it.
  for (const [name, part] of filled)
    if (part !== parts.get(name) && !isSoundXml(strFromU8(part)))
      return refused({ code: "template-misplaced", name: "#entries", why: "across", at });
  return { ok: true, value: zipped(filled, plan) };
}

function repeated(tags: readonly Tag[]): number {
  return tags.reduce((sum, { size }) => sum + size, 0);
}

function zipped(parts: Parts, { assessment }: ImprovementPlan): Uint8Array {
  // A date that a zip can hold; the day of the assessment takes its place.
  const zip = zipSync(Object.fromEntries(parts), { mtime: new Date(2000, 0, 1) });
  return datedZip(zip, assessment.circumstances.asOf);
}
