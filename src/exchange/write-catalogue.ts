import { Document as YamlDocument, isScalar, Scalar, visit } from "yaml";
import type { Composed } from "./compose.ts";

/**
 * The text of an imported catalogue. The yaml library writes it: texts of other people hold every sign that means
 * something to YAML, and long ones are to be read as blocks of lines.
 */
export function writtenCatalogue({ file }: Composed): string {
  const document = new YamlDocument(file, { version: "1.2", aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (key, node) => {
      // Words and figures are text in a catalogue; quotes keep every other reader from taking them otherwise.
      if (key === "key" || !isScalar(node) || typeof node.value !== "string") return;
      if (node.value.includes("\n")) node.type = Scalar.BLOCK_LITERAL;
      else if (ambiguous.test(node.value)) node.type = Scalar.QUOTE_DOUBLE;
    },
    Seq: (_, node) => {
      node.flow = node.items.every((item) => isScalar(item) && String(item.value).length <= 20);
    },
  });
  const text = document.toString({ lineWidth: 110, flowCollectionPadding: true });
  return `${head}${text}`;
}

const ambiguous = /^(?:y|n|yes|no|on|off|[-+.\d].*)$/i;

const head = `# Written by csm-check catalogue import. Where the imported file is silent, a neutral value stands: kind
# non-technical, effort medium, takes weeks, a why and a remedy that say no more than is known. Improve them at will.
`;
