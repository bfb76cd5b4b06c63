import type { Command as Parser } from "commander";
import { shellWord } from "../text/shell-word.ts";
import type { ExitCode } from "./run/exit-code.ts";
import { UsageError } from "./run/usage-error.ts";
import { topics } from "./topics.ts";
import type { Host } from "./world/host.ts";

/** Adds `help`, for commands and topics: it shows what the others have, so it cannot be described like them. */
export function help(program: Parser, host: Host, done: (code: ExitCode) => void): Parser {
  const command = program
    .command("help")
    .summary("help on a command or a topic")
    .description(`Prints help on a command, or on a topic: ${Object.keys(topics).join(", ")}.`)
    .argument("[topic]", "a command or a topic");
  return command.action((topic: string | undefined) => {
    const about = program.commands.find((each) => each.name() === topic);
    const text = topic !== undefined && Object.hasOwn(topics, topic) ? topics[topic] : undefined;
    if (topic === undefined || about !== undefined) (about ?? program).outputHelp();
    else if (text !== undefined) host.out.write(text);
    else
      throw new UsageError(
        `there is no help on "${topic}"`,
        `Topics: ${Object.keys(topics).join(", ")}. For any other word: csm-check explain ${shellWord(topic)}.`,
      );
    done(0);
  });
}
