import type { Help } from "./run/command.ts";

/** What a command does, with its examples below each other. */
export function aboutText({ about, examples }: Help): string {
  const width = Math.max(...examples.map(({ line }) => line.length)) + 2;
  const lines = examples.map(({ line, does }) =>
    does === undefined ? `  ${line}` : `  ${line.padEnd(width)}${does}`,
  );
  return [about, "", "Examples:", ...lines].join("\n");
}
