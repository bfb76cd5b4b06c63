import type { ExitCode } from "./exit-code.ts";

/** Takes the exit code of a command that has run. */
export type Done = (code: ExitCode) => void;
