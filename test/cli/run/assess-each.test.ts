import { describe, expect, test } from "vitest";
import type { Item } from "../../../src/assessment/item.ts";
import { main } from "../../../src/cli/main.ts";
import { assessEach } from "../../../src/cli/run/assess-each.ts";
import { declarationReader } from "../../../src/cli/run/reader.ts";
import { requestOf, type RequestOptions } from "../../../src/cli/run/request.ts";
import type { Host } from "../../../src/cli/world/host.ts";
import { nodeHost } from "../../../src/cli/world/node-host.ts";
import { parseJson, textAt } from "../../support/json.ts";
import { root } from "../../support/run.ts";

const files = ["examples/level-0-met.yaml", "examples/broken-yaml.yaml", "examples/planned.yaml"];

/** A host that notes each read of a declaration and each text on standard output, in order. */
function noting(events: string[]): Host {
  const real = nodeHost(root, "0.0.0-test");
  const stream = { isTerminal: false, columns: 80 };
  return {
    ...real,
    env: {},
    now: () => new Date("2026-11-24T12:00:00Z"),
    out: { ...stream, write: (text) => void events.push(`write ${String(text)}`) },
    err: { ...stream, write: () => undefined },
    read: (path, limit) => {
      events.push(`read ${path}`);
      return real.read(path, limit);
    },
  };
}

function assessing(options: RequestOptions, host: Host): AsyncIterable<Item> {
  return assessEach(files, requestOf(options, undefined, [], host), host);
}

describe("assessing each of several declarations", () => {
  test("reads the next one when it is asked for, and not before", async () => {
    const events: string[] = [];
    const items = assessing({}, noting(events));
    for await (const item of items) events.push(`judged ${item.path}`);
    expect(events).toEqual(files.flatMap((file) => [`read ${file}`, `judged ${file}`]));
  });

  test("goes on behind one that cannot be used", async () => {
    const told: (readonly [string, boolean])[] = [];
    for await (const { path, ok } of assessing({}, noting([]))) told.push([path, ok]);
    expect(told).toEqual(files.map((file) => [file, file !== "examples/broken-yaml.yaml"]));
  });

  test("gives the lines of an unusable file for code frames, but not with --redact", async () => {
    const sources = async (options: RequestOptions): Promise<readonly boolean[]> => {
      const out: boolean[] = [];
      for await (const item of assessing(options, noting([]))) if (!item.ok) out.push("sources" in item);
      return out;
    };
    expect(await sources({})).toEqual([true]);
    expect(await sources({ redact: true })).toEqual([false]);
  });
});

describe("NDJSON", () => {
  test("has each line written before the next declaration is read", async () => {
    const events: string[] = [];
    await main(["assess", ...files, "-f", "ndjson"], noting(events));
    const told = events.map((event) => {
      const [kind = "", ...rest] = event.split(" ");
      return kind === "read" ? event : `write ${textAt(parseJson(rest.join(" ")), "source")}`;
    });
    expect(told).toEqual(files.flatMap((file) => [`read ${file}`, `write ${file}`]));
  });
});

describe("reading declarations", () => {
  test("reads standard input once, and a file again only where another came between", async () => {
    const events: string[] = [];
    const host = noting(events);
    const text = new TextEncoder().encode("format: csm-check/declaration@1\n");
    const read = declarationReader({
      ...host,
      read: (path, limit) =>
        path === "-" ? (events.push("read -"), { ok: true, bytes: text }) : host.read(path, limit),
    });
    const [first = "", , second = ""] = files;
    for (const path of ["-", first, first, "-", second, first]) await read(path);
    expect(events).toEqual(["read -", `read ${first}`, `read ${second}`, `read ${first}`]);
  });
});
