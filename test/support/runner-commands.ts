/** A workflow command as the runner of GitHub Actions understands it. */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/**
 * The commands that a runner finds in a log: of the new kind at the start of a line, white space aside, and of the old
 * kind anywhere in one (actions/runner, ActionCommand.cs).
 */
export function commandsIn(log: string): readonly RunnerCommand[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => newKind(line.trimStart()) ?? oldKind(line) ?? []);
}

function newKind(line: string): RunnerCommand | undefined {
  const match = /^::(?<head>[\s\S]*?)::(?<data>[\s\S]*)$/.exec(line);
  if (match === null) return undefined;
  const [name = "", ...rest] = (match.groups?.["head"] ?? "").split(" ");
  const properties = rest
    .join(" ")
    .split(",")
    .map((each) => [each.slice(0, each.indexOf("=")), unescaped(each.slice(each.indexOf("=") + 1))] as const);
  return { name, properties: Object.fromEntries(properties), data: unescaped(match.groups?.["data"] ?? "") };
}

function oldKind(line: string): RunnerCommand | undefined {
  const match = /##(?:vso)?\[(?<head>[^\]]*)\](?<data>.*)$/.exec(line);
  return match === null
    ? undefined
    : { name: `old ${match.groups?.["head"] ?? ""}`, properties: {}, data: match.groups?.["data"] ?? "" };
}

function unescaped(text: string): string {
  return text
    .replaceAll("%0D", "\r")
    .replaceAll("%0A", "\n")
    .replaceAll("%3A", ":")
    .replaceAll("%2C", ",")
    .replaceAll("%25", "%");
}
