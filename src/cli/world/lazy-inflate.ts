import { createRequire } from "node:module";
import type * as Zlib from "node:zlib";
import type { Inflate } from "./unpack.ts";

/** Raw inflate of Node, loaded when it is first called: a run at the lowest level needs none of it. */
export function lazyInflate(root: URL): Inflate {
  return (bytes) => {
    const zlib: unknown = createRequire(new URL("package.json", root))("node:zlib");
    if (!isZlib(zlib)) throw new Error("Node has no zlib");
    return zlib.inflateRawSync(bytes);
  };
}

function isZlib(value: unknown): value is Pick<typeof Zlib, "inflateRawSync"> {
  return typeof value === "object" && value !== null && "inflateRawSync" in value;
}
