import { commands } from "./commands.ts";

/** The command line that helps with this one: with its command where it has one, else with all of them. */
export function helpFor([first, second]: readonly string[]): string {
  const command = commands.find(({ name }) => name === first);
  const below = command?.commands?.find(({ name }) => name === second);
  const names = [command, below].flatMap((each) => (each === undefined ? [] : [each.name]));
  return ["csm-check", ...names, "--help"].join(" ");
}
