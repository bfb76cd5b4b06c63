import { schemesAsked, type Catalogue, type Question } from "../../catalogue/catalogue.ts";

/** What stands in a blank declaration. */
export const templateWords = {
  yesNo: "yes or no",
  form: (question: Question): string => {
    const about = { verdict: "", dcc: " (for certification)", advice: " (advice)" }[question.counts];
    switch (question.type) {
      case "yes-no":
        return `yes or no${about}`;
      case "number":
        return `a number of ${question.unit}${about}`;
      case "date":
        return `a date, as in 2026-11-24, or never${about}`;
      case "choice":
        return `one of these${about}`;
      case "choices":
        return `a list of these, as in [${question.options[0]?.id ?? ""}]${about}`;
      case "certificate":
        return "";
    }
  },
  head: (again: string): readonly string[] => [
    "# A blank declaration. Write each answer behind its colon; what is left empty is unanswered.",
    `# csm-check assess FILE${again} judges it, csm-check init FILE${again} asks for the rest.`,
  ],
  about: (catalogue: Catalogue, level: string): readonly string[] => [
    "supplier:",
    `  name: # the legal name of your firm${schemesAsked(catalogue).length === 0 ? "" : ", as on its certificates"}`,
    `level: ${level} # ${catalogue.outlook !== undefined ? "the Cyber Risk Profile; it stands in the tender" : "the level of the catalogue that is to be met"}`,
    "# declared: { on: 2026-11-24, by: who answers for this, role: that person's position }",
    ...(catalogue.outlook === undefined
      ? ["# contract: { reference: the project or contract that it is for, buyer: who buys }"]
      : ["# contract: { riskAssessmentReference: from the tender, buyer: who buys, ends: 2029-03-31 }"]),
    ...(catalogue.about === "project" ? [] : ["# scope: { organisation: whole } # or part"]),
    ...schemesAsked(catalogue)
      .slice(0, 1)
      .flatMap((scheme) => [
        "# certificates:",
        `#   - { scheme: ${scheme}, holder: the legal entity printed on it, issued: 2026-06-10, expires: 2027-06-09 }`,
      ]),
  ],
} as const;
