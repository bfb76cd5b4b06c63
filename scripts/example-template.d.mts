/** The bytes of the example. */
export function exampleTemplate(): Uint8Array;
