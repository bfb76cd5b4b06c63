import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { replay } from "./support/transcript.ts";

const folder = new URL("transcripts/", import.meta.url);
const examples = new URL("../examples/", import.meta.url);
const transcripts = readdirSync(folder);

describe("transcripts", () => {
  test.each(transcripts)("%s", async (name) => {
    const { expected, found } = await replay(new URL(name, folder));
    expect(found).toBe(expected);
  });

  test("every example has one", () => {
    // A folder with a prime and its chain has one of its name.
    const folders = readdirSync(examples, { withFileTypes: true })
      .filter((each) => each.isDirectory() && existsSync(new URL(`${each.name}/prime.yaml`, examples)))
      .map(({ name }) => name);
    const files = readdirSync(examples).filter((name) => /\.(?:yaml|json)$/.test(name));
    const names = [...files, ...folders];
    expect(folders).toEqual(["flow-down"]);
    const told = transcripts.map((name) => name.replace(/\.md$/, ""));
    expect(names.filter((name) => !told.includes(name.replace(/\.yaml$/, "").replaceAll(".", "-")))).toEqual(
      [],
    );
  });
});
