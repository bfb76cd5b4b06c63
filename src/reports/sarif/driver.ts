import type { Json } from "../../text/json.ts";
import { notice } from "../../words/notice.ts";
import type { Tool } from "../../text/page.ts";
import { message } from "./message.ts";

/**
 * The tool as SARIF names it, without its rules. It has no address, so it names none (`informationUri`); Azure DevOps
 * wants a full name.
 */
export function driver({ name, version }: Tool): { readonly [key: string]: Json } {
  return {
    name,
    fullName: `${name} ${version}`,
    version,
    semanticVersion: version,
    fullDescription: message(notice),
  };
}
