import { readFileSync, writeFileSync } from "node:fs";

const folder = new URL("../reports/golden/", import.meta.url);

/** What a report should be, to the byte. With UPDATE=1 the file is written anew, to be read before it is committed. */
export function golden(name: string, found: string): string {
  const file = new URL(name, folder);
  if (process.env["UPDATE"] === "1") writeFileSync(file, found);
  return readFileSync(file, "utf8");
}
