import type { Json } from "../../text/json.ts";
import { notice } from "../../words/notice.ts";
import type { Tool } from "../../text/page.ts";
import { message } from "./message.ts";

/** The tool as SARIF names it, without its rules. It has no address, so it names none. */
export function driver({ name, version }: Tool): { readonly [key: string]: Json } {
  return { name, version, semanticVersion: version, fullDescription: message(notice) };
}
