import type { Problem } from "../../../document/problem.ts";
import type { ImprovementPlan } from "../../../following/plan-entries.ts";
import type { FormatOf } from "../../../reports/format.ts";
import type { Template } from "../../../reports/template/read-template.ts";
import type { Look } from "../../run/make-page.ts";
import { filePage, refuseInputs } from "../../run/outputs.ts";
import { shownPath } from "../../run/shown-path.ts";
import { tellProblems } from "../../run/tell-problems.ts";
import type { Destinations } from "../../run/told.ts";
import { refuseTwoInputs, UsageError } from "../../run/usage-error.ts";
import type { Host } from "../../world/host.ts";

type To = Destinations<ImprovementPlan>;

/** A template that nothing is made of, or that is written over, is a usage error before anything is read. */
export function refuseTemplate(
  template: string,
  files: readonly string[],
  to: To,
  { catalogue }: { readonly catalogue?: string },
  host: Host,
): void {
  if (!formatsOf(to).some(isFilled))
    throw new UsageError(
      "--template fills a document of Word, and none is to be written",
      "Name it: -o plan.docx.",
    );
  refuseTwoInputs([...files, template, catalogue]);
  refuseInputs(
    to.files.map(({ file }) => file),
    [template],
    host,
  );
}

/** The template in this file; where it cannot be used that has been told. */
export async function templateOf(
  file: string,
  to: To,
  look: Look,
  host: Host,
): Promise<Template | "unusable"> {
  // It brings a library along, which nobody else waits for.
  const { planForm } = await import("../../../reports/template/plan-form.ts");
  const path = shownPath(file, host);
  const read = host.read(file, planForm.limit);
  const template = read.ok
    ? planForm.read(read.bytes, path)
    : ({ ok: false, problems: [{ code: "unreadable", reason: read.reason, at: { path } }] } as const);
  if (template.ok) return template.value;
  await refused(path, template.problems, to, look, host);
  return "unusable";
}

/** The same destinations, with the plan in the template wherever a document of Word is written; undefined where it cannot be filled. */
export async function filledIn(
  template: Template,
  plan: ImprovementPlan,
  to: To,
  look: Look,
  host: Host,
): Promise<To | undefined> {
  const { planForm } = await import("../../../reports/template/plan-form.ts");
  const filled = planForm.fill(template, plan, filePage(host, look));
  if (!filled.ok) {
    await refused(template.path, filled.problems, to, look, host);
    return undefined;
  }
  const { value } = filled;
  const withForm = (format: FormatOf<ImprovementPlan>): FormatOf<ImprovementPlan> =>
    isFilled(format) ? { ...format, load: () => Promise.resolve(() => value) } : format;
  return {
    format: withForm(to.format),
    files: to.files.map(({ file, format }) => ({ file, format: withForm(format) })),
  };
}

function formatsOf({ format, files }: To): readonly FormatOf<ImprovementPlan>[] {
  return [format, ...files.map((each) => each.format)];
}

function isFilled({ name }: FormatOf<ImprovementPlan>): boolean {
  return name === "docx";
}

async function refused(
  path: string,
  problems: readonly Problem[],
  to: To,
  look: Look,
  host: Host,
): Promise<void> {
  await tellProblems([{ ok: false, path, problems }], to, look, host, {
    action: "cannot be filled",
    done: "filled in",
  });
}
