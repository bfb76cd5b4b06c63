import { expect, test } from "vitest";
import { artifactUri } from "../../src/text/artifact-uri.ts";

test.each([
  ["supplier.yaml", "supplier.yaml"],
  ["./supplier.yaml", "supplier.yaml"],
  [".//./a/b.yaml", "a/b.yaml"],
  ["../a/b.yaml", "../a/b.yaml"],
  ["a b/ü#?.yaml", "a%20b/%C3%BC%23%3F.yaml"],
  ["a\\b.yaml", "a%5Cb.yaml"],
  ["/home/a.yaml", "file:///home/a.yaml"],
  ["C:\\a\\b.yaml", "file:///C:/a/b.yaml"],
  ["-", "stdin"],
  ["a\ud800.yaml", "a%EF%BF%BD.yaml"],
  ["javascript:alert(1)", "javascript%3Aalert(1)"],
])("%j is %j", (path, uri) => {
  expect(artifactUri(path)).toBe(uri);
});
