/** A file that csm-check is made of is missing or damaged: no bug, and nothing that anybody's declaration does. */
export class IncompleteInstall extends Error {
  override readonly name = "IncompleteInstall";
}

/** Known by name: bin/load-program.js throws its own where a bundle is missing. */
export function isIncompleteInstall(error: unknown): error is Error {
  return error instanceof Error && error.name === "IncompleteInstall";
}
