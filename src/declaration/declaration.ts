import type { CalendarDate } from "../document/calendar-date.ts";
import type { Place } from "../document/place.ts";
import type { Answer } from "./answer.ts";

/** What a supplier says of itself. It fits its catalogue, or it does not exist. */
export interface Declaration {
  /** The file, as the user named it; `-` for standard input. */
  readonly path: string;
  readonly supplier: Supplier;
  /** The id of the declared level. */
  readonly level?: string;
  readonly declared: Declared;
  /** A protective marking for every page of every report. */
  readonly marking?: string;
  readonly contract?: Contract;
  readonly scope?: Scope;
  readonly certificates: readonly Certificate[];
  /** By control id. */
  readonly controls: ReadonlyMap<string, ControlDeclaration>;
  readonly subcontractors: readonly Subcontractor[];
  /** Where things stand, or the nearest key around what is not there. */
  readonly places: DeclarationPlaces;
}

/** Places of the parts of a declaration. */
export interface DeclarationPlaces {
  readonly controls: Place;
  readonly certificates: Place;
  readonly declared: Place;
  readonly scope: Place;
  readonly contract: Place;
  readonly level: Place;
}

/** The firm that declares. */
export interface Supplier {
  readonly name: string;
  readonly companyNumber?: string;
  readonly alsoKnownAs: readonly string[];
  readonly headcount?: number;
  readonly contact?: { readonly name?: string; readonly email?: string; readonly phone?: string };
}

/** Who declares, and when. */
export interface Declared {
  readonly on?: CalendarDate;
  readonly by?: string;
  readonly role?: string;
}

/** What the answers are given for. */
export interface Contract {
  readonly reference?: string;
  readonly buyer?: string;
  readonly riskAssessmentReference?: string;
  readonly defcon658Edition?: string;
  readonly ends?: CalendarDate;
  readonly modii?: boolean;
}

/** What the answers cover. */
export interface Scope {
  readonly organisation?: "whole" | "part";
  readonly entities?: readonly string[];
  readonly exclusions?: readonly { readonly what: string; readonly why?: string }[];
  readonly sites?: readonly string[];
  readonly systems?: readonly string[];
  readonly devices?: readonly string[];
  readonly dataStores?: readonly string[];
  readonly diagram?: string;
}

/** A certificate that the supplier holds or held; it counts from `issued` to `expires`, both included. */
export interface Certificate {
  readonly scheme: string;
  readonly number?: string;
  readonly holder?: string;
  readonly covers: readonly string[];
  readonly scope?: string;
  readonly issued: CalendarDate;
  readonly expires: CalendarDate;
  readonly file?: string;
  readonly sha256?: string;
  /** Of a DCC certificate alone: the id of its level. */
  readonly level?: string;
  readonly attested: readonly CalendarDate[];
  readonly at: Place;
  readonly places: { readonly expires: Place; readonly file: Place };
}

/** Something that shows an answer. */
export interface Evidence {
  readonly title: string;
  readonly file?: string;
  /** Lower-case hexadecimal. */
  readonly sha256?: string;
  readonly url?: string;
  /** The version that it bears, as its author writes it. */
  readonly version?: string;
  readonly dated?: CalendarDate;
  readonly expires?: CalendarDate;
  readonly at: Place;
  /** Where the file is named. */
  readonly fileAt: Place;
}

/** What is said of one control. */
export interface ControlDeclaration {
  readonly id: string;
  /** The key of the control. */
  readonly at: Place;
  /** By question id; what is unanswered is not here. */
  readonly answers: ReadonlyMap<string, Answer>;
  readonly evidence: readonly Evidence[];
  readonly note?: string;
  readonly plan?: Plan;
  readonly notApplicable?: NotApplicable;
  /** Who of several people answered it; names with semicolons between them. */
  readonly answeredBy?: string;
  /** The day of the latest of these answers. */
  readonly answeredOn?: CalendarDate;
}

/** An entry of the Cyber Improvement Plan (CIP). */
export interface Plan {
  readonly action: string;
  readonly owner?: string;
  readonly due?: CalendarDate;
  /** Why it cannot be met. */
  readonly cannot?: string;
  readonly mitigation?: string;
  /** The questions that it covers; if left out, every one but certificate questions. */
  readonly questions?: readonly string[];
  readonly accepted?: {
    readonly by?: string;
    readonly on?: CalendarDate;
    readonly until?: CalendarDate;
    readonly riskAssessmentReference?: string;
  };
  readonly at: Place;
}

/** Why a control does not apply, who agreed it, and when. */
export interface NotApplicable {
  readonly reason: string;
  readonly agreedWith: string;
  readonly on: CalendarDate;
  readonly at: Place;
}

/** A firm to which the contract is flowed down. */
export interface Subcontractor {
  readonly name: string;
  readonly companyNumber?: string;
  readonly level?: string;
  readonly riskAssessmentReference?: string;
  readonly declaration?: string;
  readonly assessment?: string;
  readonly at: Place;
}
