/** As many tests may be skipped in one run; more, and nobody would notice that something is not tested any more. */
const most = 10;

/** A test that ran, or did not. */
interface Ran {
  readonly fullName: string;
  readonly module: { readonly relativeModuleId: string };
  readonly result: () => { readonly state: string; readonly note?: string | undefined };
}

/** The tests of one file. */
interface Module {
  readonly children: { readonly allTests: () => Iterable<Ran> };
}

/** The part of vitest that is needed here. */
interface Vitest {
  readonly config: { readonly testNamePattern?: unknown };
  readonly logger: { readonly log: (text: string) => void };
}

/** A reporter that names every skipped test and why it was, and fails the run where one has no reason or many were. */
export class SkippedTests {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestRunEnd(modules: readonly Module[]): void {
    // Tests that were not asked for count as skipped too.
    if (this.#vitest?.config.testNamePattern !== undefined) return;
    const skipped = modules.flatMap(({ children }) =>
      [...children.allTests()].filter((test) => test.result().state === "skipped"),
    );
    if (skipped.length === 0) return;
    const reasons = skipped.map((test) => test.result().note);
    const lines = skipped.map(
      ({ module, fullName }, index) =>
        `  ${module.relativeModuleId} > ${fullName}: ${reasons[index] ?? "NO REASON GIVEN"}`,
    );
    this.#vitest?.logger.log([`Skipped (at most ${most}, each with its reason):`, ...lines, ""].join("\n"));
    if (skipped.length > most || reasons.includes(undefined)) process.exitCode = 1;
  }
}
