/** Where something is written bit by bit. */
export interface Target {
  readonly write: (content: string | Uint8Array) => void;
  /** Undefined where all of it was written. */
  readonly finish: () => { readonly why: string } | undefined;
}

/** So many letters are written at once. */
const block = 16_384;

/** Writes in blocks what comes in small pieces: a call of the system for each row takes as long as making the row. */
export function inBlocks({ write, finish }: Target): Target {
  let held = "";
  const flush = (): void => {
    if (held !== "") write(held);
    held = "";
  };
  return {
    write: (content) => {
      if (typeof content === "string") held += content;
      if (typeof content !== "string" || held.length >= block) flush();
      if (typeof content !== "string") write(content);
    },
    finish: () => {
      flush();
      return finish();
    },
  };
}
