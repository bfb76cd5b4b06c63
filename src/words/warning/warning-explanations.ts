import type { WarningCode } from "../../assessment/warning.ts";
import type { Explanation } from "../explanation.ts";

/** What each code of a warning means: something that changes no verdict and should be known. */
export const warningExplanations: Readonly<Record<WarningCode, Explanation>> = {
  "certificate-expires-soon": {
    title: "A certificate runs out within 90 days",
    means: `A certificate has 90 days or fewer to run, and no other of its kind is in force from the day after. It still counts, so the verdict stays as it is. From the day after its last day, a control that asks for it is not met.`,
    todo: "Apply for the renewal now, and enter the new certificate as one more entry. In a nightly check, --fail-on certificate-expires-soon gives exit code 1 in time.",
    example: `certificates:
  - { scheme: cyber-essentials, issued: 2025-12-20, expires: 2026-12-19 }`,
  },
  "certificate-lasts-too-long": {
    title: "A certificate lasts longer than its kind can",
    means: `Cyber Essentials and Cyber Essentials Plus last 12 months, a DCC certificate 36 months; the dates in the declaration are further apart. The verdict takes them as they stand, so a slip here can hide a certificate that has lapsed.`,
    todo: "Compare both dates with the printed certificate, and correct the wrong one.",
    example: `certificates:
  - { scheme: cyber-essentials, issued: 2026-02-10, expires: 2028-02-09 }`,
  },
  "certificate-without-holder": {
    title: "A certificate does not say whose it is",
    means: `The entry names neither a holder nor a company that it covers. It was taken as the supplier's own, so the verdict stays as it is, but it rests on a guess.`,
    todo: `Enter the company printed on the certificate under "holder", and any further ones under "covers".`,
    example: `certificates:  # what fixes it
  - scheme: cyber-essentials
    holder: Harrow Precision Engineering Ltd
    issued: 2026-06-10
    expires: 2027-06-09`,
  },
  "alias-carries": {
    title: "A certificate fits only by another name of the supplier",
    means: `The certificate does not name the supplier. It names a company that the declaration, under "alsoKnownAs", says is the same. It was taken as the supplier's own, and the verdict stays as it is. A parent or sister company is not another name: its certificate does not cover you.`,
    todo: `Check that both names belong to one company number. If so, ask your certification body to put the present name on the certificate. If not, delete the name from "alsoKnownAs".`,
    example: `supplier:
  name: Harrow Precision Engineering Ltd
  alsoKnownAs: [Harrow Engineering]
certificates:
  - scheme: cyber-essentials
    holder: Harrow Engineering
    issued: 2026-06-10
    expires: 2027-06-09`,
  },
  "scheme-not-asked": {
    title: "Nothing asks for a certificate of this scheme",
    means: `No control of the catalogue asks for a certificate of this scheme, so it counts for nothing. That is right for a certificate that you only want to show. It is wrong where the scheme is one that is asked for under another name. The verdict stays as it is.`,
    todo: "Compare the scheme with the printed certificate. csm-check explain 0001 names the schemes that are asked for.",
    example: `certificates:
  - { scheme: iso-27001, issued: 2026-02-10, expires: 2029-02-09 }`,
  },
  "plus-issued-late": {
    title: "Cyber Essentials Plus came more than 3 months after Cyber Essentials",
    means: `The Plus audit has to be finished within 3 months of passing Cyber Essentials. By these dates it took longer, so a date may be wrong, or a certificate may be left out. The verdict takes the dates as they stand.`,
    todo: "Compare the dates with both printed certificates. Enter a newer Cyber Essentials certificate if there is one. If the dates are right, ask your certification body.",
    example: `certificates:
  - { scheme: cyber-essentials, issued: 2026-02-10, expires: 2027-02-09 }
  - scheme: cyber-essentials-plus
    issued: 2026-09-01  # by 2026-05-10 it would be in time
    expires: 2027-08-31`,
  },
  "basic-lapsed-beside-plus": {
    title: "Cyber Essentials has lapsed while Plus is in force",
    means: `0001 takes either certificate, so Plus keeps it met and the verdict stays as it is. Whether Plus stands without the basic certificate is for your certification body to say.`,
    todo: "Ask your certification body. If the basic certificate was renewed, enter the new one.",
    example: `certificates:
  - { scheme: cyber-essentials, issued: 2025-11-02, expires: 2026-11-01 }
  - scheme: cyber-essentials-plus
    issued: 2025-12-15
    expires: 2026-12-14`,
  },
  "dcc-ends-before-contract": {
    title: "The DCC certificate ends before the contract",
    means: `The last day of the DCC certificate comes before the last day of the contract. It counts until then, so the verdict stays as it is today.`,
    todo: "Plan the next DCC assessment so that the new certificate begins before this one ends.",
    example: `contract: { ends: 2029-03-31 }
certificates:
  - { scheme: dcc, level: 0, issued: 2025-09-15, expires: 2028-09-14 }`,
  },
  "dcc-attestation-overdue": {
    title: "A yearly DCC attestation is missing",
    means: `A DCC certificate lasts 36 months and is attested every year. One of its anniversaries has passed, and no date is entered for it. The certificate does not count until there is one, so --accept-dcc does nothing; the verdict from your own answers stays as it is.`,
    todo: `Attest with your certification body, and add the date to "attested". Each anniversary needs a date of its own.`,
    example: `certificates:  # what fixes it
  - scheme: dcc
    level: 0
    issued: 2025-09-15
    expires: 2028-09-14
    attested: [2026-09-14]`,
  },
  "control-caution": {
    title: "There is something to know about the evidence for this control",
    means: `The warning says what. In the built-in standard it concerns 2206 (access to logs) and 2207 (separation of duties): version 1.3 of the DCC applicant guide has the two ids the other way round. The verdict stays as it is, and the warning comes whenever there is evidence.`,
    todo: "Open the evidence and see which of the two it shows. If it is filed under the wrong id, move it.",
    example: `controls:
  "2206":
    evidence: [{ title: Who may get at the logs, file: evidence/logs.pdf }]`,
  },
  "plan-due-soon": {
    title: "A plan falls due within 30 days",
    means: `The control counts as planned, but the date of the plan, or the end of its acceptance, is 30 days away or fewer. The verdict stays as it is until that day. From the day after, the control is open again.`,
    todo: "Finish the work, and enter the new answers. If you cannot, ask your buyer to accept a later date before this one passes.",
    example: `contract: { riskAssessmentReference: RAR 2026-402 }
controls:
  "2402":
    plan:
      action: Move to monthly scanning
      due: 2026-12-15
      accepted:
        by: Delivery Team
        on: 2026-10-30
        riskAssessmentReference: RAR 2026-402`,
  },
  "plan-does-not-count": {
    title: "A plan does not count",
    means: `The control falls short as if there were no plan; the warning says why. The plan may not be accepted yet, be for another risk assessment or level, have no date or one that has passed, or leave out a question that falls short. No plan covers evidence that does not hold, nor, with --evidence require, evidence that is not there.`,
    todo: `Ask your buyer's delivery team to accept the plan; sending it in is not enough. Enter who accepted it, when, and the risk assessment reference that the contract names.`,
    example: `contract: { riskAssessmentReference: RAR 2026-402 }
controls:
  "2402":
    plan:
      action: Move to monthly scanning
      due: 2027-02-28
      accepted:  # what makes it count
        by: Delivery Team
        on: 2026-10-30
        riskAssessmentReference: RAR 2026-402`,
  },
  "stronger-control-needed": {
    title: "This level asks for the stronger control instead",
    means: `You answered a control that this level does not ask, because a stronger one takes its place. At Levels 2 and 3, for instance, 2505 (Resilient backups) replaces 2504 (Backups). Your answer is allowed, and changes nothing: the stronger control decides.`,
    todo: "Answer the stronger control. It asks more, so look at each of its questions afresh.",
    example: `level: 2
controls:
  "2504": { answers: { up-to-date-copy: yes } }  # Level 2 asks 2505`,
  },
  "stronger-control-met": {
    title: "The weaker control falls short while the stronger one is met",
    means: `Each control is judged by its own answers alone. At Level 1, for instance, 2504 (Backups) is required, and it falls short even where 2505 (Resilient backups) is met. The verdict stays as it is.`,
    todo: "Answer the questions of the weaker control as well. It is most likely met.",
    example: `level: 1
controls:
  "2505":  # met; 2504 is left out
    answers:
      up-to-date-copy: yes
      safeguards: [encrypted, integrity-checked, protected, within-reach]
      off-site-copy: secure-in-time
      test-interval: half-yearly
      test-interval-kept: yes`,
  },
  "choice-without-note": {
    title: "An option that wants a note has none",
    means: `Some options say too little by themselves: "not-needed" at 2314, "other" at 2500. This one stands without a note or evidence. It counts as chosen, and the verdict stays as it is, but a buyer or assessor will ask what is behind it.`,
    todo: "Say in a note what it is, or where the reason is written down. Evidence does as well.",
    example: `controls:
  "2314":
    answers: { policy: yes, dpia: not-needed }
    note: The reason is in our data protection policy, page 3  # fixes it`,
  },
  "claimed-not-applicable": {
    title: "A control is claimed not to apply",
    means: `The declaration says so, with the reason, who agreed it and when; or it answers no to the question whether the control applies, as at 2412 on VoIP. The control is left out, and the verdict sentence counts it. csm-check cannot tell whether the claim is right.`,
    todo: "Keep the reason and the agreement in writing. For DCC you agree it with the certification body; you do not decide it alone.",
    example: `controls:
  "2412":
    answers: { voip-used: no }`,
  },
  "not-applicable-later": {
    title: "A control is claimed not to apply from a later day on",
    means: `The date under "notApplicable" lies after the day of the assessment. Until that day the control is judged by its answers like any other.`,
    todo: "If the date is a slip, correct it: it is the day on which this was agreed. Otherwise answer the control for now.",
    example: `controls:
  "2304":
    notApplicable:
      reason: "No Wi-Fi: everything is on cables, and staff know that nobody may set one up"
      agreedWith: Certification body
      on: 2027-01-15`,
  },
  "law-asks": {
    title: "Something that the law asks for is answered no",
    means: `The question only advises, so the control and the verdict stay as they are; in the outlook for a certification it weighs as a failing question does. The law asks for it all the same. At 2314 that goes for the privacy notice, data requests, breaches, the regulator's fee and the route for complaints.`,
    todo: "Do what the report names, whatever your contract says. csm-check explain 2314 names the law behind each of these, and what to do first.",
    example: `controls:
  "2314":
    answers: { policy: yes, dpia: done, privacy-notice: no }`,
  },
  "answer-in-future": {
    title: "The date of an answer has not come yet",
    means: `The question does not decide its control, so the verdict stays as it is; but what is only booked has not happened, and counts for nothing.`,
    todo: `If it is a slip, correct it. Otherwise enter the day on which it was last done, or "never".`,
    example: `controls:
  "2500":
    answers: { restore-tested: 2027-01-15 }`,
  },
  "declared-date-missing": {
    title: "The declaration bears no date",
    means: `Nobody can tell when the answers were last confirmed. The verdict stays as it is, but a reader may not trust it.`,
    todo: "Enter the day on which somebody went through the answers, and who it was.",
    example: `declared: { on: 2026-11-20, by: Jo Harrow }  # what fixes it`,
  },
  "declared-in-future": {
    title: "The declaration bears a date that has not come yet",
    means: `The answers are said to have been confirmed after the day of the assessment: today, or the day that --as-of names. The verdict stays as it is.`,
    todo: "Correct the date.",
    example: `declared: { on: 2027-11-20 }`,
  },
  "declared-long-ago": {
    title: "The declaration is more than 12 months old",
    means: `The answers were last confirmed more than 12 months ago, and much may have changed since. The verdict stays as it is: it takes the answers as they stand.`,
    todo: "Go through the answers again, correct what has changed, and enter the new date.",
    example: `declared: { on: 2025-06-30 }`,
  },
  "scope-missing": {
    title: "The declaration does not say what it covers",
    means: `There is no "scope". The verdict stays as it is and takes your own firm as what is covered. The DCC outlook cannot be better than incomplete.`,
    todo: "Say whether the answers cover the whole organisation or a part of it, and which companies.",
    example: `scope:  # what fixes it
  organisation: whole
  entities: [Harrow Precision Engineering Ltd]`,
  },
  "scope-part": {
    title: "The answers cover a part of the organisation only",
    means: `The scope says so, and the verdict sentence repeats it. The verdict itself stays as it is. Whatever the contract and your business depend on has to lie inside that part: a scope drawn too small can fail a DCC assessment even where every control is met.`,
    todo: "Check that nothing which the contract depends on is left out, and write down what is, and why. If in doubt, cover the whole organisation.",
    example: `scope:
  organisation: part
  exclusions: [{ what: Leisure boats workshop, why: Has its own network }]`,
  },
  "contract-ended": {
    title: "The contract has ended",
    means: `The last day of the contract lies before the day of the assessment. The verdict stays as it is, but it is given for a contract that is over.`,
    todo: "Correct the date if the contract was extended. Otherwise enter the contract that you need the answers for now.",
    example: `contract: { ends: 2026-03-31 }`,
  },
  "level-not-declared": {
    title: "The level assessed is not the declared one",
    means: `You asked for another level with --level. The verdict is for that level, and the verdict sentence says so. Plans do not count there: they were accepted for the declared level.`,
    todo: "To assess the declared level, leave out --level. If your contract sets another level now, change it in the declaration.",
    example: `level: 0  # and --level 1 on the command line`,
  },
};
