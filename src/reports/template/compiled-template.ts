import Docxtemplater, { type Part } from "docxtemplater";
import { refused, type Parsed } from "../../document/document.ts";
import type { Place } from "../../document/place.ts";
import type { Problem } from "../../document/problem.ts";
import { clip } from "../../text/safe-text.ts";
import { distinct } from "./distinct.ts";
import { partsAsZip, type Parts } from "./parts-as-zip.ts";

/** A placeholder of a template, and what is repeated between it and its end. */
export interface Tag {
  readonly name: string;
  /** `plain` is replaced by a text; a `list` repeats what is in it, `unless` shows it where the list is empty. */
  readonly kind: "plain" | "list" | "unless" | "strange";
  readonly tags: readonly Tag[];
  /** It stands on a page: in the text, a header, a footer or a note, and in no comment or property. */
  readonly isShown: boolean;
  /** How much text and XML it repeats. */
  readonly size: number;
}

/** A template that is understood, and can be filled once. */
export interface Compiled {
  readonly tags: readonly Tag[];
  readonly fill: (data: object) => Parts;
}

/** Understands the placeholders of a document; or tells what is wrong with them. */
export function compiledTemplate(parts: Parts, at: Place): Parsed<Compiled> {
  const { zip, changed } = partsAsZip(parts);
  try {
    const filler = new Docxtemplater(zip, {
      paragraphLoop: true,
      errorLogging: false,
      fileTypeConfig: withoutRawXml(),
      syntax: { changeDelimiterPrefix: null },
      // A name is looked up, and never run.
      parser: (name) => ({ get: (scope) => ownValue(scope, name) }),
    });
    const tags = Object.entries(filler.compiled).flatMap(([name, { postparsed }]) =>
      tagsIn(postparsed, onPages.test(name)),
    );
    return {
      ok: true,
      value: {
        tags,
        fill: (data) => {
          filler.render(data);
          return changed();
        },
      },
    };
  } catch (error) {
    // It throws for whatever is wrong with a document, and a document may be a stranger's.
    const [first, ...others] = distinct(faultsIn(error).map((fault) => problemOf(fault, at)));
    return first === undefined
      ? refused({ code: "template-format", why: "document", at })
      : { ok: false, problems: [first, ...others] };
  }
}

/** How documents of Word are read, without the placeholder that puts a text in as XML. */
function withoutRawXml(): ReturnType<typeof Docxtemplater.FileTypeConfig.docx> {
  const config = Docxtemplater.FileTypeConfig.docx();
  config.baseModules = config.baseModules.filter((make) => make().name !== "RawXmlModule");
  return config;
}

function ownValue(scope: unknown, name: string): unknown {
  if (typeof scope !== "object" || scope === null) return undefined;
  return Object.getOwnPropertyDescriptor(scope, name)?.value;
}

/** The names of parts that are printed. */
const onPages = /(?:^|\/)(?:document|header|footer|footnotes)\w*\.xml$/;

function tagsIn(parts: readonly Part[], isShown: boolean): readonly Tag[] {
  return parts
    .filter(({ type }) => type === "placeholder")
    .map((part) => ({
      name: part.value,
      kind: kindOf(part),
      tags: tagsIn(part.subparsed ?? [], isShown),
      isShown,
      size: sizeOf(part.subparsed ?? []),
    }));
}

function kindOf({ module, inverted, element }: Part): Tag["kind"] {
  if (module === undefined) return "plain";
  if (module !== "loop" || element !== undefined) return "strange";
  return inverted === true ? "unless" : "list";
}

function sizeOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { value, subparsed }) => sum + value.length + sizeOf(subparsed ?? []), 0);
}

/** What is wrong, as it says it. */
interface Fault {
  readonly id: string;
  readonly name: string;
}

function faultsIn(error: unknown): readonly Fault[] {
  const properties = fieldOf(error, "properties");
  const all = fieldOf(properties, "errors");
  if (Array.isArray(all)) return all.flatMap(faultsIn);
  const id = fieldOf(properties, "id");
  const name = fieldOf(properties, "xtag") ?? fieldOf(properties, "openingtag");
  return typeof id === "string"
    ? [{ id, name: typeof name === "string" ? name.replaceAll(/[{}]/g, "") : "" }]
    : [];
}

function fieldOf(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(key);
}

function problemOf({ id, name }: Fault, at: Place): Problem {
  const misplaced = (why: "brace" | "pair" | "across"): Problem => ({
    ...{ code: "template-misplaced", name: clip(name), why },
    at,
  });
  switch (id) {
    case "unopened_tag":
    case "unclosed_tag":
    case "duplicate_open_tag":
    case "duplicate_close_tag":
      return misplaced("brace");
    case "unopened_loop":
    case "unclosed_loop":
    case "closing_tag_does_not_match_opening_tag":
      return misplaced("pair");
    case "unbalanced_loop_tags":
    case "loop_position_invalid":
    case "no_xml_tag_found_at_left":
    case "no_xml_tag_found_at_right":
      return misplaced("across");
    default:
      return { code: "template-format", why: "document", at };
  }
}
