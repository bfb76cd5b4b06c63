import { withoutCommands } from "../../text/safe-text.ts";
import type { Stream } from "./host.ts";

/**
 * A stream in whose text a CI runner that reads the log finds no command, whichever command wrote it and out of whose
 * file it came. What is meant for a runner, and what is no text, is written as bytes: those go through as they are.
 */
export function guardedStream(stream: Stream): Stream {
  return {
    write: (content) => stream.write(typeof content === "string" ? withoutCommands(content) : content),
    get isTerminal() {
      return stream.isTerminal;
    },
    get columns() {
      return stream.columns;
    },
    get rows() {
      return stream.rows;
    },
  };
}
