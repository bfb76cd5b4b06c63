import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    coverage: {
      include: ["src/**/*.ts"],
      // Types only, and the start that the spawned tests run.
      exclude: ["src/generated/**", "src/cli/start.ts"],
      reporter: ["text-summary", "html"],
      thresholds: { lines: 90, functions: 90, statements: 90, branches: 85 },
    },
  },
});
