import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import packageJson from "./package.json" with { type: "json" };
import { SkippedTests } from "./test/support/skipped-tests.ts";

// Where .ci/run wants the counts.
const results = process.env["CSM_CHECK_RESULTS"];

// The version, as the build writes it into what it makes.
const { version } = packageJson;

export default defineConfig({
  define: { VERSION: JSON.stringify(version) },
  resolve: {
    // The build of pdfkit that is bundled: the one for Node packs with zlib, whose bytes differ between versions of it.
    alias: { pdfkit: fileURLToPath(new URL("node_modules/pdfkit/js/pdfkit.browser.mjs", import.meta.url)) },
  },
  test: {
    include: ["test/**/*.test.ts"],
    // The processes that tests start run what is built.
    globalSetup: ["scripts/build-where-stale.mjs"],
    testTimeout: 60_000,
    // Every core: Vitest leaves one idle, which is half of a small machine, and only waits there for the worker.
    maxWorkers: availableParallelism(),
    // Files share what they load: each loading it anew takes a fifth of the time. A test that needs its own asks for it.
    isolate: false,
    // As Node imports packages. Vitest would put a proxy before each, which the reader of YAML asks at every token.
    deps: { interopDefault: false },
    reporters: [
      "default",
      new SkippedTests(),
      ...(results === undefined ? [] : [["json", { outputFile: results }] as const]),
    ],
    coverage: {
      include: ["src/**/*.ts"],
      // Types only; the start and the prompts, which run in the processes and terminals that the tests spawn.
      exclude: [
        "src/generated/**",
        // It runs in a browser (test/form/page.browser.test.ts).
        "src/form/page/**",
        "src/cli/start.ts",
        "src/cli/commands/init/prompts-*.ts",
        "src/cli/commands/init/inquirer-parts.ts",
      ],
      reporter: ["text-summary", "html"],
      thresholds: { lines: 90, functions: 90, statements: 90, branches: 85 },
    },
  },
});
