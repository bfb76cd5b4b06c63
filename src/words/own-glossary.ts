import type { GlossaryTerm } from "./glossary-term.ts";

/** The terms of csm-check: what it reads, and what it says of a control. */
export const ownGlossary: readonly GlossaryTerm[] = [
  {
    term: "declaration",
    also: ["supplier.yaml", "declarations"],
    means:
      "The file in which a firm says what it does, and which csm-check judges. csm-check init writes one; csm-check help declaration shows its form.",
  },
  {
    term: "catalogue",
    also: ["catalogues", "catalog"],
    means:
      "What is asked: controls with their questions, by area and level. The standard is built in; --catalogue names another.",
  },
  {
    term: "control",
    also: ["controls"],
    means:
      "One thing that the standard asks, with a number such as 2314. csm-check controls --level 0 lists those of a level.",
  },
  {
    term: "evidence",
    also: ["proof", "evidence file", "evidence files"],
    means:
      "What shows that an answer is true: a policy, a report, a certificate, named below its control. csm-check evidence FILE lists them and names more; csm-check explain ID tells what counts for a control.",
  },
  {
    term: "SHA-256",
    also: ["sha256", "hash", "digest"],
    means:
      "A fingerprint of a file, which changes with the least change in it. Noted beside evidence (csm-check evidence FILE --write), it shows that the file is still the same.",
  },
  {
    term: "scope",
    also: ["whole organisation", "in scope"],
    means:
      "What the answers cover: the whole firm, or a part and which. A certificate has a scope too, which has to cover what the contract depends on.",
  },
  {
    term: "outlook",
    also: ["DCC outlook", "certification outlook"],
    means:
      "How an assessor would probably see the same answers. It is indicative: the scoring is known from one public source, and the assessor decides.",
  },
  {
    term: "required",
    also: ["required control", "required controls"],
    means: "A control that the standard asks for at your level. These alone decide the verdict.",
  },
  {
    term: "recommended",
    also: ["recommended control", "recommended controls", "suggestion"],
    means: "A control that csm-check suggests at a level that does not ask for it. Nobody fails on one.",
  },
  {
    term: "verdict",
    also: ["verdicts", "result", "results"],
    means:
      "What becomes of a control (met, partly met, not met, unanswered, not applicable, planned), and of the whole declaration. csm-check help exit-codes says what a script sees of it.",
  },
  {
    term: "met",
    also: ["pass", "passed", "compliant"],
    means: "Of a control: every question that decides it passes, and the evidence that it names holds.",
  },
  {
    term: "partly met",
    also: ["partly", "partial", "partially met"],
    means:
      "Of a control: some of the questions that decide it pass, or evidence that it names does not hold. It falls short, and has to be put right or planned for.",
  },
  {
    term: "not met",
    also: ["fail", "failed", "fails", "non-compliant"],
    means:
      "Of a control: none of the questions that decide it passes, or a certificate is missing, lapsed or another firm's. Of a declaration: something required falls short.",
  },
  {
    term: "unanswered",
    also: ["unknown", "open"],
    means: "Of a control: nothing that decides it is answered yet. It counts as not met until it is.",
  },
  {
    term: "not shown yet",
    also: ["undecided"],
    means:
      "Of a declaration: nothing fails, and something required is not answered. It counts as not met, and csm-check init goes on with the questions.",
  },
  {
    term: "not applicable",
    also: ["N/A", "does not apply"],
    means:
      "Of a control: it is claimed not to apply, with the reason and who agreed it. Each claim is counted in the verdict.",
  },
  {
    term: "planned",
    also: ["met with plan", "met with a plan", "accepted plan"],
    means:
      "Of a control: it falls short, and a Cyber Improvement Plan that the buyer has accepted covers it until a day that has not passed.",
  },
];
