// A built-in catalogue as the module that is shipped: the library imports it, and the program reads its lines.
import { deflateSync, strToU8 } from "fflate";

/**
 * A line of JSON for the head and for each block: a list of bodies where it is plain, else a text, in which lines of JSON
 * are compressed. fflate compresses to the same bytes on every Node.
 *
 * @param {import("../src/catalogue/packed-catalogue.ts").PackedCatalogue} packed
 * @returns {string}
 */
export function catalogueModule({ head, blocks }) {
  const written = blocks.map((bodies, index) => (head.blocks[index].plain ? bodies : compressed(bodies)));
  const lines = [head, ...written].map((each) => `${json(each)},\n`);
  return `export default [\n${lines.join("")}];\n`;
}

function compressed(bodies) {
  const lines = bodies.map((each) => `${json(each)}\n`).join("");
  return Buffer.from(deflateSync(strToU8(lines), { level: 9 })).toString("base64");
}

/** JSON in letters that no bundler and no server can mistake, a byte for each. */
function json(value) {
  return JSON.stringify(value).replaceAll(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
