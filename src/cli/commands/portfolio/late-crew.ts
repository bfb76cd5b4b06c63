import type { Crew } from "../../world/host.ts";

/** Threads that come once they are called, or handed something. */
export interface LateCrew {
  /** Has them start. */
  readonly call: () => void;
  /** When they have been called; where nobody calls them, never. */
  readonly called: Promise<void>;
  readonly perform: Crew["perform"];
  /** Ends those that came. */
  readonly dismiss: Crew["dismiss"];
}

/** Threads of which none starts before it is needed: starting one, and what it compiles, takes as long as hundreds of files. */
export function lateCrew(start: () => Promise<Crew>): LateCrew {
  let crew: Promise<Crew> | undefined;
  let tell: () => void = () => undefined;
  const called = new Promise<void>((resolve) => {
    tell = resolve;
  });
  return {
    call: () => tell(),
    called,
    perform: async (work) => (await (crew ??= start())).perform(work),
    dismiss: async () => {
      await (await crew)?.dismiss();
    },
  };
}
