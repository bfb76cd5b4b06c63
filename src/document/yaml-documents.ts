import { parseAllDocuments, type Document, type EmptyStream } from "yaml";

/**
 * The parser's documents, by the rules that reading and editing share; `tokens` keeps what editing needs. uniqueKeys is
 * quadratic in the library; the reader looks for itself. Everything is text in the failsafe schema.
 */
export function yamlDocuments(text: string, tokens: boolean = false): Document.Parsed[] | EmptyStream {
  // A hostile text makes an error object a letter, and each would take a picture of the stack.
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return parseAllDocuments(text, {
      version: "1.2",
      schema: "failsafe",
      stringKeys: true,
      uniqueKeys: false,
      strict: true,
      merge: false,
      resolveKnownTags: false,
      logLevel: "error",
      prettyErrors: false,
      keepSourceTokens: tokens,
    });
  } finally {
    Error.stackTraceLimit = limit;
  }
}
