import { safeLine } from "../../text/safe-text.ts";

/** A message of SARIF, in plain text. */
export interface Message {
  readonly [key: string]: string;
  readonly text: string;
}

/**
 * A message of these lines. In one `{0}` is a placeholder and `[text](target)` a link (SARIF 2.1.0, sections 3.11.5 and
 * 3.11.6): braces are doubled, and a space keeps a stranger's brackets from becoming a link.
 */
export function message(...lines: readonly string[]): Message {
  const text = lines
    .map((line) => safeLine(line).replaceAll(/[{}]/g, "$&$&").replaceAll("](", "] ("))
    .join("\n");
  return { text };
}
