// The fonts that are built in: parts of DejaVu Sans Condensed, from no registry.

/** Those among files that were built in, by their path from the root. */
export function fontsAmong(inputs) {
  return [...inputs]
    .filter((input) => /^fonts\/.*\.woff$/.test(input))
    .map((file) => ({
      file,
      name: file.slice("fonts/".length, -".woff".length),
      version: "2.37",
      licence: "Bitstream-Vera",
    }));
}
