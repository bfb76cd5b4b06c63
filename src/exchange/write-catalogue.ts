import { Document as YamlDocument, isScalar, Scalar, visit, type ToStringOptions } from "yaml";
import { runnerCommand, withoutCommands } from "../text/safe-text.ts";
import type { Composed } from "./compose.ts";

/**
 * The text of an imported catalogue. The yaml library writes it: texts of other people hold every sign that means
 * something to YAML, and long ones are to be read as blocks of lines. Where a CI runner would find a command on one of
 * those lines, every text is on one line and quoted: the catalogue is the same.
 */
export function writtenCatalogue(composed: Composed): string {
  const text = yamlOf(composed, inBlocks, { lineWidth: 110 });
  if (withoutCommands(text) === text) return text;
  const quoted = yamlOf(composed, () => Scalar.QUOTE_DOUBLE, { lineWidth: 0, doubleQuotedAsJSON: true });
  return quoted.replaceAll(runnerCommand, String.raw`\x23`);
}

/** How a text is written; undefined where the library may choose. */
type StyleOf = (text: string) => Scalar.Type | undefined;

function yamlOf({ file }: Composed, styleOf: StyleOf, options: ToStringOptions): string {
  const document = new YamlDocument(file, { version: "1.2", aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (key, node) => {
      if (key === "key" || !isScalar(node) || typeof node.value !== "string") return;
      const style = styleOf(node.value);
      if (style !== undefined) node.type = style;
    },
    Seq: (_, node) => {
      node.flow = node.items.every((item) => isScalar(item) && String(item.value).length <= 20);
    },
  });
  return `${head}${document.toString({ ...options, flowCollectionPadding: true })}`;
}

/** Words and figures are text in a catalogue; quotes keep every other reader from taking them otherwise. */
function inBlocks(text: string): Scalar.Type | undefined {
  if (text.includes("\n")) return Scalar.BLOCK_LITERAL;
  return ambiguous.test(text) ? Scalar.QUOTE_DOUBLE : undefined;
}

const ambiguous = /^(?:y|n|yes|no|on|off|[-+.\d].*)$/i;

const head = `# Written by csm-check catalogue import. Where the imported file is silent, a neutral value stands: kind
# non-technical, effort medium, takes weeks, a why and a remedy that say no more than is known. Improve them at will.
`;
