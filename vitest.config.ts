import { defineConfig } from "vitest/config";

// Where .ci/run wants the counts.
const results = process.env["CSM_CHECK_RESULTS"];

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    reporters: results === undefined ? ["default"] : ["default", ["json", { outputFile: results }]],
    coverage: {
      include: ["src/**/*.ts"],
      // Types only, and the start that the spawned tests run.
      exclude: ["src/generated/**", "src/cli/start.ts"],
      reporter: ["text-summary", "html"],
      thresholds: { lines: 90, functions: 90, statements: 90, branches: 85 },
    },
  },
});
