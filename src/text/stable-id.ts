import { v5 } from "uuid";

/** Made once for csm-check; what identifiers are derived from. */
const namespace = "1f6d5a0e-9d0c-4a57-8a3e-2b6c7c1f4e90";

/** A UUID (version 5) that is the same for the same parts, in every run and on every machine. */
export function stableId(...parts: readonly string[]): string {
  // JSON, because it keeps parts apart and can hold any text.
  return v5(JSON.stringify(parts), namespace);
}
