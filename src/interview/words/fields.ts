import { schemesAsked, type Catalogue } from "../../catalogue/catalogue.ts";
import type { FieldId } from "../asked/fields.ts";

/** What is said of a detail: its name, how it is asked for, what helps at once, and the explanation. */
export interface FieldWords {
  readonly name: string;
  readonly ask: string;
  readonly help: string;
}

/** The words for a detail of a declaration, as they are true of those whom a catalogue asks. */
export function fieldWords(id: FieldId, catalogue: Catalogue): FieldWords {
  const isCertified = schemesAsked(catalogue).length > 0;
  return {
    ...words[id],
    ...(isCertified ? {} : uncertified[id]),
    ...(catalogue.about === "project" ? ofProject[id] : {}),
  };
}

const words: Readonly<Record<FieldId, FieldWords>> = {
  "supplier.name": {
    name: "Name of the firm",
    ask: "What is the legal name of your firm, as on its certificates?",
    help: "The name as it stands at Companies House and on your certificates: a certificate counts only for the legal entity that is printed on it.",
  },
  "supplier.companyNumber": {
    name: "Company number",
    ask: "What is the firm's number at Companies House?",
    help: "Eight characters, such as 07123456 or SC123456. It tells firms of like names apart.",
  },
  "supplier.alsoKnownAs": {
    name: "Other names of the firm",
    ask: "Under which other names does the same legal entity appear?",
    help: "For instance a trading name that is printed on a certificate. Other legal entities of a group do not belong here.",
  },
  "supplier.headcount": {
    name: "Headcount",
    ask: "How many people work for the firm?",
    help: "It is printed, and decides nothing.",
  },
  "supplier.contact.name": {
    name: "Contact: name",
    ask: "Whom can one ask about this declaration?",
    help: "A person or a post.",
  },
  "supplier.contact.email": {
    name: "Contact: e-mail",
    ask: "At which e-mail address?",
    help: "An address that is read also when somebody is away.",
  },
  "supplier.contact.phone": {
    name: "Contact: telephone",
    ask: "At which telephone number?",
    help: "With its leading 0 or +44.",
  },
  "contract.riskAssessmentReference": {
    name: "Risk assessment reference",
    ask: "What is the risk assessment reference of the contract or tender?",
    help: "The buyer makes a risk assessment for each contract; its reference stands in the tender beside the Cyber Risk Profile. Without one, the level is your own choice.",
  },
  "contract.buyer": {
    name: "Buyer",
    ask: "Who is the buyer: an MOD team, or the firm above you in the supply chain?",
    help: "Whoever placed, or will place, the contract with you.",
  },
  "contract.ends": {
    name: "End of the contract",
    ask: "When does the contract end?",
    help: "The last day of the contract. csm-check warns where a certificate would lapse before it.",
  },
  "contract.reference": {
    name: "Contract or tender number",
    ask: "What is the number of the contract or tender?",
    help: "As the buyer writes it. It is printed, and decides nothing.",
  },
  "contract.defcon658Edition": {
    name: "Edition of DEFCON 658",
    ask: "Which edition of DEFCON 658 does the contract name?",
    help: "Such as 09/21, as it stands in the contract's list of conditions.",
  },
  "contract.modii": {
    name: "MOD identifiable information",
    ask: "Does the contract have you handle MOD identifiable information (MODII)?",
    help: "Electronic information about a defence capability, activity or person that the MOD wants protected; the contract says so. It is printed, and decides nothing.",
  },
  "scope.organisation": {
    name: "Scope",
    ask: "Do your answers cover the whole organisation, or a part of it?",
    help: "The level is about everything that the contract depends on. If a site, a company of your group or a network is left out, choose the part; it will be said in every report.",
  },
  "scope.entities": {
    name: "Other legal entities in scope",
    ask: "Which legal entities beside the firm itself do the answers cover?",
    help: "Each must be named on a certificate.",
  },
  "declared.by": {
    name: "Who declares",
    ask: "Who answers for this declaration (your name)?",
    help: "A declaration is worth as much as the person who stands behind it. It counts for a year; confirm it again after that. It is no certificate, and not an assessment by the MOD.",
  },
  "declared.role": {
    name: "Position of who declares",
    ask: "What is that person's position in the firm?",
    help: "Such as Managing Director.",
  },
  marking: {
    name: "Protective marking",
    ask: "Which protective marking shall every page of every report have?",
    help: "Such as OFFICIAL-SENSITIVE COMMERCIAL, where the contract wants one.",
  },
};

/** Where no certificate is asked for. */
const uncertified: Readonly<Partial<Record<FieldId, Partial<FieldWords>>>> = {
  "supplier.name": {
    ask: "What is the legal name of your firm?",
    help: "The name as it stands at Companies House.",
  },
  "supplier.alsoKnownAs": {
    help: "For instance a trading name. Other legal entities of a group do not belong here.",
  },
  "contract.riskAssessmentReference": {
    help: "The buyer may make a risk assessment for a contract; its reference stands in the tender.",
  },
  "contract.ends": { help: "The last day of the contract." },
  "scope.entities": { help: "Their legal names, as at Companies House." },
};

const ofProject: typeof uncertified = {
  "contract.reference": {
    name: "Name of the project",
    ask: "What is the project called, or the reference of its contract?",
    help: "It stands in every report, so that nobody takes one project for another.",
  },
};
