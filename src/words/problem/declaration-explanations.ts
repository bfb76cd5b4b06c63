import { builtInIds, standardId } from "../../catalogue/built-in.ts";
import type { DeclarationProblem } from "../../document/problem.ts";
import { list } from "../../text/counting.ts";
import type { Explanation } from "../explanation.ts";

const refused = "Nothing is assessed (exit code 2).";

/** What each code of a problem of a declaration means: it does not fit its catalogue, or contradicts itself. */
export const declarationExplanations: Readonly<Record<DeclarationProblem["code"], Explanation>> = {
  "unknown-control": {
    title: "There is no control with this id",
    means: `The id under "controls" is not in the catalogue. Two digits are easily swapped, and the zeros in front count: 0001, not 1. ${refused}`,
    todo: "Correct the id: the message names the nearest one. csm-check controls lists them all.",
    example: `controls:
  "2341": yes  # 2314`,
  },
  "unknown-question": {
    title: "The control has no question with this id",
    means: `The id under "answers", or in the "questions" of a plan, is none of the questions of this control. Questions of the same name belong to other controls. ${refused}`,
    todo: "Correct the id: the message lists the questions. csm-check explain with the id of the control shows what each one asks.",
    example: `controls:
  "2500":
    answers: { needs-asessed: yes }`,
  },
  "bad-answer": {
    title: "The answer is not of the kind that the question asks for",
    means: `A yes-no question takes yes or no (true and false too), a number digits without a unit, a date year-month-day or never, a choice one of its options, choices a list of them. Each also takes unknown. Words such as n/a, ok or 1 are no answer. ${refused}`,
    todo: "Write the answer as the message shows. If you do not know it yet, write unknown.",
    example: `controls:
  "2405":
    answers: { serious-patch-days: 14 days }  # write 14`,
  },
  "excluding-choice": {
    title: "Two choices exclude each other",
    means: `An option such as none can only stand alone, and it stands beside others. ${refused}`,
    todo: "Delete it, or delete the others, whichever is true.",
    example: `controls:
  "2500":
    answers: { measures: [tested-backups, none] }`,
  },
  "answered-by-certificates": {
    title: "This question is answered by your certificates",
    means: `Whether a certificate is held is read from the entries under "certificates" and their dates. It cannot be answered below the control. ${refused}`,
    todo: `Delete the line, and enter the certificate under "certificates".`,
    example: `controls:
  "0001":
    answers: { certificate: yes, maintained: yes }`,
  },
  "short-form": {
    title: "A plain yes or no answers nothing here",
    means: `Behind the id, yes or no answers every yes-no question of the control that counts for the verdict. This control has none: it asks for figures, dates or choices. ${refused}`,
    todo: "Write the answers below the id. csm-check explain with the id of the control shows what they look like.",
    example: `controls:
  "3107": yes  # asks for months, a date and choices`,
  },
  "certificate-applies": {
    title: "A control that asks for a certificate always applies",
    means: `The declaration says that the control is not applicable, but it asks for a certificate. Where a level requires such a control, it cannot be left out. ${refused}`,
    todo: `Delete "notApplicable". If you do not hold the certificate yet, write a plan whose "questions" list certificate.`,
    example: `controls:
  "0001":
    notApplicable:
      reason: We are a small firm
      agreedWith: Our buyer
      on: 2026-10-01`,
  },
  "applies-and-not": {
    title: "A control is said to apply and not to apply",
    means: `One answer says that the control applies to you, and "notApplicable" says that it does not. Only one of them can be true. ${refused}`,
    todo: "Delete the one that is wrong.",
    example: `controls:
  "2412":
    answers: { voip-used: yes }
    notApplicable:
      reason: VoIP is not used
      agreedWith: Certification body
      on: 2026-10-01`,
  },
  "unknown-document": {
    title: "The evidence names a document that is not listed",
    means: `A single word under "evidence" is the name of an entry under "documents", and there is no such entry. ${refused}`,
    todo: "Correct the word, add the entry, or write the evidence here with a title.",
    example: `documents:
  dp-policy: { title: Data protection policy, file: evidence/dp-policy.pdf }
controls:
  "2314":
    evidence: [dp-polcy]`,
  },
  "ends-before-it-begins": {
    title: "Something ends before it begins",
    means: `The last day lies before the first: "expires" before "issued" or "dated", or "until" before "on". One of the two is a slip, and csm-check does not guess which. ${refused}`,
    todo: "Correct one of the two dates from the document itself.",
    example: `certificates:
  - { scheme: cyber-essentials, issued: 2026-06-10, expires: 2025-06-09 }`,
  },
  "alias-in-scope": {
    title: "A name is both the supplier's own and another company's",
    means: `The name stands under "alsoKnownAs", as another name of the supplier, and under "entities", as a legal entity beside it. It cannot be both: with its certificate, another company would pass for the supplier. ${refused}`,
    todo: `If it is another name of the supplier, delete it from "entities"; the supplier is always in scope. If it is a company of its own, delete it from "alsoKnownAs".`,
    example: `supplier:
  name: Harrow Precision Engineering Ltd
  alsoKnownAs: [Harrow Tools Ltd]
scope:
  entities: [Harrow Tools Ltd]`,
  },
  "unknown-scheme": {
    title: "The scheme of a certificate is nearly one that csm-check knows",
    means: `Taken as it is written, the certificate would count for nothing, and a control that asks for it would not be met. Understood are cyber-essentials, cyber-essentials-plus and dcc, also as Cyber Essentials, CE, CE+, CE Plus, Defence Cyber Certification, in capitals or not, and what a catalogue of your own asks for. ${refused}`,
    todo: "Write the scheme that the message names. If the certificate is of another scheme, give it an id that is less like this one.",
    example: `certificates:
  - { scheme: cyber-essential, issued: 2026-06-10, expires: 2027-06-09 }`,
  },
  "only-for-dcc": {
    title: "This key belongs to a DCC certificate",
    means: `Only a certificate with the scheme dcc has a level and yearly attestations. A Cyber Essentials certificate has neither. ${refused}`,
    todo: `Delete "level" or "attested", or correct the scheme.`,
    example: `certificates:
  - scheme: cyber-essentials
    level: 0
    issued: 2026-06-10
    expires: 2027-06-09`,
  },
  "old-profile": {
    title: "This is a risk profile of the old model",
    means: `Very Low, Low, Moderate, High and Not Applicable come from the model before version 4. No official rule turns them into the Levels 0 to 3, so csm-check does not guess one. ${refused}`,
    todo: "Ask your buyer for the level and the reference of a new risk assessment, and enter both.",
    example: `level: Low  # write 0, 1, 2 or 3`,
  },
  "unknown-level": {
    title: "The catalogue has no such level",
    means: `A level is not one of the catalogue's: the declaration's own, that of a subcontractor or a DCC certificate in it, or that of --level. The built-in standard has 0, 1, 2 and 3; "Level 0" can be written too, but not 00. ${refused}`,
    todo: "Write one of the levels that the message lists. The level that you need is in the tender.",
    example: `level: 4`,
  },
  "level-missing": {
    title: "No level is named",
    means: `The catalogue has several levels, and neither the declaration nor --level says which one to assess. The buyer's risk assessment sets it. ${refused}`,
    todo: "Add the level that the tender names. To find out how far you are from another one, use --level.",
    example: `level: 0  # what fixes it`,
  },
  "other-catalogue": {
    title: "The declaration is for another catalogue",
    means: `The declaration names a catalogue, and --catalogue names another one. Its answers would not fit the questions. ${refused}`,
    todo: "Leave out --catalogue, or name the one that the declaration is for.",
    example: `catalogue: cyber-essentials  # and --catalogue ./house-rules.yaml`,
  },
  "unknown-catalogue": {
    title: "There is no built-in catalogue of this name",
    means: `The declaration names a catalogue that does not come with csm-check. Built in are ${list(builtInIds.map((id) => (id === standardId ? `${id} (the standard, taken where none is named)` : id)))}. ${refused}`,
    todo: "Correct the name, or delete the line to use the standard. For a catalogue of your own, give its file with --catalogue.",
    example: `catalogue: defstan-05-138`,
  },
  "leaves-folder": {
    title: "A file lies outside the folder of the file that names it",
    means: `The path climbs out of the folder with .., or a link in it leads out. Only files in that folder and below are looked at, so that nobody's declaration can reach into other folders. The same goes for the parts of a catalogue. ${refused}`,
    todo: "Copy the file into that folder or below it, and name it from there. For evidence, --evidence-root sets another folder to begin from.",
    example: `controls:
  "2314":
    evidence: [{ title: Data protection policy, file: ../policies/dp.pdf }]`,
  },
};
