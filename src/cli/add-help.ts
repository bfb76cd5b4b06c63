import type { Command } from "commander";
import type { Done } from "./run/done.ts";
import * as texts from "./help-texts.ts";
import type { Host } from "./world/host.ts";
import { UsageError } from "./run/usage-error.ts";

/** Adds `help`, for commands and topics. */
export function addHelp(program: Command, host: Host, done: Done): Command {
  const command = program
    .command("help")
    .summary("help on a command or a topic")
    .description(`Prints help on a command, or on a topic: ${Object.keys(texts.topics).join(", ")}.`)
    .argument("[topic]", "a command or a topic");
  return command.action((topic: string | undefined) => {
    const about = program.commands.find((each) => each.name() === topic);
    const text = topic !== undefined && Object.hasOwn(texts.topics, topic) ? texts.topics[topic] : undefined;
    if (topic === undefined || about !== undefined) (about ?? program).outputHelp();
    else if (text !== undefined) host.out.write(text);
    else
      throw new UsageError(
        `there is no help on "${topic}"`,
        `Topics: ${Object.keys(texts.topics).join(", ")}.`,
      );
    done(0);
  });
}
