import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { items, parseJson, pick } from "./support/json.ts";

const folder = new URL("schemas/", import.meta.url);

test("every official schema has its row: what it is, whence, and under which licence", () => {
  const readme = readFileSync(new URL("README.md", folder), "utf8");
  const rows = [...readme.matchAll(/^\| `([^`]+)`/gm)].map(([, file]) => file);
  const files = readdirSync(folder).filter((name) => /\.(?:json|xsd)$/.test(name));
  expect(rows.toSorted()).toEqual(files.toSorted());
});

test("the published package holds no tests, and with them none of these", () => {
  const published = items(
    pick(parseJson(readFileSync(new URL("../package.json", import.meta.url), "utf8")), "files"),
  );
  expect(published).toContain("dist");
  expect(published.filter((name) => String(name).startsWith("test"))).toEqual([]);
});
