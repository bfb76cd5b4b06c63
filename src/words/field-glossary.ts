import type { GlossaryTerm } from "./glossary-term.ts";

const model = "https://www.gov.uk/guidance/cyber-security-model";
const standard =
  "https://www.gov.uk/government/publications/cyber-security-for-defence-suppliers-def-stan-05-138-issue-4";
const service = "https://www.supplier-cyber-protection.service.gov.uk/";
const certification = "https://iasme.co.uk/defence-cyber-certification/";
const essentials = "https://www.ncsc.gov.uk/cyberessentials/overview";
const regulator = "https://ico.org.uk/";

/** The terms of the field, whatever the catalogue. */
export const fieldGlossary: readonly GlossaryTerm[] = [
  {
    term: "CSM",
    also: ["Cyber Security Model", "CSM v4", "CSM version 4"],
    means:
      "Cyber Security Model: how the MOD puts cyber security into its contracts. A risk assessment gives the contract a level, the standard says what that level needs, and you answer for it in a questionnaire.",
    official: model,
  },
  {
    term: "DEF STAN 05-138",
    also: ["DEF STAN", "Defence Standard 05-138", "05-138", "the standard"],
    means:
      "The MOD's standard on the cyber security of its suppliers; Issue 4 is the one behind Levels 0 to 3. It is what binds: csm-check asks it in words of its own.",
    official: standard,
  },
  {
    term: "DEFCON 658",
    also: ["DEFCON", "658", "Defence condition 658"],
    means:
      "The MOD's contract condition on cyber security. A contract that holds it binds you to the Cyber Security Model, and your subcontractors after you.",
    official: "https://www.gov.uk/government/publications/defence-condition-658-cyber-flow-down",
  },
  {
    term: "Cyber Risk Profile",
    also: ["CRP", "level", "levels", "risk profile", "profile"],
    means:
      "The level, 0 to 3, that a risk assessment gives a contract; it stands in the tender. csm-check help levels says what each asks.",
    official: model,
  },
  {
    term: "RAR",
    also: ["Risk Assessment Reference", "risk assessment", "RA", "reference"],
    means:
      "Risk Assessment Reference: the number of the risk assessment that set the level, which the buyer gives you. Write it under contract: riskAssessmentReference.",
    official: model,
  },
  {
    term: "SAQ",
    also: ["Supplier Assurance Questionnaire", "questionnaire", "SAQs"],
    means:
      "Supplier Assurance Questionnaire: the MOD's own questions, in which you answer for the controls of the contract's level. csm-check prepares your answers, and submits nothing.",
    official: service,
  },
  {
    term: "Supplier Cyber Protection Service",
    also: ["SCPS", "SCP service"],
    means: "The MOD's online service in which risk assessments are made and questionnaires are answered.",
    official: service,
  },
  {
    term: "CIP",
    also: ["Cyber Improvement Plan", "Cyber Implementation Plan", "improvement plan", "plan", "plans"],
    means:
      "Cyber Improvement Plan (also Cyber Implementation Plan): what is not met, and when and how it will be, or why it cannot. It counts once the buyer has accepted it.",
    official: model,
  },
  {
    term: "DCC",
    also: ["Defence Cyber Certification"],
    means:
      "Defence Cyber Certification: a certificate that a firm meets the standard at a level, given for three years by certification bodies under IASME. In a declaration: scheme: dcc.",
    official: certification,
  },
  {
    term: "certification body",
    also: ["CB", "certification bodies", "assessor"],
    means: "A firm, licensed by IASME, that assesses others and gives them their certificate.",
    official: "https://iasme.co.uk/",
  },
  {
    term: "IASME",
    also: ["IASME Consortium"],
    means: "The firm that runs Cyber Essentials for the NCSC, and Defence Cyber Certification with the MOD.",
    official: "https://iasme.co.uk/",
  },
  {
    term: "Cyber Essentials",
    also: ["CE", "CyberEssentials"],
    means:
      "A certificate, valid for 12 months, that five basic protections against common attacks are in place; the firm assesses itself and a certification body checks. In a declaration: scheme: cyber-essentials.",
    official: essentials,
  },
  {
    term: "Cyber Essentials Plus",
    also: ["CE Plus", "CE+", "CEP"],
    means:
      "Cyber Essentials with a technical test of the firm's systems by an assessor; Levels 2 and 3 ask for it. In a declaration: scheme: cyber-essentials-plus.",
    official: essentials,
  },
  {
    term: "flow-down",
    also: ["subcontractor", "subcontractors", "sub-contract", "supply chain"],
    means:
      "Passing the duty on: who gives part of a contract to another firm makes a risk assessment for that part, and that firm answers at the level that comes out.",
    official: model,
  },
  {
    term: "MODII",
    also: ["MOD identifiable information"],
    means:
      "MOD identifiable information: electronic information that can identify a capability, an activity or a person of the MOD and that the MOD wants protected.",
  },
  {
    term: "ISN",
    also: ["Industry Security Notice", "Industry Security Notices"],
    means:
      "Industry Security Notice: a letter to all suppliers in which the MOD says what applies from when.",
    official: model,
  },
  {
    term: "NCSC",
    also: ["National Cyber Security Centre"],
    means: "The National Cyber Security Centre, the United Kingdom's authority on cyber security.",
    official: "https://www.ncsc.gov.uk/",
  },
  {
    term: "UK GDPR",
    also: ["GDPR", "data protection", "Data Protection Act"],
    means: "The United Kingdom's data protection law, together with the Data Protection Act 2018.",
    official: regulator,
  },
  {
    term: "ICO",
    also: ["Information Commissioner", "Information Commissioner's Office", "Information Commission"],
    means: "The United Kingdom's data protection regulator, becoming the Information Commission.",
    official: regulator,
  },
  {
    term: "Secure by Design",
    also: ["SbD"],
    means:
      "The MOD's seven principles for building security into a project from the start. A self-check of a project: --catalogue secure-by-design.",
  },
];
