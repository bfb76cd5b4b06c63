import type { FindingCode } from "../../assessment/finding.ts";
import type { Explanation } from "../explanation.ts";

const counts =
  "If the question counts for the verdict, the control is partly met where something else in it passes, and not met where nothing does. A question that only advises, or only bears on the DCC outlook, leaves the verdict alone.";

const capped =
  "The control is partly met at best, and no plan covers that. A certificate whose own file does not hold does not pass, and its control is not met.";

/** What each code of a finding means: why a control falls short, and what to do about it. */
export const findingExplanations: Readonly<Record<FindingCode, Explanation>> = {
  unanswered: {
    title: "The question is not answered yet",
    means: `A question that counts for the verdict has no answer: it is left out, empty or "unknown". The control cannot be met before it is answered. Where nothing in the control fails, the report says "not shown yet" rather than failed. Unless an accepted plan covers a required control, the verdict is not met all the same (exit code 1).`,
    todo: `Write the answer below the id of the control. If you do not know it, ask whoever looks after your IT. With a DCC certificate that counts, --accept-dcc takes an unanswered question as passed.`,
    example: `controls:
  "2314":
    answers: { policy: yes, dpia: unknown }`,
  },
  "answered-no": {
    title: "The yes-no answer is the one that does not pass",
    means: `The answer says that something is missing. It is nearly always no; it is yes where a catalogue asks for something that you should not have. ${counts}`,
    todo: "Do what the report names for this control, and change the answer once it is true. If it will take a while, write a plan and have your buyer accept it.",
    example: `controls:
  "2500":
    answers: { needs-assessed: no, measures: [tested-backups] }`,
  },
  "number-out-of-range": {
    title: "The figure lies outside what passes",
    means: `The figure is too high or too low; the limits themselves pass. Where there is only an upper limit, 0 fails too, because it usually means that the thing is never done. ${counts}`,
    todo: "Change what you do until the figure lies within the limits, then enter the new figure. The report names the limits, and so does csm-check explain with the id of the control.",
    example: `controls:
  "2214":
    answers: { lockout-attempts: 15 }  # 10 or fewer pass; 0 fails`,
  },
  "date-too-old": {
    title: "The date is too long ago",
    means: `This has to be done again at regular times, and the last time is too long ago. The report names the last day on which the date still counted. ${counts}`,
    todo: "Do it again, and enter the new date. Put the next time in the diary, some weeks before the date stops counting.",
    example: `controls:
  "2500":
    answers:
      restore-tested: 2025-06-30  # counts for 12 months; only advises`,
  },
  "date-never": {
    title: "It was never done",
    means: `The answer to a question for a date is "never": what is asked for was not done once. That is an honest answer, and one that does not pass. ${counts}`,
    todo: "Do it, and enter the day on which you did.",
    example: `controls:
  "2500":
    answers: { restore-tested: never }`,
  },
  "date-in-future": {
    title: "The date has not come yet",
    means: `The date is later than the day of the assessment: today, or the day that --as-of names. Something that is only booked has not happened, so it does not pass. ${counts}`,
    todo: `If it is a slip, correct it. Otherwise enter the day on which it was last done, or "never" if it never was.`,
    example: `controls:
  "2500":
    answers: { restore-tested: 2027-01-15 }`,
  },
  "choice-fails": {
    title: "The option that you chose does not pass",
    means: `The question offers several options, and the one in the declaration describes a gap. ${counts}`,
    todo: "Do what the report names for this question, then choose the option that is true. csm-check explain with the id of the control lists the options that pass.",
    example: `controls:
  "2314":
    answers: { policy: yes, dpia: missing }  # done and not-needed pass`,
  },
  "too-few-choices": {
    title: "Too few of the options that count",
    means: `The list holds fewer of the options that count than the question asks for; an empty list fails too. The question on measures of 2500 asks for one, and 2505 asks for all four safeguards. ${counts}`,
    todo: "Put what is missing in place, and add it to the list. List only what works today: a policy or a plan is not a measure.",
    example: `controls:
  "2500":
    answers: { needs-assessed: yes, measures: [none] }
  "2505":
    answers: { safeguards: [encrypted, within-reach] }`,
  },
  "certificate-missing": {
    title: "No certificate of the kind that is needed",
    means: `Under "certificates" there is none of the kind that the control asks for. 0001 takes Cyber Essentials or Cyber Essentials Plus; 0002 takes Plus alone. The control is not met, whatever else is answered. A plan covers this only where its "questions" name it.`,
    todo: "If you hold the certificate, enter it as printed. If you do not, apply to a Cyber Essentials certification body today: it takes most firms weeks.",
    example: `certificates:  # what fixes it
  - scheme: cyber-essentials
    holder: Harrow Precision Engineering Ltd
    issued: 2026-06-10
    expires: 2027-06-09`,
  },
  "certificate-expired": {
    title: "The certificate has lapsed",
    means: `The certificate counted up to and including its last day, and that day is past. No other of its kind is in force. The control is not met, whatever else is answered. A plan covers this only where its "questions" name it.`,
    todo: "Renew it now, and enter the new certificate as one more entry; the old one may stay. If you mistyped the last day, correct it from the printed certificate.",
    example: `certificates:
  - { scheme: cyber-essentials, issued: 2025-11-10, expires: 2026-11-09 }`,
  },
  "certificate-not-yet": {
    title: "The certificate is not in force yet",
    means: `The first day of the certificate lies after the day of the assessment, and no other of its kind is in force. Until that day the control is not met, whatever else is answered.`,
    todo: "Compare the date of issue with the printed certificate. If an older one is still in force, enter that one too. Otherwise wait for the first day.",
    example: `certificates:
  - { scheme: cyber-essentials, issued: 2026-12-14, expires: 2027-12-13 }`,
  },
  "certificate-other-holder": {
    title: "No certificate in force names this company",
    means: `Your own firm, and every company under "entities", must be named on a certificate in force. Capitals, punctuation and Limited for Ltd make no difference; symbols, as in C++, do. A parent or sister company is another company. The control is not met, whatever else is answered.`,
    todo: `Ask your certification body which companies the certificate names, and enter them under "covers". If it shows another name of your own firm, add that name to "alsoKnownAs". Otherwise have the company certified.`,
    example: `supplier: { name: Harrow Precision Engineering Ltd }
certificates:
  - scheme: cyber-essentials
    holder: Harrow Holdings Ltd
    issued: 2026-06-10
    expires: 2027-06-09`,
  },
  "evidence-missing": {
    title: "The evidence file is not there",
    means: `The declaration names a file, and there is none of that name. It is looked for from the folder of the declaration, or from the folder that --evidence-root names. ${capped}`,
    todo: "Put the file where the declaration says, or correct its name. If there is no such file, delete the entry.",
    example: `controls:
  "2314":
    answers: { policy: yes, dpia: done }
    evidence:
      - { title: Data protection policy, file: evidence/dp-polcy.pdf }`,
  },
  "evidence-not-a-file": {
    title: "The evidence is a folder, not a file",
    means: `Under the name in the declaration there is a folder, or something else that is no ordinary file. ${capped}`,
    todo: "Name the file itself. For several files, write one entry for each.",
    example: `controls:
  "2500":
    evidence:
      - { title: Restore tests, file: evidence }`,
  },
  "evidence-empty": {
    title: "The evidence file is empty",
    means: `The file is there, and there is not a byte in it: a copy that failed, or a place held for what was to come. ${capped}`,
    todo: "Put the document there. If you do not have it yet, take the entry out and answer the question as it is.",
    example: `controls:
  "2314":
    evidence:
      - { title: Data protection policy, file: evidence/empty.pdf }`,
  },
  "evidence-lfs-pointer": {
    title: "A Git LFS pointer stands in place of the evidence file",
    means: `Git LFS keeps large files elsewhere, and leaves a few lines in their place until they are fetched. Those lines are there, and the document is not, so nobody could look at it. ${capped}`,
    todo: "Fetch the files: git lfs pull. In a CI job, check out with LFS (actions/checkout: lfs: true).",
    example: `controls:
  "2314":
    evidence:
      - { title: Data protection policy, file: evidence/dp-policy.pdf }`,
  },
  "evidence-is-declaration": {
    title: "The declaration is named as its own evidence",
    means: `The file is the declaration in which it is named, or a link to it. What a declaration says is what evidence has to show. ${capped}`,
    todo: "Name the document that shows it: the policy, the record, the screenshot.",
    example: `controls:
  "2314":
    evidence:
      - { title: Data protection policy, file: supplier.yaml }`,
  },
  "evidence-altered": {
    title: "The evidence file has changed",
    means: `The declaration notes the SHA-256 of the file, a fingerprint that changes with every letter. The file that is there has another one: it was edited or replaced after it was noted. ${capped}`,
    todo: "Open the file. If it is right, note its new SHA-256 (sha256sum FILE, or certutil -hashfile FILE SHA256 on Windows). If not, put the old file back.",
    example: `documents:
  dp-policy:
    title: Data protection policy v3
    file: evidence/dp-policy.pdf
    sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
controls:
  "2314": { evidence: [dp-policy] }`,
  },
  "evidence-expired": {
    title: "The evidence is past its last day",
    means: `The entry says until when the evidence holds ("expires"), and that day is past. The last day itself still counted. ${capped}`,
    todo: "Renew the document, and enter its new dates. If it has no end, delete that line.",
    example: `controls:
  "2500":
    evidence:
      - title: Service contract for the backup power
        file: evidence/ups.pdf
        expires: 2026-10-31`,
  },
  "evidence-not-yet": {
    title: "The evidence bears a date that has not come yet",
    means: `The date of the evidence ("dated") lies after the day of the assessment. ${capped}`,
    todo: "If it is a slip, correct it. Otherwise name the version that is valid today, or wait for that day.",
    example: `controls:
  "2314":
    evidence:
      - title: Data protection policy v4
        file: evidence/dp-v4.pdf
        dated: 2027-01-01`,
  },
  "evidence-required": {
    title: "There is no evidence file that holds",
    means: `You asked for --evidence require: each control then needs a file that is there and holds. A title or a web address alone is not enough; for a certificate control the certificate's own file serves. The control is not met, and no plan covers that.`,
    todo: "Put a file that shows it beside or below the declaration, and name it. Without --evidence require this finding goes away.",
    example: `controls:
  "2500":
    answers: { needs-assessed: yes, measures: [tested-backups], measures-fit: yes }
    evidence:  # what fixes it
      - { title: Restore test, file: evidence/restore-test.pdf }`,
  },
};
