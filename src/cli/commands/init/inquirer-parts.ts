import checkbox from "@inquirer/checkbox";
import input from "@inquirer/input";
import search from "@inquirer/search";
import select, { Separator } from "@inquirer/select";

/** The prompts of inquirer that the interview asks with. */
export interface InquirerParts {
  readonly checkbox: typeof checkbox;
  readonly input: typeof input;
  readonly search: typeof search;
  readonly select: typeof select;
  readonly Separator: typeof Separator;
}

/** Inquirer's own parts, one by one: whole, it brings an editor and the tables of a hundred encodings. */
export const parts: InquirerParts = { checkbox, input, search, select, Separator };
