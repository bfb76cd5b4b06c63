import { builtInIds, standardId, type BuiltInId } from "../catalogue/built-in.ts";
import type { Catalogue } from "../catalogue/catalogue.ts";
import { unpack } from "../catalogue/unpack-catalogue.ts";

/** Each in a module of its own: whoever brings a catalogue, or uses one of them, loads no other. */
const modules: Readonly<Record<BuiltInId, () => Promise<{ readonly default: readonly unknown[] }>>> = {
  "defstan-05-138-issue-4": () => import("../generated/defstan-05-138-issue-4.js"),
  "cyber-essentials": () => import("../generated/cyber-essentials.js"),
  "secure-by-design": () => import("../generated/secure-by-design.js"),
};

/**
 * A catalogue that comes along; the standard where none is named. A promise, because it is loaded only when it is asked
 * for, and because what undoes its compression in a browser is asynchronous. Rejects with a `RangeError` where there is
 * no such catalogue.
 */
export async function builtInCatalogue(id: BuiltInId = standardId): Promise<Catalogue> {
  if (!builtInIds.includes(id))
    throw new RangeError(`there is no built-in catalogue "${id}"; there are: ${builtInIds.join(", ")}`);
  const [head, ...packed] = (await modules[id]()).default;
  const blocks = await Promise.all(packed.map(inflated));
  const catalogue = unpack(structuredClone(head), (block) => blocks[block], damaged);
  if (catalogue === undefined) throw damaged();
  return catalogue;
}

/** A copy of what is plain, as of the head, for the module is everybody's; a text was compressed, and encoded in base64. */
async function inflated(block: unknown): Promise<unknown> {
  if (typeof block !== "string") return structuredClone(block);
  const bytes = Uint8Array.from(atob(block), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}

function damaged(): Error {
  return new Error("a built-in catalogue of csm-check is damaged");
}
