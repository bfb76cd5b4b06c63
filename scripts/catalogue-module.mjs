// A built-in catalogue as the module that is shipped: the library imports it, and the program reads its lines.
import { deflateSync, strToU8 } from "fflate";

/**
 * A line of JSON for the head and for each body that stands plain, the last one the other bodies, compressed: a run at
 * the lowest level needs none of those. fflate compresses to the same bytes on every Node.
 *
 * @param {import("../src/catalogue/packed-catalogue.ts").PackedCatalogue} packed
 * @returns {string}
 */
export function catalogueModule({ head, plain, rest }) {
  const bodies = rest.map((each) => `${JSON.stringify(each)}\n`).join("");
  const compressed = Buffer.from(deflateSync(strToU8(bodies), { level: 9 })).toString("base64");
  const lines = [head, ...plain, compressed].map((each) => `${ascii(JSON.stringify(each))},\n`);
  return `export default [\n${lines.join("")}];\n`;
}

/** The same JSON in letters that no bundler and no server can mistake. */
function ascii(json) {
  return json.replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
